//! How objects are read from values that are in memory already.

use std::slice;

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error as _, MapAccess, Visitor, value::StrDeserializer},
    forward_to_deserialize_any,
};

use super::{
    content::{Content, Member},
    json_value::Reader,
    place::{Entry, within},
    value_error::ValueError as Error,
};

/// The members of an object. Errors name the one that they are in, unless it is one of a struct, which does so itself.
pub(super) struct Entries<'v, 'de> {
    rest: slice::Iter<'v, Member<'de>>,
    current: Option<&'v Member<'de>>,
    is_map: bool,
}

impl<'v, 'de> Entries<'v, 'de> {
    pub(super) fn of(members: &'v [Member<'de>]) -> Self {
        Self { rest: members.iter(), current: None, is_map: false }
    }

    /// How many were not read.
    pub(super) fn len(&self) -> usize {
        self.rest.len()
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.current = self.rest.next();
        let Some((key, _)) = self.current else { return Ok(None) };
        self.is_map = true;
        seed.deserialize(Key { key, is_map: &mut self.is_map }).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (key, value) = self.current.take().ok_or_else(|| Error::custom("a value has no key"))?;
        let read = seed.deserialize(Reader(value));
        read.map_err(|error| match key.as_str() {
            Some(key) if self.is_map => {
                Error::custom(within(format_args!("{}", Entry(key)), &error.to_string()))
            }
            _ => error,
        })
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The name of a member. Structs ask for an identifier, maps for text.
struct Key<'v, 'de> {
    key: &'v Content<'de>,
    is_map: &'v mut bool,
}

impl<'de> Deserializer<'de> for Key<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.key {
            Content::Borrowed(text) => visitor.visit_borrowed_str(text),
            text => visitor.visit_str(text.as_str().unwrap_or_default()),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        *self.is_map = false;
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        StrDeserializer::new(self.key.as_str().unwrap_or_default()).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        option unit unit_struct newtype_struct seq tuple tuple_struct map struct ignored_any
    }
}
