//! Which types are any JSON value, by what the generated files say.

use std::collections::HashMap;

use generator::write::File;

/// What stands for any JSON value.
const VALUE: &str = "serde_json::Value";

/// The types of a crate.
pub(super) struct Types {
    /// What another name stands for.
    aliases: HashMap<String, String>,
    /// The type of the member `value` of a struct.
    members: HashMap<String, String>,
    /// The file of each type, by its path in the crate.
    files: HashMap<String, String>,
}

impl Types {
    pub(super) fn of(files: &[File]) -> Self {
        let mut types = Self { aliases: HashMap::new(), members: HashMap::new(), files: HashMap::new() };
        for file in files.iter().filter(|file| file.path.starts_with("types/")) {
            let path = format!("src/{}", file.path);
            types.read(&path, &file.text);
        }
        types
    }

    /// The lines are those that the printer of generated code makes.
    fn read(&mut self, path: &str, text: &str) {
        let mut current = "";
        for line in text.lines() {
            let words = line.strip_prefix("pub ").and_then(|rest| rest.split_once(' '));
            if let Some(("struct" | "enum" | "type", rest)) = words {
                current =
                    rest.split(|each: char| !each.is_alphanumeric() && each != '_').next().unwrap_or(rest);
                self.files.insert(current.to_owned(), path.to_owned());
                if let Some((name, target)) = rest.trim_end_matches(';').split_once(" = ") {
                    self.aliases.insert(name.to_owned(), target.to_owned());
                }
            }
            if let Some(ty) = line.strip_prefix("    pub value: ") {
                let ty = ty.trim_end_matches(',').to_owned();
                self.members.entry(current.to_owned()).or_insert(ty);
            }
        }
    }

    /// Whether the schema in that component is any JSON value.
    pub(super) fn is_value(&self, component: &str) -> bool {
        self.value(component) == Some(VALUE)
    }

    /// Whether the type of the schema in that component is in the file.
    pub(super) fn is_in(&self, component: &str, file: &str) -> bool {
        let own = self.files.get(component).map(String::as_str) == Some(file);
        own || self.value(component).and_then(|ty| self.files.get(ty)).is_some_and(|path| path == file)
    }

    fn value(&self, component: &str) -> Option<&str> {
        let mut ty = self.members.get(component)?.as_str();
        // No alias of generated code leads back to itself.
        while let Some(target) = self.aliases.get(ty) {
            ty = target;
        }
        Some(ty)
    }
}
