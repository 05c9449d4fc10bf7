//! The blocks that are ours: where they are, and what stands in them.

use std::ops::Range;

use super::Fault;
use super::lines::{Kind, Line};
use super::literal::{key, list};

/// A table of which a block is ours.
pub(super) struct Table {
    /// Its name.
    pub name: &'static str,
    /// The keys and the lines that define them.
    pub entries: Vec<(String, String)>,
}

/// The `[features]` table.
pub(super) fn features(features: &[(String, Vec<String>)]) -> Table {
    let entry = |(name, on): &(String, Vec<String>)| {
        let key = key(name);
        (name.clone(), format!("{key} = {}\n", list(&key, on)))
    };
    Table { name: "features", entries: features.iter().map(entry).collect() }
}

/// A table of dependencies.
pub(super) fn dependencies(name: &'static str, dependencies: &[(String, String)]) -> Table {
    let entry = |(name, value): &(String, String)| (name.clone(), format!("{} = {value}\n", key(name)));
    Table { name, entries: dependencies.iter().map(entry).collect() }
}

/// A block that was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Region {
    /// The table that it stands in.
    pub table: Option<String>,
    /// The line that it starts in.
    pub line: usize,
    /// The bytes between its marks.
    pub inside: Range<usize>,
}

/// Finds the blocks, and complains where marks are missing or doubled.
pub(super) fn find(text: &str, lines: &[Line]) -> Result<Vec<Region>, Fault> {
    let mut regions: Vec<Region> = Vec::new();
    let mut table = None;
    let mut open: Option<&Line> = None;
    for line in lines {
        match (&line.kind, open) {
            (Kind::Begin, None) => open = Some(line),
            (Kind::End, Some(begin)) => {
                let inside = begin.range.end..line.range.start;
                regions.push(Region { table: table.clone(), line: number(text, begin.range.start), inside });
                open = None;
            }
            (Kind::Header(name), None) => table.clone_from(name),
            (Kind::Other, _) => {}
            (Kind::Begin | Kind::Header(_), Some(begin)) => return Err(fault(text, begin, "has no `end`")),
            (Kind::End, None) => return Err(fault(text, line, "has no `begin`")),
        }
    }
    match open {
        Some(begin) => Err(fault(text, begin, "has no `end`")),
        None => Ok(regions),
    }
}

fn fault(text: &str, line: &Line, what: &str) -> Fault {
    let start = line.range.start;
    let mark = text[line.range.clone()].trim();
    Fault { line: Some(number(text, start)), message: format!("the mark `{mark}` {what}") }
}

/// The number of the line that a byte stands in, from 1.
pub(super) fn number(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}
