//! What a client was told.

use std::{
    borrow::Cow,
    sync::{Arc, OnceLock},
    time::Duration,
};

use http::{HeaderMap, HeaderName, HeaderValue, header, request, uri::InvalidUri};
use url::Url;

#[cfg(all(feature = "reqwest", target_arch = "wasm32", target_os = "unknown"))]
use super::over_fetch as default_transport;
#[cfg(all(feature = "reqwest", not(all(target_arch = "wasm32", target_os = "unknown"))))]
use super::over_sockets as default_transport;
use super::{
    attempt::Hook,
    base_url,
    budget::Budget,
    build_error::BuildError,
    credentials::Credentials,
    info::OperationInfo,
    masked,
    retry::Retry,
    timer::{self, Timer},
    transfer,
    transport::{Timeout, Transport},
};

/// What a client was told.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) base_url: Url,
    /// Whether operations that have servers of their own go there.
    pub(crate) own_servers: bool,
    /// Where single operations go.
    pub(crate) servers: Vec<(&'static str, Url)>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) largest: Option<usize>,
    pub(crate) headers: HeaderMap,
    /// What is sent in place of what an operation says.
    pub(crate) replacing: HeaderMap,
    pub(crate) credentials: Credentials,
    pub(crate) hooks: Vec<Arc<dyn Hook>>,
    pub(crate) retry: Retry,
    pub(crate) budget: Arc<Budget>,
    pub(crate) timer: Option<Arc<dyn Timer>>,
    /// What is wrong with a setting, told when something is sent.
    pub(crate) flaw: Option<String>,
    pub(crate) transport: Arc<OnceLock<Arc<dyn Transport>>>,
}

impl Settings {
    pub(crate) fn new(base_url: Url) -> Self {
        Self {
            base_url,
            own_servers: false,
            servers: Vec::new(),
            timeout: None,
            largest: None,
            headers: HeaderMap::new(),
            replacing: HeaderMap::new(),
            credentials: Credentials::default(),
            hooks: Vec::new(),
            retry: Retry::never(),
            budget: Arc::default(),
            timer: None,
            flaw: None,
            transport: Arc::default(),
        }
    }

    pub(crate) fn retry(&mut self, retry: Retry) {
        self.budget = Arc::new(Budget::new(retry.budget));
        self.retry = retry;
    }

    pub(crate) fn header(&mut self, name: &str, value: &str) {
        if let Some((name, value)) = self.checked(name, value) {
            self.headers.insert(name, value);
        }
    }

    /// A header that comes before what an operation says.
    pub(crate) fn replace(&mut self, name: &str, value: &str) {
        if let Some((name, value)) = self.checked(name, value) {
            self.replacing.insert(name, value);
        }
    }

    pub(crate) fn accept(&mut self, media_types: &str) {
        self.replace(header::ACCEPT.as_str(), media_types);
    }

    pub(crate) fn server(&mut self, operation: &'static str, base_url: &str) {
        match base_url::parse(base_url) {
            Ok(url) => {
                self.servers.retain(|(known, _)| *known != operation);
                self.servers.push((operation, url));
            }
            Err(error) => self.flaw = Some(format!("the server for `{operation}`: {error}")),
        }
    }

    fn checked(&mut self, name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
            self.flaw = Some("no header can have a name that the client was given".to_owned());
            return None;
        };
        let Ok(mut value) = HeaderValue::from_bytes(value.as_bytes()) else {
            self.flaw =
                Some(format!("the value for header `{name}` has a character that no header may have"));
            return None;
        };
        value.set_sensitive(masked::is_secret(&name));
        Some((name, value))
    }

    /// The head of a request as it goes to the network, but for credentials.
    pub(crate) fn head(&self, info: OperationInfo, head: &mut request::Parts) -> Result<(), BuildError> {
        if let Some(flaw) = &self.flaw {
            return Err(BuildError::new(flaw.clone()));
        }
        let url = base_url::join(&*self.base(info)?, &head.uri);
        let uri = url.as_str().parse();
        head.uri = uri.map_err(|error: InvalidUri| BuildError::new("the URL is no URI").because(error))?;
        let own = std::mem::replace(&mut head.headers, self.headers.clone());
        transfer::merge(&mut head.headers, own);
        head.headers.extend(self.replacing.clone());
        head.extensions.insert(info);
        if let Some(timeout) = self.timeout {
            head.extensions.insert(Timeout(timeout));
        }
        Ok(())
    }

    /// Where an operation goes: where the caller says, where the document says, or where everything goes.
    pub(crate) fn base(&self, info: OperationInfo) -> Result<Cow<'_, Url>, BuildError> {
        if let Some((_, url)) = self.servers.iter().find(|(operation, _)| *operation == info.id) {
            return Ok(Cow::Borrowed(url));
        }
        match info.servers.first().filter(|_| self.own_servers) {
            Some(own) => base_url::resolve(&self.base_url, own).map(Cow::Owned),
            None => Ok(Cow::Borrowed(&self.base_url)),
        }
    }

    /// The caller's timer, or that of the runtime.
    pub(crate) fn timer(&self) -> Result<Arc<dyn Timer>, BuildError> {
        self.timer.clone().map_or_else(timer::default, Ok)
    }

    /// The caller's, or one that is made when it is first needed.
    pub(crate) fn transport(&self) -> Result<&dyn Transport, BuildError> {
        if let Some(transport) = self.transport.get() {
            return Ok(&**transport);
        }
        let transport = default_transport()?;
        Ok(&**self.transport.get_or_init(|| transport))
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    Ok(Arc::new(default_transport::client()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    Err(BuildError::new("there is no transport without the feature `reqwest`: see `Client::transport`"))
}
