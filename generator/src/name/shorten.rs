//! Names of types deep inside of others, without the steps in the midst.

use super::types::{own, under};
use super::words::{is_long, said_once, words};
use super::{Names, prefer};
use crate::ir::{Api, Owner, TypeDefinition, TypeId};

/// The name of what a type is in, and the last steps to it from there, from the least on that tell something.
pub(super) fn shortened(api: &Api, names: &Names, definition: &TypeDefinition) -> Vec<Vec<String>> {
    let mut steps: Vec<String> = Vec::new();
    let mut candidates = Vec::new();
    let mut step = definition;
    while let Owner::Type(owner) = step.owner {
        let words = own(step).into_iter().next().unwrap_or_default();
        steps.splice(0..0, words);
        let ways = under(names, api.top(owner), &steps);
        if ways.iter().all(|words| is_long(words)) {
            break;
        }
        if steps.iter().any(|word| !prefer::is_generic(word)) {
            candidates.extend(ways.into_iter().filter(|words| !is_long(words)));
        }
        step = api.ty(owner);
    }
    candidates
}

/// The ways to name a type with the long ones last, and before those the short ones that are made where there are any.
pub(super) fn short_first(
    mut ways: Vec<Vec<String>>,
    short: impl FnOnce() -> Vec<Vec<String>>,
) -> Vec<Vec<String>> {
    if ways.iter().any(|words| is_long(words)) {
        ways.extend(short());
        ways.sort_by_key(|words| is_long(words));
    }
    ways
}

/// Names without the first words of what a type is in, or without those behind its first one: as few as it takes.
pub(super) fn cut(names: &Names, owner: TypeId, own: &[Vec<String>]) -> Vec<Vec<String>> {
    let owner = words(names.ty(owner).as_str());
    let first = &owner[..owner.len().min(1)];
    own.iter().flat_map(|own| [fitting(&[], &owner, own), fitting(first, &owner, own)]).flatten().collect()
}

/// What the last words of a place leave room for, the most of them first.
pub(super) fn fitting(before: &[String], place: &[String], own: &[String]) -> Vec<Vec<String>> {
    let ends = (1..place.len()).map(|start| &place[start..]);
    let ways = ends.map(|end| said_once(end, own).unwrap_or_else(|| [end, own].concat()));
    ways.map(|way| [before, &way].concat()).filter(|words| !is_long(words)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_words_of_a_place_go() {
        let named = |before: &str, own: &str| {
            let before = before.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let place = words("CustomerBalanceBankTransferPaymentMethodOptionsAddress");
            fitting(&before, &place, &words(own)).iter().map(|words| words.join(" ")).next()
        };
        assert_eq!(
            named("", "requested_address_types").as_deref(),
            Some("bank transfer payment method options address requested address types")
        );
        assert_eq!(
            named("customer", "requested_address_types").as_deref(),
            Some("customer payment method options address requested address types")
        );
        assert_eq!(named("", &"x".repeat(60)), None);
    }
}
