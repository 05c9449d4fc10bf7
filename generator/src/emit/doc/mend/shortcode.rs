//! Tags of Markdoc and Hugo: `{% admonition type="warning" name="Take care" %}`, `{{% boxes/note %}}`,
//! `{{% added-in v="1.2" %}}`.
//!
//! What stands between two of them is a quote, as the notes of GitHub are; one that stands alone within a line is words.

use std::collections::HashMap;

use super::is_fence;

/// What tags stand in, the longer ones first.
const BRACES: [(&str, &str); 3] = [("{{%", "%}}"), ("{{<", ">}}"), ("{%", "%}")];

/// The text without such tags.
pub(super) fn mend(text: &str) -> Option<String> {
    BRACES.iter().any(|(open, _)| text.contains(open)).then(|| {
        let lines: Vec<&str> = text.split('\n').collect();
        let quoted = quoted(&lines);
        quoted.iter().map(|line| worded(line)).collect::<Vec<_>>().join("\n")
    })
}

/// The inside of a tag that is all of a line.
fn tag(line: &str) -> Option<&str> {
    let line = line.trim();
    let (open, close) = BRACES.iter().find(|(open, _)| line.starts_with(open))?;
    let inside = line.strip_prefix(open)?.strip_suffix(close)?.trim();
    (!inside.contains(open)).then_some(inside)
}

fn name(tag: &str) -> &str {
    tag.split_whitespace().next().unwrap_or_default()
}

/// The lines of tags that close something, by its name.
fn closers<'t>(lines: &[&'t str]) -> HashMap<&'t str, Vec<usize>> {
    let mut closers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let closed = tag(line).and_then(|tag| tag.strip_prefix('/').or_else(|| tag.strip_prefix("end")));
        if let Some(closed) = closed {
            closers.entry(closed.trim()).or_default().push(at);
        }
    }
    closers
}

/// The lines, with those between two tags as quotes.
fn quoted(lines: &[&str]) -> Vec<String> {
    let closers = closers(lines);
    let mut out: Vec<String> = Vec::with_capacity(lines.len());
    let mut at = 0;
    let mut in_code = false;
    while let Some(line) = lines.get(at) {
        in_code ^= is_fence(line);
        let block = tag(line).filter(|_| !in_code).and_then(|opened| {
            let ends = closers.get(name(opened))?;
            ends.get(ends.partition_point(|end| *end <= at)).map(|end| (opened, *end))
        });
        if let Some((opened, end)) = block {
            let margin = &line[..line.len() - line.trim_start().len()];
            out.extend(quote(margin, &title(opened), &lines[at + 1..end]));
            at = end;
        } else {
            out.push((*line).to_owned());
        }
        at += 1;
    }
    out
}

/// A quote with a title, between empty lines.
fn quote(margin: &str, title: &str, lines: &[&str]) -> Vec<String> {
    let inside = lines.iter().map(|line| line.strip_prefix(margin).unwrap_or(line.trim_start()).to_owned());
    let inside = [format!("**{title}**"), String::new()].into_iter().chain(inside);
    let quoted = inside.map(|line| format!("{margin}> {line}"));
    std::iter::once(String::new()).chain(quoted).chain([String::new()]).collect()
}

/// What the tag calls the block, or else its kind.
fn title(tag: &str) -> String {
    let named = ["name", "title", "type"].iter().find_map(|key| attribute(tag, key));
    let title = named.unwrap_or_else(|| name(tag).rsplit('/').next().unwrap_or_default());
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn attribute<'t>(tag: &'t str, key: &str) -> Option<&'t str> {
    let value = tag.split_once(&format!(" {key}=\""))?.1;
    value.split_once('"').map(|(value, _)| value.trim()).filter(|value| !value.is_empty())
}

/// The line, with a tag of words and one value as words: `(added in 1.2)`.
fn worded(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{%") {
        out.push_str(before);
        let words = after.split_once("%}}").and_then(|(tag, later)| Some((words(tag.trim())?, later)));
        if let Some((words, later)) = words.filter(|_| !out.ends_with("](")) {
            out.extend(["(", &words, ")"]);
            rest = later;
        } else {
            out.push_str("{{%");
            rest = after;
        }
    }
    out + rest
}

fn words(tag: &str) -> Option<String> {
    let (name, value) = tag.split_once(' ')?;
    let value = value.trim().split_once("=\"")?.1.strip_suffix('"').filter(|value| !value.contains('"'))?;
    let is_words =
        name.contains('-') && name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    is_words.then(|| format!("{} {value}", name.replace('-', " ")))
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn what_stands_between_tags_is_a_quote() {
        let note = "Before.\n{% admonition type=\"warning\" name=\"Take care\" %}\n  One.\n\nTwo.\n{% /admonition %}\nAfter.";
        let quote = "Before.\n\n> **Take care**\n> \n>   One.\n> \n> Two.\n\nAfter.";
        assert_eq!(mend(note).as_deref(), Some(quote));
        let kind = "- a\n  {{% boxes/note %}}\n  b\n  {{% /boxes/note %}}\n- c";
        assert_eq!(mend(kind).as_deref(), Some("- a\n\n  > **Note**\n  > \n  > b\n\n- c"));
    }

    #[test]
    fn a_tag_within_a_line_is_words() {
        let item = "- {{% added-in v=\"1.2\"%}} `A`: b {{% changed-in v=\"1.3\" %}}";
        assert_eq!(mend(item).as_deref(), Some("- (added in 1.2) `A`: b (changed in 1.3)"));
    }

    #[test]
    fn what_is_no_tag_stays() {
        for plain in ["{% a %} b", "{% a %}\nb", "[a]({{% b-c d=\"e\" %}})", "```\n{% a %}\n{% /a %}\n```"] {
            assert_eq!(mend(plain).as_deref(), Some(plain));
        }
        assert_eq!(mend("{{a}} {b}"), None);
    }
}
