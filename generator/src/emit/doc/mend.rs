//! What Markdown would take for something else than its author meant.

use std::borrow::Cow;

/// The text with each of these mended.
pub(super) fn mend(text: &str) -> Cow<'_, str> {
    let fenced = if text.contains(FENCE) { Cow::Owned(fences(text)) } else { Cow::Borrowed(text) };
    if fenced.contains(TEMPLATE) { Cow::Owned(template_links(&fenced)) } else { fenced }
}

const FENCE: &str = "```";

/// A link to what a template fills in: `[Account]({{< relref "entities/account" >}})`.
const TEMPLATE: &str = "]({{";

/// Code that begins on the line of its fence, and ends on that of the other, as tools write it that lose line breaks:
/// there Markdown drops the first line, and reads the rest of the text as code.
fn fences(text: &str) -> String {
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

/// The text without such links: what they show stays.
fn template_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(TEMPLATE) {
        out.push_str(before);
        let link = opening(&out).zip(behind(after));
        if let Some((start, later)) = link {
            out.remove(start);
            rest = later;
        } else {
            out.push_str(TEMPLATE);
            rest = after;
        }
    }
    out + rest
}

/// What comes behind the link whose target begins here: an anchor may follow the template, but no space.
fn behind(target: &str) -> Option<&str> {
    let (template, rest) = target.split_once("}}")?;
    let (anchor, later) = rest.split_once(')')?;
    (!template.contains("\n\n") && !anchor.contains(char::is_whitespace)).then_some(later)
}

/// The bracket that opens the link whose text ends here.
fn opening(text: &str) -> Option<usize> {
    let mut depth = 1_usize;
    for (at, letter) in text.char_indices().rev() {
        match letter {
            ']' => depth += 1,
            '[' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn links_of_templates_are_their_text() {
        let link = "See [Account#source[privacy]]({{< relref \"a\" >}}), [b]({{% c %}}#d).";
        assert_eq!(mend(link), "See Account#source[privacy], b.");
        for plain in ["a]({{b}}) c", "[a]({{ b", "[a](https://b.c)", "[a]({{b\n\nc}})"] {
            assert_eq!(mend(plain), plain);
        }
    }

    #[test]
    fn code_may_begin_on_the_line_of_its_fence() {
        let lost = "A:\n\n``` <a> ::= <b>\n\n<b> ::= c ```\n\nThe end.";
        assert_eq!(mend(lost), "A:\n\n```\n<a> ::= <b>\n\n<b> ::= c\n```\n\nThe end.");
        for plain in
            ["```json\n{}\n```", "```\na b\n```", "``` a b\nc\n```", "```js title=x\na\n```\nb ```c```"]
        {
            assert_eq!(mend(plain), plain);
        }
    }
}
