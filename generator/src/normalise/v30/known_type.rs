//! A schema's `type` is one of the seven that JSON Schema has (JSON Schema 2020-12 Validation, section 6.1.1).
//!
//! ```yaml
//! # before
//! age: { type: int }
//! born: { type: date }
//! picture: { type: application/json }
//! # after
//! age: { type: integer }
//! born: { type: string, format: date }
//! picture: {}
//! ```

use serde_json::{Map, Value};

use crate::diagnostic::Code;
use crate::normalise::Context;
use crate::pointer::At;

const TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];

/// What a type is read as.
#[derive(Clone, Copy)]
enum Meant {
    Type(&'static str),
    /// A string of that format.
    Format(&'static str),
    /// Any value, so that the type is not narrower than what is meant.
    Any,
}

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let at = *context.at;
    let here = at.key("type");
    match members.get_mut("type") {
        None => {}
        Some(Value::Array(types)) => list(types, &here, context),
        Some(only) => {
            let Some(meant) = meant(only) else { return };
            tell(only, meant, &here, context);
            put(members, meant);
        }
    }
}

fn put(members: &mut Map<String, Value>, meant: Meant) {
    let (name, format) = match meant {
        Meant::Type(name) => (name, None),
        Meant::Format(format) => ("string", Some(format)),
        Meant::Any => return drop(members.shift_remove("type")),
    };
    members.insert("type".to_owned(), name.into());
    if let Some(format) = format {
        members.entry("format").or_insert_with(|| format.into());
    }
}

/// Of several types the words alone are mended: one that is not known may be any value, and so may all.
fn list(types: &mut Vec<Value>, here: &At<'_>, context: &mut Context<'_>) {
    let mut any = false;
    for (index, each) in types.iter_mut().enumerate() {
        let quoted = each.is_null().then_some(Meant::Type("null"));
        let Some(meant) = quoted.or_else(|| meant(each)) else { continue };
        tell(each, meant, &here.index(index), context);
        match meant {
            Meant::Type(name) => *each = name.into(),
            Meant::Format(_) => *each = "string".into(),
            Meant::Any => any = true,
        }
    }
    if any {
        *types = TYPES.map(Value::from).to_vec();
    }
}

fn tell(written: &Value, meant: Meant, at: &At<'_>, context: &mut Context<'_>) {
    let what = match written {
        Value::String(name) => format!("there is no type `{name}`"),
        Value::Null => "the type `null` stands in quotes".to_owned(),
        _ => "this is not the name of a type".to_owned(),
    };
    let (read, help) = match meant {
        Meant::Type("null") => ("`null`".to_owned(), NULL.to_owned()),
        Meant::Type(name) => (format!("`{name}`"), format!("write `{name}`")),
        Meant::Format(format) => (
            format!("a string of the format `{format}`"),
            format!("write `type: string` and `format: {format}`"),
        ),
        Meant::Any if written.is_null() => ("any value".to_owned(), NULL.to_owned()),
        Meant::Any => ("any value".to_owned(), format!("a type is one of {}", TYPES.join(", "))),
    };
    context.report_with_help(Code::UnknownType, at, format!("{what}: read as {read}"), help);
}

const NULL: &str = "write `'null'`";

/// What stands for a type that is none.
fn meant(value: &Value) -> Option<Meant> {
    let Value::String(name) = value else { return Some(Meant::Any) };
    if TYPES.contains(&name.as_str()) {
        return None;
    }
    let name = name.to_lowercase();
    let word = nearest(&name).or_else(|| word(&name)).map(Meant::Type);
    Some(word.or_else(|| format(&name).map(Meant::Format)).unwrap_or(Meant::Any))
}

/// A word with a slip of the pen for every three letters at most.
fn nearest(name: &str) -> Option<&'static str> {
    let distance = |known: &&&str| strsim::damerau_levenshtein(name, known);
    TYPES.iter().min_by_key(distance).filter(|known| distance(known) <= name.len() / 3).copied()
}

/// What other languages call these types.
fn word(name: &str) -> Option<&'static str> {
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

/// Formats that are taken for types; `file` is what Swagger 2.0 calls a body of bytes.
fn format(name: &str) -> Option<&'static str> {
    match name {
        "file" => Some("binary"),
        "datetime" => Some("date-time"),
        _ => ["binary", "byte", "date", "date-time", "email", "time", "uri", "uuid"]
            .into_iter()
            .find(|known| *known == name),
    }
}
