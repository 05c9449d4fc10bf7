//! Code between fences that stand on the lines of the code, as tools write it that lose line breaks.

use std::borrow::Cow;

use super::FENCE;
use crate::emit::doc::fences::is_language;

/// The text with such fences on lines of their own, and those within one line as a code span.
pub(super) fn mend(text: &str) -> Option<String> {
    text.contains(FENCE).then(|| blocks(&spans(text)))
}

/// Code in three backticks on one line is a code span, in which the name of a language would be part of the code.
fn spans(text: &str) -> String {
    let lines = text.split('\n').map(|line| named_span(line).map_or(Cow::Borrowed(line), Cow::Owned));
    lines.collect::<Vec<_>>().join("\n")
}

fn named_span(line: &str) -> Option<String> {
    let [before, code, after] = line.split(FENCE).collect::<Vec<_>>().try_into().ok()?;
    let (language, code) = code.split_once(' ')?;
    is_language(language).then(|| format!("{before}{FENCE} {} {FENCE}{after}", code.trim()))
}

/// Code that begins on the line of its fence, and ends on that of the other, as tools write it that lose line breaks:
/// there Markdown drops the first line, and reads the rest of the text as code.
fn blocks(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut out: Vec<Cow<'_, str>> = Vec::with_capacity(lines.len());
    let mut end = None;
    for (index, line) in lines.iter().enumerate() {
        out.push(Cow::Borrowed(*line));
        if end == Some(index) {
            let code = line.trim_end().trim_end_matches('`').trim_end();
            out.pop();
            out.push(Cow::Owned(format!("{code}\n{FENCE}")));
            end = None;
        } else if end.is_none()
            && let Some(code) = begun(line)
        {
            end = ended(&lines[index + 1..]).map(|later| index + 1 + later);
            if end.is_some() {
                out.pop();
                out.push(Cow::Owned(format!("{FENCE}\n{code}")));
            }
        }
    }
    out.join("\n")
}

/// The code behind a fence on its line: more than the name of a language.
fn begun(line: &str) -> Option<&str> {
    let code = line.trim_start().strip_prefix(FENCE)?.trim();
    (code.split_whitespace().nth(1).is_some() && !code.contains('`')).then_some(code)
}

/// The line of the next fence, where code stands before it.
fn ended(lines: &[&str]) -> Option<usize> {
    let next = lines.iter().position(|line| line.contains(FENCE))?;
    let line = lines[next].trim();
    (line.ends_with(FENCE) && !line.starts_with('`')).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::mend;

    fn mended(text: &str) -> String {
        mend(text).expect("a fence")
    }

    #[test]
    fn code_may_begin_on_the_line_of_its_fence() {
        let lost = "A:\n\n``` <a> ::= <b>\n\n<b> ::= c ```\n\nThe end.";
        assert_eq!(mended(lost), "A:\n\n```\n<a> ::= <b>\n\n<b> ::= c\n```\n\nThe end.");
        for plain in
            ["```json\n{}\n```", "```\na b\n```", "``` a b\nc\n```", "```js title=x\na\n```\nb ```c```"]
        {
            assert_eq!(mended(plain), plain);
        }
    }

    #[test]
    fn a_language_is_no_part_of_code_on_one_line() {
        assert_eq!(mended("Such as ```json { \"a\": 1 } ```."), "Such as ``` { \"a\": 1 } ```.");
        for plain in ["```a b```", "```json```", "```json a", "```json a``` ```b```"] {
            assert_eq!(mended(plain), plain);
        }
    }
}
