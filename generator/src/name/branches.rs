//! What the branches of unions are called whose parts are components, by the `type` that each has.
//!
//! `MessageContentOneOf3Type`, which is always `tool_use`, tells what `MessageContentOneOf3CacheControl` is in.

use std::collections::HashMap;

/// The values of branches, by what the names of their parts start with.
#[derive(Default)]
pub(super) struct Branches<'a> {
    values: HashMap<&'a str, &'a str>,
}

impl<'a> Branches<'a> {
    /// Keeps what a component tells that has only one value. Only what stands before a name may tell it, so that what
    /// is appended renames nothing.
    pub(super) fn tell(&mut self, name: &'a str, value: Option<&'a str>) {
        let branch =
            name.strip_suffix("Type").filter(|branch| branch.ends_with(|end: char| end.is_ascii_digit()));
        if let (Some(branch), Some(value)) = (branch, value) {
            self.values.insert(branch, value);
        }
    }

    /// The value of the innermost branch that a component is in.
    pub(super) fn of(&self, name: &str) -> Option<&'a str> {
        let ends = name.match_indices(|letter: char| letter.is_ascii_uppercase()).map(|(start, _)| start);
        let branches: Vec<&str> = ends.map(|end| &name[..end]).collect();
        branches.into_iter().rev().find_map(|branch| self.values.get(branch).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
