//! A credential written as a header parameter.
//!
//! ```yaml
//! # before
//! parameters:
//!   - { name: Authorization, in: header, description: API key as bearer token, required: true }
//!   - { name: X-API-Key, in: header }
//! # after
//! security: [{ Authorization: [], X-API-Key: [] }, { Authorization: [] }, { X-API-Key: [] }, {}]
//! # and in components
//! securitySchemes:
//!   Authorization: { type: http, scheme: bearer, description: API key as bearer token }
//!   X-API-Key: { type: apiKey, in: header, name: X-API-Key }
//! ```
//!
//! A header parameter called `Authorization` has no effect (OpenAPI 3.1.1, section 4.8.12.2), so what its author meant
//! is a security scheme. A key in another header is one where nothing in the document says how credentials are sent.
//! It is optional, since nothing says that the operation fails without it either.

use serde_json::{Map, Value, json};

use super::credential_header::{is_authorization, is_credential, scheme};
use crate::diagnostic::Code;
use crate::normalise::node::Holds;
use crate::normalise::walk::walk;
use crate::normalise::{Context, Node};
use crate::pointer::At;

/// Where an operation keeps the lifted parameters until all of the document was seen.
const LIFTED: &str = "x-lifted-credentials";

pub(in crate::normalise) fn operation(operation: &mut Value, context: &mut Context<'_>) {
    let lifted = take(operation, context);
    lift(operation, &lifted, context);
}

/// A parameter of the whole path belongs to each of its operations.
pub(in crate::normalise) fn path_item(item: &mut Value, context: &mut Context<'_>) {
    let lifted = take(item, context);
    let Value::Object(members) = item else { return };
    for (key, member) in members {
        match (Node::PathItem.member(key), member) {
            (Some(Holds::One(Node::Operation)), operation) => lift(operation, &lifted, context),
            (Some(Holds::Map(Node::Operation)), Value::Object(operations)) => {
                operations.values_mut().for_each(|operation| lift(operation, &lifted, context));
            }
            _ => {}
        }
    }
}

/// Notes the parameters at an operation whose credentials nothing else describes.
fn lift(operation: &mut Value, lifted: &[Value], context: &Context<'_>) {
    let Value::Object(members) = operation else { return };
    if !lifted.is_empty() && !members.contains_key("security") && context.facts.security_undescribed {
        let noted = members.entry(LIFTED).or_insert_with(|| json!([]));
        noted.as_array_mut().into_iter().for_each(|noted| noted.extend(lifted.iter().cloned()));
    }
}

fn take(holder: &mut Value, context: &mut Context<'_>) -> Vec<Value> {
    let undescribed = context.facts.security_undescribed;
    let Some(parameters) = holder.get_mut("parameters").and_then(Value::as_array_mut) else {
        return Vec::new();
    };
    let is_taken = |each: &Value| is_authorization(each) || (undescribed && is_credential(each));
    let at = *context.at;
    let list = at.key("parameters");
    let (mut taken, mut kept) = (Vec::new(), Vec::new());
    for (index, parameter) in parameters.drain(..).enumerate() {
        if is_taken(&parameter) {
            report(&list.index(index), undescribed, context);
            taken.push(parameter);
        } else {
            if !taken.is_empty() {
                context.moved(&list.index(kept.len()), &list.index(index));
            }
            kept.push(parameter);
        }
    }
    *parameters = kept;
    taken
}

fn report(at: &At<'_>, undescribed: bool, context: &mut Context<'_>) {
    let (message, help) = if undescribed {
        (
            "the credential is written as a header parameter: read as an optional security scheme",
            "declare it under `components.securitySchemes`",
        )
    } else {
        (
            "a header parameter called `Authorization` has no effect: left out",
            "the document says under `security` what is sent",
        )
    };
    context.report_with_help(Code::CredentialParameter, at, message, help);
}

/// Declares the schemes that the lifted parameters stand for, and asks for them.
pub(in crate::normalise) fn declare(root: &mut Value) {
    let mut schemes: Map<String, Value> = Map::new();
    walk(root, Node::Document, &At::root(), &mut |value, node, _| {
        let Some(Value::Array(lifted)) = value
            .as_object_mut()
            .filter(|_| node == Node::Operation)
            .and_then(|own| own.shift_remove(LIFTED))
        else {
            return;
        };
        let names = lifted.iter().map(|parameter| declared(parameter, &mut schemes));
        value["security"] = alternatives(&names.collect::<Vec<_>>());
    });
    if schemes.is_empty() {
        return;
    }
    if !root["components"].is_object() {
        root["components"] = json!({});
    }
    root["components"]["securitySchemes"] = Value::Object(schemes);
}

/// The name of the scheme that a parameter stands for: the first that has a header says how it is written.
fn declared(parameter: &Value, schemes: &mut Map<String, Value>) -> String {
    let (name, scheme) = scheme(parameter);
    let known = schemes.keys().find(|known| known.eq_ignore_ascii_case(&name)).cloned();
    known.unwrap_or_else(|| {
        schemes.insert(name.clone(), scheme);
        name
    })
}

/// All of them, each by itself, or none.
fn alternatives(names: &[String]) -> Value {
    let set = |names: &[String]| {
        Value::Object(names.iter().map(|name| (name.clone(), json!([]))).collect::<Map<_, _>>())
    };
    let each = names.chunks(1).filter(|_| names.len() > 1).map(set);
    [set(names)].into_iter().chain(each).chain([json!({})]).collect()
}
