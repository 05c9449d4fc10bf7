//! Names of the methods by which the client is given credentials.

use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::words;
use crate::config::Config;
use crate::ir::{Api, Scheme, SchemeKind};

/// What the client can do anyway, and what every type can.
pub(crate) const METHODS: &[&str] = &[
    "accept",
    "base_url",
    "borrow",
    "borrow_mut",
    "call",
    "clone",
    "clone_into",
    "credential",
    "drop",
    "events",
    "exchange",
    "finish",
    "fmt",
    "from",
    "header",
    "hook",
    "http",
    "http_builder",
    "http_client",
    "idempotency_key",
    "incoming_events",
    "into",
    "items",
    "max_reply_size",
    "new",
    "open",
    "own_servers",
    "pages",
    "receive",
    "receive_as",
    "records",
    "retry",
    "send",
    "send_as",
    "server",
    "server_for",
    "servers",
    "set",
    "start",
    "stream",
    "stream_as",
    "text_events",
    "timeout",
    "timer",
    "to_owned",
    "tracing",
    "transport",
    "try_from",
    "try_into",
    "type_id",
    "with",
];

/// The names of one scheme for which something is sent.
#[derive(Clone, Debug)]
pub(crate) struct SchemeNames {
    /// The method that sets the credential: after its kind for the first of a kind, else after the key of the scheme.
    pub(crate) setter: Name,
    /// A method named after the key, where the first of several of a kind is named after that.
    pub(crate) alias: Option<Name>,
}

/// The names of each scheme; none for those for which nothing is sent.
pub(super) fn names(api: &Api, config: &Config) -> Vec<Option<SchemeNames>> {
    let mut scope = Scope::new(Position::Field).reserve(METHODS);
    let mut names: Vec<Option<SchemeNames>> = Vec::with_capacity(api.schemes.len());
    for (index, scheme) in api.schemes.iter().enumerate() {
        let Some(kind) = kind(scheme) else {
            names.push(None);
            continue;
        };
        let same = api.schemes[..index].iter().position(|other| self::kind(other).as_ref() == Some(&kind));
        let pin = config.names.get(&scheme.origin.to_string()).map(|pinned| words(pinned));
        let short = same.is_none().then(|| kind.clone());
        let setter = scope.claim(&chain(pin.into_iter().chain(short), scheme, &kind));
        names.push(Some(SchemeNames { setter, alias: None }));
        if let Some(first) = same {
            alias(&api.schemes[first], &kind, &mut names[first], &mut scope);
        }
    }
    names
}

/// Wishes, then the key, then the key with the kind.
fn chain(wishes: impl Iterator<Item = Vec<String>>, scheme: &Scheme, kind: &[String]) -> Vec<Vec<String>> {
    let key = words(&scheme.key);
    let longer = [key.as_slice(), kind].concat();
    wishes.chain([key, longer]).collect()
}

/// Names the first of a kind after its key as well, now that there is another.
fn alias(first: &Scheme, kind: &[String], names: &mut Option<SchemeNames>, scope: &mut Scope) {
    let Some(names) = names.as_mut().filter(|names| names.alias.is_none()) else { return };
    if Name::new(&words(&first.key), Position::Field) != names.setter {
        names.alias = Some(scope.claim(&chain([].into_iter(), first, kind)));
    }
}

/// What a scheme is called where it is the only one of its kind; none for a certificate.
fn kind(scheme: &Scheme) -> Option<Vec<String>> {
    let known: &[&str] = match &scheme.kind {
        SchemeKind::ApiKey(..) => &["api", "key"],
        SchemeKind::Basic => &["basic"],
        SchemeKind::Bearer => &["bearer"],
        SchemeKind::Http(name) => return Some(words(&name.to_lowercase())),
        SchemeKind::OAuth2(_) => &["oauth2"],
        SchemeKind::OpenIdConnect(_) => &["openid", "connect"],
        SchemeKind::MutualTls => return None,
    };
    Some(known.iter().map(|&word| word.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Doc, KeyPlace};
    use crate::pointer::Pointer;

    fn named(schemes: &[(&str, SchemeKind)]) -> Vec<String> {
        let scheme = |(key, kind): &(&str, SchemeKind)| Scheme {
            origin: Pointer::root().child(key),
            key: (*key).to_owned(),
            kind: kind.clone(),
            doc: Doc::default(),
        };
        let api = Api { schemes: schemes.iter().map(scheme).collect(), ..Api::default() };
        let names = names(&api, &Config::default()).into_iter().flatten();
        let text = |names: SchemeNames| {
            let alias = names.alias.map(|alias| format!(" = {}", alias.as_str())).unwrap_or_default();
            names.setter.as_str().to_owned() + &alias
        };
        names.map(text).collect()
    }

    fn key() -> SchemeKind {
        SchemeKind::ApiKey(KeyPlace::Header, "X-Key".to_owned())
    }

    #[test]
    fn the_first_of_a_kind_is_named_after_it() {
        assert_eq!(named(&[("bearerAuth", SchemeKind::Bearer), ("k", key())]), ["bearer", "api_key"]);
        let two = [("apiKeyAuth", key()), ("appKeyAuth", key())];
        assert_eq!(named(&two), ["api_key = api_key_auth", "app_key_auth"]);
    }

    #[test]
    fn what_is_appended_renames_nothing() {
        let mut schemes = vec![("apiKey", SchemeKind::Bearer), ("bearer", SchemeKind::Bearer)];
        assert_eq!(named(&schemes), ["bearer = api_key", "bearer_bearer"]);
        schemes.extend([("other", key()), ("api_key", SchemeKind::Basic), ("send", SchemeKind::Bearer)]);
        let all = ["bearer = api_key", "bearer_bearer", "other", "basic", "send_bearer"];
        assert_eq!(named(&schemes), all);
    }
}
