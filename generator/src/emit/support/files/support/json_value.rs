//! How types are read from values that are in memory already, where no position in a text tells what is wrong.

use std::fmt::Display;

use super::{
    entries::Entries,
    kept::{Items, Kept, LENT, Members},
    place::within,
    value_error::ValueError as Error,
};
use serde::{
    Deserializer,
    de::{
        DeserializeSeed, Error as _, SeqAccess, Unexpected, Visitor,
        value::{MapAccessDeserializer, StrDeserializer},
    },
    forward_to_deserialize_any,
};
use serde_json::Number;

/// A value that types are read from. Errors name the item of a list, or the entry of a map, that they are in.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    value: Kept<'t>,
    /// Where it stands, if it is a list or an object.
    bytes: &'t [u8],
}

impl<'t> Reader<'t> {
    /// A value of which nothing is lent.
    pub(super) const fn of(value: Kept<'t>) -> Self {
        Self { value, bytes: &[] }
    }

    /// The value that stands in these bytes.
    #[inline]
    pub(super) fn at(bytes: &'t [u8]) -> Result<Self, Error> {
        let value = Kept::of(bytes).ok_or_else(|| Error::custom("these bytes are no value"))?;
        Ok(Self { value, bytes })
    }

    pub(super) const fn value(self) -> Kept<'t> {
        self.value
    }
}

/// What has neither items nor members, and is not read as anything else.
macro_rules! scalars {
    ($($method:ident)*) => {
        $(#[inline] fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.value {
                Kept::List(_) => Err(Error::invalid_type(Unexpected::Seq, &visitor)),
                Kept::Object(_) => Err(Error::invalid_type(Unexpected::Map, &visitor)),
                Kept::Number(number) => Ok(number.parse::<Number>()?.$method(visitor)?),
                _ => self.deserialize_any(visitor),
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

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Kept::Null => visitor.visit_unit(),
            Kept::Boolean(value) => visitor.visit_bool(value),
            Kept::Unsigned(value) => visitor.visit_u64(value),
            Kept::Signed(value) => visitor.visit_i64(value),
            Kept::Float(value) => visitor.visit_f64(value),
            Kept::Number(number) => Ok(number.parse::<Number>()?.deserialize_any(visitor)?),
            Kept::Text(text) => visitor.visit_str(text),
            Kept::List(bytes) => {
                let mut rest = Rest { items: Items::of(bytes), index: 0 };
                let value = visitor.visit_seq(&mut rest)?;
                end(rest.items.next().is_some(), Items::of(bytes), "fewer elements in array", value)
            }
            Kept::Object(bytes) => {
                let mut rest = Entries::of(Members::of(bytes));
                let value = visitor.visit_map(&mut rest)?;
                end(rest.next().is_some(), Members::of(bytes), "fewer elements in map", value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self.value, Kept::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Kept::List(_) | Kept::Object(_) if name == LENT => visitor.visit_bytes(self.bytes),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Kept::Object(bytes) => {
                visitor.visit_enum(MapAccessDeserializer::new(Entries::of(Members::of(bytes))))
            }
            other => match other.as_str() {
                Some(text) => visitor.visit_enum(StrDeserializer::new(text)),
                None => Err(Error::custom(format_args!("{} is none of the variants", other.kind()))),
            },
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bytes byte_buf unit_struct seq tuple tuple_struct map struct
    }
}

/// A list or an object has been read in full.
fn end<T>(is_left: bool, all: impl Iterator, expected: &str, value: T) -> Result<T, Error> {
    if is_left { Err(Error::invalid_length(all.count(), &expected)) } else { Ok(value) }
}

struct Rest<'t> {
    items: Items<'t>,
    index: usize,
}

impl<'de> SeqAccess<'de> for &mut Rest<'_> {
    type Error = Error;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let read = Reader::at(item).and_then(|item| seed.deserialize(item)).map(Some);
        self.index += 1;
        read.map_err(|error| self.placed(&error))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.clone().count())
    }
}

impl Rest<'_> {
    /// The error with the item that was read last.
    #[cold]
    fn placed(&self, error: &dyn Display) -> Error {
        Error::custom(within(format_args!("[{}]", self.index - 1), &error.to_string()))
    }
}
