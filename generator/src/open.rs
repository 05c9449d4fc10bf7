//! From paths to one document.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Sink, Sources};
use crate::join;
use crate::read::{self, Document};

/// Reads the documents at all paths, which may be files, folders, and pages with several blocks; of several it makes one.
///
/// Gives nothing where it raised an error.
pub fn open(paths: &[PathBuf], sources: &mut Sources, sink: &mut Sink) -> Option<Document> {
    let read = paths.iter().map(|path| read::documents(path, sources, sink));
    // All are read before one that failed ends it, so that each says what is wrong with it.
    let read: Vec<_> = read.collect();
    let mut documents: Vec<Document> =
        read.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
    if documents.len() < 2 {
        return documents.pop();
    }
    let folders = paths.iter().map(|path| if path.is_dir() { path } else { path.parent().unwrap_or(path) });
    let base = common(folders);
    Some(join::join(&title(paths), &base, documents, sources, sink))
}

/// The folder that all folders are in.
fn common<'p>(mut folders: impl Iterator<Item = &'p Path>) -> PathBuf {
    let first = folders.next().unwrap_or(Path::new(""));
    folders.fold(first.to_owned(), |base, folder| {
        let same = base.components().zip(folder.components()).take_while(|(left, right)| left == right);
        same.map(|(part, _)| part).collect()
    })
}

/// What documents are called together: the name of their folder, or of the first file.
fn title(paths: &[PathBuf]) -> String {
    let Some(first) = paths.first() else { return String::new() };
    let name = if first.is_dir() { first.file_name() } else { first.file_stem() };
    name.map_or_else(|| "API".to_owned(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_have_one_around_them() {
        let of = |paths: &[&str]| common(paths.iter().map(Path::new));
        assert_eq!(of(&["a/b", "a/c/d"]), Path::new("a"));
        assert_eq!(of(&["a/b"]), Path::new("a/b"));
        assert_eq!(of(&["a", "b"]), Path::new(""));
    }
}
