//! The settings, and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Place, Sink, Source, Sources};

/// How a client is generated; the defaults are right for most documents.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Config {
    /// Names that are fixed by hand, by JSON pointer: `"#/components/schemas/Pet" = "Animal"`.
    pub names: BTreeMap<String, String>,
    /// The path by which generated code calls its own root: `crate` for a crate of its own, `crate::api` for a module.
    pub module_root: String,
}

impl Config {
    /// Whether the generated code is a crate of its own.
    #[must_use]
    pub fn is_crate(&self) -> bool {
        self.module_root == "crate"
    }
}

impl Default for Config {
    fn default() -> Self {
        Self { names: BTreeMap::new(), module_root: "crate".to_owned() }
    }
}

/// Reads the settings from a file; `None` where that fails, which the sink then tells.
pub(crate) fn read(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Config> {
    let name = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            let message = format!("the settings cannot be read: {error}");
            sink.push(Diagnostic::new(Code::UnreadableFile, Place::File(name), message));
            return None;
        }
    };
    let parsed = toml::from_str(&text);
    let source = sources.add(Source { name, document: 0..text.len(), text });
    match parsed {
        Ok(config) => check(config, source, sink),
        Err(error) => {
            let place = Place::Span(source, error.span().unwrap_or(0..0));
            sink.push(Diagnostic::new(Code::InvalidSettings, place, error.message().trim()));
            None
        }
    }
}

/// The root must be a path that Rust can read.
fn check(config: Config, source: crate::diagnostic::SourceId, sink: &mut Sink) -> Option<Config> {
    if syn::parse_str::<syn::Path>(&config.module_root).is_ok() && config.module_root.starts_with("crate") {
        return Some(config);
    }
    let message = format!("`{}` is not a path such as `crate::api`", config.module_root);
    sink.push(Diagnostic::new(Code::InvalidSettings, Place::Span(source, 0..0), message));
    None
}
