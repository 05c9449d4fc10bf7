//! How types are read from values that are in memory already, where no position in a text tells what is wrong.

use std::{fmt::Display, slice};

use super::{content::Content, entries::Entries, place::within, value_error::ValueError as Error};
use serde::{
    Deserializer,
    de::{
        DeserializeSeed, Error as _, SeqAccess, Unexpected, Visitor,
        value::{MapAccessDeserializer, StrDeserializer},
    },
    forward_to_deserialize_any,
};

/// A value that types are read from. Errors name the item of a list, or the entry of a map, that they are in.
#[derive(Clone, Copy)]
pub(super) struct Reader<'v, 'de>(pub(super) &'v Content<'de>);

/// What has neither items nor members, and is not read as anything else.
macro_rules! scalars {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.0 {
                Content::List(_) => Err(Error::invalid_type(Unexpected::Seq, &visitor)),
                Content::Object(_) => Err(Error::invalid_type(Unexpected::Map, &visitor)),
                Content::Number(number) => Ok(number.$method(visitor)?),
                _ => self.deserialize_any(visitor),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'_, 'de> {
    type Error = Error;

    scalars! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32
        deserialize_f64 deserialize_char deserialize_str deserialize_string deserialize_identifier deserialize_unit
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Content::Null => visitor.visit_unit(),
            Content::Boolean(value) => visitor.visit_bool(*value),
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::Signed(value) => visitor.visit_i64(*value),
            Content::Float(value) => visitor.visit_f64(*value),
            Content::Number(number) => Ok(number.deserialize_any(visitor)?),
            Content::Borrowed(text) => visitor.visit_borrowed_str(text),
            Content::Text(text) => visitor.visit_str(text),
            Content::List(items) => {
                let mut rest = Items { items: items.iter(), index: 0 };
                let value = visitor.visit_seq(&mut rest)?;
                end(rest.items.len(), items.len(), "fewer elements in array", value)
            }
            Content::Object(members) => {
                let mut rest = Entries::of(members);
                let value = visitor.visit_map(&mut rest)?;
                end(rest.len(), members.len(), "fewer elements in map", value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self.0, Content::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
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
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Content::Object(members) => visitor.visit_enum(MapAccessDeserializer::new(Entries::of(members))),
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
fn end<T>(left: usize, length: usize, expected: &str, value: T) -> Result<T, Error> {
    if left == 0 { Ok(value) } else { Err(Error::invalid_length(length, &expected)) }
}

struct Items<'v, 'de> {
    items: slice::Iter<'v, Content<'de>>,
    index: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
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

impl Items<'_, '_> {
    /// The error with the item that was read last.
    fn placed(&self, error: &dyn Display) -> Error {
        Error::custom(within(format_args!("[{}]", self.index - 1), &error.to_string()))
    }
}
