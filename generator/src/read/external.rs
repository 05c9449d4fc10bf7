//! The files that a document may refer to: those in its folder.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of a document.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    /// As people name it.
    shown: PathBuf,
    /// Without symbolic links.
    real: Option<PathBuf>,
    /// Whether files elsewhere may be read too.
    anywhere: bool,
}

/// A file that may be read.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    /// As people name it.
    pub(crate) shown: PathBuf,
    /// Without symbolic links: equal for equal files.
    pub(crate) real: PathBuf,
}

/// Why a file may not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It is outside of the folder.
    Outside,
    /// There is none, but perhaps one with a name that is nearly the same.
    Missing { nearest: Option<String> },
    /// It is no file.
    Directory,
}

impl Folder {
    /// The folder that a file is in.
    pub(super) fn of(file: &Path, anywhere: bool) -> Self {
        let shown = file.parent().unwrap_or(Path::new("")).to_owned();
        let here = if shown.as_os_str().is_empty() { Path::new(".") } else { &shown };
        Self { real: fs::canonicalize(here).ok(), shown, anywhere }
    }

    /// The file at a path that is relative to the folder and has `..` at its start at most.
    pub(crate) fn open(&self, relative: &str) -> Result<Opened, Refused> {
        if !self.anywhere
            && (relative.starts_with(['/', '\\']) || relative.split('/').any(|part| part == ".."))
        {
            return Err(Refused::Outside);
        }
        let shown = climbed(&self.shown, relative);
        let real = fs::canonicalize(&shown).map_err(|_| Refused::Missing { nearest: nearest(&shown) })?;
        let inside = self.real.as_ref().is_some_and(|folder| real.starts_with(folder));
        match (inside || self.anywhere, real.is_dir()) {
            (false, _) => Err(Refused::Outside),
            (true, true) => Err(Refused::Directory),
            (true, false) => Ok(Opened { shown, real }),
        }
    }
}

/// A path below a folder, without `x/..` where people would not write it.
fn climbed(folder: &Path, relative: &str) -> PathBuf {
    let (mut path, mut rest) = (folder.to_owned(), relative);
    while let Some(after) = rest.strip_prefix("../") {
        let plain = path.file_name().is_some() && !path.is_symlink();
        if !plain || !path.pop() {
            break;
        }
        rest = after;
    }
    path.join(rest)
}

/// The file in the same folder whose name is most like that of one that is not there.
fn nearest(missing: &Path) -> Option<String> {
    let name = missing.file_name()?.to_string_lossy();
    let folder = missing.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).ok()?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let score = |known: &String| strsim::jaro_winkler(&name, known);
    let best = names.into_iter().max_by(|left, right| score(left).total_cmp(&score(right)))?;
    (score(&best) > 0.8).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_in_the_folder_are_opened() -> std::io::Result<()> {
        let place = tempfile::tempdir()?;
        let folder = place.path().join("api");
        fs::create_dir_all(folder.join("schemas"))?;
        fs::write(place.path().join("secret.yaml"), "a: 1")?;
        fs::write(folder.join("schemas/pet.yaml"), "a: 1")?;
        let strict = Folder::of(&folder.join("openapi.yaml"), false);
        assert!(strict.open("schemas/pet.yaml").is_ok());
        assert_eq!(strict.open("../secret.yaml").err(), Some(Refused::Outside));
        assert_eq!(strict.open("/etc/passwd").err(), Some(Refused::Outside));
        assert_eq!(strict.open("schemas").err(), Some(Refused::Directory));
        let nearest = Some("pet.yaml".to_owned());
        assert_eq!(strict.open("schemas/pets.yaml").err(), Some(Refused::Missing { nearest }));
        let free = Folder::of(&folder.join("openapi.yaml"), true);
        assert_eq!(free.open("../secret.yaml").map(|file| file.shown), Ok(place.path().join("secret.yaml")));
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_does_not_lead_out() -> std::io::Result<()> {
        let place = tempfile::tempdir()?;
        let folder = place.path().join("api");
        fs::create_dir_all(&folder)?;
        fs::write(place.path().join("secret.yaml"), "a: 1")?;
        std::os::unix::fs::symlink("../secret.yaml", folder.join("inside.yaml"))?;
        let strict = Folder::of(&folder.join("openapi.yaml"), false);
        assert_eq!(strict.open("inside.yaml").err(), Some(Refused::Outside));
        assert!(Folder::of(&folder.join("openapi.yaml"), true).open("inside.yaml").is_ok());
        Ok(())
    }
}
