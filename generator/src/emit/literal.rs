//! Literals.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Constant;

/// The one value of a member, as an argument: text as it is, anything else with its type.
pub(super) fn constant(constant: &Constant) -> TokenStream {
    match constant {
        Constant::String(text) => quote!(#text),
        Constant::Integer(value) => integer(&format!("{value}_i64")),
        Constant::Boolean(value) => quote!(#value),
    }
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
    fn digits_stand_in_groups() {
        let shown =
            ["0", "200", "-1000", "1234567"].map(|digits| integer(digits).to_string().replace(' ', ""));
        assert_eq!(shown, ["0", "200", "-1_000", "1_234_567"]);
    }
}
