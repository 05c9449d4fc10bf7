//! Variables of servers whose values are written without quotes, or that have no default.
//!
//! ```yaml
//! # before
//! port: { enum: [443, 8443] }
//! # after
//! port: { enum: ['443', '8443'], default: '443' }
//! ```

use serde_json::{Map, Value};

use crate::diagnostic::Code;
use crate::normalise::Context;
use crate::pointer::At;

pub(in crate::normalise) fn apply(holder: &mut Value, context: &mut Context<'_>) {
    let servers = holder.get_mut("servers").and_then(Value::as_array_mut);
    let at = *context.at;
    let list = at.key("servers");
    for (index, server) in servers.into_iter().flatten().enumerate() {
        let (own, variables) = (list.index(index), server.get_mut("variables"));
        let all = own.key("variables");
        for (name, variable) in variables.and_then(Value::as_object_mut).into_iter().flatten() {
            if let Value::Object(variable) = variable {
                quote(variable, &all.key(name), context);
                fill(variable, &all.key(name), context);
            }
        }
    }
}

/// Makes texts of numbers and truth values.
fn quote(variable: &mut Map<String, Value>, at: &At<'_>, context: &mut Context<'_>) {
    let values = variable.get_mut("enum").and_then(Value::as_array_mut).into_iter().flatten();
    let mut any = values.map(to_text).fold(false, |any, each| any | each);
    any |= variable.get_mut("default").is_some_and(to_text);
    if any {
        let help = "write them with quotes";
        let message = "values of the server's variable are not strings: read as their text";
        context.report_with_help(Code::EnumValueTypes, at, message, help);
    }
}

fn to_text(value: &mut Value) -> bool {
    let other = matches!(value, Value::Number(_) | Value::Bool(_));
    if other {
        *value = Value::String(value.to_string());
    }
    other
}

/// Takes the first value as the default, where there is none.
fn fill(variable: &mut Map<String, Value>, at: &At<'_>, context: &mut Context<'_>) {
    let first = variable.get("enum").and_then(|values| values.get(0)).cloned();
    if let (None, Some(first)) = (variable.get("default"), first) {
        let message = format!("the server's variable has no default: taken as {first}");
        context.report_with_help(Code::MissingPart, at, message, "add `default`");
        variable.insert("default".to_owned(), first);
    }
}
