//! The crate of a document: written, and compiled.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;

use super::failure::{Broken, Failure};
use super::untyped::Types;
use super::wrap::Wrapped;
use crate::cargo;

/// A crate in its folder.
pub(super) struct Package<'a> {
    pub(super) name: &'a str,
    pub(super) folder: PathBuf,
}

impl Package<'_> {
    /// Adds what makes a program of the library that stands alone.
    pub(super) fn complete(&self, main: &str) -> Result<(), Failure> {
        cargo::complete(&self.folder)?;
        Ok(fs::write(self.folder.join("src").join("main.rs"), main)?)
    }

    /// Compiles the crate, and gives the path of the program.
    ///
    /// Of a large document every part is there; none of it needs a network.
    pub(super) fn build(
        &self,
        features: &[&str],
        types: &Types,
        wrapped: &Wrapped,
    ) -> Result<PathBuf, Failure> {
        let target = cargo::folder().join("target");
        let output =
            cargo::on(&self.folder, &target, &["build", "--message-format=json"], features).output()?;
        if !output.status.success() {
            return Err(Failure::Build(errors(&output, types, wrapped)));
        }
        let program = format!("{}{}", self.name, env::consts::EXE_SUFFIX);
        Ok(target.join("debug").join(program))
    }
}

/// The errors of the compiler, each with the schemas of its file.
fn errors(output: &Output, types: &Types, wrapped: &Wrapped) -> Vec<Broken> {
    let text = String::from_utf8_lossy(&output.stdout);
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut errors: Vec<Broken> =
        messages.filter_map(|line| error(line.get("message")?, types, wrapped)).collect();
    if errors.is_empty() {
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        errors.push(Broken { schemas: Vec::new(), file: None, message });
    }
    errors
}

fn error(message: &Value, types: &Types, wrapped: &Wrapped) -> Option<Broken> {
    if message.get("level")? != "error" {
        return None;
    }
    let file = message.pointer("/spans/0/file_name").and_then(Value::as_str);
    let asked = (0..wrapped.schemas.len())
        .filter(|index| file.is_some_and(|file| types.is_in(&wrapped.ty(*index), file)));
    let schemas = asked.map(|index| wrapped.schemas[index].clone()).collect();
    let message = message.get("rendered")?.as_str()?.to_owned();
    Some(Broken { schemas, file: file.map(str::to_owned), message })
}
