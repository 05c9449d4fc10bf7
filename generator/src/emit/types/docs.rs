//! The documentation of a type.

use proc_macro2::TokenStream;

use super::{constants, placed, undescribed};
use crate::emit::scope::Scope;
use crate::emit::{attr, doc, paragraphs};
use crate::ir::{Hint, Note, Owner, Shape, TypeDefinition, TypeId};

/// What the document says about a type, and where in the document it is.
pub(in crate::emit) fn docs(scope: Scope<'_>, id: TypeId) -> TokenStream {
    let definition = scope.input.api.ty(id);
    let name = scope.input.names.ty(id).as_str();
    let schema = schema(definition);
    let (title, other_name) = title(definition, name);
    let description = definition.doc.description.as_deref().unwrap_or_default();
    let mut lines = paragraphs::of(&[title.unwrap_or_default(), description]);
    as_sent(scope, definition, &mut lines);
    match schema {
        Some(schema) if lines.is_empty() => match placed::sentence(scope, id) {
            Some(sentence) => lines.extend([sentence].into_iter().chain(renamed(schema, name))),
            None => lines.push(format!("The schema {}.", doc::code(schema))),
        },
        Some(schema) => lines.extend(renamed(schema, name)),
        None if lines.is_empty() => lines.push(undescribed::sentence(scope, id)),
        _ => {}
    }
    let other_name = other_name.map(|title| format!("Title: {}.", doc::code(title)));
    lines.extend(other_name.into_iter().flat_map(|title| [String::new(), title]));
    attr::lines(&remarked(lines, definition))
}

/// Says of the form that is sent, before all else, what it is the form of.
fn as_sent(scope: Scope<'_>, definition: &TypeDefinition, lines: &mut Vec<String>) {
    if let (Some(Hint::Sent), Owner::Type(owner)) = (definition.hints.first(), definition.owner) {
        let whole = scope.input.names.ty(owner).as_str();
        let after = (!lines.is_empty()).then(String::new);
        let first = format!("A [`{whole}`] as it is sent, without what the server alone sets.");
        lines.splice(0..0, [first].into_iter().chain(after));
    }
}

/// The component that a type is.
fn schema(definition: &TypeDefinition) -> Option<&str> {
    match definition.hints.first() {
        Some(Hint::Component(schema)) => Some(schema),
        _ => None,
    }
}

/// The title where it tells something, and where it is no more than another name: one word, and nothing beside it.
fn title<'d>(definition: &'d TypeDefinition, name: &str) -> (Option<&'d str>, Option<&'d str>) {
    let schema = schema(definition);
    let title = attr::telling(&definition.doc, schema.unwrap_or(name));
    // Many tools make titles of the names of members, with which the names of their types end.
    let title = title.filter(|title| schema.is_some() || !attr::ends_with(name, title));
    let alone = definition.doc.description.as_deref().is_none_or(|text| text.trim().is_empty());
    let is_name = |title: &&str| alone && title.is_ascii() && !title.trim().contains(' ');
    (title.filter(|title| !is_name(title)), title.filter(is_name))
}

/// The lines with what keywords say.
fn remarked(mut lines: Vec<String>, definition: &TypeDefinition) -> Vec<String> {
    // The example and other notes of an inline type stand on the member that has it.
    let is_named = schema(definition).is_some();
    if is_named {
        lines.extend(attr::example(&definition.doc));
    }
    let stays = |note: &Note| is_named || matches!(note, Note::Also(_));
    lines = attr::with_notes(lines, definition.doc.notes.iter().filter(|note| stays(note)), None);
    if let Shape::Object(object) = &definition.shape {
        let constants = constants::lines(object);
        lines.extend((!constants.is_empty()).then(String::new));
        lines.extend(constants);
    }
    // The attribute would make a lint of every file that names the type: members that have it are marked instead.
    if definition.doc.deprecated && definition.owner == Owner::Document {
        lines.extend([String::new(), "Deprecated.".to_owned()]);
    }
    lines
}

/// What a schema is called in the document, if that is another name.
fn renamed(schema: &str, name: &str) -> Vec<String> {
    let line = || format!("In the document: {}.", doc::code(schema));
    if schema == name { Vec::new() } else { vec![String::new(), line()] }
}
