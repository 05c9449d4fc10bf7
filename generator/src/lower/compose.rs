//! Schemas that are put together from others: what comes of `allOf`, `oneOf` and `anyOf`.

use openapiv3::{AnySchema, ObjectType, ReferenceOr, Schema, SchemaKind, Type};

use super::Lowering;
use super::alternatives::Alternatives;
use super::flat::{Flat, Placed};
use super::site::{SchemaRef, Site};
use super::union::Source;
use crate::config::Typeless;
use crate::diagnostic::Code;
use crate::ir::{Owner, Shape, Ty, TypeId};

/// What a schema made of parts comes to.
enum Composed<'a> {
    /// One part that says something: the schema is that part.
    Part(Placed<'a>),
    /// Members from several parts.
    Object(Flat<'a>),
    /// Members without a name.
    Map(Flat<'a>),
    /// Alternatives, perhaps beside members that all of them share.
    Union { alternatives: Alternatives<'a>, shares: bool },
    /// Nothing that a type could say.
    Anything,
}

impl<'a> Lowering<'a, '_> {
    /// The type of a schema that is put together from others and stands somewhere without a name.
    pub(super) fn composed(&mut self, schema: &'a Schema, site: &Site) -> Ty {
        if self.narrows_text(schema) {
            return self.inline_definition(schema, site);
        }
        let placed = Placed { schema: SchemaRef::Item(schema), at: site.at.clone() };
        let doc = super::doc::of_schema(schema);
        match self.compose(schema, &placed) {
            Composed::Anything => Ty::Any,
            Composed::Part(part) => match self.component_at(&part.at).filter(|_| part.at != site.at) {
                Some(id) => Ty::Named(id),
                None => self.schema(part.schema, &Site { at: part.at, ..site.clone() }).ty,
            },
            Composed::Map(flat) => self.merged_map(&flat, site),
            Composed::Object(flat) => {
                let hints = site.hints.clone();
                self.inline(site, hints, doc, |lowering, id| {
                    Some(Shape::Object(lowering.merged(&flat, Owner::Type(id))))
                })
            }
            Composed::Union { alternatives, shares } => {
                let source = Source::of(schema, &alternatives, shares.then_some(&placed));
                self.inline_union(&source, site, doc)
            }
        }
    }

    /// The shape of a component that is put together from others; `None` where it stands for another type.
    pub(super) fn composed_shape(&mut self, schema: &'a Schema, id: TypeId, site: &Site) -> Option<Shape> {
        let placed = Placed { schema: SchemaRef::Item(schema), at: site.at.clone() };
        match self.compose(schema, &placed) {
            Composed::Anything => Some(Shape::Alias(Ty::Any)),
            Composed::Part(_) => None,
            Composed::Map(flat) => Some(Shape::Alias(self.merged_map(&flat, site))),
            Composed::Object(flat) => Some(Shape::Object(self.merged(&flat, Owner::Type(id)))),
            Composed::Union { alternatives, shares } => {
                let source = Source::of(schema, &alternatives, shares.then_some(&placed));
                let alone = alternatives.placed(self.resolved).count() == 1 && !shares;
                (!alone).then(|| self.union_shape(&source, id))
            }
        }
    }

    /// A map of what the parts say about all members.
    fn merged_map(&mut self, flat: &Flat<'a>, site: &Site) -> Ty {
        self.tell_required(&flat.required, &site.at);
        let mut site = site.clone();
        let additional = flat.additional.as_ref().map(|(additional, at)| {
            site.at = at.clone();
            *additional
        });
        self.map(additional, &site)
    }

    fn compose(&mut self, schema: &'a Schema, placed: &Placed<'a>) -> Composed<'a> {
        if let Some(part) = only_part(schema, placed, self.config.typeless) {
            return Composed::Part(part);
        }
        if let Some(alternatives) = scalars(schema, placed) {
            return Composed::Union { alternatives, shares: false };
        }
        let mut flat = Flat::of(self.resolved, placed);
        let mut members = !flat.properties.is_empty() || !flat.required.is_empty();
        if !flat.typed && self.config.typeless == Typeless::Any {
            // What it says of members holds for objects, and says nothing of other values.
            if std::mem::take(&mut members) {
                self.tell_typeless(&placed.at);
            }
        }
        match (flat.unions.len(), members, flat.others.len()) {
            (0, true, 0) if flat.properties.is_empty() => Composed::Map(flat),
            (0, true, 0) => Composed::Object(flat),
            (0, false, 0) if flat.typed => Composed::Map(flat),
            (0, false, 0) => Composed::Anything,
            (0, false, _) if self.contradict(&flat.others) => Composed::Anything,
            (0, false, _) => Composed::Part(flat.others.swap_remove(most_telling(&flat.others))),
            (1, _, 0) => {
                let alternatives = flat.unions.swap_remove(0);
                if self.overlap(&alternatives) {
                    return Composed::Object(self.widened(placed));
                }
                Composed::Union { alternatives, shares: members }
            }
            (_, _, 0) if flat.unions.iter().all(|alternatives| self.are_objects(alternatives)) => {
                Composed::Object(self.widened(placed))
            }
            _ => {
                let message = "these parts describe different kinds of values: any JSON value stands here";
                self.reporter.report(Code::UntypedSchema, &placed.at, message);
                Composed::Anything
            }
        }
    }
}

/// The alternatives of a schema that says beside them that its values are scalars.
fn scalars<'a>(schema: &'a Schema, placed: &Placed<'a>) -> Option<Alternatives<'a>> {
    match &schema.schema_kind {
        SchemaKind::Any(any) if super::schema::is_scalar(any) => Alternatives::beside_type(any, &placed.at),
        _ => None,
    }
}

/// The part that says most of a value that is no object: one that lists values, or has a format, or at least a type.
fn most_telling(parts: &[Placed<'_>]) -> usize {
    let rank = |placed: &Placed<'_>| match placed.schema.item() {
        Some(schema) if super::enumeration::lists_values(schema) => 3,
        Some(schema) => match &schema.schema_kind {
            SchemaKind::Type(Type::String(string)) if !string.format.is_empty() => 2,
            SchemaKind::Type(Type::Integer(_)) => 2,
            SchemaKind::Type(_) => 1,
            _ => 0,
        },
        None => 0,
    };
    // Of equals the first.
    (0..parts.len()).rev().max_by_key(|index| rank(&parts[*index])).unwrap_or_default()
}

/// Whether a schema says its type beside an `allOf` of one schema that has a type too, and nothing else but limits, of
/// which some of the values are one.
pub(super) fn restates_type(any: &AnySchema) -> bool {
    let [part] = any.all_of.as_slice() else { return false };
    let typed = part.as_item().is_none_or(|schema| matches!(schema.schema_kind, SchemaKind::Type(_)));
    let bare = AnySchema {
        typ: any.typ.clone(),
        all_of: any.all_of.clone(),
        pattern: any.pattern.clone(),
        min_length: any.min_length,
        max_length: any.max_length,
        min_items: any.min_items,
        max_items: any.max_items,
        unique_items: any.unique_items,
        enumeration: any.enumeration.clone(),
        format: any.format.clone().filter(|_| !any.enumeration.is_empty()),
        ..AnySchema::default()
    };
    typed && *any == bare
}

/// The one part of an `allOf` that is more than an annotation.
fn only_part<'a>(schema: &'a Schema, placed: &Placed<'a>, typeless: Typeless) -> Option<Placed<'a>> {
    let all_of = match &schema.schema_kind {
        SchemaKind::AllOf { all_of } => all_of,
        SchemaKind::Any(any) if restates_type(any) => &any.all_of,
        _ => return None,
    };
    let at = placed.at.child("allOf");
    let mut telling = all_of.iter().enumerate().filter(|(_, part)| says_something(part, typeless));
    let (index, part) = telling.next()?;
    telling.next().is_none().then(|| Placed { schema: part.into(), at: at.child(index) })
}

/// Whether a part is more than an annotation.
pub(super) fn says_something(part: &ReferenceOr<Schema>, typeless: Typeless) -> bool {
    match part.as_item().map(|schema| &schema.schema_kind) {
        Some(SchemaKind::Any(any)) => *any != AnySchema::default(),
        Some(SchemaKind::Type(Type::Object(object))) if typeless == Typeless::Infer => {
            *object != ObjectType::default()
        }
        _ => true,
    }
}
