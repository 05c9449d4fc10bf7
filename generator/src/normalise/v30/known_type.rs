//! A schema's `type` is one of the seven that JSON Schema has (JSON Schema 2020-12 Validation, section 6.1.1).

use serde_json::Value;

use crate::diagnostic::Code;
use crate::normalise::Context;
use crate::pointer::At;

const TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let at = *context.at;
    let here = at.key("type");
    match schema.get("type") {
        None => {}
        Some(Value::Array(types)) => {
            for (index, each) in types.iter().enumerate() {
                check(each, &here.index(index), context);
            }
        }
        Some(only) => check(only, &here, context),
    }
}

fn check(value: &Value, at: &At<'_>, context: &mut Context<'_>) {
    let Value::String(name) = value else {
        let (message, help) = match value {
            Value::Null => ("the type `null` stands in quotes", "write `'null'`".to_owned()),
            _ => ("this is not the name of a type", one_of()),
        };
        return context.report_with_help(Code::UnknownType, at, message, help);
    };
    if !TYPES.contains(&name.as_str()) {
        context.report_with_help(Code::UnknownType, at, format!("there is no type `{name}`"), help(name));
    }
}

fn help(name: &str) -> String {
    let name = name.to_lowercase();
    match nearest(&name).or_else(|| meant(&name)) {
        Some(known) => format!("did you mean `{known}`?"),
        None if FORMATS.contains(&name.as_str()) => format!("write `type: string` and `format: {name}`"),
        None => one_of(),
    }
}

fn one_of() -> String {
    format!("a type is one of {}", TYPES.join(", "))
}

fn nearest(name: &str) -> Option<&'static str> {
    let distance = |known: &&&str| strsim::damerau_levenshtein(name, known);
    TYPES.iter().min_by_key(distance).filter(|known| distance(known) <= 2).copied()
}

/// What other languages call these types.
fn meant(name: &str) -> Option<&'static str> {
    match name {
        "int" | "int32" | "int64" | "long" => Some("integer"),
        "float" | "double" | "decimal" => Some("number"),
        "bool" => Some("boolean"),
        "list" | "set" | "tuple" => Some("array"),
        "map" | "dict" | "hash" | "struct" | "record" => Some("object"),
        "text" | "str" | "char" | "enum" => Some("string"),
        _ => None,
    }
}

const FORMATS: [&str; 8] = ["binary", "byte", "date", "date-time", "email", "time", "uri", "uuid"];
