//! The part of a new `Cargo.toml` that is written once.

use super::Manifest;
use super::literal::string;

const WORKSPACE: &str = "
# This crate builds by itself, wherever it is put.
[workspace]
";

/// The `[package]` table, and `[workspace]` where no folder above is one.
pub(super) fn text(manifest: &Manifest, name: &str, is_member: bool) -> String {
    let description = manifest.description.as_ref().map(|text| format!("description = {}\n", string(text)));
    format!(
        "[package]\nname = {}\nversion = \"0.1.0\"\n{}edition = {}\nrust-version = {}\npublish = false\n{}",
        string(name),
        description.unwrap_or_default(),
        string(manifest.edition),
        string(manifest.rust_version),
        if is_member { "" } else { WORKSPACE },
    )
}
