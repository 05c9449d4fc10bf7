//! Lists that come page by page.

use std::{
    collections::HashSet,
    fmt,
    future::poll_fn,
    hash::{DefaultHasher, Hash, Hasher},
    mem,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use http::{HeaderMap, Request, Uri};
use serde::de::Error as _;

use super::{
    base_url,
    build_error::BuildError,
    decode_error::DecodeError,
    info::OperationInfo,
    link,
    operation::Operation,
    payload::Payload,
    pending::Pending,
    reply::{RawReply, Reply},
};
use crate::{client::Client, error::Error};

/// An operation whose reply is a page of a longer list.
pub trait Paged: Operation<Value: Send, Error: Send> + Clone + Send + Sync + 'static {
    /// What is listed.
    type Item;

    /// What leads to the page after this one.
    fn next(&self, page: &Reply<Self::Value>) -> Next<Self>;

    /// What is on a page.
    fn items(page: Self::Value) -> Vec<Self::Item>;
}

/// What leads to another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next<O> {
    /// Nothing: there is none.
    End,
    /// A request.
    Request(O),
    /// An address, absolute or relative to that of this page.
    Url(String),
}

impl<O> Next<O> {
    /// An address; none, or an empty one, is the end.
    #[must_use]
    pub fn url(url: Option<&String>) -> Self {
        url.filter(|url| !url.is_empty()).map_or(Self::End, |url| Self::Url(url.clone()))
    }

    /// The address in the `Link` header whose relation is `next` (RFC 8288), or else the end.
    #[must_use]
    pub fn link(headers: &HeaderMap) -> Self {
        link::next(headers).map_or(Self::End, Self::Url)
    }
}

/// The pages of a list, each asked for when it is needed. Dropping it ends the exchange.
///
/// It ends after a failure. A page that leads to one that was there already is [`Error::Decode`], for such a list has no
/// end. One that leads to another server, or out of the base URL, is [`Error::Build`]: credentials stay where they belong.
pub struct Pages<O: Paged> {
    client: Client,
    state: State<O>,
}

enum State<O: Paged> {
    Ready(Step<O>),
    Waiting(Pending<'static, Answer<O>>),
    Failed(Error<O::Error>),
    Over,
}

/// A page and what follows it.
type Answer<O> = Result<(Reply<<O as Operation>::Value>, State<O>), Error<<O as Operation>::Error>>;

/// What is asked for next.
struct Step<O> {
    operation: O,
    /// Path and query below the base URL, where they are not the operation's own.
    uri: Option<Uri>,
    /// The requests that were made, as hashes.
    seen: HashSet<u64>,
}

impl<O: Paged> Pages<O> {
    /// The pages from the one that an operation asks for.
    #[must_use]
    pub fn new(client: &Client, operation: &O) -> Self {
        let step = Step { operation: operation.clone(), uri: None, seen: HashSet::new() };
        Self { client: client.clone(), state: State::Ready(step) }
    }

    /// The next page, or `None` after the last.
    ///
    /// # Errors
    ///
    /// As [`Client::send`].
    pub async fn next(&mut self) -> Option<Result<Reply<O::Value>, Error<O::Error>>> {
        poll_fn(|context| self.poll(context)).await
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<<Self as Stream>::Item>> {
        let mut waiting: Pending<'static, _> = match mem::replace(&mut self.state, State::Over) {
            State::Ready(step) => Box::pin(turn(self.client.clone(), step)),
            State::Waiting(waiting) => waiting,
            State::Failed(error) => return Poll::Ready(Some(Err(error))),
            State::Over => return Poll::Ready(None),
        };
        let Poll::Ready(answer) = waiting.as_mut().poll(context) else {
            self.state = State::Waiting(waiting);
            return Poll::Pending;
        };
        Poll::Ready(Some(answer.map(|(page, state)| {
            self.state = state;
            page
        })))
    }
}

/// Asks for a page, and finds out what follows it.
async fn turn<O: Paged>(client: Client, mut step: Step<O>) -> Answer<O> {
    let request = step.request()?;
    step.seen.insert(hash(&request));
    let at = request.uri().clone();
    let reply = client.0.exchange(OperationInfo::of::<O>(), request).await?;
    let reply = client.finish(O::ID, reply).await?;
    let page = O::decode(reply.clone())?;
    let next = step.operation.next(&page);
    Ok((page, step.follow(&client, next, &at, reply).unwrap_or_else(State::Failed)))
}

impl<O: Paged> Step<O> {
    fn request(&self) -> Result<Request<Payload>, BuildError> {
        let mut request = self.operation.to_http()?;
        if let Some(uri) = &self.uri {
            *request.uri_mut() = uri.clone();
        }
        Ok(request)
    }

    fn follow(
        self,
        client: &Client,
        next: Next<O>,
        at: &Uri,
        reply: RawReply,
    ) -> Result<State<O>, Error<O::Error>> {
        let (operation, uri) = match next {
            Next::End => return Ok(State::Over),
            Next::Request(operation) => (operation, None),
            Next::Url(url) => {
                let base = client.0.base(OperationInfo::of::<O>());
                let uri = base.and_then(|base| base_url::follow(&base, at, &url));
                let uri = uri.map_err(|error| error.of(O::ID))?;
                (self.operation, Some(uri))
            }
        };
        let next = Self { operation, uri, seen: self.seen };
        if next.seen.contains(&hash(&next.request()?)) {
            let error = serde_json::Error::custom("the next page is one that was there already");
            return Err(DecodeError::new(reply, &error).into());
        }
        Ok(State::Ready(next))
    }
}

/// What tells requests apart: the address and the body.
fn hash(request: &Request<Payload>) -> u64 {
    let mut hasher = DefaultHasher::new();
    request.uri().hash(&mut hasher);
    request.body().bytes().hash(&mut hasher);
    hasher.finish()
}

/// Nothing in it is pinned in place.
impl<O: Paged> Unpin for Pages<O> {}

impl<O: Paged> Stream for Pages<O> {
    type Item = Result<Reply<O::Value>, Error<O::Error>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<O: Paged> fmt::Debug for Pages<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pages").field("operation", &O::ID).finish_non_exhaustive()
    }
}
