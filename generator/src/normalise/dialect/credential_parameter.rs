//! A credential written as a header parameter.
//!
//! ```yaml
//! # before
//! parameters:
//!   - { name: Authorization, in: header, description: API key as bearer token, required: true }
//! # after
//! security: [{ Authorization: [] }, {}]
//! # and in components
//! securitySchemes:
//!   Authorization: { type: http, scheme: bearer, description: API key as bearer token }
//! ```
//!
//! A header parameter of that name has no effect (OpenAPI 3.1.1, section 4.8.12.2), so what its author meant is
//! a security scheme. It is optional, since nothing in the document says that the operation fails without it.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

const NAME: &str = "Authorization";

/// Where an operation keeps the lifted parameter until all of the document was seen.
const LIFTED: &str = "x-lifted-credential";

pub(in crate::normalise) fn operation(operation: &mut Value, context: &mut Context<'_>) {
    let Some(parameter) = take(operation, context) else { return };
    if operation.get("security").is_none() && context.facts.security_undescribed {
        operation["security"] = json!([{ NAME: [] }, {}]);
        operation[LIFTED] = parameter;
    }
}

/// A parameter of the whole path belongs to each of its operations.
pub(in crate::normalise) fn path_item(item: &mut Value, context: &mut Context<'_>) {
    let Some(parameter) = take(item, context) else { return };
    let Value::Object(members) = item else { return };
    for (key, operation) in members {
        let is_method = super::super::Node::PathItem.member(key).is_some() && operation.is_object();
        if is_method && operation.get("security").is_none() && context.facts.security_undescribed {
            operation["security"] = json!([{ NAME: [] }, {}]);
            operation[LIFTED] = parameter.clone();
        }
    }
}

fn take(holder: &mut Value, context: &mut Context<'_>) -> Option<Value> {
    let parameters = holder.get_mut("parameters")?.as_array_mut()?;
    let index = parameters.iter().position(is_credential)?;
    let at = *context.at;
    let message = "the credential is written as a header parameter: read as an optional security scheme";
    let help = "declare it under `components.securitySchemes`";
    let list = at.key("parameters");
    context.report_with_help(Code::CredentialParameter, &list.index(index), message, help);
    for later in index + 1..parameters.len() {
        context.moved(&list.index(later - 1), &list.index(later));
    }
    Some(parameters.remove(index))
}

fn is_credential(parameter: &Value) -> bool {
    let text = |key| parameter.get(key).and_then(Value::as_str);
    text("in") == Some("header") && text("name").is_some_and(|name| name.eq_ignore_ascii_case(NAME))
}

/// Declares the scheme that the lifted parameters stand for.
pub(in crate::normalise) fn declare(root: &mut Value) {
    let Some(description) = collect(root) else { return };
    let Value::Object(root) = root else { return };
    let components = root.entry("components").or_insert_with(|| json!({}));
    let scheme = json!({ "type": "http", "scheme": scheme(&description), "description": description });
    if let Value::Object(components) = components {
        let schemes = components.entry("securitySchemes").or_insert_with(|| json!({}));
        schemes[NAME] = scheme;
    }
}

/// Takes the parameters back off the operations; gives the description of the first.
fn collect(root: &mut Value) -> Option<String> {
    let paths = root.get_mut("paths")?.as_object_mut()?;
    let operations = paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut);
    let lifted: Vec<Value> =
        operations.filter_map(|operation| operation.as_object_mut()?.shift_remove(LIFTED)).collect();
    let description = |parameter: &Value| parameter.get("description")?.as_str().map(str::to_owned);
    let first = lifted.first()?;
    Some(description(first).unwrap_or_default())
}

/// `Basic` where the description speaks of it, a bearer token otherwise (RFC 6750).
fn scheme(description: &str) -> &'static str {
    let words = description.to_lowercase();
    if words.contains("basic") && !words.contains("bearer") { "basic" } else { "bearer" }
}
