//! Which document the server is given.

use std::error::Error;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::prism::{Server, Strictness};

/// How many files of a document may be missing.
const MOST_MISSING: usize = 16;

/// The document as it was written where Prism can read it, otherwise the effective one.
///
/// Prism opens every file that a `$ref` names, even in an extension. One that is missing is an empty one beside a copy.
pub(super) fn serve(
    original: &Path,
    folder: &Path,
    effective: &Path,
    strictness: Strictness,
) -> Result<(Server, &'static str), Box<dyn Error>> {
    let original = std::path::absolute(original)?;
    let (mut document, copy) = (original.clone(), folder.join("original"));
    for _ in 0..MOST_MISSING {
        let error = match Server::start(&document, strictness) {
            Ok(server) => return Ok((server, "original")),
            Err(error) => error.to_string(),
        };
        eprintln!("Prism cannot read {}: {error}", document.display());
        let Some(missing) = missing(&error, &document) else { break };
        document = copied(&original, &copy)?;
        let empty = copy.join(missing);
        fs::create_dir_all(empty.parent().unwrap_or(&copy))?;
        fs::write(empty, "")?;
    }
    Ok((Server::start(effective, strictness)?, "effective"))
}

fn copied(original: &Path, copy: &Path) -> Result<PathBuf, Box<dyn Error>> {
    fs::create_dir_all(copy)?;
    let place = copy.join(original.file_name().ok_or("the document is no file")?);
    // Copied as a text: the original may be one that nobody can write to.
    fs::write(&place, fs::read(original)?)?;
    Ok(place)
}

/// The file that is not there, seen from the folder of the document.
fn missing(error: &str, served: &Path) -> Option<PathBuf> {
    let (_, rest) = error.split_once("ENOENT")?;
    let path = Path::new(rest.split_once("open '")?.1.split('\'').next()?);
    let below = path.strip_prefix(served.parent()?).ok()?;
    below.components().all(|part| matches!(part, Component::Normal(_))).then(|| below.to_owned())
}
