//! What each operation is asked, and how often.
//!
//! Prism makes its replies of the examples of the document, or of values that it makes without looking at each keyword,
//! and such a reply may break the document. That says nothing about the request, nor about the types. So the reply is
//! asked for again: first from a server that gives it all the same, then from one that makes it of the schemas alone.

use std::error::Error;
use std::path::Path;

use super::package;
use super::prism::{Server, Strictness};
use super::table::Row;
use super::verdict::Verdict;

/// A server, and which document it has.
type Served = Result<(Server, &'static str), Box<dyn Error>>;

/// The rows of the table, and which document the server had.
pub(super) fn run(
    program: &Path,
    tests: Vec<(String, String)>,
    serve: impl Fn(Strictness) -> Served,
) -> Result<(Vec<Row>, &'static str), Box<dyn Error>> {
    let (server, document) = serve(Strictness::Errors)?;
    let said = package::test(program, &server.url(), &[])?;
    drop(server);
    let row = |(test, request): (String, String)| {
        let verdict = Verdict::of(&test, &said);
        Row { test, request, verdict, first: None }
    };
    let mut rows: Vec<Row> = tests.into_iter().map(row).collect();
    // The request was valid where Prism got as far as its own reply.
    again(program, &serve, Strictness::Lenient, &mut rows, Verdict::is_own_reply, |row, verdict| {
        row.verdict = verdict.accepted();
    })?;
    let undecoded = |verdict: &Verdict| matches!(verdict, Verdict::Undecoded(_));
    again(program, &serve, Strictness::Dynamic, &mut rows, undecoded, |row, verdict| {
        if verdict == Verdict::Decoded {
            let first = std::mem::replace(&mut row.verdict, verdict);
            row.first = first.reason().map(str::to_owned);
        }
    })?;
    Ok((rows, document))
}

/// Asks a server of another kind where the verdict is of a kind.
fn again(
    program: &Path,
    serve: &impl Fn(Strictness) -> Served,
    strictness: Strictness,
    rows: &mut [Row],
    which: impl Fn(&Verdict) -> bool,
    change: impl Fn(&mut Row, Verdict),
) -> Result<(), Box<dyn Error>> {
    let names: Vec<String> =
        rows.iter().filter(|row| which(&row.verdict)).map(|row| row.test.clone()).collect();
    if names.is_empty() {
        return Ok(());
    }
    let (server, _) = serve(strictness)?;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let said = package::test(program, &server.url(), &names)?;
    for row in rows.iter_mut().filter(|row| which(&row.verdict)) {
        let verdict = Verdict::of(&row.test, &said);
        change(row, verdict);
    }
    Ok(())
}
