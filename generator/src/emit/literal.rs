//! Literals.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Constant;

/// A scalar: text as it is, an integer with its type.
pub(super) fn constant(constant: &Constant) -> TokenStream {
    match constant {
        Constant::String(text) => quote!(#text),
        Constant::Integer(value) => integer(&format!("{value}_i64")),
        Constant::Number(digits) => float(digits).unwrap_or_default(),
        Constant::Boolean(value) => quote!(#value),
    }
}

/// A text, as an expression of the type `String`.
pub(super) fn owned(text: &str) -> TokenStream {
    if text.is_empty() { quote!(String::new()) } else { quote!(#text.to_owned()) }
}

/// Digits of a fraction beyond which they would stand in groups.
const MOST_DIGITS: usize = 5;

/// A number with a fraction as people write it; none for one that would have an exponent, or that looks like a
/// constant of mathematics (clippy's `approx_constant`).
pub(super) fn float(digits: &str) -> Option<TokenStream> {
    let value: f64 = digits.parse().ok()?;
    let text = value.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
    if fraction.len() > MOST_DIGITS || whole.len() > 2 * MOST_DIGITS || is_famous(value) {
        return None;
    }
    format!("{}.{fraction}", integer(whole).to_string().replace(' ', "")).parse().ok()
}

/// A number that looks like a constant of mathematics, as the quotient that is the same number: both parts are exact, and
/// a division is rounded as a literal is (IEEE 754-2019, section 4.3). None for one of too many digits.
pub(super) fn quotient(digits: &str) -> Option<TokenStream> {
    let value: f64 = digits.parse().ok().filter(|value| is_famous(*value))?;
    let text = value.to_string();
    let (whole, fraction) = text.split_once('.')?;
    let over = format!("{whole}{fraction}").parse::<i64>().ok()?.to_string();
    let most = (1_u64 << f64::MANTISSA_DIGITS).to_string().len() - 1;
    let part = |digits: &str| integer(digits).to_string().replace(' ', "");
    let under = format!("1{}", "0".repeat(fraction.len()));
    let exact = over.trim_start_matches('-').len() <= most && fraction.len() <= most;
    exact.then(|| format!("{}.0 / {}.0", part(&over), part(&under)).parse().ok())?
}

/// A number with its exponent, which is right for those that `float` cannot write.
pub(super) fn scientific(digits: &str) -> TokenStream {
    let text = digits.parse::<f64>().map(|value| format!("{value:e}")).unwrap_or_default();
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let groups: Vec<&str> =
        (0..fraction.len()).step_by(3).map(|at| &fraction[at..fraction.len().min(at + 3)]).collect();
    let point = if groups.is_empty() { "" } else { "." };
    format!("{whole}{point}{}e{exponent}", groups.join("_")).parse().unwrap_or_default()
}

fn is_famous(value: f64) -> bool {
    use std::f64::consts::{
        E, FRAC_1_PI, FRAC_1_SQRT_2, FRAC_2_PI, FRAC_2_SQRT_PI, FRAC_PI_2, FRAC_PI_3, FRAC_PI_4, FRAC_PI_6,
        FRAC_PI_8, LN_2, LN_10, LOG2_10, LOG2_E, LOG10_2, LOG10_E, PI, SQRT_2, TAU,
    };
    const FAMOUS: [f64; 18] = [
        E,
        FRAC_1_PI,
        FRAC_1_SQRT_2,
        FRAC_2_PI,
        FRAC_2_SQRT_PI,
        FRAC_PI_2,
        FRAC_PI_3,
        FRAC_PI_4,
        FRAC_PI_6,
        FRAC_PI_8,
        LN_2,
        LN_10,
        LOG2_10,
        LOG2_E,
        LOG10_2,
        LOG10_E,
        SQRT_2,
        1.618_033,
    ];
    let near = |famous: f64, distance: f64| (value.abs() - famous).abs() < distance;
    near(PI, 0.005) || near(TAU, 0.005) || FAMOUS.iter().any(|famous| near(*famous, 0.000_5))
}

/// An integer with its digits in groups of three, as people write it.
pub(super) fn integer(digits: &str) -> TokenStream {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (digits, suffix) = digits.find('_').map_or((digits, ""), |at| digits.split_at(at));
    let mut text = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text.push_str(suffix);
    text.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_short_and_not_famous() {
        let shown = |digits: &str| float(digits).map(|tokens| tokens.to_string().replace(' ', ""));
        assert_eq!(shown("0.7").as_deref(), Some("0.7"));
        assert_eq!(shown("-1234567").as_deref(), Some("-1_234_567.0"));
        for digits in ["3.14", "2.7182", "1e300", "0.123456789"] {
            assert_eq!(shown(digits), None);
        }
    }

    #[test]
    fn famous_numbers_are_quotients() {
        let shown = |digits: &str| quotient(digits).map(|tokens| tokens.to_string());
        assert_eq!(shown("3.14").as_deref(), Some("314.0 / 100.0"));
        assert_eq!(shown("-0.3183").as_deref(), Some("- 3_183.0 / 10_000.0"));
        assert_eq!(shown("2.718281828").as_deref(), Some("2_718_281_828.0 / 1_000_000_000.0"));
        for digits in ["2.5", "0.36787944117144233", "x"] {
            assert_eq!(shown(digits), None);
        }
        assert_eq!("0.3183".parse(), Ok(3_183.0 / 10_000.0));
    }

    #[test]
    fn digits_stand_in_groups() {
        let shown =
            ["0", "200", "-1000", "1234567"].map(|digits| integer(digits).to_string().replace(' ', ""));
        assert_eq!(shown, ["0", "200", "-1_000", "1_234_567"]);
    }
}
