//! `Cargo.toml`: two blocks of it are the generator's, the rest is kept byte for byte.

mod above;
mod edit;
mod fresh;
mod lines;
mod literal;
mod name;
mod page;
mod region;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::WriteError;

/// Where it is written.
pub(super) const PATH: &str = "Cargo.toml";

/// What a generated crate needs of its `Cargo.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The name that was asked for. An existing `Cargo.toml` keeps its own.
    pub package: Option<String>,
    /// The name where none was asked for, made fit for a package: what the folder is called.
    pub default_name: String,
    /// One sentence, for a new `Cargo.toml`.
    pub description: Option<String>,
    /// Features and what they turn on, in order.
    pub features: Vec<(String, Vec<String>)>,
    /// Dependencies in order: the name, and the requirement as TOML: `{ version = "0.13", optional = true }`.
    pub dependencies: Vec<(String, String)>,
    /// The same for what only tests need.
    pub dev_dependencies: Vec<(String, String)>,
    /// The edition, for a new `Cargo.toml`.
    pub edition: &'static str,
    /// The oldest compiler, for a new `Cargo.toml`.
    pub rust_version: &'static str,
}

/// A `Cargo.toml` to be.
pub(super) struct Made {
    /// Its text.
    pub text: String,
    /// What people need to know about it.
    pub warning: Option<String>,
}

/// What is wrong with a `Cargo.toml`, and in which line.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    line: Option<usize>,
    message: String,
}

impl Manifest {
    /// The name of the package in that folder: that of its `Cargo.toml`, or else the one that a new one would get.
    ///
    /// # Errors
    ///
    /// [`WriteError::Name`] where the name that was asked for is not one for a package;
    /// [`WriteError::Manifest`] and [`WriteError::Io`] where there is a `Cargo.toml` that cannot be understood.
    pub fn package_name(&self, folder: &Path) -> Result<String, WriteError> {
        let file = folder.join(PATH);
        match fs::read(&file) {
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                self.new_name()
            }
            read => {
                let bytes = read.map_err(WriteError::io("read", &file))?;
                let kept = decode(&bytes).and_then(|text| text.map(edit::package_name).transpose());
                kept.map_err(|fault| fault.at(&file))?.map_or_else(|| self.new_name(), Ok)
            }
        }
    }

    /// The text for what is there now.
    pub(super) fn make(&self, old: Option<&[u8]>, shown: &Path, root: &Path) -> Result<Made, WriteError> {
        let name = self.new_name()?;
        let tables = [
            region::features(&self.features),
            region::dependencies("dependencies", &self.dependencies),
            region::dependencies("dev-dependencies", &self.dev_dependencies),
        ];
        let failed = |fault: Fault| fault.at(shown);
        let Some(text) = old.map_or(Ok(None), decode).map_err(failed)? else {
            let start = fresh::text(self, &name, above::is_workspace(root));
            return Ok(Made { text: edit::edit(&start, &tables).map_err(failed)?, warning: None });
        };
        let kept = edit::package_name(text).map_err(failed)?;
        let asked = self.package.as_ref().filter(|asked| **asked != kept);
        let warning = asked.map(|asked| {
            format!("the package keeps the name `{kept}` of its `{PATH}`; `{asked}` was asked for")
        });
        Ok(Made { text: edit::edit(text, &tables).map_err(failed)?, warning })
    }

    fn new_name(&self) -> Result<String, WriteError> {
        match &self.package {
            Some(name) => match name::fault(name) {
                Some(why) => Err(WriteError::Name { name: name.clone(), why }),
                None => Ok(name.clone()),
            },
            None => Ok(name::fit(&self.default_name)),
        }
    }
}

impl Fault {
    fn at(self, file: &Path) -> WriteError {
        WriteError::Manifest { path: file.to_owned(), line: self.line, message: self.message }
    }
}

/// The text of an existing file; an empty one is as good as none.
fn decode(bytes: &[u8]) -> Result<Option<&str>, Fault> {
    match str::from_utf8(bytes) {
        Ok(text) => Ok(Some(text).filter(|text| !text.trim().is_empty())),
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let line = region::number(&before, before.len());
            Err(Fault { line: Some(line), message: "the file is not UTF-8".to_owned() })
        }
    }
}
