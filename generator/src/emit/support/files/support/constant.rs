//! Members with one possible value.

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess},
};
use serde_json::Value;

use super::object::Members;

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads a member whose value is known; any other value is an error that names the member.
    pub fn constant(&mut self, name: &'static str, value: impl Into<Value>, slot: &mut Option<()>) {
        match self.map.next_value_seed(Constant { name, value: value.into() }) {
            Ok(()) => *slot = Some(()),
            // It names the member already.
            Err(error) => self.error = Some(error),
        }
    }
}

struct Constant {
    name: &'static str,
    value: Value,
}

impl<'de> DeserializeSeed<'de> for Constant {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let found = Value::deserialize(deserializer)?;
        let Self { name, value } = self;
        if is_same(&found, &value) {
            Ok(())
        } else {
            Err(de::Error::custom(format_args!("member `{name}` is not {value}")))
        }
    }
}

/// Whether two values are equal; `1` and `1.0` are the same number.
fn is_same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let same = |(key, left)| right.get(key).is_some_and(|right| is_same(left, right));
            left.len() == right.len() && left.iter().all(same)
        }
        (left, right) => left == right,
    }
}
