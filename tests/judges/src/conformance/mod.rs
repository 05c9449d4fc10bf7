//! The official test suite of JSON Schema against generated types.
//!
//! Each group's schema becomes a component of one OpenAPI 3.1 document. Twice a crate is made of it: one that keeps what
//! the schema does not know, in which valid instances have to come back as they were, and one that rejects it, which
//! tells how many invalid instances types can refuse.

mod document;
mod suite;
mod table;

use std::error::Error;
use std::path::Path;

use generator::{Config, Typeless, UnknownMembers, UnknownValues};

use crate::json;
use crate::round_trip::{self, Case, Document, Outcome, Report, Text};
use suite::Suite;
use table::{Row, Table};

/// Runs the suite in a folder; gives what there is to say, and whether the target is met: every valid instance of the
/// required files is accepted and comes back as it was.
///
/// # Errors
///
/// Where the suite cannot be read, or no crate can be made of it.
pub fn run(path: &Path) -> Result<(String, bool), Box<dyn Error>> {
    let remotes = suite::remotes(path)?;
    let required = judged("required", &suite::read(&path.join("draft2020-12"))?, &remotes)?;
    let mut optional = suite::read(&path.join("draft2020-12/optional"))?;
    optional.files.extend(suite::read(&path.join("draft2020-12/optional/format"))?.named("format/"));
    // What the optional files come to is told, and decides nothing.
    let optional = match judged("optional", &optional, &remotes) {
        Ok(table) => table.to_string(),
        Err(error) => format!("{error}\n"),
    };
    let met = required.is_met();
    Ok((format!("optional/\n{optional}\nrequired\n{required}"), met))
}

/// Both runs over some files.
fn judged(name: &str, suite: &Suite, remotes: &[suite::Remote]) -> Result<Table, Box<dyn Error>> {
    let text = document::of(suite, remotes).to_string();
    let cases: Vec<Case> = suite
        .tests()
        .map(|(key, test)| Case {
            schema: format!("/components/schemas/{key}"),
            instance: test.data.clone(),
            sent: false,
        })
        .collect();
    let run = |way: &str, config: Config| {
        let name = format!("conformance_{name}_{way}");
        let document = Document { name, text: Text::Memory(text.clone()), config };
        round_trip::run(&document, &cases)
    };
    let kept = run("keep", keep())?;
    let refused = run("reject", reject())?;
    Ok(table(suite, &kept, &refused))
}

fn keep() -> Config {
    let mut config = Config::default();
    config.unknown_members = UnknownMembers::Keep;
    config.typeless = Typeless::Any;
    config
}

fn reject() -> Config {
    let mut config = Config::default();
    config.unknown_members = UnknownMembers::Reject;
    config.unknown_values = UnknownValues::Reject;
    config.typeless = Typeless::Any;
    config
}

/// Counts, file by file.
fn table(suite: &Suite, kept: &Report, refused: &Report) -> Table {
    let mut outcomes = kept.outcomes.iter().zip(&refused.outcomes);
    let mut table = Table::default();
    for file in &suite.files {
        let mut row = Row::new(&file.name);
        for (index, group) in file.groups.iter().enumerate() {
            let schema = format!("/components/schemas/{}", file.key(index));
            row.untyped +=
                usize::from(kept.untyped.contains(&schema) && suite::says_something(&group.schema));
            for (test, (kept, refused)) in group.tests.iter().zip(outcomes.by_ref()) {
                let place = format!("{} › {} › {}", file.name, group.description, test.description);
                if test.valid {
                    row.valid(&place, &test.data, kept);
                } else {
                    row.invalid(matches!(refused, Outcome::Rejected(_)));
                }
            }
        }
        table.rows.push(row);
    }
    table
}

impl Row {
    /// Counts a valid instance.
    fn valid(&mut self, place: &str, data: &str, outcome: &Outcome) {
        self.valid += 1;
        match outcome {
            Outcome::Accepted(text) if json::is_equal(data, text) => {
                self.accepted += 1;
                self.equal += 1;
            }
            Outcome::Accepted(text) => {
                self.accepted += 1;
                self.failures.push(format!("{place}: {data} came back as {text}"));
            }
            Outcome::Rejected(why) => self.failures.push(format!("{place}: {data} was refused: {why}")),
        }
    }

    /// Counts an invalid instance.
    fn invalid(&mut self, rejected: bool) {
        self.invalid += 1;
        self.rejected += usize::from(rejected);
    }
}

#[cfg(test)]
mod tests;
