//! Defaults that are no values of their types: the documentation tells them, and no constant or function gives them.

mod fit;

use indexmap::IndexSet;

use super::Lowering;
use crate::diagnostic::Code;
use crate::ir::{Body, Doc, Field, Note, Operation, Presence, Shape, Ty, TypeDefinition, TypeId};
use crate::pointer::Pointer;

/// Where there is such a default, and what is told of it: a schema may become several types.
type Found = IndexSet<(Pointer, String)>;

impl Lowering<'_, '_> {
    /// Tells of each of them once.
    pub(super) fn tell_of_defaults(&mut self, operations: &[Operation]) {
        let mut found = Found::new();
        for (index, definition) in self.types.iter().enumerate() {
            let (ty, at) = (Ty::Named(TypeId::new(index)), definition.origin.child("default"));
            found.extend(self.misfit(&ty, Presence::Required, &definition.doc).map(|message| (at, message)));
            self.note_fields(definition, &mut found);
        }
        for operation in operations {
            for (field, at) in fields(operation) {
                let message = self.misfit(&field.ty, field.presence, &field.doc);
                found.extend(message.map(|message| (at, format!("{message} (`{}`)", field.wire))));
            }
        }
        for (at, message) in found {
            self.reporter.report(Code::MistypedDefault, &at, message);
        }
    }

    fn note_fields(&self, definition: &TypeDefinition, found: &mut Found) {
        let Shape::Object(object) = &definition.shape else { return };
        for field in &object.fields {
            let at = definition.origin.child("properties").child(&field.wire).child("default");
            let message = self.misfit(&field.ty, field.presence, &field.doc);
            found.extend(message.map(|message| (at, message)));
        }
    }

    /// What there is to tell of the default of a thing.
    fn misfit(&self, ty: &Ty, presence: Presence, doc: &Doc) -> Option<String> {
        let (text, value) = doc.notes.iter().find_map(|note| match note {
            Note::Default { text, value } => Some((text, value)),
            _ => None,
        })?;
        let text = text.as_deref().map(|text| format!(" `{text}`")).unwrap_or_default();
        let message = format!("the default{text} is no value of its type: the documentation alone tells it");
        (!fit::fits(&self.types, ty, presence, value)).then_some(message)
    }
}

/// What callers set of a request, with the place of all of them.
fn fields(operation: &Operation) -> impl Iterator<Item = (&Field, Pointer)> {
    let at = operation.origin.child("parameters");
    let parameters = operation.parameters.iter().map(move |each| (&each.field, at.clone()));
    let members: Vec<&Field> = match operation.body.as_ref().map(|body| &body.body) {
        Some(Body::Members(fields)) => fields.iter().collect(),
        Some(Body::Choice { alternatives, .. }) => {
            alternatives.iter().filter_map(|each| each.content.parts()).flatten().collect()
        }
        Some(Body::Whole { .. }) | None => Vec::new(),
    };
    let at = operation.origin.child("requestBody");
    parameters.chain(members.into_iter().map(move |field| (field, at.clone())))
}
