//! The generators, and how each is called.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use generator::{Codegen, Ending};

/// After how many seconds a generator is stopped.
const LIMIT: &str = "600";

/// A generator.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tool {
    Ours,
    Peer(Peer, PathBuf),
}

/// A generator that others have written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Peer {
    Ploidy,
    Oas3Gen,
    OpenapiToRust,
}

/// Ours, and the peers whose programs are in a folder.
pub(super) fn found(folder: &Path) -> Vec<Tool> {
    // Programs are started in other folders than this.
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let peers =
        [Peer::Ploidy, Peer::Oas3Gen, Peer::OpenapiToRust].map(|peer| (peer, folder.join(peer.name())));
    let peers = peers.into_iter().filter(|(_, program)| program.is_file());
    std::iter::once(Tool::Ours).chain(peers.map(|(peer, program)| Tool::Peer(peer, program))).collect()
}

impl Tool {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Peer(peer, _) => peer.name(),
        }
    }

    /// Makes a crate of a document, in place of what is there.
    pub(super) fn generate(&self, file: &Path, folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        match self {
            Self::Ours => ours(file, folder, name),
            Self::Peer(peer, program) => peer.generate(program, file, folder, name),
        }
    }

    /// What is turned on beside the defaults: every operation is to be compiled.
    pub(super) fn features(&self, folder: &Path) -> &'static [&'static str] {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
        if *self == Self::Ours && manifest.contains("\ntags = [") { &["tags"] } else { &[] }
    }
}

fn ours(file: &Path, folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let run = Codegen::new(file, folder).package(name).run().map_err(|error| error.to_string())?;
    if run.ending == Ending::Done { Ok(()) } else { Err("the document is refused".into()) }
}

impl Peer {
    fn name(self) -> &'static str {
        match self {
            Self::Ploidy => "ploidy",
            Self::Oas3Gen => "oas3-gen",
            Self::OpenapiToRust => "openapi-to-rust",
        }
    }

    fn generate(self, program: &Path, file: &Path, folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
        fs::create_dir_all(folder)?;
        let mut command = Command::new("timeout");
        command.arg(LIMIT).arg(program).arg("generate");
        match self {
            Self::Ploidy => command.arg("rust").arg(file).arg("-o").arg(folder).args(["--name", name]),
            Self::Oas3Gen => {
                command.args(["client-mod", "--workspace", "-i"]).arg(file).arg("-o").arg(folder)
            }
            Self::OpenapiToRust => command.arg(file).arg("--output-dir").arg(folder.join("src")),
        };
        let output = command.output()?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(format!("refused: {}", super::rustc::first_error(&said)).into());
        }
        if matches!(self, Self::OpenapiToRust) { crate_of_a_module(folder, name) } else { Ok(()) }
    }
}

/// Some write a module and the dependencies that it needs: the crate around it.
fn crate_of_a_module(folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let source = folder.join("src");
    fs::rename(source.join("mod.rs"), source.join("lib.rs"))?;
    let dependencies = fs::read_to_string(source.join("REQUIRED_DEPS.toml"))?;
    let package = format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n");
    Ok(fs::write(folder.join("Cargo.toml"), package + &dependencies)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_programs_that_are_there_are_called() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(found(folder.path()), [Tool::Ours]);
        fs::write(folder.path().join("ploidy"), "").unwrap();
        let names: Vec<_> = found(folder.path()).iter().map(Tool::name).collect();
        assert_eq!(names, ["ours", "ploidy"]);
    }

    #[test]
    fn a_module_becomes_a_crate_with_its_dependencies() {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("src");
        fs::create_dir(&source).unwrap();
        fs::write(source.join("mod.rs"), "pub mod types;\n").unwrap();
        fs::write(source.join("REQUIRED_DEPS.toml"), "[dependencies]\nserde = \"1\"\n").unwrap();
        crate_of_a_module(folder.path(), "pets").unwrap();
        let manifest = fs::read_to_string(folder.path().join("Cargo.toml")).unwrap();
        assert!(manifest.starts_with("[package]\nname = \"pets\"\n"));
        assert!(manifest.ends_with("[dependencies]\nserde = \"1\"\n"));
        assert_eq!(fs::read_to_string(source.join("lib.rs")).unwrap(), "pub mod types;\n");
    }
}
