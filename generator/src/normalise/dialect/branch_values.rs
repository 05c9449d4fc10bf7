//! Branches of a union whose descriptions say which value of the tag each has, while all of them list every value.
//!
//! ```yaml
//! # before
//! oneOf:
//!   - { description: start variant, properties: { type: { $ref: '#/components/schemas/EventType' } } }
//!   - { description: end variant, properties: { type: { $ref: '#/components/schemas/EventType' } } }
//! discriminator: { propertyName: type }
//! # after
//! oneOf:
//!   - { description: start variant, properties: { type: { type: string, enum: [start] } } }
//!   - { description: end variant, properties: { type: { type: string, enum: [end] } } }
//! discriminator: { propertyName: type }
//! ```

use serde_json::{Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let tag = schema.get("discriminator").and_then(|declared| declared.get("propertyName"));
    let Some(tag) = tag.and_then(Value::as_str).map(str::to_owned) else { return };
    let mut told = Vec::new();
    for key in ["oneOf", "anyOf"] {
        for branch in schema.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(value) = value(branch, &tag) {
                branch["properties"][&tag] = json!({ "type": "string", "enum": [value] });
                told.push(value);
            }
        }
    }
    if !told.is_empty() {
        let values = told.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
        let message = format!("the descriptions of the branches say what `{tag}` is: read as {values}");
        context.report(Code::BranchValues, "discriminator", message);
    }
}

/// What a branch says that the tag is, where the tag itself does not.
fn value(branch: &Value, tag: &str) -> Option<String> {
    let value = branch.get("description")?.as_str()?.trim().strip_suffix(" variant")?;
    let member = branch.get("properties")?.get(tag)?;
    let lists = |listed: &Vec<Value>| listed.len() > 1 && listed.iter().any(|each| is(each, value));
    let is_open =
        member.get("$ref").is_some() || member.get("enum").and_then(Value::as_array).is_some_and(lists);
    (is_open && !value.contains(char::is_whitespace)).then(|| value.to_owned())
}

/// Whether a listed value is that one: the dialect wraps values in mappings.
fn is(listed: &Value, value: &str) -> bool {
    listed == value || listed.get("value").is_some_and(|wrapped| wrapped == value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    fn read(description: &str, tag: &Value) -> Value {
        let mut schema = json!({
            "oneOf": [{ "description": description, "properties": { "type": tag } }],
            "discriminator": { "propertyName": "type" }
        });
        one(&mut schema, apply);
        schema["oneOf"][0]["properties"]["type"].clone()
    }

    #[test]
    fn the_description_tells_one_of_many_values() {
        let one = json!({ "type": "string", "enum": ["start"] });
        assert_eq!(read("start variant", &json!({ "$ref": "#/components/schemas/EventType" })), one);
        assert_eq!(read("start variant", &json!({ "enum": ["start", "end"] })), one);
        assert_eq!(
            read("start variant", &json!({ "enum": [{ "value": "start" }, { "value": "end" }] })),
            one
        );
    }

    #[test]
    fn what_is_no_value_of_the_tag_stays() {
        for (description, tag) in [
            ("The other variant", json!({ "$ref": "#/components/schemas/EventType" })),
            ("Start", json!({ "$ref": "#/components/schemas/EventType" })),
            ("middle variant", json!({ "enum": ["start", "end"] })),
            ("start variant", json!({ "enum": ["begin"] })),
            ("start variant", json!({ "type": "string" })),
        ] {
            assert_eq!(read(description, &tag), tag);
        }
    }
}
