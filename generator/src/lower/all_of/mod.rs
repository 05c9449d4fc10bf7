//! Objects put together from parts: one flat struct (JSON Schema 2020-12 Core, section 10.2.1.1).

mod conflict;

use openapiv3::AdditionalProperties;

use super::Lowering;
use super::flat::{Flat, Placed};
use super::site::Site;
use crate::diagnostic::Code;
use crate::ir::{Doc, Field, Hint, Object, Owner, Presence, Ty};

impl<'a> Lowering<'a, '_> {
    /// The members of all parts, each once.
    pub(super) fn merged(&mut self, flat: &Flat<'a>, owner: Owner) -> Object {
        if let Some((AdditionalProperties::Schema(_), at)) = &flat.additional {
            let message = "further members beside the named ones are not kept yet";
            self.reporter.report(Code::IgnoredKeyword, at, message);
        }
        let mut fields: Vec<Field> = Vec::with_capacity(flat.properties.len());
        for (name, given) in &flat.properties {
            fields.push(self.merged_field(name, given, flat.required.contains(name), owner));
        }
        let declared = |name: &&str| flat.properties.contains_key(*name);
        for name in flat.required.iter().filter(|name| !declared(name)) {
            if fields.iter().all(|field| field.wire != **name) {
                fields.push(undeclared(name));
            }
        }
        Object { fields }
    }

    /// A member for which several parts may give a schema.
    fn merged_field(&mut self, name: &str, given: &[Placed<'a>], required: bool, owner: Owner) -> Field {
        let chosen = self.strongest(name, given);
        let site = Site::new(chosen.at.clone(), owner).hint(Hint::Property(name.to_owned()));
        let mut field = self.field(name, chosen.schema, required, &site);
        let mut described = given.iter().filter_map(|placed| placed.schema.item()).map(super::doc::of_schema);
        field.doc.description = field.doc.description.take().or(described.find_map(|doc| doc.description));
        field
    }
}

fn undeclared(name: &str) -> Field {
    Field { wire: name.to_owned(), ty: Ty::Any, presence: Presence::Required, doc: Doc::default() }
}
