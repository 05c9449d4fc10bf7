//! Parts that give different schemas for one member.

use openapiv3::{AnySchema, ObjectType, SchemaKind, Type};

use super::super::Lowering;
use super::super::flat::Placed;
use super::super::site::SchemaRef;
use crate::diagnostic::Code;

impl<'a> Lowering<'a, '_> {
    /// The schema that says most; where two contradict each other, the later one, and a word about it.
    pub(super) fn strongest<'p>(&mut self, name: &str, given: &'p [Placed<'a>]) -> &'p Placed<'a> {
        let mut chosen = &given[0];
        for other in &given[1..] {
            match compare(chosen.schema, other.schema) {
                Order::Same | Order::First => {}
                Order::Second => chosen = other,
                Order::Conflict => {
                    let message =
                        format!("the member `{name}` has another type here than at `{}`", chosen.at);
                    let help = "the schema that comes last is taken";
                    self.reporter.report_with_help(Code::ConflictingSchemas, &other.at, message, help);
                    chosen = other;
                }
            }
        }
        chosen
    }
}

impl<'a> Lowering<'a, '_> {
    /// Whether two parts speak of values of different types, so that no value is valid; it is reported.
    pub(in crate::lower) fn contradict(&mut self, parts: &[Placed<'a>]) -> bool {
        let typed = parts.iter().filter_map(|part| Some((json_type(part)?, part)));
        let typed: Vec<_> = typed.collect();
        let Some((first, start)) = typed.first() else { return false };
        let Some((other, place)) = typed.iter().find(|(name, _)| name != first) else { return false };
        let message = format!("no value is of the type `{other}` and of `{first}`, as `{}` says", start.at);
        let help = "any JSON value stands there";
        self.reporter.report_with_help(Code::ConflictingSchemas, &place.at, message, help);
        true
    }
}

/// The JSON type of a part; an integer is a number.
fn json_type<'p>(part: &'p Placed<'_>) -> Option<&'p str> {
    match &part.schema.item()?.schema_kind {
        SchemaKind::Type(Type::String(_)) => Some("string"),
        SchemaKind::Type(Type::Number(_) | Type::Integer(_)) => Some("number"),
        SchemaKind::Type(Type::Boolean(_)) => Some("boolean"),
        SchemaKind::Type(Type::Array(_)) => Some("array"),
        SchemaKind::Type(Type::Object(_)) => Some("object"),
        SchemaKind::Any(any) => {
            any.typ.as_deref().map(|name| if name == "integer" { "number" } else { name })
        }
        SchemaKind::AllOf { .. }
        | SchemaKind::OneOf { .. }
        | SchemaKind::AnyOf { .. }
        | SchemaKind::Not { .. } => None,
    }
}

/// Whether a member is described in several ways.
pub(super) fn differ(given: &[Placed<'_>]) -> bool {
    given.windows(2).any(|pair| !matches!(compare(pair[0].schema, pair[1].schema), Order::Same))
}

/// Which of two schemas for one value says more.
enum Order {
    Same,
    First,
    Second,
    Conflict,
}

fn compare(first: SchemaRef<'_>, second: SchemaRef<'_>) -> Order {
    match (first, second) {
        (SchemaRef::Reference(left), SchemaRef::Reference(right)) if left == right => Order::Same,
        (SchemaRef::Item(left), _) if says_nothing(&left.schema_kind) => Order::Second,
        (_, SchemaRef::Item(right)) if says_nothing(&right.schema_kind) => Order::First,
        (SchemaRef::Item(left), SchemaRef::Item(right)) => kinds(&left.schema_kind, &right.schema_kind),
        // A part that narrows what another one refers to: `type` as an enum here, as one value there.
        (SchemaRef::Reference(_), SchemaRef::Item(right)) if narrows(&right.schema_kind) => Order::Second,
        (SchemaRef::Item(left), SchemaRef::Reference(_)) if narrows(&left.schema_kind) => Order::First,
        (SchemaRef::Reference(_), SchemaRef::Reference(_)) => Order::Conflict,
        (SchemaRef::Reference(_), SchemaRef::Item(_)) => Order::First,
        (SchemaRef::Item(_), SchemaRef::Reference(_)) => Order::Second,
    }
}

fn kinds(left: &SchemaKind, right: &SchemaKind) -> Order {
    if left == right {
        return Order::Same;
    }
    match (left, right) {
        (SchemaKind::Type(left), SchemaKind::Type(right)) => types(left, right),
        (SchemaKind::Type(left), _) if is_any_object(left) => Order::Second,
        (SchemaKind::Type(_), _) => Order::First,
        (_, SchemaKind::Type(right)) if is_any_object(right) => Order::First,
        (_, SchemaKind::Type(_)) => Order::Second,
        _ => Order::Conflict,
    }
}

/// An object of which nothing is said.
fn is_any_object(ty: &Type) -> bool {
    matches!(ty, Type::Object(object) if *object == ObjectType::default())
}

fn types(left: &Type, right: &Type) -> Order {
    match (left, right) {
        (Type::String(left), Type::String(right)) => {
            match (left.enumeration.len(), right.enumeration.len()) {
                (0, 0) => Order::First,
                (0, _) => Order::Second,
                (_, 0) => Order::First,
                (left, right) if right < left => Order::Second,
                _ => Order::First,
            }
        }
        (Type::Number(_), Type::Integer(_)) => Order::Second,
        (Type::Array(left), Type::Array(right)) => match (&left.items, &right.items) {
            (Some(left), Some(right)) => compare(left.into(), right.into()),
            (None, Some(_)) => Order::Second,
            (_, None) => Order::First,
        },
        (Type::Object(left), Type::Object(right)) if right.properties.len() > left.properties.len() => {
            Order::Second
        }
        _ if std::mem::discriminant(left) == std::mem::discriminant(right) => Order::First,
        _ => Order::Conflict,
    }
}

fn narrows(kind: &SchemaKind) -> bool {
    matches!(kind, SchemaKind::Type(Type::String(string)) if !string.enumeration.is_empty())
}

/// A schema with annotations alone.
fn says_nothing(kind: &SchemaKind) -> bool {
    matches!(kind, SchemaKind::Any(any) if *any == AnySchema::default())
}
