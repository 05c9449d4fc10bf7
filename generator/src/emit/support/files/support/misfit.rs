//! Members whose value may be of another type than the one that the document gives, since not all of it applies.

use std::collections::BTreeMap;

use serde::{Serializer, de::DeserializeOwned};
use serde_json::Value;

use super::object::{MapAccess, Members, Writer};

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads the value of the member called `key`; one that is no `T`, such as `null`, goes to `others`.
    pub fn optional_or<T: DeserializeOwned>(
        &mut self,
        key: &str,
        slot: &mut Option<T>,
        others: &mut BTreeMap<String, Value>,
    ) {
        let mut value: Option<Value> = None;
        self.read(&mut value);
        *slot = value.as_ref().and_then(|value| T::deserialize(value).ok());
        if let Some(misfit) = value.filter(|_| slot.is_none()) {
            others.insert(key.to_owned(), misfit);
        }
    }
}

impl<S: Serializer> Writer<S> {
    /// Writes the value that `others` has for the member called `key`, where it has no other.
    pub fn misfit(&mut self, key: &str, is_absent: bool, others: &BTreeMap<String, Value>) {
        if let Some(value) = others.get(key).filter(|_| is_absent) {
            self.required(key, value);
        }
    }
}
