//! What our crates cost the compiler, beside those that other generators make of the same document.
//!
//! Dependencies are built before. Then rustc alone runs on each crate in turn, several times, so that what else the
//! machine does falls on all of them; the least counts. Needs GNU `time` and `timeout`.

mod rustc;
mod table;
mod tool;

use std::error::Error;
use std::path::{Path, PathBuf};

use crate::{cargo, contract};
use rustc::{Compiler, Cost};
use table::{Row, Table};
use tool::Tool;

/// Measures each document with each generator that is found in the folder of peers; gives a table for each, and whether
/// ours compiled every time.
///
/// # Errors
///
/// Where folders cannot be made or read.
pub fn run(files: &[PathBuf], peers: &Path, rounds: usize) -> Result<(String, bool), Box<dyn Error>> {
    let mut outcome = (String::new(), true);
    for file in files {
        let table = measure(file, &tool::found(peers), rounds)?;
        outcome.0 += &table.to_string();
        outcome.1 &= table.is_met();
    }
    Ok(outcome)
}

/// A crate that waits for the compiler, or why there is none.
struct Candidate {
    name: &'static str,
    lines: usize,
    compiler: Result<Compiler, String>,
    /// The least so far, or why the last run failed.
    cost: Option<Result<Cost, String>>,
}

fn measure(file: &Path, tools: &[Tool], rounds: usize) -> Result<Table, Box<dyn Error>> {
    let document = contract::name(file);
    let folder = cargo::workspace().join("target").join("peers");
    let file = file.canonicalize()?;
    let mut candidates: Vec<_> = tools.iter().map(|tool| prepare(tool, &file, &folder, &document)).collect();
    for _ in 0..rounds.max(1) {
        candidates.iter_mut().for_each(once);
    }
    Ok(Table { document, rows: candidates.into_iter().map(row).collect() })
}

fn prepare(tool: &Tool, file: &Path, folder: &Path, document: &str) -> Candidate {
    let name = format!("{document}_{}", tool.name().replace('-', "_"));
    let crate_folder = folder.join("crates").join(&name);
    eprintln!("{document}: {}", tool.name());
    let compiler = tool
        .generate(file, &crate_folder, &name)
        .and_then(|()| Compiler::of(&crate_folder, &folder.join("target"), tool.features(&crate_folder)));
    let lines = rustc::lines(&crate_folder.join("src"));
    Candidate { name: tool.name(), lines, compiler: compiler.map_err(|error| error.to_string()), cost: None }
}

/// One run of the compiler. What failed once is not tried again.
fn once(candidate: &mut Candidate) {
    let Ok(compiler) = &candidate.compiler else { return };
    candidate.cost = match candidate.cost.take() {
        None => Some(compiler.run()),
        Some(Ok(least)) => Some(compiler.run().map(|cost| cost.least(least))),
        failed => failed,
    };
}

fn row(candidate: Candidate) -> Row {
    let cost = candidate.compiler.and_then(|_| candidate.cost.unwrap_or_else(|| Err("not measured".into())));
    Row { name: candidate.name, lines: candidate.lines, cost }
}
