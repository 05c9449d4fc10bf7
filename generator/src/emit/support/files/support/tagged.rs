//! How values of one of several types are read that a member tells apart. Where it comes first, as it mostly does, the
//! rest of the object is read as it comes.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{
        Deserialize, DeserializeSeed, Error, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};

use super::{
    content::Content,
    reason::reason,
    replay::{Member, Replay},
    union::Undecided,
};

pub use super::union::Trial;
pub use serde::de::MapAccess;

/// A type that is one of several, by the string in one member.
pub trait Tagged: Sized + 'static {
    /// The name of the type, for error messages.
    const NAME: &'static str;

    /// The member that tells which type it is.
    const TAG: &'static str;

    /// Reads an object by its tag.
    ///
    /// # Errors
    ///
    /// The object, where the tag tells none of the types, or what is wrong with it.
    fn told<'de, M: MapAccess<'de>>(object: Told<'de, M>) -> Result<Self, Untold<'de, M>>;

    /// Tries what a value may be whose tag tells nothing.
    fn untold(_: &mut Trial<Self>) {}
}

/// Reads `T` from any value.
///
/// # Errors
///
/// Says why it is none of the types.
pub fn deserialize<'de, T: Tagged, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(TaggedVisitor(PhantomData))
}

/// An object whose tag has been read.
pub struct Told<'de, M> {
    name: &'static str,
    before: Vec<Member<'de>>,
    tag: (&'static str, Cow<'de, str>),
    rest: M,
}

/// What came of an object whose tag has been read.
pub enum Untold<'de, M> {
    /// The tag tells nothing.
    Object(Box<Told<'de, M>>),
    /// It is not what the tag says.
    Wrong(String),
}

impl<'de, M> Told<'de, M> {
    /// The tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag.1
    }

    /// The tag tells none of the types.
    ///
    /// # Errors
    ///
    /// The object as it is.
    pub fn untold<U>(self) -> Result<U, Untold<'de, M>> {
        Err(Untold::Object(Box::new(self)))
    }

    /// Reads the object as the type that its tag tells.
    ///
    /// # Errors
    ///
    /// Says why it is none.
    pub fn read<T: Deserialize<'de>, U>(self, variant: fn(T) -> U) -> Result<U, Untold<'de, M>>
    where
        M: MapAccess<'de>,
    {
        let Self { name, before, tag: (key, tag), rest } = self;
        let members = Replay::new(before, Some((key, &tag)), rest);
        T::deserialize(MapAccessDeserializer::new(members)).map(variant).map_err(|error| {
            let reason = reason::<T, _>(&error);
            Untold::Wrong(format!("no variant of {name} fits: `{key}` is `{tag}`, but {reason}"))
        })
    }
}

struct TaggedVisitor<T>(PhantomData<T>);

impl<T: Tagged> TaggedVisitor<T> {
    fn try_all<E: Error>(value: Content<'_>) -> Result<T, E> {
        Undecided::of(T::NAME, value, Some(T::TAG)).read(T::untold)
    }

    fn object<'de, M: MapAccess<'de>>(members: Replay<'_, 'de, M>) -> Result<T, M::Error> {
        Self::try_all(Content::deserialize(MapAccessDeserializer::new(members))?)
    }
}

/// The text, where it is one, or else the value as it is.
fn text(value: Content<'_>) -> Result<Cow<'_, str>, Content<'_>> {
    match value {
        Content::Borrowed(text) => Ok(Cow::Borrowed(text)),
        Content::Text(text) => Ok(Cow::Owned(text)),
        other => Err(other),
    }
}

impl<'de, T: Tagged> Visitor<'de> for TaggedVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a value ({})", T::NAME)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<T, M::Error> {
        let mut before = Vec::new();
        while let Some(key) = map.next_key_seed(KeySeed)? {
            let value: Content<'de> = map.next_value()?;
            let tag = match if key == T::TAG { text(value) } else { Err(value) } {
                Ok(tag) => tag,
                Err(value) => {
                    before.push((key, value));
                    continue;
                }
            };
            return match T::told(Told { name: T::NAME, before, tag: (T::TAG, tag), rest: map }) {
                Ok(value) => Ok(value),
                Err(Untold::Wrong(reason)) => Err(Error::custom(reason)),
                Err(Untold::Object(told)) => {
                    let Told { before, tag: (key, tag), rest, .. } = *told;
                    Self::object(Replay::new(before, Some((key, &tag)), rest))
                }
            };
        }
        Self::object(Replay::new(before, None, map))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<T, S::Error> {
        Self::try_all(Content::deserialize(SeqAccessDeserializer::new(list))?)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        Self::try_all(Content::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        Self::try_all(Content::Boolean(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        Self::try_all(Content::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        Self::try_all(Content::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        Self::try_all(Content::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        Self::try_all(Content::Borrowed(value))
    }
}

/// Reads a key, without allocating it where the reader lends it.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
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
