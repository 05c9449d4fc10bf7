//! Counts that are written with a fraction of zero, which JSON Schema takes as integers (2020-12 Core, section 4.2.3).
//!
//! ```yaml
//! # before
//! maxItems: 2.0
//! # after
//! maxItems: 2
//! ```

use serde_json::{Number, Value};

use crate::normalise::Context;

/// The keywords that count (JSON Schema 2020-12 Validation, section 6).
pub(in crate::normalise) const COUNTS: [&str; 6] =
    ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    for key in COUNTS {
        if let Some(Value::Number(number)) = members.get_mut(key)
            && let Some(whole) = whole(number)
        {
            *number = whole;
        }
    }
}

/// The same number without its fraction; nothing where it has no fraction, or one that is not zero.
fn whole(number: &Number) -> Option<Number> {
    let text = number.is_f64().then(|| number.to_string())?;
    text.strip_suffix(".0")?.parse::<u64>().ok().map(Number::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;
    use serde_json::json;

    #[test]
    fn a_fraction_of_zero_is_left_out() {
        let mut schema = json!({ "maxItems": 2.0, "minLength": 1, "maxLength": 2.5 });
        one(&mut schema, apply);
        assert_eq!(schema, json!({ "maxItems": 2, "minLength": 1, "maxLength": 2.5 }));
    }
}
