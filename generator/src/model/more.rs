//! Operations with methods that the model does not know (OpenAPI 3.2.0, section 4.9).

use openapiv3::Operation;
use serde_json::{Map, Value};

use super::misfit;
use crate::diagnostic::Reporter;
use crate::normalise::METHODS;
use crate::pointer::Pointer;

/// Such an operation.
pub(crate) struct More {
    pub(crate) path: String,
    pub(crate) at: Pointer,
    pub(crate) method: String,
    pub(crate) operation: Operation,
}

/// Reads them; what does not fit is reported and left out.
pub(crate) fn more(root: &Value, reporter: &mut Reporter<'_>) -> Vec<More> {
    let mut more = Vec::new();
    let at = Pointer::root().child("paths");
    for (path, item) in root.get("paths").and_then(Value::as_object).into_iter().flat_map(Map::iter) {
        let at = at.child(path);
        let mut read = |value: &Value, at: Pointer, method: &str| match serde_json::from_value(value.clone())
        {
            Ok(operation) => {
                more.push(More { path: path.clone(), at, method: method.to_owned(), operation });
            }
            Err(error) => misfit(reporter, &at, &error),
        };
        let [query, others] = METHODS;
        if let Some(value) = item.get(query) {
            read(value, at.child(query), "QUERY");
        }
        for (method, value) in item.get(others).and_then(Value::as_object).into_iter().flat_map(Map::iter) {
            read(value, at.child(others).child(method), method);
        }
    }
    more
}
