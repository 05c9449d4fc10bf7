//! The settings, and nothing else.

use std::collections::BTreeMap;

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

impl Default for Config {
    fn default() -> Self {
        Self { names: BTreeMap::new(), module_root: "crate".to_owned() }
    }
}
