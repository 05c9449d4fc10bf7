//! What the branches of unions are called whose parts are components, by the `type` that each has.
//!
//! `MessageContentOneOf3Type`, which is always `tool_use`, tells what `MessageContentOneOf3CacheControl` is in. Branches
//! that are components themselves are counted: of `ToolChoice0` and `ToolChoice1` each is told by its own only value.

use std::collections::{HashMap, HashSet};

use super::Names;
use super::words::words;
use crate::ir::TypeId;

/// The values of branches, by what the names of their parts start with.
#[derive(Default)]
pub(super) struct Branches<'a> {
    values: HashMap<&'a str, &'a str>,
    /// What is counted, from 0 on.
    counted: HashSet<&'a str>,
}

impl<'a> Branches<'a> {
    /// Keeps what a component tells that has only one value. Only what stands before a name may tell it, so that what
    /// is appended renames nothing.
    pub(super) fn tell(&mut self, name: &'a str, value: Option<&'a str>) {
        let first = counted(name).filter(|(_, number)| *number == "0");
        self.counted.extend(first.map(|(base, _)| base));
        let branch =
            name.strip_suffix("Type").filter(|branch| branch.ends_with(|end: char| end.is_ascii_digit()));
        if let (Some(branch), Some(value)) = (branch, value) {
            self.values.insert(branch, value);
        }
    }

    /// The words of a counted component, with its only value in the place of the number.
    pub(super) fn numbered(&self, name: &str, value: &str) -> Option<Vec<String>> {
        let (base, _) = counted(name).filter(|(base, _)| self.counted.contains(base))?;
        Some([words(base), words(value)].concat())
    }

    /// The value of the innermost branch that a component is in.
    pub(super) fn of(&self, name: &str) -> Option<&'a str> {
        let ends = name.match_indices(|letter: char| letter.is_ascii_uppercase()).map(|(start, _)| start);
        let branches: Vec<&str> = ends.map(|end| &name[..end]).collect();
        branches.into_iter().rev().find_map(|branch| self.values.get(branch).copied())
    }
}

/// The ways to call a type, those last that the name of its owner ends with: a branch may be called like its union.
pub(super) fn telling_first(names: &Names, owner: TypeId, own: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let owner = words(names.ty(owner).as_str());
    let (again, own): (Vec<_>, Vec<_>) = own.into_iter().partition(|way| owner.ends_with(way));
    [own, again].concat()
}

/// A name that ends with a number, and the number.
fn counted(name: &str) -> Option<(&str, &str)> {
    let base = name.trim_end_matches(|end: char| end.is_ascii_digit());
    let ends = base.ends_with(|end: char| end.is_ascii_lowercase()) && base.len() < name.len();
    ends.then(|| name.split_at(base.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_told_by_its_value() {
        let mut branches = Branches::default();
        branches.tell("ToolChoice0", Some("auto"));
        assert_eq!(branches.numbered("ToolChoice0", "auto"), Some(words("tool choice auto")));
        assert_eq!(branches.numbered("ToolChoice12", "none"), Some(words("tool choice none")));
        assert_eq!(branches.numbered("Tls12", "1.2"), None);
        assert_eq!(branches.numbered("ToolChoice", "auto"), None);
    }

    #[test]
    fn the_innermost_branch_tells() {
        let mut branches = Branches::default();
        branches.tell("ContentOneOf1Type", Some("document"));
        branches.tell("ContentOneOf1SourceOneOf0Type", Some("base64"));
        branches.tell("PetType", Some("cat"));
        assert_eq!(branches.of("ContentOneOf1Citations"), Some("document"));
        assert_eq!(branches.of("ContentOneOf1SourceOneOf0MediaType"), Some("base64"));
        assert_eq!(branches.of("ContentOneOf12Citations"), None);
        assert_eq!(branches.of("PetName"), None);
    }
}
