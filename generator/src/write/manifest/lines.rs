//! The lines of a `Cargo.toml`, as far as they tell where a table and a block of ours are.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

/// How the line before our lines starts, and the one after them.
const BEGIN: &str = "# codegen: begin";
const END: &str = "# codegen: end";

/// What a line is to us.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `[table]`, with its name where it is neither dotted nor an array.
    Header(Option<String>),
    /// The mark before our lines.
    Begin,
    /// The mark after them.
    End,
    /// Anything else; a value that spans lines is one.
    Other,
}

/// One line, with its line end.
#[derive(Debug)]
pub(super) struct Line {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// Splits a text. Line ends and brackets inside strings and lists do not count.
pub(super) fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut first, mut depth) = (0, None, 0_usize);
    for token in Source::new(text).lex() {
        match token.kind() {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth = depth.saturating_sub(1),
            _ => {}
        }
        if token.kind() == TokenKind::Eof || (token.kind() == TokenKind::Newline && depth == 0) {
            let range = start..token.span().end();
            lines.push(Line { kind: kind(text, &range, first), range });
            (start, first) = (token.span().end(), None);
        } else if token.kind() != TokenKind::Whitespace {
            first = first.or(Some(token));
        }
    }
    lines
}

fn kind(text: &str, range: &Range<usize>, first: Option<Token>) -> Kind {
    let line = text[range.clone()].trim();
    match first.map(|token| token.kind()) {
        Some(TokenKind::LeftSquareBracket) => Kind::Header(table(line)),
        Some(TokenKind::Comment) if is_mark(line, BEGIN) => Kind::Begin,
        Some(TokenKind::Comment) if is_mark(line, END) => Kind::End,
        _ => Kind::Other,
    }
}

fn is_mark(line: &str, mark: &str) -> bool {
    line.strip_prefix(mark).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn table(line: &str) -> Option<String> {
    let table = line.parse::<toml::Table>().ok()?;
    let (name, value) = table.into_iter().next()?;
    value.as_table().is_some_and(toml::Table::is_empty).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_lines_apart() {
        let text = "a = 1\n [ 'dependencies' ] # x\r\n[dependencies.serde]\n[[bin]]\n  # codegen: begin (x)\n\
                    # codegen: ending\n# codegen: end";
        let header = |name: &str| Kind::Header(Some(name.to_owned()));
        let kinds: Vec<_> = split(text).into_iter().map(|line| line.kind).collect();
        let rest = [Kind::Header(None), Kind::Header(None), Kind::Begin, Kind::Other, Kind::End];
        assert_eq!(kinds, [Kind::Other, header("dependencies")].into_iter().chain(rest).collect::<Vec<_>>());
    }

    #[test]
    fn is_not_fooled_by_values() {
        let text =
            "a = \"\"\"\n[x]\n# codegen: begin\n\"\"\"\nb = [\n  ['x'],\n# codegen: end\n]\nc = '[x]'\n";
        assert!(split(text).iter().all(|line| line.kind == Kind::Other));
        assert_eq!(split(text).len(), 4);
    }

    #[test]
    fn covers_the_text() {
        for text in ["", "a", "a = [\n", "\u{feff}[x]\n", "a = 1\n\n[x]\n"] {
            let lines = split(text);
            let whole: String = lines.iter().map(|line| &text[line.range.clone()]).collect();
            assert_eq!(whole, text);
        }
    }
}
