//! The version of the specification that the document is written in.
//!
//! ```yaml
//! # before
//! openapi: 3.1.1
//! # after
//! openapi: 3.0.3
//! x-oai-openapi: 3.1.1
//! ```

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

/// The key that keeps the version as it was written.
pub(crate) const WRITTEN_VERSION: &str = "x-oai-openapi";

const SUPPORTED: &str = "versions 3.0, 3.1 and 3.2 are supported";

pub(in crate::normalise) fn apply(document: &mut Value, context: &mut Context<'_>) {
    let Value::Object(document) = document else { return };
    match written(document) {
        Some(version) if ["3.0", "3.1", "3.2"].iter().any(|minor| is_minor(&version, minor)) => {
            if !is_minor(&version, "3.0") {
                document.insert("openapi".to_owned(), json!("3.0.3"));
                document.insert(WRITTEN_VERSION.to_owned(), json!(version));
            }
        }
        Some(version) => unsupported(context, "openapi", &format!("OpenAPI {version}"), SUPPORTED),
        None => match document.get("swagger").filter(|_| !document.contains_key("openapi")) {
            Some(version) => {
                let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
                let help = "convert it to OpenAPI 3 first, with swagger2openapi for example";
                unsupported(context, "swagger", &format!("Swagger {version}"), help);
            }
            None => missing(context, document),
        },
    }
}

/// The version as text: a YAML author may have written the number `3.1`.
fn written(document: &Map<String, Value>) -> Option<String> {
    match document.get("openapi")? {
        Value::String(version) => Some(version.clone()).filter(|text| is_version(text)),
        Value::Number(version) => Some(version.to_string()),
        _ => None,
    }
}

/// Numbers with dots between them, and perhaps a word after them, as in `3.1.0-rc1`.
fn is_version(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

fn is_minor(version: &str, minor: &str) -> bool {
    version.strip_prefix(minor).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn unsupported(context: &mut Context<'_>, key: &str, what: &str, help: &str) {
    let at = *context.at;
    let message = format!("{what} is not supported");
    context.report_with_help(Code::UnsupportedVersion, &at.key(key), message, help);
}

fn missing(context: &mut Context<'_>, document: &Map<String, Value>) {
    let at = *context.at;
    let written = document.keys().find(|key| key.eq_ignore_ascii_case("openapi"));
    let message = match written {
        Some(key) if key == "openapi" => "`openapi` is not a version".to_owned(),
        Some(key) => format!("`{key}` is written `openapi`, in lower case"),
        None => "the document does not say which version of OpenAPI it is written in".to_owned(),
    };
    let help = format!("the root has an entry such as `openapi: 3.1.1`; {SUPPORTED}");
    let place = written.map_or(at, |key| at.key(key));
    context.report_with_help(Code::MissingVersion, &place, message, help);
}
