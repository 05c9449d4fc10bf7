//! Statuses: in words, and those that one arm of a `match` is for.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::StatusRange;

/// A status as people write it.
pub(in crate::emit) fn words(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => code.to_string(),
        StatusRange::Hundred(digit) => format!("{digit}XX"),
        StatusRange::Default => "Any other status".to_owned(),
    }
}

/// Statuses that follow each other: the first and the last.
type Span = (u16, u16);

/// The patterns of an arm. A range begins behind its first statuses where other arms have those: clippy takes them for
/// an overlap.
pub(super) fn patterns(statuses: &[StatusRange], is_taken: impl Fn(u16) -> bool) -> Vec<TokenStream> {
    if statuses.contains(&StatusRange::Default) {
        return vec![quote!(_)];
    }
    let mut spans: Vec<Span> = statuses.iter().filter_map(|status| span(*status, &is_taken)).collect();
    spans.sort_unstable_by_key(|(first, last)| (*first, u16::MAX - last));
    let mut joined: Vec<Vec<Span>> = Vec::new();
    for (first, last) in spans {
        match joined.last_mut().and_then(|run| Some((run.last()?.1, run))) {
            Some((end, _)) if last <= end => {}
            Some((end, run)) if first == end + 1 => run.push((first, last)),
            _ => joined.push(vec![(first, last)]),
        }
    }
    joined.iter().flat_map(|run| shown(run)).collect()
}

fn span(status: StatusRange, is_taken: impl Fn(u16) -> bool) -> Option<Span> {
    match status {
        StatusRange::Exact(code) => Some((code, code)),
        StatusRange::Hundred(digit) => {
            let (first, last) = (digit * 100, digit * 100 + 99);
            Some(((first..last).find(|status| !is_taken(*status)).unwrap_or(last), last))
        }
        StatusRange::Default => None,
    }
}

/// Neighbours are a range where clippy would make one of them: three statuses, or a range with others.
fn shown(run: &[Span]) -> Vec<TokenStream> {
    let is_range = run.len() > 2 || run.iter().any(|(first, last)| first < last);
    match run {
        [(first, _), .., (_, last)] if is_range => vec![pattern((*first, *last))],
        run => run.iter().map(|span| pattern(*span)).collect(),
    }
}

fn pattern((first, last): Span) -> TokenStream {
    let [low, high] = [first, last].map(Literal::u16_unsuffixed);
    if first == last { quote!(#low) } else { quote!(#low..=#high) }
}

#[cfg(test)]
mod tests {
    use super::StatusRange::{Default, Exact, Hundred};
    use super::*;

    fn text(statuses: &[StatusRange], taken: &[u16]) -> String {
        let patterns = patterns(statuses, |status| taken.contains(&status));
        patterns.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ").replace(" ..= ", "..=")
    }

    #[test]
    fn neighbours_become_a_range() {
        assert_eq!(text(&[Exact(200), Exact(201)], &[]), "200 | 201");
        assert_eq!(text(&[Exact(202), Exact(200), Exact(201)], &[]), "200..=202");
        assert_eq!(text(&[Exact(200), Exact(201), Exact(202), Exact(204)], &[]), "200..=202 | 204");
        assert_eq!(text(&[Hundred(4), Hundred(5)], &[]), "400..=599");
    }

    #[test]
    fn a_range_has_the_statuses_within_and_no_others() {
        assert_eq!(text(&[Exact(201), Exact(404), Hundred(2)], &[]), "200..=299 | 404");
        assert_eq!(text(&[Hundred(4), Hundred(5)], &[500]), "400..=499 | 501..=599");
        assert_eq!(text(&[Hundred(2)], &[200, 201, 203, 299]), "202..=299");
        assert_eq!(text(&[Exact(400), Hundred(4)], &[]), "400..=499");
        assert_eq!(text(&[Exact(404), Default], &[]), "_");
    }
}
