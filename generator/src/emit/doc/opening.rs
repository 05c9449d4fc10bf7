//! The first sentence of a text, for where one line has to do.

use super::{check, fences, prose};

/// The first sentence of the first paragraph, if the text begins with one.
pub(super) fn of(text: &str) -> Option<String> {
    let lines = prose(text);
    // A break that the author put into the paragraph has no place in a line.
    let joined =
        |lines: &[String]| lines.iter().map(|line| line.trim_end_matches('\\')).collect::<Vec<_>>().join(" ");
    let mut paragraphs = lines.split(String::is_empty).map(joined);
    let paragraph = paragraphs.find(|paragraph| !is_remark(paragraph)).filter(|first| is_plain(first))?;
    let sentence = &paragraph[..end(&paragraph)];
    check::holds(sentence).then(|| sentence.to_owned())
}

/// Every sentence of the paragraphs of a text.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let lines = prose(text);
    let paragraphs = lines.split(String::is_empty).map(|lines| lines.join(" "));
    let mut sentences = Vec::new();
    for paragraph in paragraphs.filter(|paragraph| is_plain(paragraph) || is_remark(paragraph)) {
        let mut rest = paragraph.as_str();
        while !rest.is_empty() {
            let (sentence, behind) = rest.split_at(end(rest));
            sentences.push(sentence.to_owned());
            rest = behind.trim_start();
        }
    }
    sentences
}

/// What begins in bold: a heading, or a note before the text proper.
fn is_remark(paragraph: &str) -> bool {
    paragraph.starts_with("**")
}

/// Whether it is text: no list, quote, table or block of code.
fn is_plain(paragraph: &str) -> bool {
    let mut first = paragraph.split(' ').next().unwrap_or_default().chars();
    let numbered = || paragraph.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')']);
    match first.next() {
        Some('-' | '*' | '+' | '#') => first.next().is_some_and(|next| !matches!(next, '#')),
        Some('>' | '|') | None => false,
        Some('`') => !paragraph.starts_with("```"),
        Some('0'..='9') => !numbered(),
        Some(_) => true,
    }
}

/// Where the first sentence ends: behind a full stop that stands neither in code nor in brackets.
fn end(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(letter) = text[at..].chars().next() {
        match letter {
            '`' => {
                at += fences::span_length(&text[at..]);
                continue;
            }
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            '.' | '!' | '?' if depth == 0 && is_stop(&text[..at], &text[at + 1..]) => return at + 1,
            _ => {}
        }
        at += letter.len_utf8();
    }
    text.len()
}

/// Whether a mark between these ends a sentence: a new one begins behind it, and no abbreviation stands before it.
fn is_stop(before: &str, after: &str) -> bool {
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    let initials = word.contains('.') && word.split('.').all(|part| part.chars().count() == 1);
    let short = initials || ["etc", "vs", "incl", "approx", "No"].contains(&word);
    let next = after.strip_prefix(' ').and_then(|rest| rest.chars().next());
    next.is_some_and(|next| !next.is_lowercase() && !short)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        for (text, expected) in [
            ("Sends a message. To a channel.", "Sends a message."),
            ("Sends one,\ne.g. A. It is\nlong.", "Sends one, e.g. A."),
            ("Sends one.\\\nOr two.", "Sends one."),
            (
                "Version 1.5 of `a. B` (as. In) [c. D](https://e.f/). G",
                "Version 1.5 of `a. B` (as. In) [c. D](https://e.f/).",
            ),
            ("<p>Lists what is there.</p><p>More.</p>", "Lists what is there."),
            ("# Overview\n\n**NOTE:** New.\n\nTakes *one*! Not two.", "Takes *one*!"),
            ("No stop at all", "No stop at all"),
            ("``a`. b`` A. B", "``a`. b`` A."),
        ] {
            assert_eq!(of(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_paragraph_has_no_sentence() {
        for text in
            ["", "- One. Two.", "1. One", "```\na\n```", "> A quote", "# Overview", "| a |\n|---|\n| b |"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
