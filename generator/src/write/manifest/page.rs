//! A `Cargo.toml` that is there: where its tables and our blocks are.

use std::ops::Range;

use super::Fault;
use super::lines::{self, Kind, Line};
use super::region::{self, Region, Table, number};

/// The text and what is known of it.
pub(super) struct Page<'a> {
    /// All of it.
    pub text: &'a str,
    lines: Vec<Line>,
    regions: Vec<Region>,
}

/// Where the lines of a table go.
pub(super) enum Spot {
    /// Between marks that are there.
    Inside(Range<usize>),
    /// Below a header that has no marks yet.
    Below(usize),
}

impl<'a> Page<'a> {
    /// Finds lines and blocks.
    pub(super) fn read(text: &'a str) -> Result<Self, Fault> {
        let lines = lines::split(text);
        let regions = region::find(text, &lines)?;
        Ok(Self { text, lines, regions })
    }

    /// Complains about blocks that no run would write.
    pub(super) fn check(&self, tables: &[Table]) -> Result<(), Fault> {
        for (index, region) in self.regions.iter().enumerate() {
            let known = tables.iter().any(|table| region.table.as_deref() == Some(table.name));
            let message = if !known {
                "generated lines stand in `[features]` and `[dependencies]` only; remove these and their marks"
            } else if self.regions[..index].iter().any(|other| other.table == region.table) {
                "this table has generated lines twice; remove these and their marks"
            } else {
                continue;
            };
            return Err(Fault { line: Some(region.line), message: message.to_owned() });
        }
        Ok(())
    }

    /// What stands outside of the blocks. Their line ends stay, so that lines keep their numbers.
    pub(super) fn theirs(&self) -> Result<toml::Table, Fault> {
        let blank = |region: &Region| {
            let lines = self.text[region.inside.clone()].matches('\n').count();
            (region.inside.clone(), "\n".repeat(lines))
        };
        parse(&splice(self.text, self.regions.iter().map(blank).collect()))
    }

    /// Where the lines of a table go, if there is such a table.
    pub(super) fn spot(&self, table: &str) -> Option<Spot> {
        if let Some(region) = self.regions.iter().find(|region| region.table.as_deref() == Some(table)) {
            return Some(Spot::Inside(region.inside.clone()));
        }
        let is_header = |line: &&Line| matches!(&line.kind, Kind::Header(Some(header)) if header == table);
        self.lines.iter().find(is_header).map(|header| Spot::Below(header.range.end))
    }

    /// New text with the line ends that the file has.
    pub(super) fn with_its_line_ends(&self, new: &str) -> String {
        if self.text.contains("\r\n") { new.replace('\n', "\r\n") } else { new.to_owned() }
    }
}

/// Replaces ranges that are in order and do not overlap.
pub(super) fn splice(text: &str, edits: Vec<(Range<usize>, String)>) -> String {
    let (mut out, mut from) = (String::new(), 0);
    for (range, new) in edits {
        out.push_str(&text[from..range.start]);
        out.push_str(&new);
        from = range.end;
    }
    out.push_str(&text[from..]);
    out
}

/// Reads TOML.
pub(super) fn parse(text: &str) -> Result<toml::Table, Fault> {
    text.parse().map_err(|error: toml::de::Error| Fault {
        line: error.span().map(|span| number(text, span.start)),
        message: error.message().to_owned(),
    })
}
