//! Links to what a template fills in: `[Account]({{< relref "entities/account" >}})`.

const TARGET: &str = "]({{";

/// The text without such links: what they show stays.
pub(super) fn mend(text: &str) -> Option<String> {
    text.contains(TARGET).then(|| shown(text))
}

fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(TARGET) {
        out.push_str(before);
        let link = opening(&out).zip(behind(after));
        if let Some((start, later)) = link {
            out.remove(start);
            rest = later;
        } else {
            out.push_str(TARGET);
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
        assert_eq!(mend(link).as_deref(), Some("See Account#source[privacy], b."));
        for plain in ["a]({{b}}) c", "[a]({{ b", "[a]({{b\n\nc}})"] {
            assert_eq!(mend(plain).as_deref(), Some(plain));
        }
        assert_eq!(mend("[a](https://b.c)"), None);
    }
}
