//! Objects of which a part was read before it was known what they are.

use serde::de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, value::StrDeserializer};

use super::{
    json_value::Reader,
    kept::{Kept, Members},
    tape::Tape,
};

/// Members that were read already, the tag among them, and then the others.
pub(super) struct Replay<'t, M> {
    before: Members<'t>,
    tag: Option<(&'static str, &'t str)>,
    /// The value of the key that was given last, unless it is one of the others.
    value: Option<Reader<'t>>,
    rest: M,
}

impl<'t, M> Replay<'t, M> {
    pub(super) fn new(before: &'t Tape, tag: Option<(&'static str, &'t str)>, rest: M) -> Self {
        Self { before: Members::of(before.bytes()), tag, value: None, rest }
    }
}

impl<'de, M: MapAccess<'de>> MapAccess<'de> for Replay<'_, M> {
    type Error = M::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, M::Error> {
        let key: StrDeserializer<'_, M::Error> = if let Some((key, value)) = self.before.next() {
            self.value = Some(Reader::at(value).map_err(Error::custom)?);
            str::from_utf8(key).map_err(Error::custom)?.into_deserializer()
        } else if let Some((key, tag)) = self.tag.take() {
            self.value = Some(Reader::of(Kept::Text(tag)));
            key.into_deserializer()
        } else {
            return self.rest.next_key_seed(seed);
        };
        seed.deserialize(key).map(Some)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(Error::custom),
            None => self.rest.next_value_seed(seed),
        }
    }
}
