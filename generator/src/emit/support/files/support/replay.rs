//! Objects of which a part was read before it was known what they are.

use std::{borrow::Cow, marker::PhantomData, vec};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor},
    forward_to_deserialize_any,
};

use super::{content::Content, json_value::Reader};

/// A member that was read before the tag.
pub(super) type Member<'de> = (Cow<'de, str>, Content<'de>);

/// Members that were read already, the tag among them, and then the others.
pub(super) struct Replay<'t, 'de, M> {
    before: vec::IntoIter<Member<'de>>,
    tag: Option<(&'static str, &'t str)>,
    /// The value of the key that was given last, unless it is one of the others.
    value: Option<Replayed<'t, 'de>>,
    rest: M,
}

enum Replayed<'t, 'de> {
    Tag(&'t str),
    Value(Content<'de>),
}

impl<'t, 'de, M> Replay<'t, 'de, M> {
    pub(super) fn new(before: Vec<Member<'de>>, tag: Option<(&'static str, &'t str)>, rest: M) -> Self {
        Self { before: before.into_iter(), tag, value: None, rest }
    }
}

impl<'de, M: MapAccess<'de>> MapAccess<'de> for Replay<'_, 'de, M> {
    type Error = M::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, M::Error> {
        if let Some((key, value)) = self.before.next() {
            self.value = Some(Replayed::Value(value));
            seed.deserialize(key.into_deserializer()).map(Some)
        } else if let Some((key, tag)) = self.tag.take() {
            self.value = Some(Replayed::Tag(tag));
            seed.deserialize(key.into_deserializer()).map(Some)
        } else {
            self.rest.next_key_seed(seed)
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        match self.value.take() {
            Some(Replayed::Tag(tag)) => seed.deserialize(Tag(tag, PhantomData)),
            Some(Replayed::Value(value)) => seed.deserialize(Reader(&value)).map_err(Error::custom),
            None => self.rest.next_value_seed(seed),
        }
    }
}

/// A tag as the value that it was read from: it may be read as an option, or as an enum.
struct Tag<'t, E>(&'t str, PhantomData<E>);

impl<'de, E: Error> Deserializer<'de> for Tag<'_, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
