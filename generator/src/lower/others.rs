//! Members of an object that have no name in the document (OpenAPI 3.0.3, section 4.7.24.1).

use openapiv3::{AdditionalProperties, ObjectType, ReferenceOr, Schema, SchemaKind, Type};

use super::Lowering;
use super::site::{SchemaRef, Site};
use super::unchecked::{is_impossible, says_nothing};
use crate::config::UnknownMembers;
use crate::diagnostic::Code;
use crate::ir::{Access, Doc, Field, Hint, Others, Owner, Presence, Ty};

/// What the field is called, unless a member has that name.
const FIELD: &str = "other";

impl<'a> Lowering<'a, '_> {
    /// What becomes of them: a schema keeps them, otherwise the settings say.
    pub(super) fn others(
        &mut self,
        additional: Option<&'a AdditionalProperties>,
        owner: Owner,
        site: &Site,
    ) -> Others {
        let mut doc = Doc::default();
        let ty = match (additional, self.config.unknown_members) {
            (Some(none), UnknownMembers::Reject) if is_closed(none) => return Others::Refused,
            (Some(none), _) if is_closed(none) => return Others::Dropped,
            (Some(AdditionalProperties::Schema(schema)), _) if !is_open(schema) => {
                doc = schema.as_item().map(super::doc::of_schema).unwrap_or_default();
                let site = Site::new(site.at.child("additionalProperties"), owner);
                self.entry(schema, &site.hint(Hint::Entry))
            }
            (_, UnknownMembers::Keep) => Ty::Any,
            (_, UnknownMembers::Drop | UnknownMembers::Reject) => return Others::Dropped,
        };
        kept(ty, doc)
    }

    /// The type of the values of a map.
    ///
    /// Tools for Java and .NET write their `Object` as a bare `type: object`, and their servers send texts and numbers
    /// there: a map of maps would refuse every reply.
    pub(super) fn entry(&mut self, schema: &'a ReferenceOr<Schema>, site: &Site) -> Ty {
        if schema.as_item().is_some_and(is_bare_object) {
            let message = "objects of which nothing is said may be values of any type, as tools write them";
            self.reporter.report(Code::UncheckedKeyword, &site.at.child("type"), message);
            return Ty::Any;
        }
        self.element(schema.into(), site)
    }

    /// Whether an object has a field for them.
    pub(super) fn keeps_others(&self, additional: Option<&AdditionalProperties>) -> bool {
        match additional {
            Some(none) if is_closed(none) => false,
            Some(AdditionalProperties::Schema(schema)) if !is_open(schema) => true,
            _ => self.config.unknown_members == UnknownMembers::Keep,
        }
    }
}

fn is_bare_object(schema: &Schema) -> bool {
    let SchemaKind::Type(Type::Object(object)) = &schema.schema_kind else { return false };
    *object == ObjectType::default() && schema.schema_data.extensions.is_empty()
}

fn kept(ty: Ty, doc: Doc) -> Others {
    Others::Kept(Field {
        wire: FIELD.to_owned(),
        ty: Ty::Map(Box::new(ty)),
        presence: Presence::Required,
        access: Access::Both,
        doc,
    })
}

/// Members of a type, where there are no others.
pub(super) fn of(ty: Ty) -> Others {
    kept(ty, Doc::default())
}

/// Members of any type, and the values of those with names that are not of the type given for them.
pub(super) fn any(loose: &[String]) -> Others {
    let misfits = "Members of other names, and those of the names above whose values are of other types.";
    let description = (!loose.is_empty()).then(|| misfits.to_owned());
    kept(Ty::Any, Doc { description, ..Doc::default() })
}

/// Whether one part of a schema says more than another: the type of other members, or else that there are none.
pub(super) fn tells_more(own: &AdditionalProperties, known: &AdditionalProperties) -> bool {
    let rank = |additional: &AdditionalProperties| match additional {
        none if is_closed(none) => 1,
        AdditionalProperties::Schema(schema) if !is_open(schema) => 2,
        AdditionalProperties::Schema(_) | AdditionalProperties::Any(_) => 0,
    };
    rank(own) > rank(known)
}

/// Whether there are no other members.
pub(super) fn is_closed(additional: &AdditionalProperties) -> bool {
    match additional {
        AdditionalProperties::Any(any) => !any,
        AdditionalProperties::Schema(schema) => is_impossible(SchemaRef::from(schema.as_ref())),
    }
}

/// Whether the other members have a type.
pub(super) fn gives_type(additional: &AdditionalProperties) -> bool {
    matches!(additional, AdditionalProperties::Schema(schema) if !is_open(schema) && !is_closed(additional))
}

/// Whether the other members may be anything: a schema that says nothing is how some write `true`.
fn is_open(schema: &ReferenceOr<Schema>) -> bool {
    schema.as_item().is_some_and(says_nothing)
}
