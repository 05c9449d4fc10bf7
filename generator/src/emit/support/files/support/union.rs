//! How values of one of several types are read.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{
        Deserialize, DeserializeSeed, Error, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};

use super::{
    json_value::Reader,
    keep::Keep,
    kept::{Kept, LENT},
    place::{placed, position},
    tape::Tape,
    value_error::ValueError,
};

pub use super::trial::Trial;

/// A type that is one of several, without a member that tells which.
pub trait Union: Sized + 'static {
    /// The name of the type, for error messages.
    const NAME: &'static str;

    /// A line for each type that a value may be of.
    fn variants(trial: &mut Trial<'_, Self>);

    /// Reads a list as it comes, where it is of one type.
    ///
    /// # Errors
    ///
    /// Says why it is of none.
    fn list<'de, D: Deserializer<'de>>(list: D) -> Result<Self, D::Error> {
        keep(list)
    }

    /// Reads an object as it comes, where it is of one type.
    ///
    /// # Errors
    ///
    /// Says why it is of none.
    fn object<'de, D: Deserializer<'de>>(object: D) -> Result<Self, D::Error> {
        keep(object)
    }
}

/// Reads `U` from any value.
///
/// # Errors
///
/// Says why each variant does not fit.
pub fn deserialize<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_newtype_struct(LENT, UnionVisitor(PhantomData))
}

/// Reads a list, which only one type takes.
///
/// # Errors
///
/// Says why each variant does not fit.
pub fn list<'de, T: Deserialize<'de>, U: Union, D: Deserializer<'de>>(
    list: D,
    variant: fn(T) -> U,
) -> Result<U, D::Error> {
    T::deserialize(list).map(variant).map_err(|error| refuse::<T, U, _>(error, Kept::List(&[])))
}

/// Reads an object, which only one type takes.
///
/// # Errors
///
/// Says why each variant does not fit.
pub fn object<'de, T: Deserialize<'de>, U: Union, D: Deserializer<'de>>(
    object: D,
    variant: fn(T) -> U,
) -> Result<U, D::Error> {
    T::deserialize(object).map(variant).map_err(|error| refuse::<T, U, _>(error, Kept::Object(&[])))
}

/// Why a value is of no variant that has been read as the only one that takes its kind. Where the text ends too early is
/// told as it is, and where in it something is wrong stands at the end, as readers of texts expect it.
#[cold]
fn refuse<T, U: Union, E: Error>(error: E, value: Kept<'_>) -> E {
    let message = error.to_string();
    if message.starts_with("EOF while parsing") {
        return error;
    }
    let (message, place) = position(&message).map_or((&*message, None), |(start, end)| (start, Some(end)));
    let words =
        Trial::new(Reader::of(value), None).refuse::<T>(U::NAME, U::variants, ValueError::custom(message));
    match place {
        Some(place) => E::custom(format_args!("{words} at line {place}")),
        None => E::custom(words),
    }
}

/// Keeps a value until it is known of which type it is.
fn keep<'de, U: Union, D: Deserializer<'de>>(value: D) -> Result<U, D::Error> {
    let mut tape = Tape::new();
    Keep(&mut tape).deserialize(value)?;
    lent(tape.bytes())
}

fn lent<U: Union, E: Error>(bytes: &[u8]) -> Result<U, E> {
    attempt(Reader::at(bytes).map_err(E::custom)?)
}

fn attempt<U: Union, E: Error>(value: Reader<'_>) -> Result<U, E> {
    Trial::new(value, None).run(U::NAME, U::variants).map_err(E::custom)
}

struct UnionVisitor<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a value ({})", U::NAME)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<U, E> {
        lent(bytes)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<U, S::Error> {
        U::list(SeqAccessDeserializer::new(Placed { list, index: 0 }))
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<U, M::Error> {
        U::object(MapAccessDeserializer::new(map))
    }

    fn visit_unit<E: Error>(self) -> Result<U, E> {
        attempt(Reader::of(Kept::Null))
    }

    fn visit_none<E: Error>(self) -> Result<U, E> {
        attempt(Reader::of(Kept::Null))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<U, E> {
        attempt(Reader::of(Kept::Boolean(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<U, E> {
        attempt(Reader::of(Kept::Signed(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<U, E> {
        attempt(Reader::of(Kept::Unsigned(value)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<U, E> {
        attempt(Reader::of(Kept::Float(value)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<U, E> {
        attempt(Reader::of(Kept::Text(text)))
    }
}

/// A list whose errors name the item that they are in, unless they say where they are.
struct Placed<S> {
    list: S,
    index: usize,
}

impl<'de, S: SeqAccess<'de>> SeqAccess<'de> for Placed<S> {
    type Error = S::Error;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, S::Error> {
        let read = self.list.next_element_seed(seed);
        self.index += 1;
        read.map_err(|error| placed(format_args!("[{}]", self.index - 1), error))
    }

    fn size_hint(&self) -> Option<usize> {
        self.list.size_hint()
    }
}
