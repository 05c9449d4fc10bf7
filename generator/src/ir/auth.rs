//! Ways to prove who is calling, and what operations ask for.

use super::Doc;
use crate::pointer::Pointer;

/// A way to prove who is calling (OpenAPI 3.1.1, section 4.8.27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scheme {
    pub(crate) origin: Pointer,
    pub(crate) key: String,
    pub(crate) kind: SchemeKind,
    pub(crate) doc: Doc,
}

/// How a credential is made and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SchemeKind {
    /// A secret in a place of its own.
    ApiKey(KeyPlace, String),
    /// `Authorization: Basic` (RFC 7617).
    Basic,
    /// `Authorization: Bearer` (RFC 6750).
    Bearer,
    /// `Authorization` with another scheme, by its name.
    Http(String),
    /// A token from one of these flows (RFC 6749).
    OAuth2(Vec<Flow>),
    /// A token from the provider that is described at this URL.
    OpenIdConnect(String),
    /// A certificate of the client.
    MutualTls,
}

/// Where a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyPlace {
    Header,
    Query,
    Cookie,
}

/// A way to get a token (OpenAPI 3.2.0, section 4.27.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Flow {
    pub(crate) kind: FlowKind,
    pub(crate) authorization_url: Option<String>,
    pub(crate) device_authorization_url: Option<String>,
    pub(crate) token_url: Option<String>,
    pub(crate) refresh_url: Option<String>,
    /// Each with what it is for.
    pub(crate) scopes: Vec<(String, String)>,
}

/// The flows by their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FlowKind {
    Implicit,
    Password,
    ClientCredentials,
    AuthorizationCode,
    DeviceAuthorization,
}

/// A scheme that an operation asks for, by its position in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Requirement {
    pub(crate) scheme: usize,
    /// Scopes of a token, or roles.
    pub(crate) scopes: Vec<String>,
}

impl Scheme {
    /// Whether the client sends something for it.
    pub(crate) fn is_sent(&self) -> bool {
        self.kind != SchemeKind::MutualTls
    }

    /// The header that the credential takes for itself, in small letters.
    pub(crate) fn header(&self) -> Option<String> {
        match &self.kind {
            SchemeKind::ApiKey(KeyPlace::Header, name) => Some(name.to_ascii_lowercase()),
            SchemeKind::ApiKey(KeyPlace::Query | KeyPlace::Cookie, _) | SchemeKind::MutualTls => None,
            SchemeKind::Basic
            | SchemeKind::Bearer
            | SchemeKind::Http(_)
            | SchemeKind::OAuth2(_)
            | SchemeKind::OpenIdConnect(_) => Some("authorization".to_owned()),
        }
    }
}
