//! Pairs of names and values, as in a form (`OpenAPI` 3.1.1, section 4.8.14.3).

use serde_json::Value;

use super::{build_error::BuildError, style::Style};

/// Writes the members of an object as pairs: each as its style says, others as `form`; a member that is an object is
/// JSON then.
///
/// # Errors
///
/// Fails if a member cannot be written as its style says, or if the value is no object.
pub fn write(value: &Value, styles: &[Style<'_>]) -> Result<String, BuildError> {
    let none = serde_json::Map::new();
    let members = match value {
        Value::Object(members) => members,
        Value::Null => &none,
        _ => return Err(BuildError::new("only an object can be written as a form")),
    };
    let mut pairs = Vec::with_capacity(members.len());
    for (name, value) in members {
        let own = styles.iter().find(|style| style.name() == name);
        let written = match (own, value) {
            (Some(style), value) => style.write(value)?,
            (None, Value::Object(_)) => Style::form(name).write(&value.to_string().into())?,
            (None, value) => Style::form(name).write(value)?,
        };
        pairs.extend(written);
    }
    Ok(pairs.join("&"))
}
