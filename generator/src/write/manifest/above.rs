//! Whether a folder above is a workspace.

use std::fs;
use std::path::Path;

use super::PATH;

/// Whether a `Cargo.toml` above this folder has a `[workspace]` table. One that cannot be read has none.
pub(super) fn is_workspace(folder: &Path) -> bool {
    folder.ancestors().skip(1).any(|above| {
        let table =
            fs::read_to_string(above.join(PATH)).ok().and_then(|text| text.parse::<toml::Table>().ok());
        table.is_some_and(|table| table.contains_key("workspace"))
    })
}
