//! The values of the specification's table, as examples of a document.

use serde_json::{Value, json};

/// The value for a name: the table has a string, an array and an object.
fn value(name: &str, schema: &Value) -> Option<Value> {
    let members = schema.get("properties").and_then(Value::as_object);
    Some(match (name, members) {
        ("object", Some(members)) => {
            let values = ["100", "200", "150"];
            members.keys().zip(values).map(|(name, value)| (name.clone(), json!(value))).collect()
        }
        ("array", _) => json!(["blue", "black", "brown"]),
        ("primitive" | "string", _) => json!("blue"),
        _ => return None,
    })
}

/// Gives every parameter, and every form, its example.
pub(super) fn put(document: &mut Value) {
    let items = document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
    for operation in items.filter_map(|(_, item)| item.as_object_mut()).flatten().map(|(_, each)| each) {
        let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
            if let Some(value) = parameter.get("schema").and_then(|schema| value(name, schema)) {
                parameter["example"] = value;
            }
        }
        let content = operation.pointer_mut("/requestBody/content").and_then(Value::as_object_mut);
        for media in content.into_iter().flatten().map(|(_, media)| media) {
            let members = media.pointer("/schema/properties").and_then(Value::as_object);
            let members = members.into_iter().flatten();
            let example: Value =
                members.filter_map(|(name, schema)| Some((name.clone(), value(name, schema)?))).collect();
            media["example"] = example;
        }
    }
}
