//! Links with a space within: `[the guide] (https://a.b)`.

const GAP: &str = "] (";

/// The text without those spaces.
pub(super) fn mend(text: &str) -> Option<String> {
    text.contains(GAP).then(|| {
        let mut parts = text.split(GAP);
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let is_link = part.starts_with("https://") || part.starts_with("http://");
            let is_whole =
                part.split_once(')').is_some_and(|(address, _)| !address.contains(char::is_whitespace));
            let opens = out.rfind('[').is_some_and(|at| is_text(&out[at..]));
            out.push_str(if is_link && is_whole && opens { "](" } else { GAP });
            out.push_str(part);
        }
        out
    })
}

/// Whether a link may show this: one line, in which all code ends.
fn is_text(text: &str) -> bool {
    text.matches('`').count().is_multiple_of(2) && !text.contains([']', '\n'])
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn a_link_may_have_a_space_within() {
        assert_eq!(mend("See [a `b`] (https://c.d/e).").as_deref(), Some("See [a `b`](https://c.d/e)."));
        for plain in ["[a] (b)", "a] (https://b.c)", "[a] (https://b.c and d)", "[a](b) c] (https://d.e)"] {
            assert_eq!(mend(plain).unwrap_or_else(|| plain.to_owned()), plain);
        }
    }
}
