//! Components that a tool has named after the way to them through other schemas.
//!
//! `MessageContentOneOf1ItemsOneOf0CacheControlTtl` is the `CacheControlTtl`, and `MessageContentOneOf1ItemsOneOf0`, whose
//! `type` is always `text`, the `TextMessageContentItem`.

use super::prefer::is_generic;
use super::shorten::fitting;
use super::words::{is_long, said_once, words};

/// The way to a schema.
struct Way<'w> {
    /// The words between the markers.
    steps: Vec<&'w [String]>,
    /// Whether the last marker says that the schema is that of an item.
    is_item: bool,
    /// Whether there is a marker that no author would have written.
    is_made: bool,
}

/// Candidates for a name that is such a way, the shortest first; `value` is the only one that the schema, or a member of
/// it, has, and `branch` that of the branch that it is in.
pub(super) fn candidates(
    words: &[String],
    value: Option<&[String]>,
    branch: Option<&[String]>,
) -> Vec<Vec<String>> {
    let way = Way::of(words);
    if !way.is_made {
        return Vec::new();
    }
    let item: &[String] = if way.is_item { &["item".to_owned()] } else { &[] };
    let tails = (0..way.steps.len()).rev().map(|start| [&way.steps[start..].concat(), item].concat());
    let tails: Vec<Vec<String>> = tails.collect();
    let told = value
        .into_iter()
        .flat_map(|value| tails.iter().flat_map(move |tail| short_and_full(value, &uncounted(tail))));
    let plain = tails.iter().filter(|tail| tail.iter().any(|word| !is_generic(word))).cloned();
    let names: Vec<Vec<String>> = told.chain(plain).collect();
    let within = |name: &[String]| branch.map(|branch| short_and_full(branch, name)).unwrap_or_default();
    names.iter().flat_map(|name| [vec![name.clone()], within(name)].concat()).collect()
}

/// Both, and before them the same without the first words of the second, where it is too long.
fn short_and_full(before: &[String], name: &[String]) -> Vec<Vec<String>> {
    let full = behind(before, name);
    let short = if is_long(&full) { fitting(before, name, &[]) } else { Vec::new() };
    short.into_iter().chain([full]).collect()
}

/// Both, without what the second repeats of the first.
fn behind(before: &[String], after: &[String]) -> Vec<String> {
    said_once(before, after).unwrap_or_else(|| [before, after].concat())
}

/// Whether a name is such a way.
pub(super) fn is_made(name: &str) -> bool {
    Way::of(&words(name)).is_made
}

/// The words without a number behind the last: a value says more.
fn uncounted(words: &[String]) -> Vec<String> {
    let mut words = words.to_vec();
    if let Some(last) = words.last_mut() {
        let plain = last.trim_end_matches(|end: char| end.is_ascii_digit());
        if !plain.is_empty() {
            last.truncate(plain.len());
        }
    }
    words
}

impl<'w> Way<'w> {
    fn of(words: &'w [String]) -> Self {
        let mut way = Self { steps: Vec::new(), is_item: false, is_made: false };
        let (mut start, mut at) = (0, 0);
        while at < words.len() {
            let length = marker(&words[at..]);
            if length == 0 {
                at += 1;
                continue;
            }
            way.step(&words[start..at]);
            let is_item = words[at].starts_with("items") && at > 0;
            // `Items0` is the first branch of the items, and `OneOf1` says nothing of what was an item before it.
            way.is_item = is_item || (way.is_item && start == at);
            way.is_made |=
                words[at..at + length].iter().any(|word| word.ends_with(|each: char| each.is_ascii_digit()));
            at += length;
            start = at;
        }
        way.is_item &= start == words.len();
        way.step(&words[start..]);
        way
    }

    fn step(&mut self, words: &'w [String]) {
        if !words.is_empty() {
            self.steps.push(words);
        }
    }
}

/// How many words of the start are a marker: `OneOf1`, `Items`, `Items0`.
fn marker(words: &[String]) -> usize {
    let is_number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    match words {
        [first, second, ..]
            if matches!(first.as_str(), "one" | "any" | "all")
                && second.strip_prefix("of").is_some_and(|rest| !rest.is_empty() && is_number(rest)) =>
        {
            2
        }
        [first, ..] if first.strip_prefix("items").is_some_and(is_number) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, value: Option<&str>) -> Vec<String> {
        let value = value.map(words);
        candidates(&words(name), value.as_deref(), None).iter().map(|words| words.join(" ")).collect()
    }

    #[test]
    fn what_follows_the_last_marker_is_the_name() {
        assert_eq!(
            named("MessageContentOneOf1ItemsOneOf0CacheControlTtl", None),
            ["cache control ttl", "message content cache control ttl"]
        );
        assert_eq!(
            named("MessageContentOneOf1ItemsOneOf0CitationsItemsOneOf2Type", None),
            ["citations type", "message content citations type"]
        );
    }

    #[test]
    fn the_only_value_comes_first() {
        assert_eq!(named("FieldsItems1", Some("plain_text")), ["plain text fields item", "fields item"]);
        assert_eq!(named("AOneOf1B", Some("x")), ["x b", "x a b", "b", "a b"]);
        assert_eq!(named("ContentOneOf1ItemsOneOf0Type", Some("text"))[0], "text type");
        assert_eq!(named("ContentOneOf1Source0", Some("base64"))[0], "base64 source");
        assert_eq!(
            named("ContentOneOf1TextType", Some("text"))[..2],
            ["text type", "text content text type"]
        );
    }

    #[test]
    fn the_branch_tells_what_is_in_it() {
        let name = words("MessageContentOneOf1ItemsOneOf3CacheControl");
        let candidates = candidates(&name, None, Some(&words("tool_use")));
        let candidates: Vec<String> = candidates.iter().map(|words| words.join(" ")).collect();
        assert_eq!(candidates[..2], ["cache control", "tool use cache control"]);
    }

    #[test]
    fn names_that_people_give_stay() {
        for name in ["LineItems", "OneOfUs", "Sha256", "ItemsPage"] {
            assert_eq!(named(name, Some("x")), [""; 0], "{name}");
        }
    }
}
