//! The one value of a member, as an expression.

use proc_macro2::TokenStream;
use quote::quote;

use super::literal;
use crate::ir::{Constant, Given};

/// An argument: text as it is, other scalars with their types, anything else as JSON.
pub(super) fn argument(given: &Given) -> TokenStream {
    match given {
        Given::Plain(constant) => plain(constant),
        Given::Null | Given::List(_) | Given::Object(_) => json(given),
    }
}

/// What is written: text as it is, a reference to anything else.
pub(super) fn reference(given: &Given) -> TokenStream {
    let value = argument(given);
    match given {
        Given::Plain(Constant::String(_)) => value,
        Given::Plain(Constant::Number(digits)) if literal::quotient(digits).is_some() => quote!(&(#value)),
        Given::Plain(_) | Given::Null | Given::List(_) | Given::Object(_) => quote!(&#value),
    }
}

fn plain(constant: &Constant) -> TokenStream {
    match constant {
        Constant::Number(digits) => {
            let short = literal::float(digits).or_else(|| literal::quotient(digits));
            short.unwrap_or_else(|| literal::scientific(digits))
        }
        Constant::String(_) | Constant::Integer(_) | Constant::Boolean(_) => literal::constant(constant),
    }
}

fn json(given: &Given) -> TokenStream {
    match given {
        Given::Null => quote!(serde_json::Value::Null),
        Given::Plain(constant) => {
            let value = plain(constant);
            quote!(serde_json::Value::from(#value))
        }
        Given::List(items) if items.is_empty() => quote!(serde_json::Value::Array(Vec::new())),
        Given::List(items) => {
            let items = items.iter().map(json);
            quote!(serde_json::Value::from_iter([#(#items),*]))
        }
        Given::Object(members) if members.is_empty() => {
            quote!(serde_json::Value::Object(serde_json::Map::new()))
        }
        Given::Object(members) => {
            let names = members.iter().map(|(name, _)| name);
            let values = members.iter().map(|(_, value)| json(value));
            quote!(serde_json::Value::from_iter([#((#names, #values)),*]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(given: &Given) -> String {
        argument(given).to_string().replace(' ', "")
    }

    #[test]
    fn lists_and_objects_are_json() {
        let list = Given::List(vec![Given::Plain(Constant::Integer(1)), Given::Null]);
        let value = "serde_json::Value::from_iter([serde_json::Value::from(1_i64),serde_json::Value::Null])";
        assert_eq!(shown(&list), value);
        let object = Given::Object(vec![("a".to_owned(), Given::Object(Vec::new()))]);
        let inner = "serde_json::Value::Object(serde_json::Map::new())";
        assert_eq!(shown(&object), format!("serde_json::Value::from_iter([(\"a\",{inner})])"));
    }

    #[test]
    fn every_number_can_be_written() {
        let numbers = ["2.5", "3.14", "1e300", "-0.000123456789"];
        let shown = numbers.map(|digits| shown(&Given::Plain(Constant::Number(digits.to_owned()))));
        assert_eq!(shown, ["2.5", "314.0/100.0", "1e300", "-1.234_567_89e-4"]);
        let famous = Given::Plain(Constant::Number("3.14".to_owned()));
        assert_eq!(reference(&famous).to_string().replace(' ', ""), "&(314.0/100.0)");
    }
}
