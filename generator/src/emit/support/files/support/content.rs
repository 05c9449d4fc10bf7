//! JSON values that are kept until it is known of which type they are.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::{Number, Value};

/// A JSON value. Text is borrowed where that is possible, and members stand in the order in which they came.
pub(super) enum Content<'de> {
    Null,
    Boolean(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    /// A number that none of these types holds.
    Number(Number),
    Borrowed(&'de str),
    Text(String),
    List(Vec<Content<'de>>),
    Object(Vec<Member<'de>>),
}

/// The name of a member, which is text, and its value.
pub(super) type Member<'de> = (Content<'de>, Content<'de>);

impl<'de> Content<'de> {
    /// The text, where it is one.
    pub(super) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Borrowed(text) => Some(text),
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The members, where it is an object.
    pub(super) fn members(&self) -> Option<&[Member<'de>]> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The member with this name. Of several it is the last.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let found = self.members()?.iter().rfind(|(key, _)| key.as_str() == Some(name));
        found.map(|(_, value)| value)
    }

    /// What it is.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "a boolean",
            Self::Unsigned(_) | Self::Signed(_) | Self::Float(_) | Self::Number(_) => "a number",
            Self::Borrowed(_) | Self::Text(_) => "a string",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

impl From<Value> for Content<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Boolean(value),
            Value::Number(number) => Self::Number(number),
            Value::String(text) => Self::Text(text),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(members) => Self::Object(
                members.into_iter().map(|(key, value)| (Self::Text(key), value.into())).collect(),
            ),
        }
    }
}

impl<'de> Deserialize<'de> for Content<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor)
    }
}

struct ContentVisitor;

impl<'de> Visitor<'de> for ContentVisitor {
    type Value = Content<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Content::Null)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Content::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Content::Boolean(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Content::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Content::Signed(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Content::Float(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Content::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Content::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Content::Text(text))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<Self::Value, S::Error> {
        let mut items = Vec::with_capacity(capacity(list.size_hint()));
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Content::List(items))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut members = Vec::with_capacity(capacity(map.size_hint()));
        while let Some(key) = map.next_key_seed(KeySeed)? {
            // `serde_json` has names of that kind for numbers that it keeps as text, and knows them itself.
            if members.is_empty() && key.as_str().is_some_and(|key| key.starts_with('$')) {
                let first = Some(key);
                return Value::deserialize(MapAccessDeserializer::new(Begun { first, rest: map }))
                    .map(Content::from);
            }
            members.push((key, map.next_value()?));
        }
        Ok(Content::Object(members))
    }
}

/// Room for as many values as there are said to be. More than a few are believed only when they come.
fn capacity(hint: Option<usize>) -> usize {
    hint.unwrap_or(0).min(1_024)
}

/// Reads the name of a member.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Content<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(ContentVisitor)
    }
}

/// An object whose first name was read.
struct Begun<'de, M> {
    first: Option<Content<'de>>,
    rest: M,
}

impl<'de, M: MapAccess<'de>> MapAccess<'de> for Begun<'de, M> {
    type Error = M::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, M::Error> {
        match self.first.take() {
            Some(key) => seed.deserialize(key.as_str().unwrap_or_default().into_deserializer()).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        self.rest.next_value_seed(seed)
    }
}
