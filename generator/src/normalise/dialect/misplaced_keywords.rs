//! Keywords of a schema that stand one level too deep.
//!
//! ```yaml
//! # before
//! properties:
//!   name: { type: string, required: true }
//!   additionalProperties: false
//! discriminator: name
//! # after
//! required: [name]
//! properties:
//!   name: { type: string }
//! additionalProperties: false
//! discriminator: { propertyName: name }
//! ```
//!
//! `required: true` is how JSON Schema was written before draft 4, and the name of a tag alone is a `discriminator` in
//! Swagger 2.0.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    additional_properties(members, context);
    required(members, context);
    flag_of_nothing(members, context);
    discriminator(members, context);
}

/// A flag in a schema that is no property: nothing has it.
fn flag_of_nothing(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    if members.get("required").is_some_and(|value| flag(value).is_some()) {
        let message = "`required` is a flag here, where it is about nothing: left out";
        context.report_with_help(Code::MisplacedKeyword, &context.at.key("required"), message, HELP);
        members.shift_remove("required");
    }
}

fn discriminator(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    const KEY: &str = "discriminator";
    let Some(name) = members.get(KEY).filter(|value| value.is_string()).cloned() else { return };
    let message = format!("`{KEY}` is the text {name}, as Swagger 2.0 has it: read as its `propertyName`");
    let help = "write `propertyName` below it";
    context.report_with_help(Code::MisplacedKeyword, &context.at.key(KEY), message, help);
    members.insert(KEY.to_owned(), json!({ "propertyName": name }));
}

fn additional_properties(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    const KEY: &str = "additionalProperties";
    let Some(Value::Object(properties)) = members.get_mut("properties") else { return };
    let Some(flag) = properties.get(KEY).filter(|value| value.is_boolean()).cloned() else { return };
    let at = context.at.key("properties");
    let message = format!("`{KEY}` is no property here: it is read as a keyword of the schema");
    context.report_with_help(Code::MisplacedKeyword, &at.key(KEY), message, "it stands beside `properties`");
    properties.shift_remove(KEY);
    members.entry(KEY).or_insert(flag);
}

fn required(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    let Some(Value::Object(properties)) = members.get_mut("properties") else { return };
    let mut names = Vec::new();
    for (name, property) in properties {
        let Some(flag) = property.get("required").and_then(flag) else { continue };
        let at = context.at.key("properties");
        let at = at.key(name);
        let message = format!(
            "`required` is a flag here: `{name}` is read as {}",
            if flag { "required" } else { "optional" }
        );
        context.report_with_help(Code::MisplacedKeyword, &at.key("required"), message, HELP);
        if let Value::Object(property) = property {
            property.shift_remove("required");
        }
        if flag {
            names.push(json!(name));
        }
    }
    if names.is_empty() {
        return;
    }
    let all = members.entry("required").or_insert_with(|| json!([]));
    if let Value::Array(all) = all {
        names.retain(|name| !all.contains(name));
        all.append(&mut names);
    }
}

const HELP: &str = "the object has a list of the names that are required: `required: [name]`";

fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}
