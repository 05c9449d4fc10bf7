//! Headers that carry credentials, by their names and by what a document says of them.

use serde_json::{Map, Value, json};

/// The header of HTTP authentication (RFC 9110, section 11.6.2).
const AUTHORIZATION: &str = "Authorization";

/// What the names of headers end with that carry a key, without the signs between words.
const ENDINGS: [&str; 5] = ["apikey", "apitoken", "accesstoken", "authtoken", "apisecret"];

/// Whether a parameter is the header `Authorization`.
pub(super) fn is_authorization(parameter: &Value) -> bool {
    header(parameter).is_some_and(|name| name.eq_ignore_ascii_case(AUTHORIZATION))
}

/// Whether a parameter is a header such as `X-API-Key`.
pub(super) fn is_credential(parameter: &Value) -> bool {
    let letters = |name: &str| name.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    header(parameter).is_some_and(|name| {
        let letters = letters(name).to_ascii_lowercase();
        ENDINGS.iter().any(|ending| letters.ends_with(ending))
    })
}

fn header(parameter: &Value) -> Option<&str> {
    let text = |key| parameter.get(key).and_then(Value::as_str);
    text("name").filter(|_| text("in") == Some("header"))
}

/// The security scheme that such a parameter stands for, with its name.
pub(super) fn scheme(parameter: &Value) -> (String, Value) {
    let description = parameter.get("description").and_then(Value::as_str).unwrap_or_default();
    let (name, mut scheme) = if is_authorization(parameter) {
        let scheme = authentication(description);
        (AUTHORIZATION, json!({ "type": "http", "scheme": scheme, "description": description }))
    } else {
        let name = header(parameter).unwrap_or_default();
        (name, json!({ "type": "apiKey", "in": "header", "name": name, "description": description }))
    };
    scheme.as_object_mut().into_iter().for_each(tidy);
    (name.to_owned(), scheme)
}

fn tidy(scheme: &mut Map<String, Value>) {
    scheme.retain(|_, value| value != "");
}

/// The scheme of which a description speaks: in the form `Token <token>`, by name, or else a bearer token (RFC 6750).
fn authentication(description: &str) -> String {
    if let Some(scheme) = written(description) {
        return scheme;
    }
    let words = description.to_lowercase();
    let basic = words.contains("basic") && !words.contains("bearer");
    if basic { "basic" } else { "bearer" }.to_owned()
}

/// The word before `<token>`.
fn written(description: &str) -> Option<String> {
    let (before, _) = description.split_once(" <token>")?;
    let word = before.rsplit([' ', '`', '"', '\'', ':']).next()?.to_ascii_lowercase();
    let known =
        !word.is_empty() && word != "undefined" && word.bytes().all(|each| each.is_ascii_alphanumeric());
    known.then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_by_their_names() {
        let is = |name: &str| is_credential(&json!({ "name": name, "in": "header" }));
        assert!(
            ["X-API-Key", "xi-api-key", "api_key", "X-Auth-Token", "apiToken"].map(is).iter().all(|is| *is)
        );
        assert!(!["Idempotency-Key", "X-Page-Token", "X-Key", "X-Request-Id"].map(is).iter().any(|is| *is));
        assert!(!is_credential(&json!({ "name": "api_key", "in": "query" })));
    }

    #[test]
    fn the_description_names_the_scheme() {
        assert_eq!(authentication("API key as bearer token"), "bearer");
        assert_eq!(authentication("Basic authentication"), "basic");
        assert_eq!(authentication("Header authentication of the form `Token <token>`"), "token");
        assert_eq!(authentication("of the form `Bearer <token>`, where token is yours"), "bearer");
        assert_eq!(authentication("of the form `undefined <token>`"), "bearer");
        assert_eq!(authentication(""), "bearer");
    }
}
