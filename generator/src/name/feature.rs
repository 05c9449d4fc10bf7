//! Names of cargo features, one for each tag of a large document.

use super::identifier::Position;
use super::scope::Scope;
use super::words::words;
use crate::analyse::Facts;

/// `tag-code-scanning` for the tag `Code Scanning`, by the position of the tag.
pub(super) fn names(facts: &Facts) -> Vec<String> {
    let mut scope = Scope::new(Position::Module);
    let tags = facts.gates.iter().flat_map(|gates| &gates.tags);
    let named = tags.map(|tag| scope.claim(&[[vec!["tag".to_owned()], words(tag)].concat()]));
    named.map(|name| name.as_str().replace('_', "-")).collect()
}
