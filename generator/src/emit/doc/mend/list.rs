//! Lists whose line breaks a tool lost: `- one. - Two.`, or `One of: - **a**: this - **b**: that`.
//!
//! Only what is no dash by its place becomes an item, so that some lists stay the paragraphs that they look like.

use std::borrow::Cow;

use super::{indent, is_fence};

const MARKS: [char; 2] = ['-', '*'];

/// The text with each item of such lists on a line of its own.
pub(super) fn mend(text: &str) -> Option<String> {
    if !MARKS.iter().any(|mark| text.contains(&format!(" {mark} "))) {
        return None;
    }
    let mut in_code = false;
    let lines = text.split('\n').map(|line| {
        in_code ^= is_fence(line);
        if in_code { Cow::Borrowed(line) } else { items(line).map_or(Cow::Borrowed(line), Cow::Owned) }
    });
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// The items of one line, if it has several.
fn items(line: &str) -> Option<String> {
    let indent = &line[..indent(line)];
    if indent.len() > 3 || line.contains('|') && line.trim_start().starts_with('|') {
        return None;
    }
    MARKS.iter().find_map(|mark| {
        let cuts = if is_item(line, *mark) { within_item(line, *mark) } else { within_text(line, *mark) };
        (!cuts.is_empty()).then(|| broken(line, indent, &cuts))
    })
}

fn is_item(line: &str, mark: char) -> bool {
    line.trim_start().strip_prefix(mark).is_some_and(|rest| rest.starts_with(' '))
}

/// Where further items begin in the text of one.
fn within_item(line: &str, mark: char) -> Vec<usize> {
    let item = |(before, after): (&str, &str)| {
        let after_sentence = before.ends_with(['.', '!', '?']) && begins(after);
        after_sentence || after.starts_with("**") || mark == '*' && after.starts_with('`')
    };
    places(line, mark).filter(|at| item(around(line, *at))).collect()
}

/// Where the items begin of a list that stands behind the text which announces it.
fn within_text(line: &str, mark: char) -> Vec<usize> {
    let announced = |at: &usize| {
        let (before, after) = around(line, *at);
        before.ends_with([':', '.']) && (begins(after) || is_named(after))
    };
    let mut places = places(line, mark).skip_while(|at| !announced(at));
    let Some(first) = places.next() else { return Vec::new() };
    let named = is_named(around(line, first).1);
    let more = places.filter(|at| {
        let after = around(line, *at).1;
        if named { is_named(after) } else { begins(after) }
    });
    let cuts: Vec<usize> = std::iter::once(first).chain(more).collect();
    if cuts.len() > 1 { cuts } else { Vec::new() }
}

/// The places of the marks that stand between spaces, outside of code.
fn places(line: &str, mark: char) -> impl Iterator<Item = usize> {
    let marks = line.match_indices(mark).map(|(at, _)| at);
    marks.filter(move |at| {
        let (before, after) = (&line[..*at], &line[at + 1..]);
        before.ends_with(' ')
            && after.starts_with(' ')
            && !before.trim().is_empty()
            && before.matches('`').count() % 2 == 0
    })
}

/// The text before a mark, and that behind it.
fn around(line: &str, at: usize) -> (&str, &str) {
    (line[..at].trim_end(), line[at + 1..].trim_start())
}

/// Whether the text may be the beginning of an item.
fn begins(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_uppercase() || matches!(letter, '`' | '*' | '"'))
}

/// Whether the text is a name and what it means: `full_access - Can do all`.
fn is_named(text: &str) -> bool {
    let Some((name, rest)) = text.split_once(" - ") else { return false };
    !name.contains(' ') && rest.starts_with(char::is_uppercase)
}

/// The line, broken before each mark.
fn broken(line: &str, indent: &str, cuts: &[usize]) -> String {
    let ends = cuts.iter().copied().chain([line.len()]);
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let parts: Vec<&str> = starts.zip(ends).map(|(from, to)| line[from..to].trim()).collect();
    let announced = !MARKS.iter().any(|mark| is_item(line, *mark));
    let first =
        if announced { format!("{}\n\n{indent}", parts[0]) } else { format!("{}\n{indent}", parts[0]) };
    format!("{indent}{first}{}", parts[1..].join(&format!("\n{indent}")))
}

#[cfg(test)]
mod tests {
    use super::mend;

    fn mended(text: &str) -> String {
        mend(text).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn items_of_a_joined_list_have_lines() {
        for (joined, list) in [
            ("* `a` - one * `b` - two", "* `a` - one\n* `b` - two"),
            ("- One. - Two of - three.", "- One.\n- Two of - three."),
            ("- `a` - b - `c` - d", "- `a` - b - `c` - d"),
            ("  - `a`: one. - `b`: two", "  - `a`: one.\n  - `b`: two"),
            ("- **a**: `x` - **b**: `y - **z**`", "- **a**: `x`\n- **b**: `y - **z**`"),
        ] {
            assert_eq!(mended(joined), list);
        }
    }

    #[test]
    fn a_list_may_stand_behind_its_announcement() {
        for (joined, list) in [
            ("One of: - **a**: 1 - **b**: 2", "One of:\n\n- **a**: 1\n- **b**: 2"),
            (
                "Rights. * all - Can do all. * one - Can do one.",
                "Rights.\n\n* all - Can do all.\n* one - Can do one.",
            ),
            ("Number. - Default is 1 - Minimum is 1", "Number.\n\n- Default is 1\n- Minimum is 1"),
        ] {
            assert_eq!(mended(joined), list);
        }
    }

    #[test]
    fn dashes_and_products_stay() {
        for text in [
            "A word - or two - between.",
            "Sizes: 2 * 3 * 4",
            "Note: - Only one",
            "See A. - B of c - d",
            "```\n- A. - B\n```",
            "| a. - B | c. - D |",
            "    - code. - Code",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
