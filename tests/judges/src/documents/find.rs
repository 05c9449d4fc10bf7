//! Which documents there are below a path, and what they are called.

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::cache;

/// The list that a folder may have of its documents: a name and a path a line, and more that is not looked at.
const LIST: &str = "SOURCES.tsv";

/// A document to judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Document {
    /// What people call it.
    pub(super) name: String,
    /// Its file; of several the one that leads to the others.
    pub(super) file: PathBuf,
}

impl Document {
    /// What its crate is called. Cargo does not see that a package of some name has moved to another folder, so no two
    /// documents may have one name: the hash is of the whole path.
    pub(super) fn package(&self) -> String {
        let words =
            self.name.split(|each: char| !each.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let name: String =
            words.collect::<Vec<_>>().join("_").to_ascii_lowercase().chars().take(60).collect();
        let name = name.trim_end_matches('_');
        let path = fs::canonicalize(&self.file).unwrap_or_else(|_| self.file.clone());
        let hash = cache::hex(&Sha256::digest(path.to_string_lossy().as_bytes()));
        format!("d_{name}_{}", &hash[..8])
    }
}

/// The documents at all paths, each once; a folder may be one of them by itself.
pub(super) fn all(paths: &[PathBuf], join: bool) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut documents = Vec::new();
    for path in paths {
        if path.is_dir() && !join {
            inside(path, "", &mut documents).map_err(|error| format!("{}: {error}", path.display()))?;
        } else {
            documents.push(Document { name: name(path), file: path.clone() });
        }
    }
    let mut seen = HashSet::new();
    documents.retain(|document| seen.insert(document.file.clone()));
    Ok(documents)
}

/// What people call a document: its file, with the folders that it is in where many files are called so.
fn name(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if !["openapi", "spec", "swagger"].iter().any(|usual| *usual == stem) {
        return stem.into_owned();
    }
    let folders = path.ancestors().skip(1).filter_map(Path::file_name).take(2).collect::<Vec<_>>();
    let folders = folders.iter().rev().map(|folder| format!("{}/", folder.to_string_lossy()));
    folders.chain([stem.into_owned()]).collect()
}

/// What a folder has: the documents of its list with those beside it, or else all in it and below it.
fn inside(folder: &Path, prefix: &str, documents: &mut Vec<Document>) -> Result<(), Box<dyn Error>> {
    let listed = listed(folder)?;
    let known: HashSet<PathBuf> = listed.iter().map(|document| document.file.clone()).collect();
    let is_listed = !listed.is_empty();
    documents.extend(listed);
    let mut entries =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        let name = |part: Option<&std::ffi::OsStr>| {
            format!("{prefix}{}", part.unwrap_or_default().to_string_lossy())
        };
        if path.is_dir() {
            if !is_listed {
                inside(&path, &format!("{}/", name(path.file_name())), documents)?;
            }
        } else if has_ending(&path) && !known.contains(&path) {
            documents.push(Document { name: name(path.file_stem()), file: path });
        }
    }
    Ok(())
}

fn has_ending(path: &Path) -> bool {
    path.extension().is_some_and(|end| ["json", "yaml", "yml", "md"].iter().any(|known| end == *known))
}

fn listed(folder: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let list = folder.join(LIST);
    if !list.is_file() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&list)?;
    let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            let mut columns = line.split('\t');
            let (Some(name), Some(path)) = (columns.next(), columns.next()) else {
                return Err(format!("{}: a line has a name and a path: {line}", list.display()).into());
            };
            Ok(Document { name: name.to_owned(), file: folder.join(path) })
        })
        .collect()
}

/// A part of the documents: each of so many, from one on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From 0 on.
    index: usize,
    of: usize,
}

impl Default for Shard {
    fn default() -> Self {
        Self { index: 0, of: 1 }
    }
}

impl Shard {
    /// The documents of this part.
    pub(super) fn of(self, documents: Vec<Document>) -> Vec<Document> {
        documents.into_iter().skip(self.index).step_by(self.of).collect()
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not of the form 1/4, from 1/4 to 4/4");
        let (index, of) = text.split_once('/').ok_or_else(wrong)?;
        let (index, of): (usize, usize) =
            (index.parse().map_err(|_| wrong())?, of.parse().map_err(|_| wrong())?);
        if (1..=of).contains(&index) { Ok(Self { index: index - 1, of }) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(name: &str) -> Document {
        Document { name: name.to_owned(), file: format!("/{name}.yaml").into() }
    }

    #[test]
    fn shards_are_all_documents_and_each_once() {
        let all: Vec<Document> = ["a", "b", "c", "d", "e"].map(document).into();
        let parts = ["1/2", "2/2"].map(|text| text.parse::<Shard>().unwrap_or_default().of(all.clone()));
        assert_eq!(parts[0], ["a", "c", "e"].map(document));
        assert_eq!(parts[1], ["b", "d"].map(document));
        for wrong in ["", "1", "0/2", "3/2", "1/0", "a/b"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_name_that_many_documents_have_is_told_by_the_folders() {
        let names = ["a/b/c/spec.yaml", "spec/openapi.json", "../swagger.yaml", "a/b/pets.yaml"];
        assert_eq!(names.map(|path| name(Path::new(path))), ["b/c/spec", "spec/openapi", "swagger", "pets"]);
    }

    #[test]
    fn packages_of_equal_names_differ_by_their_paths() {
        let [one, other] = ["/a/spec.yaml", "/b/spec.yaml"]
            .map(|file| Document { name: "A.spec__2".to_owned(), file: file.into() }.package());
        assert!(one.starts_with("d_a_spec_2_"), "{one}");
        assert_ne!(one, other);
    }
}
