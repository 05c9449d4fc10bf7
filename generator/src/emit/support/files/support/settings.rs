//! What a client was told.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use http::{HeaderMap, HeaderName, HeaderValue, header, request, uri::InvalidUri};
use reqwest::Url;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
use super::over_fetch as default_transport;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
use super::over_sockets as default_transport;
use super::{
    base_url,
    build_error::BuildError,
    credential::Credential,
    info::OperationInfo,
    masked, transfer,
    transport::{Timeout, Transport},
};

/// What a client was told.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) base_url: Url,
    pub(crate) timeout: Option<Duration>,
    pub(crate) largest: Option<usize>,
    /// What is asked for instead of what an operation can read.
    pub(crate) accept: HeaderMap,
    pub(crate) headers: HeaderMap,
    pub(crate) credentials: Vec<(&'static str, Credential)>,
    /// What is wrong with a setting, told when something is sent.
    pub(crate) flaw: Option<String>,
    pub(crate) transport: Arc<OnceLock<Arc<dyn Transport>>>,
}

impl Settings {
    pub(crate) fn new(base_url: Url) -> Self {
        Self {
            base_url,
            timeout: None,
            largest: None,
            accept: HeaderMap::new(),
            headers: HeaderMap::new(),
            credentials: Vec::new(),
            flaw: None,
            transport: Arc::default(),
        }
    }

    pub(crate) fn header(&mut self, name: &str, value: &str) {
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

    pub(crate) fn accept(&mut self, media_types: &str) {
        match HeaderValue::from_str(media_types) {
            Ok(value) => drop(self.accept.insert(header::ACCEPT, value)),
            Err(_) => self.flaw = Some("no header can have the media types to accept".to_owned()),
        }
    }

    /// The head of a request as it goes to the network, but for credentials.
    pub(crate) fn head(&self, info: OperationInfo, head: &mut request::Parts) -> Result<(), BuildError> {
        if let Some(flaw) = &self.flaw {
            return Err(BuildError::new(flaw.clone()));
        }
        let url = base_url::join(&self.base_url, &head.uri);
        let uri = url.as_str().parse();
        head.uri = uri.map_err(|error: InvalidUri| BuildError::new("the URL is no URI").because(error))?;
        let own = std::mem::replace(&mut head.headers, self.headers.clone());
        transfer::merge(&mut head.headers, own);
        head.headers.extend(self.accept.clone());
        head.extensions.insert(info);
        if let Some(timeout) = self.timeout {
            head.extensions.insert(Timeout(timeout));
        }
        Ok(())
    }

    /// The caller's, or one that is made when it is first needed.
    pub(crate) fn transport(&self) -> Result<&dyn Transport, BuildError> {
        if let Some(transport) = self.transport.get() {
            return Ok(&**transport);
        }
        let transport = Arc::new(default_transport::client()?);
        Ok(&**self.transport.get_or_init(|| transport))
    }
}
