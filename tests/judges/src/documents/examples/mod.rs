//! Examples of real documents against generated types.
//!
//! Every `example`, `examples`, `default` and `enum` value that a validator finds valid has to be decoded, and encoded
//! to an equal value.

mod dialect;
mod exceptions;
mod table;
mod validity;
mod values;

use std::error::Error;
use std::path::Path;

use generator::diagnostic::{Sink, Sources};
use generator::{Config, UnknownMembers, read};

use super::find::Document as Found;
use crate::round_trip::{self, Case, Document, Outcome, Text};
use crate::{json, meaning};
use table::{Row, Table};
use values::Example;

/// Judges documents; gives what there is to say, and whether nothing failed that is not an exception.
pub(super) fn run(documents: &[Found]) -> Result<(String, bool), Box<dyn Error>> {
    let mut table = Table::default();
    for Found { name, file } in documents {
        eprintln!("examples of {name}");
        table.rows.push(judged(name, file));
    }
    table.excuse(&exceptions::read()?);
    let met = table.is_met();
    Ok((table.to_string(), met))
}

fn judged(name: &str, file: &Path) -> Row {
    let mut row = Row::new(name);
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let Some(document) = read::file(file, &mut sources, &mut sink) else {
        row.fail("#", "the document cannot be read");
        return row;
    };
    let given = values::of(&document.root);
    let valid = validity::valid(&document.root, &given);
    row.examples = given.len();
    row.valid = valid.len();
    match round_trips(name, file, &valid) {
        Ok(outcomes) => {
            for (example, outcome) in valid.iter().zip(&outcomes) {
                count(&mut row, example, outcome);
            }
        }
        Err(failure) => row.fail("#", &failure.to_string()),
    }
    row
}

fn round_trips(name: &str, file: &Path, valid: &[&Example]) -> Result<Vec<Outcome>, round_trip::Failure> {
    if valid.is_empty() {
        return Ok(Vec::new());
    }
    let mut config = Config::default();
    config.unknown_members = UnknownMembers::Keep;
    let plain = |each: char| if each.is_ascii_alphanumeric() { each.to_ascii_lowercase() } else { '_' };
    let name = format!("examples_{}", name.chars().map(plain).collect::<String>());
    let document = Document { name, text: Text::File(file.to_owned()), config };
    let case = |example: &&Example| Case {
        schema: example.schema.clone(),
        instance: example.value.to_string(),
        sent: example.sent,
    };
    let cases: Vec<Case> = valid.iter().map(case).collect();
    Ok(round_trip::run(&document, &cases)?.outcomes)
}

fn count(row: &mut Row, example: &Example, outcome: &Outcome) {
    let given = example.value.to_string();
    match outcome {
        Outcome::Accepted(text) => {
            row.decoded += 1;
            if json::is_equal(&given, text) {
                row.equal += 1;
            } else if serde_json::from_str(text).is_ok_and(|back| meaning::is_equal(&example.value, &back)) {
                row.rewritten += 1;
            } else {
                row.fail(&example.place, &format!("{given} came back as {text}"));
            }
        }
        Outcome::Rejected(why) => row.fail(&example.place, &format!("{given} was refused: {why}")),
    }
}
