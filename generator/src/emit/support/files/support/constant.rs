//! Members with one possible value.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess, Visitor},
};
use serde_json::Value;

use super::object::Members;

/// A value that a member has to have.
pub trait Known {
    /// Reads the value of the member called `name`.
    ///
    /// # Errors
    ///
    /// It is another value.
    fn read<'de, D: Deserializer<'de>>(self, name: &'static str, deserializer: D) -> Result<(), D::Error>;
}

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads a member whose value is known; any other value is an error that names the member.
    pub fn constant(&mut self, name: &'static str, value: impl Known, slot: &mut Option<()>) {
        match self.map.next_value_seed(Constant { name, value }) {
            Ok(()) => *slot = Some(()),
            // It names the member already.
            Err(error) => self.error = Some(error),
        }
    }
}

struct Constant<K> {
    name: &'static str,
    value: K,
}

impl<'de, K: Known> DeserializeSeed<'de> for Constant<K> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.value.read(self.name, deserializer)
    }
}

/// Text is compared as it comes, and not copied.
impl Known for &'static str {
    fn read<'de, D: Deserializer<'de>>(self, name: &'static str, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(Constant { name, value: self })
    }
}

impl Visitor<'_> for Constant<&'static str> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} as member `{}`", self.value, self.name)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        if text == self.value { Ok(()) } else { Err(differs(self.name, &self.value.into())) }
    }
}

impl Known for Value {
    fn read<'de, D: Deserializer<'de>>(self, name: &'static str, deserializer: D) -> Result<(), D::Error> {
        let found = Self::deserialize(deserializer)?;
        if is_same(&found, &self) { Ok(()) } else { Err(differs(name, &self)) }
    }
}

macro_rules! known {
    ($($scalar:ident)*) => {
        $(impl Known for $scalar {
            fn read<'de, D: Deserializer<'de>>(self, name: &'static str, deserializer: D) -> Result<(), D::Error> {
                Value::from(self).read(name, deserializer)
            }
        })*
    };
}

known!(bool f64 i64);

#[cold]
fn differs<E: de::Error>(name: &str, value: &Value) -> E {
    E::custom(format_args!("member `{name}` is not {value}"))
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
