//! The client: where the server is, and how requests get there.

use std::{
    fmt,
    sync::{Arc, OnceLock},
    time::Duration,
};

use crate::{
    error::Error,
    support::{
        attempt::Hook,
        base_url,
        build_error::BuildError,
        credential::Credential,
        info::OperationInfo,
        operation::Operation,
        options::CallOptions,
        reply::{RawReply, Reply},
        retry::Retry,
        settings::Settings,
        timer::Timer,
        transfer,
        transport::Transport,
        transport_error::TransportError,
        wire::Body,
    },
};

/// A client of the API. Clones are cheap and share their connections.
///
/// Redirects are followed only to where the request went: the same scheme, host and port. One that leads elsewhere is
/// given back as [`Error::UnexpectedStatus`], so that neither credentials nor bodies reach anyone else. A client given
/// to `Client::http_client` has its own rule, by which keys in headers of their own may go elsewhere:
/// `Client::http_builder` takes what it is made of, and keeps to this one.
#[derive(Clone)]
pub struct Client(pub(crate) Arc<Settings>);

impl Client {
    /// A client of the server at a URL such as `https://example.com/api/v1`, with or without a slash at the end.
    ///
    /// # Errors
    ///
    /// Fails if that is no `http` or `https` URL, or if it has a query, a fragment, a user or a password.
    pub fn new(base_url: &str) -> Result<Self, BuildError> {
        Ok(Self(Arc::new(Settings::new(base_url::parse(base_url)?))))
    }

    /// Limits the time of every request, from connecting to the last byte of the reply. There is no limit unless it is
    /// set.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set(|settings| settings.timeout = Some(timeout))
    }

    /// Takes no reply whose body is longer than this many bytes: a longer one becomes [`Error::Transport`]. Without it
    /// there is no limit.
    #[must_use]
    pub fn max_reply_size(self, bytes: usize) -> Self {
        self.set(|settings| settings.largest = Some(bytes))
    }

    /// Sends a header with every request that does not set it itself.
    ///
    /// A name or value that is not valid in a header becomes [`Error::Build`] when a request is sent.
    #[must_use]
    pub fn header(self, name: &str, value: &str) -> Self {
        self.set(|settings| settings.header(name, value))
    }

    /// Asks for other media types than an operation can read: [`Client::receive`] gives such replies.
    ///
    /// A value that is not valid in a header becomes [`Error::Build`] when a request is sent.
    #[must_use]
    pub fn accept(self, media_types: &str) -> Self {
        self.set(|settings| settings.accept(media_types))
    }

    /// Repeats calls that failed where that may help, as [`Retry`] says. Without it nothing is sent twice.
    #[must_use]
    pub fn retry(self, retry: Retry) -> Self {
        self.set(|settings| settings.retry(retry))
    }

    /// Waits between two attempts by this timer, not by that of the runtime.
    #[must_use]
    pub fn timer(self, timer: impl Timer + 'static) -> Self {
        self.set(|settings| settings.timer = Some(Arc::new(timer)))
    }

    /// Adds a hook, which is told of every request. Several are told in the order in which they were added.
    #[must_use]
    pub fn hook(self, hook: impl Hook + 'static) -> Self {
        self.set(|settings| settings.hooks.push(Arc::new(hook)))
    }

    /// The same client with other options, for some of the calls. It shares the connections.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        self.clone().set(|settings| options.apply(settings))
    }

    /// Sends operations that have servers of their own there: [`Operation::SERVERS`] with the values that the document
    /// gives their variables, and relative ones on this client's server. Credentials go along. Without it every
    /// operation goes to the client's own base URL.
    #[must_use]
    pub fn own_servers(self) -> Self {
        self.set(|settings| settings.own_servers = true)
    }

    /// Sends an operation, by its id, to another base URL.
    ///
    /// A text that is no base URL becomes [`Error::Build`] when a request is sent.
    #[must_use]
    pub fn server_for(self, operation: &'static str, base_url: &str) -> Self {
        self.set(|settings| settings.server(operation, base_url))
    }

    /// Sends through a `reqwest` client of your own, with its proxies, certificates, redirects and connections.
    #[cfg(feature = "reqwest")]
    #[must_use]
    pub fn http_client(self, http: reqwest::Client) -> Self {
        self.transport(http)
    }

    /// Sends through this transport: another HTTP client than `reqwest`, or what stands in for a server in a test.
    #[must_use]
    pub fn transport(self, transport: impl Transport + 'static) -> Self {
        let transport: Arc<dyn Transport> = Arc::new(transport);
        self.set(|settings| settings.transport = Arc::new(OnceLock::from(transport)))
    }

    /// Sets the credential of a security scheme, which is named as in [`Operation::SECURITY`].
    ///
    /// A credential that cannot be sent becomes [`Error::Build`] when a request needs it, and so does one that an
    /// operation needs and the client lacks.
    #[must_use]
    pub fn credential(self, scheme: &'static str, credential: Credential) -> Self {
        self.set(|settings| settings.credentials.set(scheme, credential))
    }

    /// Calls an operation.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    pub async fn send<O: Operation>(&self, operation: &O) -> Result<Reply<O::Value>, Error<O::Error>> {
        O::decode(self.receive(operation).await?)
    }

    /// Calls an operation, and gives the reply as it came, whatever its status.
    ///
    /// # Errors
    ///
    /// [`Error::Build`] and [`Error::Transport`].
    pub async fn receive<O: Operation>(&self, operation: &O) -> Result<RawReply, Error<O::Error>> {
        let reply = self.start(operation).await?;
        Ok(self.finish(O::ID, reply).await?)
    }

    /// The reply as soon as its head is there.
    pub(crate) async fn start<O: Operation>(
        &self,
        operation: &O,
    ) -> Result<http::Response<Body>, Error<O::Error>> {
        let request = operation.to_http()?;
        Ok(self.0.exchange(OperationInfo::of::<O>(), request).await?)
    }

    /// The whole reply.
    pub(crate) async fn finish(
        &self,
        operation: &'static str,
        reply: http::Response<Body>,
    ) -> Result<RawReply, TransportError> {
        let (head, body) = reply.into_parts();
        let error = match transfer::whole(body, self.0.largest).await {
            Ok(Some(body)) => return Ok(RawReply::new(operation, http::Response::from_parts(head, body))),
            Ok(None) => TransportError::too_large(operation),
            Err(failure) => TransportError::new(operation, failure),
        };
        Err(error.after(head.status, head.headers))
    }

    fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = &*self.0;
        formatter
            .debug_struct("Client")
            .field("base_url", &settings.base_url.as_str())
            .field("timeout", &settings.timeout)
            .field("headers", &settings.headers.keys().collect::<Vec<_>>())
            .field("credentials", &settings.credentials)
            .finish_non_exhaustive()
    }
}
