//! A tag written as a path through nested packages.
//!
//! ```yaml
//! # before
//! tags:
//!   - - subpackage_admin
//!     - subpackage_admin/subpackage_apiKeys
//! # after
//! tags: [apiKeys]
//! x-tags-path: [[subpackage_admin, subpackage_admin/subpackage_apiKeys]]
//! ```

use serde_json::{Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(operation: &mut Value, context: &mut Context<'_>) {
    let Some(Value::Array(tags)) = operation.get("tags") else { return };
    if !tags.iter().any(Value::is_array) {
        return;
    }
    let written = tags.clone();
    let flat: Vec<String> = tags.iter().filter_map(most_specific).collect();
    context.report(Code::NestedTags, "tags", format!("nested tags: read as {}", list(&flat)));
    operation["tags"] = json!(flat);
    operation["x-tags-path"] = Value::Array(written);
}

/// The last step of the last path, without the marker that the tool puts before a package.
fn most_specific(tag: &Value) -> Option<String> {
    match tag {
        Value::String(text) => {
            let last = text.rsplit('/').next().unwrap_or(text);
            Some(last.strip_prefix("subpackage_").unwrap_or(last).to_owned())
        }
        Value::Array(path) => path.iter().rev().find_map(most_specific),
        _ => None,
    }
}

fn list(tags: &[String]) -> String {
    tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_step_of_a_path_is_the_tag() {
        let tag = json!(["subpackage_a", "subpackage_a/subpackage_b"]);
        assert_eq!(most_specific(&tag).as_deref(), Some("b"));
        assert_eq!(most_specific(&json!([])), None);
    }
}
