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
        None if document.contains_key("swagger") => {
            let help = "convert it to OpenAPI 3 first, with swagger2openapi for example";
            unsupported(context, "swagger", "Swagger 2.0", help);
        }
        None => missing(context, document),
    }
}

/// The version as text: a YAML author may have written the number `3.1`.
fn written(document: &Map<String, Value>) -> Option<String> {
    match document.get("openapi")? {
        Value::String(version) => Some(version.clone()),
        Value::Number(version) => Some(version.to_string()),
        _ => None,
    }
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
    let help = format!("the root has an entry such as `openapi: 3.1.1`; {SUPPORTED}");
    let message = match document.get("openapi") {
        Some(_) => "`openapi` is not a version",
        None => "the document does not say which version of OpenAPI it is written in",
    };
    context.report_with_help(Code::MissingVersion, &at, message, help);
}
