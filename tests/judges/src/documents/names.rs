//! Names that people would not have chosen.

use std::collections::BTreeSet;

use generator::write::File;

/// What there is to say of the names of a crate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// The longest name of a type or an operation.
    pub(super) longest: String,
    /// Names that end in a number only because the name without it is taken, and variants that have nothing but one.
    pub(super) numbered: Vec<String>,
}

impl Counts {
    /// Of the types, variants and functions that files declare.
    pub(super) fn of(files: &[File]) -> Self {
        let own = files.iter().filter(|file| !file.path.starts_with("support/"));
        let (mut types, mut bare) = (BTreeSet::new(), BTreeSet::new());
        for line in own.flat_map(|file| file.text.lines()) {
            types.extend(declared(line));
            bare.extend(variant(line).filter(|name| is_bare(name)));
        }
        let longest = types.iter().max_by_key(|name| name.len()).copied().unwrap_or_default();
        let is_numbered = |name: &&str| {
            let plain = name.trim_end_matches(|each: char| each.is_ascii_digit()).trim_end_matches('_');
            plain.len() < name.len() && types.contains(plain)
        };
        let numbered = types.iter().filter(|name| is_numbered(name)).chain(&bare);
        Self { longest: longest.to_owned(), numbered: numbered.map(|&name| name.to_owned()).collect() }
    }
}

/// The name of a type or a function that everybody can use.
fn declared(line: &str) -> Option<&str> {
    let kinds = ["pub struct ", "pub enum ", "pub type ", "pub async fn "];
    let rest = kinds.iter().find_map(|kind| line.strip_prefix(kind))?;
    Some(word(rest))
}

/// The name of a variant of an enum.
fn variant(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("    ")?;
    let name = word(rest);
    let after = &rest[name.len()..];
    (rest.starts_with(|each: char| each.is_ascii_uppercase()) && after.starts_with([',', '(']))
        .then_some(name)
}

fn is_bare(name: &str) -> bool {
    let plain = name.trim_end_matches(|each: char| each.is_ascii_digit());
    plain.len() < name.len() && ["Variant", "Item", "Object", "List", "Option"].contains(&plain)
}

fn word(text: &str) -> &str {
    let end = text.find(|each: char| !each.is_alphanumeric() && each != '_').unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_where_the_word_alone_is_taken() {
        let text =
            "pub struct Pet {\npub struct Pet2 {\npub enum Sha256 {\n    Variant0(Pet),\n    Tls12,\n}\n";
        let file = File { path: "types/pet.rs".to_owned(), text: text.into() };
        let counts = Counts::of(&[file]);
        assert_eq!(counts.numbered, ["Pet2", "Variant0"]);
        assert_eq!(counts.longest, "Sha256");
    }
}
