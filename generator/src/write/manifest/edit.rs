//! Changes the generator's blocks of a `Cargo.toml`, and nothing else.

use std::ops::Range;

use super::Fault;
use super::page::{Page, Spot, parse, splice};
use super::region::Table;

/// The name of the package.
pub(super) fn package_name(text: &str) -> Result<String, Fault> {
    let theirs = Page::read(text)?.theirs()?;
    let name = theirs.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
    let missing = || Fault { line: None, message: "there is no `[package]` with a `name` in it".to_owned() };
    name.map(str::to_owned).ok_or_else(missing)
}

/// The text with these tables in its blocks, which are put in where they are missing.
///
/// A key that people define outside of the block is theirs, and left out of it.
pub(super) fn edit(text: &str, tables: &[Table]) -> Result<String, Fault> {
    let page = Page::read(text)?;
    page.check(tables)?;
    let theirs = page.theirs()?;
    let edited = splice(text, edits(&page, tables, &theirs));
    let misfit = |message| format!("the generated lines do not fit into it: {message}");
    parse(&edited).map_err(|fault| Fault { line: None, message: misfit(fault.message) })?;
    Ok(edited)
}

fn edits(page: &Page<'_>, tables: &[Table], theirs: &toml::Table) -> Vec<(Range<usize>, String)> {
    let (mut edits, mut tail) = (Vec::new(), String::new());
    for table in tables {
        let ours = ours(table, theirs);
        match page.spot(table.name) {
            Some(Spot::Inside(range)) => edits.push((range, ours)),
            _ if ours.is_empty() => {}
            Some(Spot::Below(end)) => edits.push((end..end, block(&ours))),
            None => tail.extend(["\n[", table.name, "]\n", &block(&ours)]),
        }
    }
    edits.sort_by_key(|(range, _)| range.start);
    let end = page.text.len();
    if !tail.is_empty() {
        edits.push((end..end, tail));
    }
    // The last line of a file may lack its end.
    if !page.text.ends_with('\n')
        && let Some((_, new)) = edits.iter_mut().find(|(range, _)| range.start == end)
    {
        new.insert(0, '\n');
    }
    edits.into_iter().map(|(range, new)| (range, page.with_its_line_ends(&new))).collect()
}

/// Our lines for a table.
fn ours(table: &Table, theirs: &toml::Table) -> String {
    let taken = theirs.get(table.name).and_then(toml::Value::as_table);
    let is_free = |key: &String| taken.is_none_or(|taken| !taken.contains_key(key));
    table.entries.iter().filter(|(key, _)| is_free(key)).map(|(_, line)| line.as_str()).collect()
}

/// Our lines with their marks.
fn block(ours: &str) -> String {
    format!(
        "# codegen: begin: each run writes these lines anew\n{ours}# codegen: end: lines of your own go below\n"
    )
}
