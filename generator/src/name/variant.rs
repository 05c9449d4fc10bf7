//! Names of the values of an enumeration.

use std::collections::HashMap;

use super::apart::{signed, with_case};
use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::{spelled_out, words};
use crate::ir::{Api, Enumeration, Format, Hint, Integer, Owner, Shape, Ty, TypeId, Variant};

/// The variant that keeps unknown values.
const UNKNOWN: &str = "Other";

/// What a branch is called that is a string.
const TEXT: &str = "text";

pub(super) fn of_types(api: &Api) -> HashMap<TypeId, Vec<Name>> {
    let enumerations = api.type_ids().filter_map(|id| match &api.ty(id).shape {
        Shape::Enumeration(enumeration) => Some((id, names(enumeration))),
        Shape::Object(_) | Shape::Union(_) | Shape::Alias(_) => None,
    });
    enumerations.collect()
}

/// Names the variants of unions, whose types have theirs already.
pub(super) fn of_unions(api: &Api, types: &[Name]) -> Vec<(TypeId, Vec<Name>)> {
    let unions = api.type_ids().filter_map(|id| match &api.ty(id).shape {
        Shape::Union(union) => Some((id, union)),
        Shape::Object(_) | Shape::Enumeration(_) | Shape::Alias(_) => None,
    });
    unions
        .map(|(id, union)| {
            let mut scope = Scope::new(Position::Variant).reserve(&[UNKNOWN, "Self"]);
            let names = union.variants.iter().map(|variant| {
                let union = words(types[id.index()].as_str());
                let (again, own): (Vec<_>, Vec<_>) =
                    candidates(api, variant, types).into_iter().partition(|words| *words == union);
                let both = own.into_iter().chain(again).flat_map(|own| {
                    within(&union, &own).into_iter().chain([own.clone()]).collect::<Vec<_>>()
                });
                scope.claim(&both.collect::<Vec<_>>())
            });
            (id, names.collect())
        })
        .collect()
}

/// What is left of a name without that of the union: in a `ContentPart` the `ContentPartTextPart` is the `Text`.
///
/// It looks at the one variant alone, so that another one renames none.
fn within(union: &[String], own: &[String]) -> Option<Vec<String>> {
    let rest = own.strip_prefix(union).filter(|rest| !rest.is_empty()).unwrap_or_else(|| behind(union, own));
    let alike = |(own, union): &(&String, &String)| own == union || union.strip_suffix('s') == Some(own);
    let shared = rest.iter().rev().zip(union.iter().rev()).take_while(alike).count();
    let rest = if shared < rest.len() { &rest[..rest.len() - shared] } else { rest };
    let is_name =
        rest.first().is_some_and(|word| word.starts_with(|first: char| first.is_ascii_alphabetic()));
    (is_name && rest.len() < own.len()).then(|| rest.to_vec())
}

/// What follows the words that the name begins with and the union has in the same order, as often as that is so: in
/// `GetStyleActionsRows` the `StyleActionsByTeam` are those `ByTeam`. What the union has as a whole says itself.
fn behind<'w>(union: &[String], own: &'w [String]) -> &'w [String] {
    let has = |words: &[String]| union.windows(words.len()).any(|window| window == words);
    let (mut rest, mut fewest) = (own, FEWEST);
    while let Some(shared) = (fewest..rest.len()).rev().find(|length| has(&rest[..*length])) {
        (rest, fewest) = (&rest[shared..], 1);
    }
    if has(own) { own } else { rest }
}

/// One word in common is no sign that a name repeats that of the union.
const FEWEST: usize = 2;

/// The tag, where the name of the component says it among other things: a `BulkCreateActionBody` of the action `create`
/// is the `Create`.
fn told(tag: &[String], own: &[String]) -> Option<Vec<String>> {
    let is_name = tag.first().is_some_and(|word| word.starts_with(|first: char| first.is_ascii_alphabetic()));
    let says = own.windows(tag.len().max(1)).any(|words| words == tag);
    (is_name && says).then(|| tag.to_vec())
}

/// A component's own name, else what tells the variant from the others.
fn candidates(api: &Api, variant: &Variant, types: &[Name]) -> Vec<Vec<String>> {
    let mut candidates: Vec<Vec<String>> = Vec::new();
    if let Ty::Named(id) = variant.ty
        && api.ty(id).owner == Owner::Document
    {
        let own = words(types[id.index()].as_str());
        candidates.extend(variant.tags.first().and_then(|tag| told(&words(tag), &own)));
        candidates.push(own);
    }
    candidates.extend(variant.hints.iter().filter_map(|hint| match hint {
        Hint::Branch(text) if text == TEXT => of_format(&variant.ty).or(Some(words(text))),
        Hint::Branch(text) => Some(words(text)),
        _ => None,
    }));
    candidates.extend(of_type(&variant.ty, types));
    candidates.push(vec!["variant".to_owned()]);
    candidates
}

