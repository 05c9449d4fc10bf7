//! Requests of generated code, judged by a mock server that others have written: [Prism].
//!
//! A crate with contract tests is generated for the document. Prism serves the document as it was written, wherever it
//! can read that, and refuses what the document does not allow.
//!
//! [Prism]: https://github.com/stoplightio/prism

mod exceptions;
pub(crate) mod package;
pub mod prism;
mod rounds;
mod served;
mod table;
mod verdict;

use std::error::Error;
use std::path::Path;

use generator::diagnostic::{self, Sink, Sources};
use generator::write::Mode;
use generator::{Config, Generated, Normalised, generate, normalise, read};

use crate::cargo;
pub use table::Table;
pub use verdict::Verdict;

/// Judges a document; gives what there is to say, and whether every operation was sent, accepted and decoded.
///
/// # Errors
///
/// Where there is no crate, or no server.
pub fn run(file: &Path) -> Result<(String, bool), Box<dyn Error>> {
    let table = judge(file, |_| {})?;
    Ok((table.to_string(), table.is_met()))
}

/// The same as a table; `change` may spoil the generated files before they are written.
///
/// # Errors
///
/// Where there is no crate, or no server.
pub fn judge(file: &Path, change: impl FnOnce(&mut Generated)) -> Result<Table, Box<dyn Error>> {
    let name = name(file);
    let mut config = Config::default();
    config.contract_tests = true;
    let (normalised, mut generated) = make(file, &config)?;
    change(&mut generated);
    let crate_name = format!("contract_{name}");
    let folder = cargo::folder().join(&crate_name);
    generated.write(&folder, Some(crate_name.clone()), &config, Mode::Write)?;
    let program = package::build(&folder)?;
    let effective = folder.join("effective.json");
    std::fs::write(&effective, normalised.text(false)?)?;
    prism::install()?;
    let tests = generated.contract.map(|contract| contract.tests).unwrap_or_default();
    let serve = |strictness| served::serve(file, &folder, &effective, strictness);
    let (rows, document) = rounds::run(&program, tests, serve)?;
    Ok(Table { rows, document, total: generated.summary.operations, exceptions: exceptions::of(&name)? })
}

pub(crate) fn make(file: &Path, config: &Config) -> Result<(Normalised, Generated), Box<dyn Error>> {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let made = read::file(file, &mut sources, &mut sink).and_then(|document| {
        let normalised = normalise(document, &mut sources, &mut sink).ok()?;
        let generated = generate(&normalised, config, None, &mut sink).ok()?;
        Some((normalised, generated))
    });
    made.ok_or_else(|| diagnostic::text(&sources, sink.diagnostics(), false).into())
}

/// What a crate for the file can be called: ASCII letters, digits and `_`.
pub(crate) fn name(file: &Path) -> String {
    let plain = |each: char| if each.is_ascii_alphanumeric() { each.to_ascii_lowercase() } else { '_' };
    file.file_stem().map(|stem| stem.to_string_lossy().chars().map(plain).collect()).unwrap_or_default()
}
