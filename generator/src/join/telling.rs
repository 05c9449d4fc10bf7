//! What an operation is called, by the words of its document that say most.
//!
//! ```yaml
//! info: { version: endpoint_connectors.create }
//! operationId: create                              # connectors_create
//! tags: [[subpackage_connectors]]
//! ```
//!
//! Where a document is about one operation, its `operationId` may be one word that makes sense only below the tag. What
//! other documents say has no part in this, so that one document more renames nothing.

use serde_json::Value;

use super::page::Page;

/// How the documentation tool marks the version of a document that is about one endpoint.
const ENDPOINT: &str = "endpoint_";
/// How it marks a tag.
const PACKAGE: &str = "subpackage_";

/// The name of an operation, which may be the only one of its document.
pub(super) fn name(operation: &Value, page: &Page, is_alone: bool) -> Option<String> {
    let id = operation.get("operationId").and_then(Value::as_str).map(str::trim).filter(|id| !id.is_empty());
    if !is_alone || id.is_some_and(has_several_words) {
        return id.map(str::to_owned);
    }
    let (group, endpoint) = endpoint(page).unzip();
    let group = group.or_else(|| tag(operation)).unwrap_or_default();
    let word = id.or(endpoint)?;
    Some(qualified(&group, word))
}

/// The group of an operation: what the endpoint stands below, or its first tag.
pub(super) fn group(operation: &Value, page: &Page) -> Option<String> {
    endpoint(page).map(|(group, _)| group).filter(|group| !group.is_empty()).or_else(|| tag(operation))
}

/// A name below a group, which is not said twice.
pub(super) fn qualified(group: &str, name: &str) -> String {
    let group = group.replace('/', "_");
    if group.is_empty() || name.to_lowercase().starts_with(&group.to_lowercase()) {
        return name.to_owned();
    }
    format!("{group}_{name}")
}

/// The group and the name in the version of a document that is about one endpoint.
fn endpoint(page: &Page) -> Option<(String, &str)> {
    let version = page.root.pointer("/info/version")?.as_str()?;
    let (group, name) = version.strip_prefix(ENDPOINT)?.rsplit_once('.')?;
    Some((group.to_owned(), name))
}

/// The last step of the first tag.
fn tag(operation: &Value) -> Option<String> {
    let mut tag = operation.get("tags")?.get(0)?;
    while let Value::Array(path) = tag {
        tag = path.last()?;
    }
    let last = tag.as_str()?.rsplit('/').next()?;
    Some(last.strip_prefix(PACKAGE).unwrap_or(last).to_owned())
}

/// Whether a text is more than one word, by signs between letters or by capitals.
fn has_several_words(text: &str) -> bool {
    let inside = text.trim_matches(|each: char| !each.is_alphanumeric());
    let sign = inside.contains(|each: char| !each.is_alphanumeric());
    let capital = inside
        .chars()
        .zip(inside.chars().skip(1))
        .any(|(left, right)| left.is_lowercase() && right.is_uppercase());
    sign || capital
}

/// Whether the version of a document is only the name of its endpoint.
pub(super) fn is_endpoint(version: &str) -> bool {
    version.starts_with(ENDPOINT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Source, Sources};
    use serde_json::json;

    fn named(version: &str, operation: &Value, is_alone: bool) -> Option<String> {
        let text = String::new().into();
        let source = Sources::default().add(Source { name: String::new(), text, document: 0..0 });
        let root = json!({ "info": { "version": version } });
        name(operation, &Page { source, root, file: "a.yaml".to_owned() }, is_alone)
    }

    #[test]
    fn one_word_is_said_with_its_group() {
        let tagged =
            |id: &str| json!({ "operationId": id, "tags": [["subpackage_a", "subpackage_a/subpackage_b"]] });
        let cases = [
            ("endpoint_connectors.create", tagged("create"), Some("connectors_create")),
            ("endpoint_collections/fields.create", tagged("create"), Some("collections_fields_create")),
            ("endpoint_.classify", tagged("classify"), Some("classify")),
            ("endpoint_keys.createKeys", tagged("create-keys"), Some("create-keys")),
            ("endpoint_keys.createKeys", json!({}), Some("keys_createKeys")),
            ("1.0", tagged("list"), Some("b_list")),
            ("1.0", json!({ "operationId": "petsList", "tags": ["pets"] }), Some("petsList")),
            ("1.0", json!({ "operationId": "pets", "tags": ["Pets"] }), Some("pets")),
            ("1.0", json!({}), None),
        ];
        for (version, operation, expected) in cases {
            assert_eq!(named(version, &operation, true).as_deref(), expected, "{version} {operation}");
        }
        assert_eq!(named("1.0", &tagged("list"), false).as_deref(), Some("list"));
    }
}
