//! The program in the crate: it reads instances and writes outcomes, a line each.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::failure::Failure;
use super::wrap::Wrapped;
use super::{Case, Outcome};

/// What does not depend on the document.
const MAIN: &str = r#"//! Decodes and encodes instances: `main INSTANCES`.

use std::io::{self, BufRead, Write};

/// Decodes an instance and encodes it again.
type Trip = fn(&str) -> Result<String, String>;

fn trip<T: serde::de::DeserializeOwned + serde::Serialize>(instance: &str) -> Result<String, String> {
    let value: T = serde_json::from_str(instance).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| format!("cannot be encoded: {error}"))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("the instances are missing")?;
    let mut out = io::stdout().lock();
    for line in io::BufReader::new(std::fs::File::open(path)?).lines() {
        let (schema, instance): (usize, String) = serde_json::from_str(&line?)?;
        let outcome = std::panic::catch_unwind(|| TRIPS[schema](&instance));
        let outcome = outcome.unwrap_or_else(|_| Err("the program panics".to_owned()));
        writeln!(out, "{}", serde_json::to_string(&outcome.map_err(|error| [error]))?)?;
    }
    Ok(())
}
"#;

/// The text of `main.rs`.
pub(super) fn main(package: &str, wrapped: &Wrapped) -> String {
    let mut text = format!("{MAIN}\n/// By schema.\nstatic TRIPS: [Trip; {}] = [\n", wrapped.schemas.len());
    for index in 0..wrapped.schemas.len() {
        // A text takes every line.
        let _ = writeln!(text, "    trip::<{package}::types::{}>,", wrapped.ty(index));
    }
    text + "];\n"
}

/// Runs the program over all cases.
pub(super) fn run(
    program: &Path,
    folder: &Path,
    wrapped: &Wrapped,
    cases: &[Case],
) -> Result<Vec<Outcome>, Failure> {
    let instances = folder.join("instances.jsonl");
    let lines = cases
        .iter()
        .zip(&wrapped.of_case)
        .map(|(case, schema)| json!([schema, format!("{{\"value\":{}}}", case.instance)]).to_string() + "\n");
    fs::write(&instances, lines.collect::<String>())?;
    let output = Command::new(program).arg(&instances).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let outcomes: Vec<Outcome> = text.lines().map_while(outcome).collect();
    if outcomes.len() == cases.len() && output.status.success() {
        return Ok(outcomes);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Failure::Run { case: outcomes.len(), message: format!("{}: {}", output.status, said.trim()) })
}

/// `{"Ok": "{\"value\":1}"}` or `{"Err": ["why"]}`.
fn outcome(line: &str) -> Option<Outcome> {
    let line: Value = serde_json::from_str(line).ok()?;
    if let Some(reason) = line.pointer("/Err/0").and_then(Value::as_str) {
        return Some(Outcome::Rejected(reason.to_owned()));
    }
    let text = line.get("Ok")?.as_str()?;
    Some(Outcome::Accepted(text.strip_prefix("{\"value\":")?.strip_suffix('}')?.to_owned()))
}
