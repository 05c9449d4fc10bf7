//! Calls that wait, for programs without a runtime of their own.
#![cfg(feature = "blocking")]

use std::{fmt, sync::Arc};

use tokio::runtime::{Builder, Handle, Runtime};

use super::{
    build_error::BuildError,
    operation::Operation,
    reply::{RawReply, Reply},
};
use crate::{client::Client, error::Error};

/// A [`Client`] whose calls wait for their replies. Clones share the thread that does the work.
#[derive(Clone)]
pub struct BlockingClient {
    client: Client,
    worker: Arc<Worker>,
}

impl BlockingClient {
    /// A client whose work is done on a thread of its own.
    ///
    /// # Errors
    ///
    /// Fails if no thread can be started.
    pub fn new(client: Client) -> Result<Self, BuildError> {
        let runtime =
            Builder::new_multi_thread().worker_threads(1).thread_name("client").enable_all().build();
        let runtime = runtime.map_err(|error| BuildError::new("no thread can be started").because(error))?;
        Ok(Self { client, worker: Arc::new(Worker(Some(runtime))) })
    }

    /// The same thread with another client, such as one with options for a call: see [`Client::with`].
    #[must_use]
    pub fn client(&self, client: Client) -> Self {
        Self { client, worker: Arc::clone(&self.worker) }
    }

    /// As [`Client::send`].
    ///
    /// # Errors
    ///
    /// See [`Error`]. It is [`Error::Build`] on the threads of a tokio runtime, those of `spawn_blocking` included: there
    /// [`Client`] can be called.
    pub fn send<O: Operation>(&self, operation: &O) -> Result<Reply<O::Value>, Error<O::Error>> {
        self.wait(self.client.send(operation))
    }

    /// As [`Client::receive`].
    ///
    /// # Errors
    ///
    /// As [`BlockingClient::send`].
    pub fn receive<O: Operation>(&self, operation: &O) -> Result<RawReply, Error<O::Error>> {
        self.wait(self.client.receive(operation))
    }

    fn wait<T, E>(&self, call: impl Future<Output = Result<T, Error<E>>>) -> Result<T, Error<E>> {
        if Handle::try_current().is_ok() {
            return Err(BuildError::new("a blocking call within an asynchronous task").into());
        }
        match &self.worker.0 {
            Some(runtime) => runtime.block_on(call),
            None => Err(BuildError::new("the thread of the client has ended").into()),
        }
    }
}

/// The thread; empty when it ends.
struct Worker(Option<Runtime>);

/// A runtime must not be waited for within an asynchronous task, where the client may be dropped.
impl Drop for Worker {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl fmt::Debug for BlockingClient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("BlockingClient").field(&self.client).finish()
    }
}
