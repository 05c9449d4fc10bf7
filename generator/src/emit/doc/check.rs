//! Reads a doc comment as rustdoc and clippy do, and says whether they have nothing to complain of.

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::{OPTIONS, fences, links, words};

/// Whether no lint is raised, no doctest made, and no link leads nowhere.
pub(super) fn holds(doc: &str) -> bool {
    let mut broken = false;
    let mut note = |_: BrokenLink<'_>| {
        broken = true;
        None::<(CowStr<'_>, CowStr<'_>)>
    };
    let options = OPTIONS | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader::default();
    let sound = Parser::new_with_broken_link_callback(doc, options, Some(&mut note))
        .into_offset_iter()
        .all(|(event, range)| reader.accepts(&event, doc[..range.start].ends_with('\\')));
    sound && !broken
}

/// What is open while reading.
#[derive(Default)]
struct Reader {
    in_code: bool,
    in_link: bool,
}

impl Reader {
    fn accepts(&mut self, event: &Event<'_>, escaped: bool) -> bool {
        match event {
            Event::Start(tag) => self.opens(tag),
            Event::End(tag) => {
                self.in_code &= *tag != TagEnd::CodeBlock;
                self.in_link &= *tag != TagEnd::Link;
                true
            }
            Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => false,
            Event::Text(text) if self.in_link => !is_quoted(text.trim()),
            Event::Text(text) => self.in_code || is_plain(text, escaped),
            _ => true,
        }
    }

    fn opens(&mut self, tag: &Tag<'_>) -> bool {
        match tag {
            Tag::Heading { .. } | Tag::FootnoteDefinition(_) | Tag::HtmlBlock => return false,
            Tag::CodeBlock(kind) => {
                self.in_code = true;
                return matches!(kind, CodeBlockKind::Fenced(info) if fences::language(info) == &**info);
            }
            Tag::Link { link_type, dest_url, .. } => {
                self.in_link = true;
                return *link_type == LinkType::Email || links::is_absolute(dest_url);
            }
            _ => {}
        }
        true
    }
}

/// Whether the text of a link is in quotes.
fn is_quoted(text: &str) -> bool {
    ['"', '\''].iter().any(|quote| text.starts_with(*quote) && text.ends_with(*quote))
}

/// Whether text has no stray backtick, no address and no word that wants backticks.
fn is_plain(text: &str, escaped: bool) -> bool {
    let rest = if escaped { text.strip_prefix('`').unwrap_or(text) } else { text };
    let mut parts = text.split(|c: char| c.is_whitespace() || c == '\'');
    !rest.contains('`')
        && !text.contains("http://")
        && !text.contains("https://")
        && parts.all(|part| !words::is_flagged(part))
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn what_a_lint_flags_does_not_hold() {
        for doc in [
            "a_b",
            "<b>x</b>",
            "[x]",
            "[x](y)",
            "# X",
            "```\nx\n```",
            "    x",
            "a ` b",
            "[\"x\"](https://y.z)",
            "see https://a.b",
            "<!-- x -->",
            "a[^1]\n\n[^1]: b",
        ] {
            assert!(!holds(doc), "{doc}");
        }
    }

    #[test]
    fn sound_prose_holds() {
        for doc in
            ["`a_b`", "\\[x]", "[x](https://y.z)", "**X**", "```text\nx\n```", "a \\` b", "<https://a.b>"]
        {
            assert!(holds(doc), "{doc}");
        }
    }
}
