//! Which types have more required parts than a call can take as arguments.

use crate::ir::{Field, Presence, Ty};

/// Arguments beyond which a call no longer reads well (clippy's `too_many_arguments`).
const MOST_ARGUMENTS: usize = 7;

/// Arguments that are `true` or `false` beyond which nobody knows which is which (clippy's
/// `fn_params_excessive_bools`).
const MOST_BOOLEANS: usize = 3;

/// Whether the required parts stand in a struct of their own, to be named at the call.
pub(crate) fn is_bundled<'f>(fields: impl Iterator<Item = &'f Field>) -> bool {
    let required: Vec<&Field> = fields.filter(|field| field.is_asked()).collect();
    required.len() > MOST_ARGUMENTS || are_alike(&required) || has_many_booleans(required.into_iter())
}

/// Whether two of the parts have names that differ by a letter, so that nobody sees which is which (clippy's
/// `similar_names`).
fn are_alike(fields: &[&Field]) -> bool {
    let pairs = fields.iter().enumerate().flat_map(|(index, one)| {
        fields[index + 1..].iter().map(move |other| (one.wire.as_str(), other.wire.as_str()))
    });
    pairs.into_iter().any(|(one, other)| differ_by_a_letter(one, other) || differ_by_a_letter(other, one))
}

/// Whether the first name becomes the second by another letter in its midst or at its end, or by one more in its midst.
/// A letter that is a word of its own, as in `startX` and `startY`, is telling enough; so are numbers.
fn differ_by_a_letter(one: &str, other: &str) -> bool {
    let [letters, others] = [one, other].map(letters);
    let same = letters.iter().zip(&others).take_while(|(one, other)| one.0 == other.0).count();
    let (Some(rest), Some(other_rest)) = (letters.get(same..), others.get(same..)) else { return false };
    if same == 0 || letters.len() < SHORTEST || rest.is_empty() {
        return false;
    }
    let behind = |rest: &[Letter]| rest.iter().map(|letter| letter.0).collect::<Vec<_>>();
    let is_replaced = other_rest.len() == rest.len() && behind(&rest[1..]) == behind(&other_rest[1..]);
    let is_inserted = other_rest.len() == rest.len() + 1 && behind(rest) == behind(&other_rest[1..]);
    let tells = |letter: Letter| letter.1 || letter.0.is_ascii_digit();
    is_inserted || is_replaced && !(tells(rest[0]) && tells(other_rest[0]))
}

/// Names with fewer letters are different enough.
const SHORTEST: usize = 4;

/// A letter in lower case, and whether it is a word.
type Letter = (char, bool);

fn letters(name: &str) -> Vec<Letter> {
    let all: Vec<char> = name.chars().collect();
    let starts = |at: usize| match (at.checked_sub(1).and_then(|before| all.get(before)), all.get(at)) {
        (None, _) | (_, None) => true,
        (Some(before), Some(letter)) => {
            !letter.is_alphanumeric()
                || !before.is_alphanumeric()
                || letter.is_uppercase() && before.is_lowercase()
        }
    };
    let alphanumeric = all.iter().enumerate().filter(|(_, letter)| letter.is_alphanumeric());
    alphanumeric.map(|(at, letter)| (letter.to_ascii_lowercase(), starts(at) && starts(at + 1))).collect()
}

/// Whether there are more fields of the type `bool` than clippy likes (`struct_excessive_bools`).
pub(crate) fn has_many_booleans<'f>(fields: impl Iterator<Item = &'f Field>) -> bool {
    let plain = |field: &&Field| field.ty == Ty::Boolean && field.presence == Presence::Required;
    fields.filter(plain).count() > MOST_BOOLEANS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_by_a_letter_are_alike() {
        for (one, other) in
            [("anonuid", "anongid"), ("anonUid", "anonGid"), ("orange", "ornange"), ("cost_max", "cost_mix")]
        {
            assert!(differ_by_a_letter(one, other) || differ_by_a_letter(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("startX", "startY"),
            ("start_x", "start_y"),
            ("line1", "line2"),
            ("item", "items"),
            ("min", "max"),
            ("key", "kex"),
            ("from", "form"),
            ("name", "game"),
            ("street", "state"),
            ("house", "hours"),
        ] {
            assert!(!differ_by_a_letter(one, other) && !differ_by_a_letter(other, one), "{one} {other}");
        }
    }
}
