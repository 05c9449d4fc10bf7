//! Members whose value may be `null`, or of another type than the one that the document gives.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{
    maybe::Maybe,
    object::{MapAccess, Members},
};

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads the value of the member called `key`; one that is neither a `T` nor `null` goes to `others`.
    pub fn maybe_or<T: DeserializeOwned>(
        &mut self,
        key: &str,
        slot: &mut Maybe<T>,
        others: &mut BTreeMap<String, Value>,
    ) {
        let mut found = None;
        self.optional_or::<Option<T>>(key, &mut found, others);
        *slot = found.map_or(Maybe::Absent, Maybe::from);
    }
}
