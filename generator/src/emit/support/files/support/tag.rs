//! The names of members, and the member that tells which of several types an object is.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor},
};

use super::{keep::Keep, tape::Tape};

impl Tape {
    /// Keeps the name of a member, which its value has to follow.
    pub(super) fn name(&mut self, name: &str) {
        if self.bytes().is_empty() {
            *self = Self::new();
        }
        self.text(name);
    }
}

/// Reads the name of a member, without allocating it where the reader lends it.
pub(super) struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

/// Reads a tag, without allocating it where the reader lends it. What is no text is kept.
pub(super) struct Tag<'k>(pub(super) &'static str, pub(super) &'k mut Tape);

impl<'k> Tag<'k> {
    /// Keeps the member.
    fn keep(self) -> Keep<'k> {
        self.1.name(self.0);
        Keep(self.1)
    }
}

impl<'de> DeserializeSeed<'de> for Tag<'_> {
    type Value = Option<Cow<'de, str>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tag<'_> {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_borrowed_str<E>(self, tag: &'de str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Borrowed(tag)))
    }

    fn visit_str<E>(self, tag: &str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(tag.to_owned())))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.keep().visit_unit().map(|()| None)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        self.keep().visit_bool(value).map(|()| None)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        self.keep().visit_i64(value).map(|()| None)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        self.keep().visit_u64(value).map(|()| None)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        self.keep().visit_f64(value).map(|()| None)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<Self::Value, S::Error> {
        self.keep().visit_seq(list).map(|()| None)
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
        self.keep().visit_map(map).map(|()| None)
    }
}
