//! Exclusive bounds that are numbers.
//!
//! ```yaml
//! # before
//! exclusiveMinimum: 5
//! # after
//! minimum: 5
//! exclusiveMinimum: true
//! ```
//!
//! Where both bounds are given the stronger one holds.

use serde_json::{Map, Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    lower(members, "exclusiveMinimum", "minimum", |exclusive, inclusive| exclusive >= inclusive);
    lower(members, "exclusiveMaximum", "maximum", |exclusive, inclusive| exclusive <= inclusive);
}

fn lower(members: &mut Map<String, Value>, key: &str, bound: &str, stronger: fn(f64, f64) -> bool) {
    let Some(exclusive) = members.get(key).filter(|value| value.is_number()).cloned() else { return };
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let wins = members.get(bound).is_none_or(|inclusive| stronger(number(&exclusive), number(inclusive)));
    if wins {
        members.insert(bound.to_owned(), exclusive);
        members.insert(key.to_owned(), json!(true));
    } else {
        members.shift_remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    #[test]
    fn the_stronger_bound_holds() {
        let mut schema = json!({"exclusiveMinimum": 1, "minimum": 3, "exclusiveMaximum": 5});
        one(&mut schema, apply);
        assert_eq!(schema, json!({"minimum": 3, "maximum": 5, "exclusiveMaximum": true}));
    }
}