/// What tells the type of a variant from another of the same kind.
fn of_type(ty: &Ty, types: &[Name]) -> Option<Vec<String>> {
    let word = match ty {
        Ty::Named(id) => return Some(words(types[id.index()].as_str())),
        Ty::Integer(width) | Ty::NonZero(width) => match width {
            Integer::I8 | Integer::I16 | Integer::I32 | Integer::I64 => "signed",
            Integer::U8 | Integer::U16 | Integer::U32 | Integer::U64 => "unsigned",
            Integer::Any => "big",
        },
        Ty::Format(_) => return of_format(ty),
        Ty::Any
        | Ty::Boolean
        | Ty::Number
        | Ty::String
        | Ty::Constant(_)
        | Ty::List(_)
        | Ty::Tuple(_)
        | Ty::Map(_)
        | Ty::Nullable(_) => return None,
    };
    Some(vec![word.to_owned()])
}

/// What a string of a format is called, where that says more than that it is one.
fn of_format(ty: &Ty) -> Option<Vec<String>> {
    let Ty::Format(format) = ty else { return None };
    let name = match format {
        Format::Binary => "binary",
        Format::Base64 | Format::Base64Url => "base64",
        Format::DateTime(_) => "date_time",
        Format::Date(_) => "date",
        Format::Uuid => "uuid",
        Format::Ipv4 => "address",
        Format::Secret => "secret",
        Format::File | Format::Multipart | Format::Body | Format::Content => return None,
    };
    Some(words(name))
}

fn names(enumeration: &Enumeration) -> Vec<Name> {
    let mut scope = Scope::new(Position::Variant).reserve(&[UNKNOWN, "Self"]);
    let candidates = enumeration.values.iter().map(|value| {
        let own = words(&value.wire);
        let beside = [own.clone(), vec!["value".to_owned()]].concat();
        let given = value.name.as_deref().map(words);
        // The name is taken by what keeps unknown values, and not by a value of another case.
        let known = (own == words(UNKNOWN)).then(|| beside.clone());
        let told_apart = [
            known,
            signed(&value.wire, &own),
            Some(spelled_out(&value.wire)),
            with_case(&value.wire, &own),
            Some(beside),
        ];
        given.into_iter().chain([own]).chain(told_apart.into_iter().flatten()).collect::<Vec<_>>()
    });
    candidates.map(|candidates| scope.claim(&candidates)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Base, Constant, Doc, Value};

    fn named(wires: &[&str]) -> Vec<String> {
        let value = |wire: &&str| Value {
            wire: (*wire).to_owned(),
            constant: Constant::String((*wire).to_owned()),
            name: None,
            doc: Doc::default(),
        };
        let values = wires.iter().map(value).collect();
        let names = names(&Enumeration { base: Base::String, open: true, values });
        names.iter().map(|name| name.as_str().to_owned()).collect()
    }

    #[test]
    fn values_that_differ_in_case_get_a_word() {
        assert_eq!(named(&["asc", "ASC", "Asc"]), ["Asc", "UpperAsc", "AscValue"]);
    }

    #[test]
    fn values_that_differ_in_signs_get_the_names_of_the_signs() {
        assert_eq!(
            named(&["created_at", "-created_at", "+1", "-1"]),
            ["CreatedAt", "MinusCreatedAt", "Plus1", "Minus1"]
        );
        assert_eq!(named(&["a-b", "a_b", "a.b"]), ["AB", "AUnderscoreB", "ADotB"]);
        assert_eq!(
            named(&["", "*", ">=", "200", "\u{1f44d}"]),
            ["Empty", "Star", "GreaterEqual", "Value200", "U1f44d"]
        );
    }

    #[test]
    fn variants_do_not_repeat_the_union() {
        let within = |union: &str, own: &str| within(&words(union), &words(own)).map(|words| words.join(" "));
        assert_eq!(within("ContentPart", "ContentPartTextPart").as_deref(), Some("text"));
        assert_eq!(within("StreamEvent", "MessageStartEvent").as_deref(), Some("message start"));
        assert_eq!(within("Payment", "PaymentCard").as_deref(), Some("card"));
        assert_eq!(within("AliasOperations", "CreateAliasOperation").as_deref(), Some("create"));
        assert_eq!(within("GetStyleActionsRows", "StyleActionsByTeam").as_deref(), Some("by team"));
        assert_eq!(within("ChatRequestMessage", "ChatRequestUserMessage").as_deref(), Some("user"));
        assert_eq!(within("WebSearchToolCallAction", "WebSearchActionFind").as_deref(), Some("find"));
        assert_eq!(within("ProductBillingTypeFilter", "ProductBillingType"), None);
        assert_eq!(within("StreamEvent", "StreamStart"), None);
        assert_eq!(within("Item", "Item"), None);
        assert_eq!(within("Tls", "Tls12"), None);
        assert_eq!(within("Pet", "Cat"), None);
    }

    #[test]
    fn variants_are_called_by_the_tag_that_their_names_have() {
        let told = |tag: &str, own: &str| told(&words(tag), &words(own)).map(|words| words.join(" "));
        assert_eq!(told("create", "BulkCreateActionBody").as_deref(), Some("create"));
        assert_eq!(told("tool_use", "RequestToolUseBlock").as_deref(), Some("tool use"));
        assert_eq!(told("electricity", "ElectricVehicle"), None);
        assert_eq!(told("2", "Version2"), None);
        assert_eq!(told("", "Version2"), None);
    }

    #[test]
    fn what_other_names_mean_is_left_to_them() {
        assert_eq!(named(&["self", "other", "Other"]), ["Self_", "OtherValue", "OtherValue2"]);
    }
}
