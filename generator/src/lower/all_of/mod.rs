//! Objects put together from parts: one flat struct (JSON Schema 2020-12 Core, section 10.2.1.1).

mod conflict;
pub(super) mod nested;

use conflict::differ;

use super::Lowering;
use super::flat::{Flat, Placed};
use super::others::{self, gives_type};
use super::site::Site;
use super::unchecked::is_impossible;
use crate::ir::{Access, Doc, Field, Hint, Object, Others, Owner, Presence, Ty};
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// The members of all parts, each once.
    pub(super) fn merged(&mut self, flat: &Flat<'a>, owner: Owner) -> Object {
        let mut fields: Vec<Field> = Vec::with_capacity(flat.properties.len());
        for (name, given) in &flat.properties {
            let required = flat.required.contains(name);
            if required || !given.iter().any(|placed| is_impossible(placed.schema)) {
                let differs = flat.conditional.contains(name) && differ(given);
                let given = if differs { &[] } else { given.as_slice() };
                fields.push(self.merged_field(name, given, required, owner));
            }
        }
        if !flat.additional.as_ref().is_some_and(|(additional, _)| gives_type(additional)) {
            let at = self.place(owner);
            for name in flat.required.iter().filter(|name| !flat.properties.contains_key(*name)) {
                if fields.iter().all(|field| field.wire != **name) {
                    fields.push(self.undescribed_member(name, &at));
                }
            }
        }
        let mut object = Object { fields, others: self.merged_others(flat, owner), loose: Vec::new() };
        loosen(&mut object, flat);
        object
    }

    /// Where the schema of a type stands.
    fn place(&self, owner: Owner) -> Pointer {
        match owner {
            Owner::Type(id) => self.types[id.index()].origin.clone(),
            Owner::Document | Owner::Operation(_) | Owner::Event(_) => Pointer::default(),
        }
    }

    /// What becomes of members that no part names.
    fn merged_others(&mut self, flat: &Flat<'a>, owner: Owner) -> Others {
        let (additional, at) = match &flat.additional {
            Some((additional, at)) => (Some(*additional), at.clone()),
            None => (None, Pointer::default()),
        };
        self.others(additional, owner, &Site::new(at, owner))
    }

    /// A member for which several parts may give a schema.
    fn merged_field(&mut self, name: &str, given: &[Placed<'a>], required: bool, owner: Owner) -> Field {
        if given.is_empty() {
            return Field { presence: Presence::new(required, false), ..bare(name) };
        }
        if let Some(field) = self.nested_field(name, given, required, owner) {
            return field;
        }
        let chosen = match self.enough(given) {
            Some(enough) => enough,
            None => self.strongest(name, given),
        };
        let site = Site::new(chosen.at.clone(), owner).hint(Hint::Property(name.to_owned()));
        let constant = if required { self.constant(name, chosen.schema) } else { None };
        let mut field = constant.unwrap_or_else(|| self.field(name, chosen.schema, required, &site));
        self.annotate(&mut field, given);
        field
    }

    /// A member that is put together from several objects.
    fn nested_field(
        &mut self,
        name: &str,
        given: &[Placed<'a>],
        required: bool,
        owner: Owner,
    ) -> Option<Field> {
        let site = Site::new(given.last()?.at.clone(), owner).hint(Hint::Property(name.to_owned()));
        let ty = self.nested(given, &site)?;
        let nullable = given.iter().all(|placed| self.is_nullable(placed.schema));
        let mut field = Field { ty, presence: Presence::new(required, nullable), ..bare(name) };
        self.annotate(&mut field, given);
        Some(field)
    }

    /// What any of the schemas says about the member, beside its type.
    fn annotate(&self, field: &mut Field, given: &[Placed<'a>]) {
        let mut accesses = given.iter().map(|placed| self.access(placed.schema, 0));
        field.access = accesses.find(|access| *access != Access::Both).unwrap_or_default();
        let mut described = given.iter().filter_map(|placed| placed.schema.item()).map(super::doc::of_schema);
        field.doc.description = field.doc.description.take().or(described.find_map(|doc| doc.description));
    }
}

/// Lets members have values of other types, where some alternative says nothing of them.
fn loosen(object: &mut Object, flat: &Flat<'_>) {
    if flat.loose.is_empty() && !flat.mixed {
        return;
    }
    let loose = |field: &&mut Field| flat.loose.contains(&field.wire.as_str()) && field.ty != Ty::Any;
    for field in object.fields.iter_mut().filter(loose) {
        if field.presence.is_required() {
            field.ty = Ty::Any;
            field.presence = Presence::Required;
        } else {
            object.loose.push(field.wire.clone());
        }
    }
    object.others = others::any(&object.loose);
}

/// A member of which nothing is known but its name.
fn bare(name: &str) -> Field {
    Field {
        wire: name.to_owned(),
        ty: Ty::Any,
        presence: Presence::Required,
        access: Access::Both,
        doc: Doc::default(),
    }
}
