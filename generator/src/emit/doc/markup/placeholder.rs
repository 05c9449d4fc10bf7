//! Angle brackets that are no tags: type arguments and placeholders, such as `Array<string>` and `<token>`.

/// How much of the text, which begins with `<`, is a name or names in brackets.
pub(super) fn reach(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(120) {
        match c {
            '<' => depth += 1,
            '>' if text[..at].ends_with(['<', ' ', '-', '=']) => return None,
            '>' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            ' ' if at == 1 => return None,
            ',' | ' ' | '|' | '[' | ']' | '.' | ':' | '_' | '-' | '?' | '{' | '}' | '/' => {}
            c if c.is_alphanumeric() => {}
            _ => return None,
        }
    }
    None
}

/// Whether a character is part of a name, path or pattern that a placeholder stands in.
fn joins(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '_' | '-' | '.' | '/' | ':' | '=' | '&' | '?' | '@' | '%' | '+' | '$' | '#')
}

/// The start of the word that the text ends with.
pub(super) fn word_start(before: &str) -> usize {
    before.trim_end_matches(joins).len()
}

/// Whether the text, which begins with `[`, is an index in a path: `[]`, `[*]`, or one that a member follows.
pub(super) fn is_index(text: &str) -> bool {
    let Some((index, rest)) = text[1..].split_once(']') else { return false };
    let member =
        rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let is_name = index.len() < 40 && index.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    !rest.starts_with(['(', '[']) && (matches!(index, "" | "*") || (is_name && member))
}

/// How much of the text belongs to the word that a placeholder is part of.
pub(super) fn word_reach(text: &str) -> usize {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let step = rest.find(|c| !joins(c)).unwrap_or(rest.len());
        let next = match rest[step..].chars().next() {
            Some('<') => reach(&rest[step..]).unwrap_or(0),
            Some('[') if is_index(&rest[step..]) => rest[step..].find(']').map_or(0, |end| end + 1),
            _ => 0,
        };
        end += step + next;
        if next == 0 {
            break;
        }
    }
    text[..end].trim_end_matches(['.', ',', ':', '?', '-', '=', '&']).len()
}

#[cfg(test)]
mod tests {
    use super::{is_index, reach, word_reach, word_start};

    #[test]
    fn names_in_brackets_are_placeholders() {
        for text in ["<token>", "<string, Array<int>>", "<your api key>", "<user-id>", "<a.b>"] {
            assert_eq!(reach(text), Some(text.len()), "{text}");
        }
        for text in ["< b>", "<a href=\"x\">", "<a -> b>", "<a", "<>"] {
            assert_eq!(reach(text), None, "{text}");
        }
    }

    #[test]
    fn an_index_belongs_to_a_path() {
        for (text, expected) in
            [("[].a", true), ("[*]", true), ("[0].a", true), ("[1].", false), ("[a](b)", false)]
        {
            assert_eq!(is_index(text), expected, "{text}");
        }
    }

    #[test]
    fn the_word_around_belongs_to_it() {
        assert_eq!(word_start("see /users/"), 4);
        assert_eq!(word_reach("/posts/<id>. Then"), "/posts/<id>".len());
    }
}
