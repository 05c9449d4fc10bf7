//! What is wrong with a tree that could be read, as diagnostics.

use std::mem;

use super::{locate::Outline, part::Part};
use crate::{
    diagnostic::{Code, Diagnostic, Sink},
    pointer::Pointer,
};

/// How often one key is told at most.
const MOST: usize = 20;

/// A thing that a reading noticed and went on from.
pub(super) struct Fault {
    pub(super) kind: Kind,
    pub(super) pointer: Pointer,
}

pub(super) enum Kind {
    /// A key that its mapping has already.
    Duplicate,
    /// A merge key whose value is no mapping.
    Merge,
    /// `.nan` or `.inf`.
    NotFinite,
    /// A number beyond the whole numbers that 64 bits hold.
    Rounded,
    /// A value with a tag.
    Tag(String),
}

/// Reports faults, in the order in which they were noticed. The text is walked only where there are some.
pub(super) fn report(part: &Part<'_>, faults: Vec<Fault>, sink: &mut Sink) {
    if faults.is_empty() {
        return;
    }
    let outline = Outline::of(part.text);
    // One place can be at fault more than once: a key that is there three times, and what an alias repeats.
    let mut told = Vec::new();
    for Fault { kind, pointer } in faults {
        let place = (mem::discriminant(&kind), outline.span(&pointer));
        if told.contains(&place) {
            continue;
        }
        told.push(place);
        match kind {
            Kind::Duplicate => duplicate(part, &outline, &pointer, sink),
            Kind::Rounded if !is_whole(outline.written(&pointer)) => {}
            other => sink.push(describe(part, &other, pointer)),
        }
    }
}

fn duplicate(part: &Part<'_>, outline: &Outline<'_>, pointer: &Pointer, sink: &mut Sink) {
    let key = pointer.last().unwrap_or_default();
    let message = format!("the key `{key}` is written twice in one mapping");
    let help = if key == "<<" { "write one list: `<<: [*a, *b]`" } else { "keep one of the two" };
    let keys = outline.keys(pointer);
    let Some((first, others)) = keys.split_first().filter(|(_, others)| !others.is_empty()) else {
        let place = part.node(pointer.clone());
        return sink.push(Diagnostic::new(Code::DuplicateKey, place, message).help(help));
    };
    let help = format!("the first one is on line {}: {help}", part.line(first.start));
    for other in others.iter().take(MOST) {
        let place = part.span(other.clone());
        sink.push(Diagnostic::new(Code::DuplicateKey, place, message.clone()).help(help.clone()));
    }
}

fn describe(part: &Part<'_>, kind: &Kind, pointer: Pointer) -> Diagnostic {
    let (code, message, help) = match kind {
        Kind::Duplicate => {
            (Code::DuplicateKey, "a key is written twice in one mapping".to_owned(), "keep one")
        }
        Kind::Merge => (
            Code::InvalidMerge,
            "a merge key needs a mapping, or a list of mappings".to_owned(),
            "name an anchor behind it, as in `<<: *base`",
        ),
        Kind::NotFinite => (
            Code::InvalidNumber,
            "this number is not finite".to_owned(),
            "OpenAPI takes the numbers of JSON, which has neither infinities nor `.nan`",
        ),
        Kind::Rounded => (
            Code::ImpreciseNumber,
            "this whole number does not fit in 64 bits and is rounded".to_owned(),
            "leave it out where it only stands for no limit",
        ),
        Kind::Tag(tag) => (
            Code::IgnoredTag,
            format!("the tag `!{}` has no meaning here", tag.trim_start_matches('!')),
            "the value is read as if the tag were not there",
        ),
    };
    Diagnostic::new(code, part.node(pointer), message).help(help)
}

/// Whether a number is written as a whole one; what has a point or an exponent was not meant to be exact.
fn is_whole(written: Option<&str>) -> bool {
    written.is_some_and(|text| text.trim_start_matches(['-', '+']).bytes().all(|byte| byte.is_ascii_digit()))
}
