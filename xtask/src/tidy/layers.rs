//! A stage knows only what it needs: the invariants are absences.

use super::Source;

/// A folder or file below `generator/src`, and what must not be named in it.
const ABSENT: &[(&str, &[&str])] = &[
    ("read/", &["openapiv3", "quote::", "syn::", "crate::ir", "crate::normalise", "crate::lower"]),
    ("join/", &["openapiv3", "quote::", "syn::", "use heck", "crate::ir", "crate::lower", "crate::model"]),
    (
        "normalise/",
        &["openapiv3", "quote::", "syn::", "use heck", "crate::ir", "crate::lower", "crate::model"],
    ),
    ("model/", &["quote::", "syn::", "use heck", "crate::ir", "crate::lower"]),
    ("resolve/", &["quote::", "syn::", "use heck", "crate::ir", "crate::lower"]),
    ("ir/", &["openapiv3", "quote::", "syn::", "use heck", "proc_macro2", "crate::name", "crate::emit"]),
    ("lower/", &["quote::", "syn::", "use heck", "proc_macro2", "crate::name", "crate::emit"]),
    ("sample/", &["openapiv3", "quote::", "syn::", "use heck", "proc_macro2", "crate::name", "crate::emit"]),
    ("analyse/", &["openapiv3", "serde_json", "quote::", "syn::", "use heck", "crate::name", "crate::emit"]),
    ("name/", &["openapiv3", "serde_json", "quote::", "syn::", "proc_macro2", "crate::emit"]),
    ("emit/", &["openapiv3", "use serde_json", "crate::resolve", "crate::lower", "crate::normalise"]),
    ("render/", &["openapiv3", "serde_json", "crate::ir", "crate::name", "crate::lower"]),
    ("write/", &["openapiv3", "quote::", "syn::", "crate::ir", "crate::emit", "crate::lower"]),
];

/// What only some folders may name.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("std::fs", &["read/", "write/"]),
    ("serde_yaml", &["read/"]),
    ("granit_parser", &["read/"]),
    ("use heck", &["name/"]),
    ("prettyplease", &["render/"]),
];

pub(super) fn check(source: &Source) -> Vec<String> {
    let Some(path) = source.path.strip_prefix("generator/src/") else { return Vec::new() };
    if path.starts_with("emit/support/files/") {
        return Vec::new();
    }
    let absent = ABSENT.iter().filter(|(folder, _)| path.starts_with(folder)).flat_map(|(_, names)| *names);
    let misplaced =
        ONLY_IN.iter().filter(|(_, folders)| !folders.iter().any(|folder| path.starts_with(folder)));
    let forbidden = absent.copied().chain(misplaced.map(|(name, _)| *name));
    forbidden.flat_map(|name| uses(source, name)).collect()
}

fn uses(source: &Source, name: &str) -> Vec<String> {
    let lines = source.text.lines().enumerate().filter(|(_, line)| is_code(line) && line.contains(name));
    lines.map(|(index, _)| format!("{}:{}: must not know `{name}`", source.path, index + 1)).collect()
}

fn is_code(line: &str) -> bool {
    !line.trim_start().starts_with("//")
}
