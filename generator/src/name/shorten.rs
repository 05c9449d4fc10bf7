//! Names of types deep inside of others, without the steps in the midst.

use super::types::{own, under};
use super::words::LONG;
use super::{Names, prefer};
use crate::ir::{Api, Owner, TypeDefinition};

/// The name of what a type is in, and the last steps to it from there, from the least on that tell something.
pub(super) fn shortened(api: &Api, names: &Names, definition: &TypeDefinition) -> Vec<Vec<String>> {
    let mut steps: Vec<String> = Vec::new();
    let mut candidates = Vec::new();
    let mut step = definition;
    while let Owner::Type(owner) = step.owner {
        let words = own(step).into_iter().next().unwrap_or_default();
        steps.splice(0..0, words);
        let name = under(names, api.top(owner), &steps);
        let length: usize = name.iter().map(String::len).sum();
        if length > LONG {
            break;
        }
        if steps.iter().any(|word| !prefer::is_generic(word)) {
            candidates.push(name);
        }
        step = api.ty(owner);
    }
    candidates
}
