//! A set of names in which each stands once.

use std::collections::HashSet;

use super::identifier::{Name, Position};
use super::words::short;

/// The names that are taken, compared without regard to case.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    position: Position,
    /// Names that are taken in every scope of this kind. They are few, and most scopes are small.
    reserved: Vec<&'static [&'static str]>,
    taken: HashSet<String>,
}

impl Scope {
    /// An empty scope.
    pub(super) fn new(position: Position) -> Self {
        Self { position, reserved: Vec::new(), taken: HashSet::new() }
    }

    /// Takes names that generated code uses for something else.
    pub(super) fn reserve(mut self, names: &'static [&'static str]) -> Self {
        self.reserved.push(names);
        self
    }

    /// Takes names that the document has brought.
    pub(super) fn taking<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        self.taken.extend(names.into_iter().map(str::to_ascii_lowercase));
        self
    }

    /// Grants the first candidate that is free, or the last one with a number.
    pub(super) fn claim(&mut self, candidates: &[Vec<String>]) -> Name {
        let granted = candidates.iter().find_map(|words| self.take(&short(words)));
        let last = candidates.last().map(Vec::as_slice).unwrap_or_default();
        granted.unwrap_or_else(|| self.numbered(&short(last)))
    }

    /// Grants the name if it is free.
    pub(super) fn claim_free(&mut self, words: &[String]) -> Option<Name> {
        self.take(&short(words))
    }

    fn numbered(&mut self, words: &[String]) -> Name {
        let mut number = 2_u32;
        loop {
            let numbered: Vec<String> = words.iter().cloned().chain([number.to_string()]).collect();
            match self.take(&numbered) {
                Some(name) => return name,
                None => number += 1,
            }
        }
    }

    fn take(&mut self, words: &[String]) -> Option<Name> {
        let name = Name::new(words, self.position);
        let mut reserved = self.reserved.iter().copied().flatten();
        let is_free = !reserved.any(|taken| taken.eq_ignore_ascii_case(name.as_str()));
        (is_free && self.taken.insert(name.as_str().to_ascii_lowercase())).then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::words::words;

    #[test]
    fn context_comes_before_a_number() {
        let mut scope = Scope::new(Position::Type).reserve(&["Option"]);
        let candidates = [words("status"), words("pet_status")];
        assert_eq!(scope.claim(&candidates).as_str(), "Status");
        assert_eq!(scope.claim(&candidates).as_str(), "PetStatus");
        assert_eq!(scope.claim(&candidates).as_str(), "PetStatus2");
        assert_eq!(scope.claim(&[words("option"), words("option_type")]).as_str(), "OptionType");
    }

    #[test]
    fn long_names_are_cut_and_then_numbered() {
        let mut scope = Scope::new(Position::Module);
        let long = "x".repeat(300);
        let lengths =
            [scope.claim(&[words(&long)]), scope.claim(&[words(&long)])].map(|name| name.as_str().len());
        assert_eq!(lengths, [120, 122]);
    }
}
