//! What a path item has beside its operations, where several documents have the path.
//!
//! Its parameters and servers are those of the operations of its own document alone, so they are written there.

use serde_json::Value;

use super::page::Page;
use crate::diagnostic::Origins;
use crate::normalise::Node;
use crate::pointer::Pointer;

/// Whether a member of a path item holds operations.
pub(super) fn is_method(key: &str) -> bool {
    use crate::normalise::Holds::{Map, One};
    matches!(Node::PathItem.member(key), Some(One(Node::Operation) | Map(Node::Operation)))
}

/// Writes the parameters and servers of a path item into one of its operations; both are of one page.
pub(super) fn push_down(
    item: (&Value, &Pointer),
    operation: &mut Value,
    home: &Pointer,
    page: &Page,
    origins: &mut Origins,
) {
    let (item, item_at) = item;
    let Value::Object(members) = operation else { return };
    for key in ["servers", "summary", "description"] {
        if let (Some(value), false) = (item.get(key), members.contains_key(key)) {
            members.insert(key.to_owned(), value.clone());
            origins.brought(home.child(key), page.source, item_at.child(key));
        }
    }
    let shared = item.get("parameters").and_then(Value::as_array).into_iter().flatten().enumerate();
    let mut own = members.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
    for (index, parameter) in shared {
        if !own.iter().any(|each| is_same(each, parameter)) {
            let to = home.child("parameters").child(own.len());
            origins.brought(to, page.source, item_at.child("parameters").child(index));
            own.push(parameter.clone());
        }
    }
    if !own.is_empty() {
        members.insert("parameters".to_owned(), Value::Array(own));
    }
}

/// Whether an operation's parameter stands for one of the path (OpenAPI 3.1.1, section 4.8.10).
fn is_same(own: &Value, shared: &Value) -> bool {
    let key = |parameter: &Value| {
        ["name", "in", "$ref"].map(|key| parameter.get(key).and_then(Value::as_str).map(str::to_owned))
    };
    key(own) == key(shared)
}
