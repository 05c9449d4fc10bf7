//! Parameters on the wire, for documents that have each style.
//!
//! Every parameter of a document gets one of the values of the specification's table "Style Examples" (OpenAPI 3.1.1,
//! section 4.8.12.7) as its example. A crate with contract tests is generated for that, each test sends its request to a
//! server that keeps it, and what arrived is held against the texts of the table.

mod arrived;
mod expected;
mod given;

use std::error::Error;
use std::fs;
use std::path::Path;

use generator::Config;
use generator::write::Mode;
use serde_json::Value;

use crate::cargo;
use crate::contract::{make, name, package};
use arrived::Recorder;

/// What is wrong with the requests of a document, a line each, and how many operations there are.
///
/// # Errors
///
/// Where there is no crate.
pub fn judge(file: &Path) -> Result<(Vec<String>, usize), Box<dyn Error>> {
    let crate_name = format!("styles_{}", name(file));
    let folder = cargo::folder().join(&crate_name);
    fs::create_dir_all(&folder)?;
    let mut document: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    given::put(&mut document);
    let spec = folder.join("spec.json");
    fs::write(&spec, document.to_string())?;
    let mut config = Config::default();
    config.contract_tests = true;
    let (_, generated) = make(&spec, &config)?;
    generated.write(&folder, Some(crate_name.clone()), &config, Mode::Write)?;
    let program = package::build(&folder)?;
    let recorder = Recorder::start()?;
    let tests = generated.contract.map(|contract| contract.tests).unwrap_or_default();
    let mut wrong = Vec::new();
    for (test, request) in &tests {
        let said = package::test(&program, &recorder.url(), &[test])?;
        let Some(arrived) = recorder.last() else {
            wrong.push(format!("{request}: nothing arrived: {said}"));
            continue;
        };
        wrong
            .extend(expected::wrong(&document, request, &arrived).map(|wrong| format!("{request}: {wrong}")));
    }
    Ok((wrong, tests.len()))
}
