//! What to do about the mistakes that are made often.

use serde_json::{Map, Value};

/// About a member that has the wrong shape.
pub(super) fn misfit(value: &Value, key: &str, part: &str) -> Option<String> {
    let help = match (part, key, value) {
        ("schema", "required", Value::Bool(_)) => {
            "the object that has this member lists it by name, as in `required: [id, name]`"
        }
        ("operation", "responses", Value::Array(_)) => {
            "map each status to its response, as in `'200': { description: Done }`"
        }
        ("schema", "properties", Value::Array(_)) => {
            "map each name to its schema, as in `name: { type: string }`"
        }
        ("operation" | "path", "parameters", Value::Object(_)) => "write a list: `- name: id`",
        ("parameter", "in", Value::String(place)) if place == "body" || place == "formData" => {
            "OpenAPI 3 has a `requestBody` beside `parameters` for it"
        }
        (_, _, Value::String(text)) if text == "true" || text == "false" => {
            "without quotes it is a truth value"
        }
        (_, _, Value::String(text)) if text.parse::<f64>().is_ok() => "without quotes it is a number",
        (_, _, Value::Number(_) | Value::Bool(_)) if key == "version" || key == "description" => {
            "put it in quotes"
        }
        _ => return None,
    };
    Some(help.to_owned())
}

/// About a member that is not there.
pub(super) fn missing(members: &Map<String, Value>, set: &[&str], part: &str) -> Option<String> {
    if !set.contains(&"schema") {
        return None;
    }
    Some(if members.contains_key("type") {
        "`type` and what belongs to it stand under `schema`, as in `schema: { type: string }`".to_owned()
    } else {
        format!("say what the {part} is, as in `schema: {{ type: string }}`")
    })
}
