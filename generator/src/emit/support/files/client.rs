//! The client: where the server is, and how requests get there.

use std::{
    fmt,
    sync::{Arc, OnceLock},
    time::Duration,
};

use http::{HeaderMap, HeaderName, HeaderValue, header};
use reqwest::{Url, redirect};

use crate::{
    error::Error,
    support::{
        base_url,
        build_error::BuildError,
        credential::Credential,
        credentials::Credentials,
        masked,
        operation::Operation,
        payload::Payload,
        reply::{RawReply, Reply},
        requirement::Requirement,
        transfer,
        transport_error::TransportError,
    },
};

const USER_AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// A client of the API. Clones are cheap and share their connections.
///
/// Redirects are followed only to where the request went: the same scheme, host and port. One that leads elsewhere is
/// given back as [`Error::UnexpectedStatus`], so that neither credentials nor bodies reach anyone else. A client given
/// to [`Client::http_client`] has its own rule.
#[derive(Clone)]
pub struct Client(Arc<Settings>);

#[derive(Clone)]
struct Settings {
    base_url: Url,
    timeout: Option<Duration>,
    largest: Option<usize>,
    /// What is asked for instead of what an operation can read.
    accept: HeaderMap,
    headers: HeaderMap,
    credentials: Credentials,
    /// What is wrong with a setting, told when something is sent.
    flaw: Option<String>,
    http: Arc<OnceLock<reqwest::Client>>,
}

impl Client {
    /// A client of the server at a URL such as `https://example.com/api/v1`, with or without a slash at the end.
    ///
    /// # Errors
    ///
    /// Fails if that is no `http` or `https` URL, or if it has a query, a fragment, a user or a password.
    pub fn new(base_url: &str) -> Result<Self, BuildError> {
        Ok(Self(Arc::new(Settings {
            base_url: base_url::parse(base_url)?,
            timeout: None,
            largest: None,
            accept: HeaderMap::new(),
            headers: HeaderMap::new(),
            credentials: Credentials::default(),
            flaw: None,
            http: Arc::default(),
        })))
    }

    /// Gives every exchange this much time, from connecting to the last byte of the reply. Without it there is no
    /// limit.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        self.set(|settings| settings.timeout = Some(timeout))
    }

    /// Takes no reply whose body is longer than this many bytes: such a one is [`Error::Transport`]. Without it there is
    /// no limit.
    #[must_use]
    pub fn max_reply_size(self, bytes: usize) -> Self {
        self.set(|settings| settings.largest = Some(bytes))
    }

    /// Sends a header with every request that does not set it itself.
    ///
    /// A name or value that no header may have becomes [`Error::Build`] when something is sent.
    #[must_use]
    pub fn header(self, name: &str, value: &str) -> Self {
        self.set(|settings| settings.header(name, value))
    }

    /// Asks for other media types than an operation can read: [`Client::receive`] gives such replies.
    ///
    /// A value that no header may have becomes [`Error::Build`] when something is sent.
    #[must_use]
    pub fn accept(self, media_types: &str) -> Self {
        self.set(|settings| match HeaderValue::from_str(media_types) {
            Ok(value) => drop(settings.accept.insert(header::ACCEPT, value)),
            Err(_) => settings.flaw = Some("no header can have the media types to accept".to_owned()),
        })
    }

    /// Sends through a client of one's own, with its proxies, certificates, redirects and connections.
    #[must_use]
    pub fn http_client(self, http: reqwest::Client) -> Self {
        self.set(|settings| settings.http = Arc::new(OnceLock::from(http)))
    }

    /// Sets the credential of a security scheme, which is named as in [`Operation::SECURITY`].
    ///
    /// A credential that cannot be sent becomes [`Error::Build`] when it is to be, and so does one that an operation
    /// needs and the client lacks.
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
    ) -> Result<reqwest::Response, Error<O::Error>> {
        let request = operation.to_http()?;
        let mut request = self.0.prepare(request).map_err(|error| error.of(O::ID))?;
        self.0.sign(&mut request, O::SECURITY).await.map_err(|error| error.of(O::ID))?;
        let http = self.0.http().map_err(|error| error.of(O::ID))?;
        Ok(http.execute(request).await.map_err(|error| TransportError::new(O::ID, error))?)
    }

    /// The whole reply.
    pub(crate) async fn finish(
        &self,
        operation: &'static str,
        reply: reqwest::Response,
    ) -> Result<RawReply, TransportError> {
        let (status, headers) = (reply.status(), reply.headers().clone());
        let fail = |error: TransportError| error.after(status, headers.clone());
        let body = transfer::body(reply, self.0.largest, operation).await.map_err(fail)?;
        let mut reply = http::Response::new(body);
        *reply.status_mut() = status;
        *reply.headers_mut() = headers;
        Ok(RawReply::new(operation, reply))
    }

    fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }
}

impl Settings {
    fn header(&mut self, name: &str, value: &str) {
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
            self.flaw = Some("no header can have a name that the client was given".to_owned());
            return;
        };
        let Ok(mut value) = HeaderValue::from_bytes(value.as_bytes()) else {
            self.flaw =
                Some(format!("the value for header `{name}` has a character that no header may have"));
            return;
        };
        value.set_sensitive(masked::is_secret(&name));
        self.headers.insert(name, value);
    }

    fn prepare(&self, request: http::Request<Payload>) -> Result<reqwest::Request, BuildError> {
        if let Some(flaw) = &self.flaw {
            return Err(BuildError::new(flaw.clone()));
        }
        let (head, body) = request.into_parts();
        let mut request = reqwest::Request::new(head.method, base_url::join(&self.base_url, &head.uri));
        *request.timeout_mut() = self.timeout;
        *request.headers_mut() = self.headers.clone();
        transfer::merge(request.headers_mut(), head.headers);
        request.headers_mut().extend(self.accept.clone());
        if !body.is_empty() {
            *request.body_mut() = Some(body.open()?);
        }
        Ok(request)
    }

    /// Adds the first set of credentials that is there in full.
    async fn sign(
        &self,
        request: &mut reqwest::Request,
        security: &[&'static [Requirement]],
    ) -> Result<(), BuildError> {
        let signature = self.credentials.sign(security, None).await?;
        let mut query = request.url().query().unwrap_or_default().to_owned();
        signature.apply(request.headers_mut(), &mut query);
        if !query.is_empty() {
            request.url_mut().set_query(Some(&query));
        }
        Ok(())
    }

    /// The client's own, or one that is made when it is first needed.
    fn http(&self) -> Result<&reqwest::Client, BuildError> {
        if let Some(http) = self.http.get() {
            return Ok(http);
        }
        let http = reqwest::Client::builder().user_agent(USER_AGENT).redirect(redirects()).build();
        let http = http.map_err(|error| BuildError::new("no HTTP client can be made").because(error))?;
        Ok(self.http.get_or_init(|| http))
    }
}

fn redirects() -> redirect::Policy {
    redirect::Policy::custom(|attempt| {
        let stays = attempt.previous().last().is_some_and(|from| from.origin() == attempt.url().origin());
        if stays { redirect::Policy::default().redirect(attempt) } else { attempt.stop() }
    })
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
