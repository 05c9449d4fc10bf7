//! Credentials for schemes that the client does not know, as headers.

use serde_json::Value;

use super::schemas::Schemas;
use crate::ir::Api;

/// What stands for each, one a header. One that goes into the query cannot be given so.
pub(super) fn headers(schemas: Schemas<'_>, api: &Api) -> Vec<(String, String)> {
    let all = schemas.root.pointer("/components/securitySchemes").and_then(Value::as_object);
    let unknown = all.into_iter().flatten();
    let unknown = unknown.filter(|(key, _)| api.schemes.iter().all(|known| known.key != **key));
    let mut headers: Vec<(String, String)> = Vec::new();
    for (name, value) in unknown.filter_map(|(_, scheme)| header(schemas.target(scheme))) {
        if headers.iter().all(|(known, _)| !known.eq_ignore_ascii_case(&name)) {
            headers.push((name, value));
        }
    }
    headers
}

fn header(scheme: &Value) -> Option<(String, String)> {
    let text = |key| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
    let (name, value) = match (text("type"), text("in"), text("scheme").to_ascii_lowercase().as_str()) {
        ("http", _, "basic") => ("authorization".to_owned(), "Basic dXNlcjpwYXNzd29yZA==".to_owned()),
        ("http" | "oauth2" | "openIdConnect", ..) => ("authorization".to_owned(), "Bearer token".to_owned()),
        // What any key may be also serves for tokens that go into the same header.
        ("apiKey", "header", _) if text("name").eq_ignore_ascii_case("authorization") => {
            ("authorization".to_owned(), "Bearer token".to_owned())
        }
        ("apiKey", "header", _) => (text("name").to_owned(), "key".to_owned()),
        ("apiKey", "cookie", _) => ("cookie".to_owned(), format!("{}=key", text("name"))),
        _ => return None,
    };
    Some((name, value))
}
