//! Prose of a document, made fit for doc comments.
//!
//! Descriptions are `CommonMark` in theory; in practice they are Markdown, HTML, MDX or plain text that looks like
//! one of them. What comes out here reads well in source and on the page, raises no lint of rustdoc or clippy
//! (`pedantic` included), and never becomes a doctest.
//!
//! The text passes four hands: [`clean`] drops the characters that have no place in source, [`mend`] changes what
//! Markdown would misread, [`markup`] turns tags and bare addresses into Markdown, and [`layout`] lays the blocks out anew while the words stay the author's.
//! [`check`] reads the result as the lints would; what does not hold is shown as it was written, in a code block.

mod check;
mod clean;
mod events;
mod fences;
mod guard;
mod ink;
mod inline;
mod instead;
mod known;
mod layout;
mod links;
mod markup;
mod mend;
mod opening;
mod page;
mod run;
mod table;
mod words;
mod wrap;

#[cfg(test)]
mod tests;

use known::remember;
use pulldown_cmark::Options;

/// What rustdoc reads, but for footnotes: their marks are text here.
const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_TASKLISTS);

/// What is read of a document: the notes that GitHub knows (`> [!NOTE]`) as well.
const DIALECT: Options = OPTIONS.union(Options::ENABLE_GFM);

/// Containers deeper than this are no prose; the bound keeps every later step linear.
const DEEPEST: usize = 16;

/// Prose from a document, made fit for rustdoc: the lines of a doc comment, without the leading space.
///
/// There are no empty lines at the start or the end; blank text gives no line at all.
#[must_use]
pub fn prose(text: &str) -> Vec<String> {
    remember(text, |known| &mut known.prose, made_prose)
}

fn made_prose(text: &str) -> Vec<String> {
    let text = clean::dedent(&clean::clean(text));
    if text.trim().is_empty() {
        return Vec::new();
    }
    let lines = markup::rewrite(&mend::mend(&text)).and_then(|source| layout::lines(&source));
    match lines {
        Some(lines) if check::holds(&lines.join("\n")) => lines,
        _ => fences::verbatim(&text),
    }
}

/// One line of prose, as a title is: what [`prose`] makes of the text, without its blocks.
#[must_use]
pub fn line(text: &str) -> String {
    remember(text, |known| &mut known.lines, made_line)
}

fn made_line(text: &str) -> String {
    let text = clean::dedent(&clean::clean(text));
    if text.trim().is_empty() {
        return String::new();
    }
    let line = markup::rewrite(&mend::mend(&text)).and_then(|source| layout::flat(&source));
    match line {
        Some(line) if check::holds(&line) => line,
        _ => code(&text),
    }
}

/// The first sentence of prose, as one line; none where the text does not begin with a paragraph.
#[must_use]
pub fn opening(text: &str) -> Option<String> {
    remember(text, |known| &mut known.openings, opening::of)
}

/// What the text says to use in place of what is deprecated, for the attribute that says so.
#[must_use]
pub fn instead(text: &str) -> Option<String> {
    instead::of(text)
}

/// Whether a line of [`prose`] is the first one of a block that is no paragraph.
#[must_use]
pub fn begins_block(line: &str) -> bool {
    let unnumbered = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let is_numbered = unnumbered.len() < line.len() && unnumbered.starts_with(". ");
    is_numbered
        || ["|", "- ", "* ", "+ ", "> ", "```", "~~~", "    "].iter().any(|mark| line.starts_with(mark))
}

/// One line of prose that can stand in a cell of a Markdown table.
#[must_use]
pub fn cell(text: &str) -> String {
    table::escape_pipes(&line(text))
}

/// One line, in lines as long as those of [`prose`]; none breaks within code.
#[must_use]
pub fn paragraph(text: &str) -> Vec<String> {
    let mut glued = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.find('`').map(|at| rest.split_at(at)) {
        let (code, after) = behind.split_at(fences::span_length(behind));
        glued.extend([before, &code.replace(' ', GLUE)]);
        rest = after;
    }
    wrap::wrap(&(glued + rest), WIDTH)
}

/// A space at which no line may break.
const GLUE: &str = "\0";

/// The length of a line.
const WIDTH: usize = 100;

/// Text of a document as inline code, on one line; blank text stands in quotes.
///
/// A `|` is kept as it is: within a table, pass the result to [`cell`].
#[must_use]
pub fn code(text: &str) -> String {
    let text = clean::clean(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        // Code of nothing but spaces is no code in Markdown.
        return fences::span(&format!("{text:?}"));
    }
    fences::span(&words.join(" "))
}
