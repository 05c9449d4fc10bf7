//! How objects are read from values that are in memory already.

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error as _, MapAccess, Visitor, value::StrDeserializer},
    forward_to_deserialize_any,
};

use super::{
    json_value::Reader,
    kept::Members,
    place::{Entry, within},
    value_error::ValueError as Error,
};

/// The members of an object. Errors name the one that they are in, unless it is one of a struct, which does so itself.
pub(super) struct Entries<'t> {
    rest: Members<'t>,
    current: (&'t str, &'t [u8]),
    is_map: bool,
}

impl<'t> Entries<'t> {
    pub(super) const fn of(members: Members<'t>) -> Self {
        Self { rest: members, current: ("", &[]), is_map: false }
    }

    /// The member after those that were read.
    pub(super) fn next(&mut self) -> Option<(&'t [u8], &'t [u8])> {
        self.rest.next()
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.next() else { return Ok(None) };
        let name = str::from_utf8(name).map_err(Error::custom)?;
        (self.current, self.is_map) = ((name, value), true);
        seed.deserialize(Key { name, is_map: &mut self.is_map }).map(Some)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (name, value) = self.current;
        let read = Reader::at(value).and_then(|value| seed.deserialize(value));
        read.map_err(|error| if self.is_map { placed(name, &error) } else { error })
    }
}

/// An error with the entry that it is in.
#[cold]
fn placed(name: &str, error: &Error) -> Error {
    Error::custom(within(format_args!("{}", Entry(name)), &error.to_string()))
}

/// The name of a member. Structs ask for an identifier, maps for text.
struct Key<'k, 't> {
    name: &'t str,
    is_map: &'k mut bool,
}

impl<'de> Deserializer<'de> for Key<'_, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.name)
    }

    #[inline]
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
        StrDeserializer::new(self.name).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        option unit unit_struct newtype_struct seq tuple tuple_struct map struct ignored_any
    }
}
