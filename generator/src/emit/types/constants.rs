//! What the documentation of a struct says of members that are no fields, since they have one possible value.

use serde_json::Value;

use crate::emit::doc;
use crate::ir::{Constant, Field, Given, Object, Ty};

/// A value that is longer is not written out.
const LONGEST: usize = 60;

/// The lines, none where there are no such members.
pub(super) fn lines(object: &Object) -> Vec<String> {
    let constants: Vec<&Field> = object.fields.iter().filter(|field| field.is_constant()).collect();
    match constants.as_slice() {
        [] => Vec::new(),
        [only] if only.doc.description.is_none() => {
            vec![format!("{} is always {} on the wire.", doc::code(&only.wire), value(only))]
        }
        several => {
            let items = several.iter().flat_map(|field| item(field));
            ["Always the same on the wire:".to_owned(), String::new()].into_iter().chain(items).collect()
        }
    }
}

/// An item of the list, with what the document says about the member.
fn item(field: &Field) -> Vec<String> {
    let about = doc::line(field.doc.description.as_deref().unwrap_or_default());
    let told = format!("* {}: {}. {about}", doc::code(&field.wire), value(field));
    let lines = doc::paragraph(told.trim_end()).into_iter().enumerate();
    lines.map(|(index, line)| if index == 0 { line } else { format!("  {line}") }).collect()
}

fn value(field: &Field) -> String {
    let text = match &field.ty {
        Ty::Constant(Given::Plain(Constant::String(text))) => Some(text.clone()),
        Ty::Constant(given) => json(given).map(|value| value.to_string()),
        _ => None,
    };
    let short = text.filter(|text| !text.is_empty() && text.chars().count() <= LONGEST);
    short.map_or_else(|| "one value".to_owned(), |text| doc::code(&text))
}

/// The value as JSON, where its numbers are numbers there.
fn json(given: &Given) -> Option<Value> {
    Some(match given {
        Given::Null => Value::Null,
        Given::Plain(Constant::String(text)) => text.as_str().into(),
        Given::Plain(Constant::Integer(whole)) => (*whole).into(),
        Given::Plain(Constant::Boolean(whether)) => (*whether).into(),
        Given::Plain(Constant::Number(digits)) => serde_json::from_str(digits).ok()?,
        Given::List(items) => items.iter().map(json).collect::<Option<Value>>()?,
        Given::Object(members) => {
            let members = members.iter().map(|(name, value)| Some((name.clone(), json(value)?)));
            Value::Object(members.collect::<Option<serde_json::Map<_, _>>>()?)
        }
    })
}
