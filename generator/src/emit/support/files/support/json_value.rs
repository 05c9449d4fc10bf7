//! How types are read from values that are in memory already, where no position in a text tells what is wrong.

use std::{fmt::Display, slice};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Unexpected, Visitor, value::StrDeserializer},
    forward_to_deserialize_any,
};
use serde_json::{Error, Value, map};

use super::object::within;

/// A value that types are read from. Like a reference to a value, but errors name the item of a list that they are in.
#[derive(Clone, Copy)]
pub(super) struct Reader<'v>(pub(super) &'v Value);

/// What has neither items nor members, and is not read as anything else.
macro_rules! scalars {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.0 {
                Value::Array(_) => Err(Error::invalid_type(Unexpected::Seq, &visitor)),
                Value::Object(_) => Err(Error::invalid_type(Unexpected::Map, &visitor)),
                Value::String(text) => StrDeserializer::new(text).$method(visitor),
                scalar => scalar.clone().$method(visitor),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Error;

    scalars! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32
        deserialize_f64 deserialize_char deserialize_str deserialize_string deserialize_identifier deserialize_unit
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Array(items) => {
                let mut rest = Items { items: items.iter(), index: 0 };
                let value = visitor.visit_seq(&mut rest)?;
                end(rest.items.len(), items.len(), "fewer elements in array", value)
            }
            Value::Object(members) => {
                let mut rest = Entries { entries: members.iter(), value: None };
                let value = visitor.visit_map(&mut rest)?;
                end(rest.entries.len(), members.len(), "fewer elements in map", value)
            }
            Value::String(text) => visitor.visit_str(text),
            scalar => scalar.clone().deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.clone().deserialize_enum(name, variants, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bytes byte_buf unit_struct seq tuple tuple_struct map struct
    }
}

/// A list or an object has been read in full.
fn end<T>(left: usize, length: usize, expected: &str, value: T) -> Result<T, Error> {
    if left == 0 { Ok(value) } else { Err(Error::invalid_length(length, &expected)) }
}

struct Items<'v> {
    items: slice::Iter<'v, Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let read = seed.deserialize(Reader(item)).map(Some);
        self.index += 1;
        read.map_err(|error| self.placed(&error))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

impl Items<'_> {
    /// The error with the item that was read last.
    fn placed(&self, error: &dyn Display) -> Error {
        Error::custom(within(format_args!("[{}]", self.index - 1), &error.to_string()))
    }
}

struct Entries<'v> {
    entries: map::Iter<'v>,
    value: Option<&'v Value>,
}

impl<'de> MapAccess<'de> for &mut Entries<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.value.take().ok_or_else(|| Error::custom("a value has no key"))?;
        seed.deserialize(Reader(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len())
    }
}
