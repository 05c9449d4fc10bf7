//! Lists whose items have types by their position.
//!
//! ```yaml
//! # before
//! prefixItems: [{ type: number }, { type: number }]
//! items: false
//! # after
//! items: { type: number }
//! prefixItems: [{ type: number }, { type: number }]
//! ```
//!
//! Items of several types, or of any type after the first ones, become `items: {}`. `items` that is a list
//! (JSON Schema draft 4, section 5.3.1) is read as `prefixItems`, and `additionalItems` as `items`.
//!
//! Where a list has all of these items and no other, it is a tuple:
//!
//! ```yaml
//! # before
//! prefixItems: [{ type: number }, { type: string }]
//! minItems: 2
//! maxItems: 2
//! # after
//! items: { x-tuple: true, anyOf: [{ type: number }, { type: string }] }
//! minItems: 2
//! maxItems: 2
//! ```

use serde_json::{Map, Value, json};

use crate::normalise::Context;

/// Marks the items of a tuple: their alternatives stand in the order of the items.
pub(crate) const TUPLE: &str = "x-tuple";

/// Rust's own traits are for tuples of so many parts.
const MOST_ITEMS: usize = 12;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    if members.get("items").is_some_and(Value::is_array) {
        let at = *context.at;
        context.moved(&at.key("prefixItems"), &at.key("items"));
        let first = members.shift_remove("items").unwrap_or_default();
        members.insert("prefixItems".to_owned(), first);
        if let Some(rest) = members.shift_remove("additionalItems") {
            members.insert("items".to_owned(), rest);
        }
    }
    let Some(Value::Array(first)) = members.get("prefixItems") else { return };
    if is_tuple(first.len(), members) {
        return tuple(members, context);
    }
    let item = common(first, members).cloned().unwrap_or_else(|| json!({}));
    members.insert("items".to_owned(), item);
}

/// Whether there are always so many items.
fn is_tuple(count: usize, members: &Map<String, Value>) -> bool {
    let [least, most] = ["minItems", "maxItems"].map(|key| members.get(key).and_then(Value::as_f64));
    let all = u32::try_from(count).map(f64::from).ok();
    let closed = most == all || members.get("items") == Some(&Value::Bool(false));
    (2..=MOST_ITEMS).contains(&count) && least == all && closed && most.is_none_or(|most| Some(most) >= all)
}

fn tuple(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    let Some(Value::Array(first)) = members.shift_remove("prefixItems") else { return };
    let at = *context.at;
    context.moved(&at.key("items").key("anyOf"), &at.key("prefixItems"));
    members.insert("maxItems".to_owned(), json!(first.len()));
    members.insert("items".to_owned(), json!({TUPLE: true, "anyOf": first}));
}

/// The one schema that all items have.
fn common<'a>(first: &'a [Value], members: &'a Map<String, Value>) -> Option<&'a Value> {
    let one = first.first().filter(|one| first.iter().all(|other| other == *one))?;
    let most = members.get("maxItems").and_then(Value::as_u64);
    let closed = most.is_some_and(|most| most <= first.len() as u64);
    match members.get("items") {
        _ if closed => Some(one),
        Some(Value::Bool(false)) => Some(one),
        Some(rest) if rest == one => Some(one),
        Some(_) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    fn items(mut schema: Value) -> Value {
        one(&mut schema, apply);
        schema["items"].take()
    }

    #[test]
    fn the_common_type_of_a_closed_list_is_that_of_its_items() {
        let number = json!({"type": "number"});
        assert_eq!(items(json!({"prefixItems": [number, number], "items": false})), number);
        assert_eq!(items(json!({"items": [number, number], "additionalItems": false})), number);
        assert_eq!(items(json!({"prefixItems": [number, number], "maxItems": 2})), number);
        assert_eq!(items(json!({"prefixItems": [number], "items": number})), number);
    }

    #[test]
    fn so_many_items_are_a_tuple() {
        let first = json!([{"type": "number"}, {"type": "string"}]);
        let tuple = json!({"x-tuple": true, "anyOf": first});
        assert_eq!(items(json!({"prefixItems": first, "minItems": 2, "items": false})), tuple);
        assert_eq!(items(json!({"items": first, "minItems": 2, "maxItems": 2.0})), tuple);
        assert_eq!(items(json!({"prefixItems": first, "minItems": 2})), json!({}));
        assert_eq!(items(json!({"prefixItems": first, "minItems": 1, "maxItems": 2})), json!({}));
    }

    #[test]
    fn other_lists_have_items_of_any_type() {
        let number = json!({"type": "number"});
        assert_eq!(items(json!({"prefixItems": [number, number]})), json!({}));
        assert_eq!(items(json!({"prefixItems": [number, {"type": "string"}], "items": false})), json!({}));
    }
}
