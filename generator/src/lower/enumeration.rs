//! Strings of which the document lists the values.

use openapiv3::{SchemaData, StringType};

use crate::ir::{Doc, Enumeration, Value};

/// The values, each once, in the order of the document.
pub(super) fn lower(string: &StringType, data: &SchemaData) -> Enumeration {
    let mut values: Vec<Value> = Vec::with_capacity(string.enumeration.len());
    for (index, wire) in string.enumeration.iter().enumerate() {
        let Some(wire) = wire.as_ref().filter(|wire| values.iter().all(|value| value.wire != **wire)) else {
            continue;
        };
        let name = beside(data, &["x-enum-varnames", "x-enumNames"], index, wire);
        let description = beside(data, &["x-enum-descriptions", "x-enumDescriptions"], index, wire);
        let doc = Doc { description, ..Doc::default() };
        values.push(Value { wire: wire.clone(), name, doc });
    }
    Enumeration { values }
}

/// What an extension says about a value: in a list beside the values, or in a map by value.
fn beside(data: &SchemaData, keys: &[&str], index: usize, wire: &str) -> Option<String> {
    let found = keys.iter().find_map(|key| data.extensions.get(*key))?;
    let text = found.get(index).or_else(|| found.get(wire))?;
    text.as_str().map(str::to_owned).filter(|text| !text.trim().is_empty())
}
