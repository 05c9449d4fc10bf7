//! JSON texts as values: equal where they mean the same.
//!
//! Texts are compared, not trees: a tree has lost digits already.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// Whether two texts are the same value (JSON Schema 2020-12 Core, section 4.2.2): members have no order, and numbers
/// are compared by what they are worth.
///
/// Beyond 64 bits numbers are equal where the nearest doubles are: nothing else can be expected of software
/// (RFC 8259, section 6). Texts that are no JSON are equal to nothing.
#[must_use]
pub fn is_equal(left: &str, right: &str) -> bool {
    let (left, right) = (left.trim(), right.trim());
    match (left.as_bytes().first(), right.as_bytes().first()) {
        (Some(b'{'), Some(b'{')) => both(left, right, |left, right| members(&left, &right)),
        (Some(b'['), Some(b'[')) => both(left, right, |left, right| items(&left, &right)),
        (Some(b'"'), Some(b'"')) => {
            both(left, right, |left: Cow<'_, str>, right: Cow<'_, str>| left == right)
        }
        (Some(b'-' | b'0'..=b'9'), Some(b'-' | b'0'..=b'9')) => numbers(left, right),
        (Some(_), Some(_)) => left == right,
        (None, _) | (_, None) => false,
    }
}

fn both<'t, T: Parsed<'t>>(left: &'t str, right: &'t str, equal: impl Fn(T, T) -> bool) -> bool {
    match (T::parse(left), T::parse(right)) {
        (Some(left), Some(right)) => equal(left, right),
        _ => false,
    }
}

/// What a text is made of, one level deep.
trait Parsed<'t>: Sized {
    fn parse(text: &'t str) -> Option<Self>;
}

type Members<'t> = BTreeMap<String, &'t RawValue>;
type Items<'t> = Vec<&'t RawValue>;

impl<'t> Parsed<'t> for Members<'t> {
    fn parse(text: &'t str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl<'t> Parsed<'t> for Items<'t> {
    fn parse(text: &'t str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl<'t> Parsed<'t> for Cow<'t, str> {
    fn parse(text: &'t str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

fn members(left: &Members<'_>, right: &Members<'_>) -> bool {
    let same = |((left, value), (right, other)): ((&String, &&RawValue), (&String, &&RawValue))| {
        left == right && is_equal(value.get(), other.get())
    };
    left.len() == right.len() && left.iter().zip(right).all(same)
}

fn items(left: &Items<'_>, right: &Items<'_>) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_equal(left.get(), right.get()))
}

fn numbers(left: &str, right: &str) -> bool {
    if decimal(left) == decimal(right) {
        return true;
    }
    let is_exact = |text: &str| text.parse::<u64>().is_ok() || text.parse::<i64>().is_ok();
    let nearest = |text: &str| text.parse::<f64>().ok().map(f64::to_bits);
    !is_exact(left) && !is_exact(right) && nearest(left) == nearest(right)
}

/// A number as its sign, its digits without zeros at either end, and the power of ten of the last one.
fn decimal(text: &str) -> Option<(bool, String, i64)> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent: i64 = exponent.parse().ok()?;
    let (negative, mantissa) = mantissa.strip_prefix('-').map_or((false, mantissa), |rest| (true, rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let shorter = digits.trim_end_matches('0');
    let zeros = i64::try_from(digits.len() - shorter.len()).ok()?;
    let exponent = exponent - i64::try_from(fraction.len()).ok()? + zeros;
    match shorter.trim_start_matches('0') {
        "" => Some((false, String::new(), 0)),
        digits => Some((negative, digits.to_owned(), exponent)),
    }
}

#[cfg(test)]
mod tests {
    use super::is_equal;

    #[test]
    fn numbers_are_worth_what_they_are() {
        for (left, right) in
            [("1", "1.0"), ("100", "1e2"), ("-0", "0"), ("0.10", "1E-1"), ("1e400", "10e399")]
        {
            assert!(is_equal(left, right), "{left} {right}");
        }
        assert!(is_equal("98249283749234923498293171823948729348710298301928331", "9.824928374923493e52"));
        assert!(!is_equal("9007199254740993", "9007199254740992"));
        assert!(!is_equal("18446744073709551615", "18446744073709551616"));
        assert!(!is_equal("1.5", "1.25"));
    }

    #[test]
    fn kinds_are_told_apart() {
        assert!(!is_equal("1", "\"1\"") && !is_equal("0", "false") && !is_equal("null", "{}"));
        assert!(!is_equal("[]", "{}") && !is_equal("", "") && !is_equal("{", "{"));
    }

    #[test]
    fn members_have_no_order_and_items_have() {
        assert!(is_equal(r#"{"a":1,"b":[1.0,"\u0041"]}"#, r#" { "b" : [1,"A"], "a": 1.0 }"#));
        assert!(!is_equal(r#"{"a":1}"#, r#"{"a":1,"b":null}"#));
        assert!(!is_equal("[1,2]", "[2,1]"));
        assert!(!is_equal("[1]", "[1,1]"));
    }
}
