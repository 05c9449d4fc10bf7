//! Operations of which it is known that Prism or the document is at fault, each with the reason.

use std::error::Error;

/// One line of `exceptions.tsv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Exception {
    /// The method and the path.
    pub(super) request: String,
    pub(super) reason: String,
}

/// Those of one document.
pub(super) fn of(document: &str) -> Result<Vec<Exception>, Box<dyn Error>> {
    let lines = include_str!("exceptions.tsv").lines().filter(|line| !line.starts_with('#'));
    let read = lines.map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
        [document, request, reason] if !reason.trim().is_empty() => {
            Ok((document, Exception { request: request.to_owned(), reason: reason.to_owned() }))
        }
        _ => Err(format!("an exception has three columns, the last with a reason: {line}")),
    });
    let read = read.collect::<Result<Vec<_>, _>>()?;
    Ok(read.into_iter().filter(|(name, _)| *name == document).map(|(_, exception)| exception).collect())
}
