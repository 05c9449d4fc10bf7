//! Remarks of the document, a line of a doc comment each.

mod said;

use super::doc;
use crate::ir::{Bounds, Hint, Limits, Note};

/// One remark as a sentence; `default` is a link to the default, where that has a name in Rust.
pub(super) fn line(note: &Note, default: Option<&str>) -> String {
    match note {
        Note::Default { text, .. } => match (default, text) {
            (Some(link), _) => format!("Default: {link}."),
            (None, Some(text)) => format!("Default: {}.", doc::code(text)),
            (None, None) => "Default: longer than a line, see the document.".to_owned(),
        },
        Note::Values(values) => {
            let values: Vec<String> = values.iter().map(|value| doc::code(value)).collect();
            format!("Values: {}.", values.join(", "))
        }
        Note::Tag(value) => format!("The tag of this type: {}.", doc::code(value)),
        Note::Listed => "Another value is read, and not kept.".to_owned(),
        Note::MediaTypes { names, sent, bytes } => media_types(names, sent, *bytes),
        Note::Also(members) => also(members),
        Note::Segments => "It may be several segments of the path: slashes stay as they are.".to_owned(),
        Note::UnixTime => "Seconds since 1970-01-01T00:00:00Z.".to_owned(),
        Note::Decimal => "A decimal number, as text so that no digit is lost.".to_owned(),
        Note::TimeOfDay => "A time of day (RFC 3339), such as `07:30:00Z`.".to_owned(),
        Note::Duration => "A length of time (ISO 8601), such as `P1DT12H`.".to_owned(),
        Note::Limits(limits) => format!("Limits: {}.", self::limits(limits)),
    }
}

fn media_types(names: &[String], sent: &str, bytes: bool) -> String {
    let names: Vec<String> = names.iter().map(|name| doc::code(name)).collect();
    let unless = if bytes {
        "unless [`Payload::typed`] gives the body another"
    } else {
        "unless a header `content-type` of `CallOptions` says another"
    };
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("Of {} and {last} {} is sent, {unless}.", before.join(", "), doc::code(sent))
        }
        _ => format!("{} is sent as {}, {unless}.", names.concat(), doc::code(sent)),
    }
}

/// Where else a type stands.
fn also(members: &[Vec<Hint>]) -> String {
    let names: Vec<String> = members.iter().map(|hints| member(hints)).collect();
    match names.split_last() {
        Some((last, [])) => format!("Also the type of {last}."),
        Some((last, before)) => format!("Also the type of {} and {last}.", before.join(", ")),
        None => String::new(),
    }
}

/// A member, or what is in it.
fn member(hints: &[Hint]) -> String {
    hints.iter().fold(String::new(), |whole, hint| match hint {
        Hint::Property(name) => doc::code(name),
        Hint::Item => format!("the items of {whole}"),
        Hint::Entry => format!("the values of {whole}"),
        _ => whole,
    })
}

/// Whether the prose says the same already.
pub(super) fn is_said(note: &Note, text: &[String]) -> bool {
    match note {
        Note::Default { text: Some(value), .. } => said::value(text, "default", value),
        Note::Limits(limits) => is_range_said(limits, text),
        Note::Default { text: None, .. }
        | Note::Values(_)
        | Note::Tag(_)
        | Note::Listed
        | Note::Also(_)
        | Note::Segments
        | Note::MediaTypes { .. }
        | Note::UnixTime
        | Note::Decimal
        | Note::TimeOfDay
        | Note::Duration => false,
    }
}

/// Whether there are no limits but a minimum and a maximum, and the prose gives both by these words.
fn is_range_said(limits: &Limits, text: &[String]) -> bool {
    let range = &limits.range;
    let alone = Limits { range: range.clone(), ..Limits::default() };
    let said =
        |bound: &Option<String>, word| bound.as_ref().is_none_or(|digits| said::value(text, word, digits));
    *limits == alone && said(&range.least, "minimum") && said(&range.most, "maximum")
}

fn limits(limits: &Limits) -> String {
    let parts = [
        counted(&limits.length, "character"),
        limits.pattern.as_ref().map(|pattern| format!("matches {}", doc::code(pattern))),
        range(&limits.range, limits.exclusive),
        limits.multiple_of.as_ref().map(|of| format!("a multiple of {of}")),
        counted(&limits.items, "item"),
        limits.unique.then(|| "no item twice".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn counted(bounds: &Bounds, noun: &str) -> Option<String> {
    let plural = |count: &str| if count == "1" { noun.to_owned() } else { format!("{noun}s") };
    match (&bounds.least, &bounds.most) {
        (None, None) => None,
        (Some(least), None) => Some(format!("at least {least} {}", plural(least))),
        (None, Some(most)) => Some(format!("at most {most} {}", plural(most))),
        (Some(least), Some(most)) if least == most => Some(format!("exactly {most} {}", plural(most))),
        (Some(least), Some(most)) => Some(format!("{least} to {most} {}", plural(most))),
    }
}

fn range(bounds: &Bounds, [above, below]: [bool; 2]) -> Option<String> {
    let least = |least: &String| format!("{} {least}", if above { "more than" } else { "at least" });
    let most = |most: &String| format!("{} {most}", if below { "less than" } else { "at most" });
    match (&bounds.least, &bounds.most) {
        (Some(least), Some(most)) if !above && !below => Some(format!("{least} to {most}")),
        (Some(low), Some(high)) => Some(format!("{} and {}", least(low), most(high))),
        (low, high) => low.as_ref().map(least).or_else(|| high.as_ref().map(most)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_read_as_words() {
        let bounds = |least: Option<&str>, most: Option<&str>| Bounds {
            least: least.map(str::to_owned),
            most: most.map(str::to_owned),
        };
        assert_eq!(counted(&bounds(Some("1"), None), "item").as_deref(), Some("at least 1 item"));
        assert_eq!(counted(&bounds(Some("3"), Some("3")), "item").as_deref(), Some("exactly 3 items"));
        let half_open = range(&bounds(Some("0"), Some("1")), [true, false]);
        assert_eq!(half_open.as_deref(), Some("more than 0 and at most 1"));
        assert_eq!(range(&bounds(None, None), [true, true]), None);
    }
}
