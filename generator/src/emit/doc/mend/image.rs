//! Images with a size behind the address, which some tools read: `![A pet](https://a.b/c.svg =128pxx32px)`.
//!
//! In `CommonMark` that is no image, nor is the link around it a link.

const SIZE: &str = " =";

/// The text without the sizes.
pub(super) fn mend(text: &str) -> Option<String> {
    (text.contains("![") && text.contains(SIZE)).then(|| without_sizes(text))
}

fn without_sizes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(SIZE) {
        out.push_str(before);
        let size = after.split_once(')').filter(|(size, _)| is_size(size) && ends_in_image(&out));
        rest = if let Some((size, _)) = size {
            &after[size.len()..]
        } else {
            out.push_str(SIZE);
            after
        };
    }
    out + rest
}

/// A width, a height, or both with an `x` between them; each may have a unit.
fn is_size(size: &str) -> bool {
    let part = |part: &str| {
        let digits = part.trim_start_matches(|letter: char| letter.is_ascii_digit());
        matches!(digits, "" | "px" | "%" | "em")
    };
    let whole = size.trim_end();
    let between = whole.match_indices('x').any(|(at, _)| part(&whole[..at]) && part(&whole[at + 1..]));
    whole.contains(|letter: char| letter.is_ascii_digit()) && (between || part(whole))
}

/// Whether the text ends within the target of an image.
fn ends_in_image(text: &str) -> bool {
    let Some((image, target)) = text.rsplit_once("](") else { return false };
    image.contains("![") && !target.contains([' ', '\n', ')'])
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn an_image_is_shown_as_large_as_it_is() {
        let badge = "[![Run](https://a.b/c.svg =128pxx32px)](https://d.e)";
        assert_eq!(mend(badge).as_deref(), Some("[![Run](https://a.b/c.svg)](https://d.e)"));
        assert_eq!(mend("![a](b =10x)![c](d =x50%)").as_deref(), Some("![a](b)![c](d)"));
        for plain in ["![a](b) =1)", "![a](b =c)", "![a](b \"c\" =10)", "[a](b) is =10x10)"] {
            assert_eq!(mend(plain).unwrap_or_else(|| plain.to_owned()), plain);
        }
    }
}
