//! Real documents: each is generated, and compiled, linted and documented where that is asked for.

mod cache;
mod compile;
mod edit;
mod examples;
mod expected;
mod find;
mod generation;
mod names;
mod package;
mod ran;
mod row;
mod table;
mod together;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

pub use edit::Edits;
pub use find::Shard;
pub use generation::in_this_process as generate_one;
pub use package::Task;
use row::Row;
use table::Table;

/// What to do to which documents.
#[derive(Clone, Debug)]
pub struct Question {
    /// Documents, or folders of them.
    pub paths: Vec<PathBuf>,
    /// Whether each folder is one client, instead of one for each document in it.
    pub join: bool,
    /// What is changed of the crates first.
    pub edits: Edits,
    /// What looks at the crates.
    pub tasks: Vec<Task>,
    /// Whether crates with equal manifests are judged by one run of cargo, which does not tell their times.
    pub together: bool,
    /// Whether what the documents give as examples goes through the types.
    pub examples: bool,
    /// Where the table goes as JSON.
    pub json: Option<PathBuf>,
    /// Which part of the documents is asked about.
    pub shard: Shard,
}

/// Judges documents; gives what there is to say, and whether nothing failed but what was expected to.
///
/// # Errors
///
/// Where a folder, a list or the disk cannot be read or written.
pub fn run(question: &Question) -> Result<(String, bool), Box<dyn Error>> {
    let documents = question.shard.of(find::all(&question.paths, question.join)?);
    let mut table = Table::default();
    for (position, document) in documents.iter().enumerate() {
        eprint!("[{}/{}] {}", position + 1, documents.len(), document.name);
        let row = row(document, question);
        eprintln!("{}", row.progress());
        table.rows.push(row);
    }
    if question.together {
        together::judge(&documents, &question.tasks, &mut table.rows)?;
    }
    table.excuse(&expected::read()?);
    if let Some(file) = &question.json {
        fs::write(file, table.json())?;
    }
    let (mut text, mut met) = (table.to_string(), table.is_met());
    if question.examples {
        let (more, all) = examples::run(&documents)?;
        text.extend(["\n", &more]);
        met &= all;
    }
    Ok((text, met))
}

fn row(document: &find::Document, question: &Question) -> Row {
    let mut row = Row::new(document);
    match generation::in_a_process(document, question.edits) {
        Ok(made) => {
            row.take(made);
            if !question.together && !question.tasks.is_empty() {
                compile::judge(document, &question.tasks, &mut row);
            }
        }
        Err(error) => row.fail("generate", &error.to_string()),
    }
    row
}
