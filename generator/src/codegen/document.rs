//! The document as a file for other tools.

use std::io;
use std::path::Path;

use super::Failure;
use crate::write;

/// Writes a document, as YAML or JSON by the ending of the file.
pub(super) fn write_document(
    path: &Path,
    text: impl FnOnce(bool) -> io::Result<String>,
) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::Effective(path.to_owned(), error);
    let yaml = path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml");
    let text = text(yaml).map_err(failed)?;
    write::replace(path, &text).map_err(failed)
}
