//! Examples that are known not to come back as they were, each with the reason.

use std::error::Error;

/// One line of `exceptions.tsv`: the document, the place, the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Exception {
    pub(super) document: String,
    pub(super) place: String,
}

/// The list that belongs to this program.
pub(super) fn read() -> Result<Vec<Exception>, Box<dyn Error>> {
    let lines = include_str!("exceptions.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(exception).collect()
}

fn exception(line: &str) -> Result<Exception, Box<dyn Error>> {
    let [document, place, reason] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Err(format!("an exception has three columns: {line}").into());
    };
    if reason.trim().is_empty() {
        return Err(format!("an exception has a reason: {line}").into());
    }
    Ok(Exception { document: document.to_owned(), place: place.to_owned() })
}
