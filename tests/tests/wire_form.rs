//! What the types of the snapshots accept and write.

#[path = "wire_form/constant.rs"]
mod constant;
#[path = "wire_form/enumeration.rs"]
mod enumeration;
#[path = "wire_form/event.rs"]
mod event;
#[path = "wire_form/event_bodies.rs"]
mod event_bodies;
#[path = "wire_form/finite.rs"]
mod finite;
#[path = "wire_form/format.rs"]
mod format;
#[path = "wire_form/name.rs"]
mod name;
#[path = "wire_form/number.rs"]
mod number;
#[path = "wire_form/pages.rs"]
mod pages;
#[path = "wire_form/parameter.rs"]
mod parameter;
#[path = "wire_form/presence.rs"]
mod presence;
#[path = "wire_form/reference.rs"]
mod reference;
#[path = "wire_form/schema.rs"]
mod schema;
#[path = "wire_form/tuple.rs"]
mod tuple;
#[path = "wire_form/union.rs"]
mod union;
#[path = "wire_form/union_kinds.rs"]
mod union_kinds;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Reads a value, and gives what is written of it.
fn round<T: DeserializeOwned + Serialize>(text: &str) -> Result<Value, String> {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_value(value).map_err(|error| error.to_string())
}

/// Why a value is refused.
fn refusal<T: DeserializeOwned + Serialize>(text: &str) -> String {
    round::<T>(text).expect_err("it should not decode")
}

/// Reads a value, and expects that it is written as it was.
fn kept<T: DeserializeOwned + Serialize>(value: &Value) -> T {
    let read: T = serde_json::from_value(value.clone()).expect("it should decode");
    assert_eq!(serde_json::to_value(&read).expect("it should encode"), *value);
    read
}
