//! A string that a regular expression matches.

use regex_syntax::hir::{Class, Hir, HirKind};

/// The most times that an expression is repeated to reach a length.
const MOST_REPEATS: usize = 1024;

/// A string that matches, with at least so many characters where repetition can give them.
///
/// The dialect is that of the `regex` crate rather than ECMA-262: nothing where that cannot read the pattern.
pub(super) fn matching(pattern: &str, least: usize) -> Option<String> {
    let hir = regex_syntax::parse(pattern).ok()?;
    (0..=least.min(MOST_REPEATS))
        .map(|more| {
            let mut text = String::new();
            write(&hir, more, &mut text);
            text
        })
        .find(|text| text.chars().count() >= least)
}

/// Adds what matches; each repetition is done `more` times more than it must, as far as it may.
fn write(hir: &Hir, more: usize, text: &mut String) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(character(class)),
        HirKind::Repetition(repetition) => {
            let least = repetition.min as usize;
            let most = repetition.max.map_or(usize::MAX, |most| most as usize);
            for _ in 0..(least + more).min(most) {
                write(&repetition.sub, more, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, more, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, more, text)),
        HirKind::Alternation(branches) => {
            if let Some(first) = branches.first() {
                write(first, more, text);
            }
        }
    }
}

/// A character of the class: a letter or a digit where there is one.
fn character(class: &Class) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => {
            class.iter().map(|range| (char::from(range.start()), char::from(range.end()))).collect()
        }
    };
    let has = |each: &char| ranges.iter().any(|(first, last)| (*first..=*last).contains(each));
    let usual = ('a'..='z').chain('1'..='9').chain('A'..='Z');
    usual.into_iter().find(has).or_else(|| ranges.first().map(|(first, _)| *first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_match() {
        assert_eq!(matching("^[0-9]{3}-(x|y)+$", 0).as_deref(), Some("111-x"));
        assert_eq!(matching("^[a-z]+$", 3).as_deref(), Some("aaa"));
        assert_eq!(matching("^(?!x)a$", 0), None);
    }
}
