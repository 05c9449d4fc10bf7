//! What is changed of a crate before it is judged.

use generator::Generated;
use generator::write::File;

/// How the crate of a document differs from what users get.
#[derive(Clone, Copy, Debug, Default)]
pub struct Edits {
    /// Whether the operations are left out, so that types are judged alone.
    pub types_only: bool,
    /// Whether `Eq` is derived wherever it is implemented. The generator writes an empty implementation where its own
    /// analysis finds that it holds; of a derive the compiler looks at the type of each member.
    pub derive_eq: bool,
}

impl Edits {
    /// Changes the crate.
    ///
    /// # Errors
    ///
    /// Where a type that implements `Eq` is not found.
    pub(super) fn apply(self, generated: &mut Generated) -> Result<(), String> {
        if self.types_only {
            keep_types(generated);
        }
        if self.derive_eq {
            let is_written_by_hand = |file: &File| file.path.starts_with("support/");
            for file in generated.files.iter_mut().filter(|file| !is_written_by_hand(file)) {
                let text = with_derived_eq(&file.text).map_err(|error| format!("{}: {error}", file.path))?;
                *file = File { path: file.path.clone(), text: text.into() };
            }
        }
        Ok(())
    }
}

/// Leaves everything out of a crate that is no type, and needs none.
fn keep_types(generated: &mut Generated) {
    let is_left_out =
        |path: &str| ["operations/", "callbacks/", "webhooks/"].iter().any(|folder| path.starts_with(folder));
    generated.files.retain(|file| !is_left_out(&file.path));
    for file in generated.files.iter_mut().filter(|file| file.path == "lib.rs") {
        *file = File { path: file.path.clone(), text: without_operations(&file.text).into() };
    }
}

/// The root of the crate without its modules of operations and events, and what its page says of them.
fn without_operations(root: &str) -> String {
    let gone = ["pub mod operations;", "pub mod callbacks;", "pub mod webhooks;", "//! |"];
    let is_gone = |line: &str| gone.iter().any(|start| line.starts_with(start));
    let following = root.lines().skip(1).chain([""]);
    // A gate goes with what it stands before.
    let kept = root.lines().zip(following).filter(|(line, next)| {
        let goes = line.starts_with("#[cfg(") && is_gone(next);
        !(is_gone(line) || goes)
    });
    kept.flat_map(|(line, _)| [line, "\n"]).collect()
}

/// The text with a derive in place of each empty implementation of `Eq`.
fn with_derived_eq(text: &str) -> Result<String, String> {
    let mut missing: Vec<&str> = text.lines().filter_map(has_eq).collect();
    let mut edited = String::with_capacity(text.len());
    for line in text.lines().filter(|line| has_eq(line).is_none()) {
        if let Some(position) = missing.iter().position(|name| declared(line) == Some(name)) {
            missing.remove(position);
            edited.push_str("#[derive(Eq)]\n");
        }
        edited.extend([line, "\n"]);
    }
    if missing.is_empty() { Ok(edited) } else { Err(format!("no type is called {}", missing.join(", "))) }
}

/// The type that the line implements `Eq` for.
fn has_eq(line: &str) -> Option<&str> {
    line.strip_prefix("impl Eq for ")?.strip_suffix(" {}")
}

/// The type that starts with the line.
fn declared(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
    rest.split(|each: char| !each.is_alphanumeric() && each != '_').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_without_operations_names_none() {
        let root = "//! An API.\n//! | [`a`](operations::a) |\nmod client;\npub mod operations;\n\
                    #[cfg(feature = \"webhooks\")]\npub mod webhooks;\npub mod types;\n";
        assert_eq!(without_operations(root), "//! An API.\nmod client;\npub mod types;\n");
    }

    #[test]
    fn a_derive_of_eq_stands_in_place_of_its_implementation() {
        let text = "#[derive(PartialEq)]\npub struct Pet {\n    pub name: String,\n}\n\nimpl Eq for Pet {}\n\
                    #[derive(PartialEq)]\npub struct Pets(f64);\n";
        let edited = "#[derive(PartialEq)]\n#[derive(Eq)]\npub struct Pet {\n    pub name: String,\n}\n\n\
                      #[derive(PartialEq)]\npub struct Pets(f64);\n";
        assert_eq!(with_derived_eq(text), Ok(edited.to_owned()));
    }

    #[test]
    fn an_implementation_for_a_type_that_is_not_there_is_an_error() {
        let text = "pub struct Pets;\nimpl Eq for Pet {}\n";
        assert_eq!(with_derived_eq(text), Err("no type is called Pet".to_owned()));
    }
}
