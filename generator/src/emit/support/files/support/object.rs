//! How structs are read and written as JSON objects.
//!
//! A struct lists its members; everything else happens here, once. Errors stay inside [`Members`] and [`Writer`]
//! until the end, so that the code of a struct is a table without control flow.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeSeed, IgnoredAny, Visitor},
    ser::SerializeMap,
};

use super::{
    key::{Cursor, Key},
    place::{Entry, placed},
};

pub use serde::de::MapAccess;

/// A struct that is an object on the wire.
pub trait Object: Sized {
    /// The name of the type, for error messages.
    const NAME: &'static str;

    /// The members' names on the wire.
    const KEYS: &'static [&'static str];

    /// Whether members of other names are kept.
    const OPEN: bool = false;

    /// Reads every member, or gives `None` where `members` has met an error.
    fn read<'de, M: MapAccess<'de>>(members: &mut Members<'de, M>) -> Option<Self>;
}

/// A large variant stands behind a pointer.
impl<T: Object> Object for Box<T> {
    const NAME: &'static str = T::NAME;
    const KEYS: &'static [&'static str] = T::KEYS;
    const OPEN: bool = T::OPEN;

    fn read<'de, M: MapAccess<'de>>(members: &mut Members<'de, M>) -> Option<Self> {
        T::read(members).map(Self::new)
    }
}

/// Reads `T` from an object. Members that `T` does not know are skipped.
///
/// # Errors
///
/// The first error among the members, or a missing required one.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

/// The members of an object that is being read.
///
/// Where the text holds a member twice, the last one counts, as in most JSON parsers.
pub struct Members<'de, M: MapAccess<'de>> {
    pub(super) map: M,
    /// The member that is read.
    pub(super) cursor: Cursor,
    pub(super) error: Option<M::Error>,
}

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// The place of the next member among [`Object::KEYS`], beyond their end for an unknown one, and `None` after
    /// the last.
    #[inline]
    pub fn next_key(&mut self) -> Option<usize> {
        if self.error.is_some() {
            return None;
        }
        let found = self.map.next_key_seed(Key(&mut self.cursor));
        self.at(found)
    }

    /// Goes on to the member whose key was read.
    #[inline]
    pub(super) fn at(&mut self, found: Result<Option<()>, M::Error>) -> Option<usize> {
        match found {
            Ok(Some(())) => Some(self.cursor.current),
            Ok(None) => None,
            Err(error) => self.fail(error),
        }
    }

    /// Reads the value of a member that has to be there, or whose `null` is a value.
    #[inline]
    pub fn read<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        match self.map.next_value() {
            Ok(value) => *slot = Some(value),
            Err(error) => self.refuse_value(error),
        }
    }

    /// Reads the value of a member that may be left out. A `null` counts as left out: servers send it for want of a
    /// value, whether their document says so or not.
    #[inline]
    pub fn optional<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        match self.map.next_value() {
            Ok(value) => *slot = value,
            Err(error) => self.refuse_value(error),
        }
    }

    /// Reads the value of the member as `seed` does.
    #[inline]
    pub fn read_with<S: DeserializeSeed<'de>>(&mut self, seed: S, slot: &mut Option<S::Value>) {
        match self.map.next_value_seed(seed) {
            Ok(value) => *slot = Some(value),
            Err(error) => self.refuse_value(error),
        }
    }

    /// Passes over the value of a member that nobody asked for.
    pub fn skip(&mut self) {
        if let Err(error) = self.map.next_value::<IgnoredAny>() {
            self.refuse_value(error);
        }
    }

    /// Passes over the value of a member of which only matters that it is there.
    pub fn given(&mut self, slot: &mut Option<()>) {
        self.skip();
        *slot = Some(());
    }

    /// A member that has to be there is not: an error that names it.
    pub fn missing<T>(&mut self, key: usize) -> Option<T> {
        if self.error.is_none() {
            self.error = self.cursor.keys.get(key).map(|key| de::Error::missing_field(key));
        }
        None
    }

    #[cold]
    fn fail(&mut self, error: M::Error) -> Option<usize> {
        self.error = Some(error);
        None
    }

    /// Keeps why the value of the member cannot be read.
    #[cold]
    pub(super) fn refuse_value(&mut self, error: M::Error) {
        self.error = Some(match self.cursor.keys.get(self.cursor.current) {
            Some(key) => placed(format_args!("{key}"), error),
            None => error,
        });
    }

    /// Keeps why the value of a member cannot be read that has no name but `key`.
    #[cold]
    pub fn refuse_entry(&mut self, key: &str, error: M::Error) {
        self.error = Some(placed(format_args!("{}", Entry(key)), error));
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object ({})", T::NAME)
    }

    #[inline]
    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<T, M::Error> {
        let cursor = Cursor { keys: T::KEYS, current: usize::MAX };
        let mut members = Members { map, cursor, error: None };
        let object = T::read(&mut members);
        match members.error {
            None => object.ok_or_else(|| de::Error::custom("a member is missing")),
            Some(error) => Err(error),
        }
    }
}

/// Writes an object member by member.
pub struct Writer<S: Serializer> {
    pub(super) map: Result<S::SerializeMap, S::Error>,
}

impl<S: Serializer> Writer<S> {
    /// Opens the object.
    pub fn new(serializer: S) -> Self {
        Self { map: serializer.serialize_map(None) }
    }

    /// Writes a member that is always there; `None` becomes `null`.
    pub fn required<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) {
        if let Ok(map) = &mut self.map
            && let Err(error) = map.serialize_entry(key, value)
        {
            self.map = Err(error);
        }
    }

    /// Writes a member that is left out when it is `None`.
    pub fn optional<T: Serialize>(&mut self, key: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.required(key, value);
        }
    }

    /// Closes the object.
    ///
    /// # Errors
    ///
    /// The first error among the members.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.map?.end()
    }
}
