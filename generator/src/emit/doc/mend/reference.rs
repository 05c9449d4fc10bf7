//! Links to what another page defines: `[list the pets][list]`, without a line `[list]: https://...`, or with one that leads
//! to what a tool alone knows, `[list]: e://list-pets`.

use std::collections::HashSet;

use crate::emit::doc::links;

const JOINT: &str = "][";

/// The text with what such links show.
pub(super) fn mend(text: &str) -> Option<String> {
    text.contains(JOINT).then(|| {
        let lines: Vec<&str> = text.split('\n').filter(|line| !leads_elsewhere(line)).collect();
        shown(&lines.join("\n"))
    })
}

/// Whether the line defines where a link leads, and no browser knows the way.
fn leads_elsewhere(line: &str) -> bool {
    let target = line.trim().strip_prefix('[').and_then(|line| line.split_once("]:"));
    let target = target.map_or("", |(_, target)| target.trim());
    target.contains("://") && !target.contains(char::is_whitespace) && !links::is_absolute(target)
}

/// What lines of the text define, in small letters.
fn defined(text: &str) -> HashSet<String> {
    let names = text.lines().filter_map(|line| line.trim_start().strip_prefix('[')?.split_once("]:"));
    names.map(|(name, _)| name.to_lowercase()).collect()
}

fn shown(text: &str) -> String {
    let defined = defined(text);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(JOINT) {
        out.push_str(before);
        let link = after.split_once(']').filter(|(name, later)| is_lost(&defined, name, later));
        if let Some((start, (_, later))) = opening(&out).zip(link) {
            out.remove(start);
            rest = later;
        } else {
            out.push_str(JOINT);
            rest = after;
        }
    }
    out + rest
}

/// Whether the name is one of a definition that is not there.
fn is_lost(defined: &HashSet<String>, name: &str, later: &str) -> bool {
    let is_name = name.len() > 1
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | ' ' | '.'));
    is_name && !later.starts_with(['[', '(']) && !defined.contains(&name.to_lowercase())
}

/// The bracket that opens the words which the link shows: it stands at the beginning of a word, as that of an index does
/// not.
fn opening(out: &str) -> Option<usize> {
    let start = out.rfind('[')?;
    let (before, words) = (&out[..start], &out[start + 1..]);
    let begins =
        before.chars().next_back().is_none_or(|last| last.is_whitespace() || matches!(last, '(' | '"'));
    let is_text = words.chars().filter(|letter| letter.is_alphabetic()).nth(1).is_some()
        && !words.contains([']', '`'])
        && !words.contains("\n\n");
    let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    (begins && is_text && line.matches('`').count().is_multiple_of(2)).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn what_a_lost_link_shows_stays() {
        let lost = "Please [list\nthe pets][list], or ([all][get-all]) of [bees][Be].\n\n[be]: https://c.d";
        let words = "Please list\nthe pets, or (all) of [bees][Be].\n\n[be]: https://c.d";
        assert_eq!(mend(lost).as_deref(), Some(words));
        let plain = [
            "t[ab][cd]",
            "[00][ab]",
            "[ab][0]",
            "[a][bc]",
            "[ab][c]",
            "[ab][cd](e)",
            "`[ab][cd]`",
            "![ab][cd]",
        ];
        for plain in plain {
            assert_eq!(mend(plain).as_deref(), Some(plain));
        }
    }
}
