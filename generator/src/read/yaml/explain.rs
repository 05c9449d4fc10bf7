//! The words of the YAML library as a place, a message and help.

use std::ops::Range;

use super::super::{
    locate::{Outline, first_line},
    part::Part,
    tree::{Found, KEY},
};
use crate::diagnostic::{Code, Diagnostic};

/// Explains why a text could not be read.
pub(super) fn error(part: &Part<'_>, error: &serde_yaml::Error, found: Found) -> Diagnostic {
    let words = error.to_string();
    let byte = error.location().map_or(0, |location| location.index());
    if found.exhausted || words.contains("repetition limit exceeded") {
        let place =
            found.stopped.map_or_else(|| part.span(part.character(byte)), |pointer| part.node(pointer));
        return Diagnostic::new(Code::TooDeep, place, "aliases repeat more than a document may hold")
            .help("write out what is needed, or refer to it with `$ref`");
    }
    if words.contains("recursion limit exceeded") {
        return own_anchor(part).unwrap_or_else(|| too_deep(part, byte));
    }
    if words.contains(KEY) {
        let place = part.span(first_line(part.text, byte..part.text.len()));
        return Diagnostic::new(Code::InvalidKey, place, "a key cannot be a mapping or a list")
            .help("quote it where a text was meant: `{` and `[` start a collection");
    }
    syntax(part, &words, byte)
}

/// Explains nesting that goes too far.
pub(super) fn too_deep(part: &Part<'_>, byte: usize) -> Diagnostic {
    Diagnostic::new(Code::TooDeep, part.span(part.character(byte)), "the document is nested too deeply")
        .help("no document needs more than 127 levels")
}

/// Explains an alias that never ends, if there is one.
fn own_anchor(part: &Part<'_>) -> Option<Diagnostic> {
    let alias = Outline::of(part.text).cycle?;
    let message = "this alias stands inside of the anchor that it repeats";
    Some(Diagnostic::new(Code::TooDeep, part.span(alias), message).help("refer to the schema with `$ref`"))
}

fn syntax(part: &Part<'_>, words: &str, byte: usize) -> Diagnostic {
    let raise = |range: Range<usize>, message: &str| Diagnostic::new(Code::Syntax, part.span(range), message);
    if let Some(at) = control(part.text).filter(|_| words.contains("control characters")) {
        let code = u32::from(char_at(part.text, at));
        return raise(part.character(at), &format!("the character U+{code:04X} is not allowed"))
            .help(format!("write it as an escape in double quotes: `\\u{code:04X}`"));
    }
    if let Some(tab) = indenting_tab(part.text, byte) {
        return raise(tab, "a tab in the indentation").help("indent with spaces");
    }
    if words.contains("invalid value") {
        return raise(token(part.text, byte), "this value does not fit its tag");
    }
    let (problem, context) = words.split_once(", ").unwrap_or((words, ""));
    let problem = problem.split(" at line ").next().unwrap_or_default();
    let began = Began::read(part, context);
    let (range, message, help) = describe(part, problem, byte, began.as_ref());
    match help.or_else(|| began.and_then(|began| began.help(part))) {
        Some(help) => raise(range, &message).help(help),
        None => raise(range, &message),
    }
}

/// What the library was in the middle of, from "while parsing a block mapping at line 2 column 1".
struct Began<'w> {
    what: &'w str,
    byte: usize,
}

impl<'w> Began<'w> {
    fn read(part: &Part<'_>, context: &'w str) -> Option<Self> {
        let (what, at) = context.split_once(" at line ")?;
        let (line, column) = at.split_once(" column ")?;
        let line = line.parse::<usize>().ok()?.checked_sub(1)?;
        let column = column.parse::<usize>().ok()?.checked_sub(1)?;
        let start: usize = part.text.split_inclusive('\n').take(line).map(str::len).sum();
        let column: usize = part.text[start..].chars().take(column).map(char::len_utf8).sum();
        Some(Self { what, byte: start + column })
    }

    fn help(&self, part: &Part<'_>) -> Option<String> {
        let what = match self.what.rsplit(' ').next()? {
            "mapping" => "mapping",
            "sequence" | "collection" => "list",
            "scalar" => "text",
            _ => return None,
        };
        Some(format!("it belongs to the {what} that starts on line {}", part.line(self.byte)))
    }
}

/// Where to point, what to say and how to help.
type Words = (Range<usize>, String, Option<String>);

fn describe(part: &Part<'_>, problem: &str, byte: usize, began: Option<&Began<'_>>) -> Words {
    let here = part.character(byte);
    let began = began.map_or_else(|| here.clone(), |began| part.character(began.byte));
    let (range, message, help) = match problem {
        "found character that cannot start any token" => {
            let what = match char_at(part.text, byte) {
                '`' => "a backtick".to_owned(),
                other => format!("`{other}`"),
            };
            (here, format!("a plain value cannot start with {what}"), "put the value in quotes")
        }
        "mapping values are not allowed in this context" => {
            let help = "put a value with `: ` in it in quotes, and indent all keys of a mapping alike";
            return (here, "a `:` is not expected here".into(), Some(help.into()));
        }
        "block sequence entries are not allowed in this context" => {
            (here, "a list cannot start behind its key".into(), "start it on a line of its own")
        }
        "could not find expected ':'" => {
            (first_line(part.text, began.start..part.text.len()), "a key without a `:`".into(), "")
        }
        "found unexpected end of stream" => {
            (began, "this quote is never closed".into(), "is the file cut off?")
        }
        "unknown anchor" => {
            (token(part.text, byte), "no anchor of this name stands before its alias".into(), "")
        }
        "did not find expected key" => (
            here,
            "a key is expected here".into(),
            "indent all keys of a mapping alike, and quote whole values",
        ),
        "did not find expected '-' indicator" => (here, "an item of a list is expected here".into(), ""),
        other if other.contains("tag") => (token(part.text, byte), plain(other), ""),
        other => return (here, plain(other), None),
    };
    (range, message, (!help.is_empty()).then(|| help.to_owned()))
}

/// The words of the library, a little closer to ours.
fn plain(words: &str) -> String {
    let words =
        words.trim_start_matches("found ").replace("did not find expected", "expected").replace('\'', "`");
    if words.is_empty() { "this is not YAML".into() } else { words }
}

/// What stands at a byte, up to the next blank or bracket.
fn token(text: &str, byte: usize) -> Range<usize> {
    let rest = text.get(byte..).unwrap_or_default();
    let len = rest.find(|c: char| c.is_whitespace() || ",]}".contains(c)).unwrap_or(rest.len());
    byte..byte + len
}

fn char_at(text: &str, byte: usize) -> char {
    text.get(byte..).and_then(|rest| rest.chars().next()).unwrap_or(' ')
}

/// The first tab among the blanks that the line of a byte starts with.
fn indenting_tab(text: &str, byte: usize) -> Option<Range<usize>> {
    let before = text.get(..byte)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next()?;
    let blank = &line[..line.len() - line.trim_start().len()];
    blank.find('\t').map(|at| start + at..start + at + 1)
}

/// The first character that YAML does not take.
fn control(text: &str) -> Option<usize> {
    let refused = |c: char| match c {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        _ => c.is_control(),
    };
    text.find(refused)
}
