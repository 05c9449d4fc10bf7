//! Where a credential goes, in words.

use crate::emit::doc;
use crate::ir::{KeyPlace, SchemeKind};

/// How the credential is sent.
pub(super) fn sentence(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::ApiKey(KeyPlace::Header, name) if name.eq_ignore_ascii_case("authorization") => {
            "Sent in the header `Authorization` as it is: begin it with the word that the server wants, such as \
             `Bearer`."
                .to_owned()
        }
        SchemeKind::ApiKey(KeyPlace::Header, name) => format!("Sent in the header {}.", doc::code(name)),
        SchemeKind::ApiKey(KeyPlace::Query, name) => {
            format!("Sent in the query, as {}: servers may write it into their logs.", doc::code(name))
        }
        SchemeKind::ApiKey(KeyPlace::Cookie, name) => format!("Sent in the cookie {}.", doc::code(name)),
        SchemeKind::Basic => "Sent as `Authorization: Basic` (RFC 7617).".to_owned(),
        SchemeKind::Bearer => "Sent as `Authorization: Bearer` (RFC 6750).".to_owned(),
        SchemeKind::Http(scheme) => {
            format!("Sent in the header `Authorization` as it is, starting with {}.", doc::code(scheme))
        }
        SchemeKind::OAuth2(_) => format!("OAuth 2.0 tokens: {TOKENS}"),
        SchemeKind::OpenIdConnect(url) if url.is_empty() => format!("`OpenID` Connect tokens: {TOKENS}"),
        SchemeKind::OpenIdConnect(url) => {
            format!("`OpenID` Connect tokens, from the provider described at {}: {TOKENS}", doc::code(url))
        }
        SchemeKind::MutualTls => String::new(),
    }
}

/// What the credential is.
pub(super) fn noun(kind: &SchemeKind) -> &'static str {
    match kind {
        SchemeKind::ApiKey(..) => "key",
        SchemeKind::Basic => "user and the password",
        SchemeKind::Bearer => "token",
        SchemeKind::OAuth2(_) | SchemeKind::OpenIdConnect(_) => "tokens",
        SchemeKind::Http(_) | SchemeKind::MutualTls => "credential",
    }
}

const TOKENS: &str = "one token, or a provider of new ones. Sent as `Authorization: Bearer` (RFC 6750).";

/// What is wrong with a credential that cannot be sent.
pub(super) fn flaw(kind: &SchemeKind) -> &'static str {
    match kind {
        SchemeKind::ApiKey(KeyPlace::Header, _) | SchemeKind::Http(_) => {
            "A value that cannot stand in a header"
        }
        SchemeKind::ApiKey(KeyPlace::Query, _) => "An empty key",
        SchemeKind::ApiKey(KeyPlace::Cookie, _) => "A value that cannot stand in a cookie",
        SchemeKind::Basic => "A user with a colon in the name",
        SchemeKind::Bearer | SchemeKind::OAuth2(_) | SchemeKind::OpenIdConnect(_) => {
            "A token that cannot stand in a header"
        }
        SchemeKind::MutualTls => "",
    }
}
