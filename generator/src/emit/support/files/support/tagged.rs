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
    entries::Entries,
    json_value::Reader,
    keep::Keep,
    kept::{Kept, LENT},
    reason::reason,
    replay::Replay,
    tag::{Name, Tag},
    tape::Tape,
};

pub use super::trial::Trial;
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
    deserializer.deserialize_newtype_struct(LENT, TaggedVisitor(PhantomData))
}

/// An object whose tag has been read.
pub struct Told<'de, M> {
    name: &'static str,
    /// The members that came before the tag.
    before: Tape,
    tag: (&'static str, Cow<'de, str>),
    /// The others, with the tag if it was looked up.
    rest: M,
    is_looked_up: bool,
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
        let Self { name, before, tag: (key, tag), rest, is_looked_up } = self;
        let members = Replay::new(&before, Some((key, &*tag)).filter(|_| !is_looked_up), rest);
        T::deserialize(MapAccessDeserializer::new(members)).map(variant).map_err(|error| {
            let reason = reason::<T, _>(&error);
            Untold::Wrong(format!("no variant of {name} fits: `{key}` is `{tag}`, but {reason}"))
        })
    }
}

struct TaggedVisitor<T>(PhantomData<T>);

impl<T: Tagged> TaggedVisitor<T> {
    fn try_all<E: Error>(value: Reader<'_>) -> Result<T, E> {
        Trial::new(value, Some(T::TAG)).run(T::NAME, T::untold).map_err(E::custom)
    }

    fn keep<'de, D: Deserializer<'de>>(value: D) -> Result<T, D::Error> {
        let mut tape = Tape::new();
        Keep(&mut tape).deserialize(value)?;
        Self::try_all(Reader::at(tape.bytes()).map_err(D::Error::custom)?)
    }

    fn object<'de, M: MapAccess<'de>>(members: Replay<'_, M>) -> Result<T, M::Error> {
        Self::keep(MapAccessDeserializer::new(members))
    }

    /// Reads an object that is in memory.
    fn lent<E: Error>(value: Reader<'_>) -> Result<T, E> {
        if let Some(members) = value.value().members()
            && let Some(Kept::Text(tag)) = value.value().get(T::TAG)
        {
            let (tag, rest) = ((T::TAG, Cow::Borrowed(tag)), Entries::of(members));
            match T::told(Told { name: T::NAME, before: Tape::default(), tag, rest, is_looked_up: true }) {
                Ok(value) => return Ok(value),
                Err(Untold::Wrong(reason)) => return Err(Error::custom(reason)),
                Err(Untold::Object(_)) => {}
            }
        }
        Self::try_all(value)
    }
}

impl<'de, T: Tagged> Visitor<'de> for TaggedVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a value ({})", T::NAME)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<T, M::Error> {
        let mut before = Tape::default();
        while let Some(key) = map.next_key_seed(Name)? {
            if key != T::TAG {
                before.name(&key);
                map.next_value_seed(Keep(&mut before))?;
            } else if let Some(tag) = map.next_value_seed(Tag(T::TAG, &mut before))? {
                let tag = (T::TAG, tag);
                return match T::told(Told { name: T::NAME, before, tag, rest: map, is_looked_up: false }) {
                    Ok(value) => Ok(value),
                    Err(Untold::Wrong(reason)) => Err(Error::custom(reason)),
                    Err(Untold::Object(told)) => {
                        let Told { before, tag: (key, tag), rest, .. } = *told;
                        Self::object(Replay::new(&before, Some((key, &*tag)), rest))
                    }
                };
            }
        }
        Self::object(Replay::new(&before, None, map))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<T, S::Error> {
        Self::keep(SeqAccessDeserializer::new(list))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<T, E> {
        Self::lent(Reader::at(bytes).map_err(E::custom)?)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        Self::try_all(Reader::of(Kept::Null))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        Self::try_all(Reader::of(Kept::Boolean(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        Self::try_all(Reader::of(Kept::Signed(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        Self::try_all(Reader::of(Kept::Unsigned(value)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        Self::try_all(Reader::of(Kept::Float(value)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        Self::try_all(Reader::of(Kept::Text(value)))
    }
}
