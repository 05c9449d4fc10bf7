//! What the documentation of a struct says of members that are no fields, since they have one possible value.

use crate::emit::doc;
use crate::ir::{Constant, Field, Given, Object, Ty};

/// A value that is longer is not written out.
const LONGEST: usize = 60;

/// The lines, none where there are no such members.
pub(super) fn lines(object: &Object) -> Vec<String> {
    let constants = object.fields.iter().filter(|field| field.is_constant());
    let (checked, listed): (Vec<&Field>, Vec<&Field>) = constants.partition(|field| field.is_checked());
    let checked = group(&checked, "Always the same on the wire:", |name, value| {
        format!("{name} is always {value} on the wire.")
    });
    let listed = group(&listed, "Written always; another value is read, and not kept:", |name, value| {
        format!("{name} is always written as {value}; another value is read, and not kept.")
    });
    let between = (!checked.is_empty() && !listed.is_empty()).then(String::new);
    checked.into_iter().chain(between).chain(listed).collect()
}

/// Members of which the same is true: a sentence, or a list.
fn group(members: &[&Field], title: &str, sentence: fn(&str, &str) -> String) -> Vec<String> {
    match members {
        [] => Vec::new(),
        [only] if only.doc.description.is_none() => {
            doc::paragraph(&sentence(&doc::code(&only.wire), &value(only)))
        }
        several => {
            let items = several.iter().flat_map(|field| item(field));
            [title.to_owned(), String::new()].into_iter().chain(items).collect()
        }
    }
}

/// An item of the list, with what the document says about the member.
fn item(field: &Field) -> Vec<String> {
    let about = doc::line(field.doc.description.as_deref().unwrap_or_default());
    let told = format!("{}: {}. {about}", doc::code(&field.wire), value(field));
    let lines = doc::paragraph(told.trim_end()).into_iter().enumerate();
    lines.map(|(index, line)| format!("{} {line}", if index == 0 { "*" } else { " " })).collect()
}

fn value(field: &Field) -> String {
    let Ty::Constant(given) = &field.ty else { return String::new() };
    let text = match given {
        Given::Null => "null".to_owned(),
        Given::Plain(Constant::String(text) | Constant::Number(text)) => text.clone(),
        Given::Plain(Constant::Integer(whole)) => whole.to_string(),
        Given::Plain(Constant::Boolean(whether)) => whether.to_string(),
        Given::List(items) if items.is_empty() => "[]".to_owned(),
        Given::List(_) => return "one list".to_owned(),
        Given::Object(members) if members.is_empty() => "{}".to_owned(),
        Given::Object(_) => return "one object".to_owned(),
    };
    if text.chars().count() > LONGEST { "one text".to_owned() } else { doc::code(&text) }
}
