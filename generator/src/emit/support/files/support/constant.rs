//! Members with one possible value.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
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
        if deserializer.deserialize_any(Text(self))? { Ok(()) } else { Err(differs(name, &self.into())) }
    }
}

/// Whether a value is this text.
struct Text(&'static str);

impl<'de> Visitor<'de> for Text {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.0)
    }

    fn visit_str<E>(self, text: &str) -> Result<bool, E> {
        Ok(text == self.0)
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<bool, S::Error> {
        IgnoredAny.visit_seq(list).map(|_| false)
    }

    fn visit_map<M: MapAccess<'de>>(self, members: M) -> Result<bool, M::Error> {
        IgnoredAny.visit_map(members).map(|_| false)
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
