//! JSON inside of something else.

use serde::{Serialize, Serializer, ser::Error};
use serde_json::Value;

/// A value whose JSON is a text itself, as in a parameter that is described by `content`.
#[derive(Clone, Copy, Debug)]
pub struct JsonText<'a, T: ?Sized>(pub &'a T);

impl<T: Serialize + ?Sized> Serialize for JsonText<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serde_json::to_value(self.0).map_err(S::Error::custom)? {
            Value::Null => serializer.serialize_none(),
            value => serializer.collect_str(&value),
        }
    }
}
