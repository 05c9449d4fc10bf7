//! What to use in place of what is deprecated, where its description says so.

use super::opening;

/// A note is a line of the compiler's, and no place for more.
const LONGEST: usize = 160;

/// The sentence that says it, without the mark that the thing is deprecated.
pub(super) fn of(text: &str) -> Option<String> {
    let sentences = opening::sentences(text);
    let note = match sentences.iter().position(|sentence| after_mark(sentence).is_some()) {
        Some(marked) => match after_mark(&sentences[marked])? {
            "" => sentences.get(marked + 1).map(String::as_str).filter(|next| is_advice(next)),
            // What begins anew is the text that the mark stands before.
            rest => Some(rest).filter(|rest| is_advice(rest) || rest.starts_with(char::is_lowercase)),
        },
        None => sentences.iter().map(String::as_str).find(|sentence| is_advice(sentence)),
    };
    let note = note?.trim_end_matches('.');
    let note = note.strip_prefix("and ").unwrap_or(note);
    // What is Markdown beyond code reads badly in a message of the compiler.
    let is_plain = !note.contains(['\\', '*', '[', '<']);
    (is_plain && note.len() <= LONGEST).then(|| note.to_owned())
}

/// What follows the word at the start of a sentence: `Deprecated: use `b` instead`.
fn after_mark(sentence: &str) -> Option<&str> {
    let text = sentence.trim_start_matches(['*', '_', '[', '(', '\\']);
    let word = text.get(..MARK.len()).filter(|word| word.eq_ignore_ascii_case(MARK))?;
    let rest = text[word.len()..]
        .trim_start_matches(['*', '_', ']', ')', '.', ':', ',', ';', '!', '-', '\u{2014}', ' ']);
    (!text[word.len()..].starts_with(char::is_alphanumeric)).then_some(rest)
}

const MARK: &str = "deprecated";

/// Whether a sentence tells what to do.
fn is_advice(sentence: &str) -> bool {
    let mut words = sentence.split(|letter: char| !letter.is_alphabetic());
    words.clone().any(|word| word == "instead") && words.any(|word| word.eq_ignore_ascii_case("use"))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn what_to_use_is_told() {
        for (text, expected) in [
            ("Deprecated: use `memory` instead. If true, store it on disk.", Some("use `memory` instead")),
            ("**Deprecated** Use `b` instead.", Some("Use `b` instead")),
            ("The old one. Deprecated. Use the new one instead.", Some("Use the new one instead")),
            ("Deprecated since 1.15", Some("since 1.15")),
            ("Deprecated and replaced by `tools`.", Some("replaced by `tools`")),
            ("Team id. This is old, use `context` instead.", Some("This is old, use `context` instead")),
            ("Deprecated.\n\nIt was slow.", None),
            ("[Deprecated] Lists pets", None),
            ("Deprecated: see [the guide](https://example.com).", None),
            ("Deprecatedly useful.", None),
            ("Lists pets.", None),
        ] {
            assert_eq!(of(text).as_deref(), expected, "{text}");
        }
    }
}
