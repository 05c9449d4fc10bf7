//! Members that may be left out, and may be `null`, which are different things.

use serde::{Deserialize, Serialize, Serializer, de::MapAccess};

use super::object::{Members, Writer};

/// An optional value that may also be `null`.
///
/// In an update, for example, an absent member usually leaves what is there and `null` removes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Maybe<T> {
    /// Left out.
    #[default]
    Absent,
    /// `null`.
    Null,
    /// A value.
    Value(T),
}

impl<T> Maybe<T> {
    /// Whether it is left out.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether it is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value, if there is one.
    #[must_use]
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Null | Self::Absent => None,
        }
    }

    /// The value, if there is one, by value.
    #[must_use]
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Null | Self::Absent => None,
        }
    }

    /// The same state with a reference to the value.
    #[must_use]
    pub const fn as_ref(&self) -> Maybe<&T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// The same state with another value.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(change(value)),
        }
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` is `null`.
impl<T> From<Option<T>> for Maybe<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads the value of a member that may be left out and may be `null`.
    pub fn maybe<T: Deserialize<'de>>(&mut self, slot: &mut Maybe<T>) {
        let mut value = None;
        self.read::<Option<T>>(&mut value);
        *slot = value.map_or(Maybe::Absent, Maybe::from);
    }
}

impl<S: Serializer> Writer<S> {
    /// Writes a member that may be left out and may be `null`.
    pub fn maybe<T: Serialize>(&mut self, key: &'static str, value: &Maybe<T>) {
        match value {
            Maybe::Absent => {}
            Maybe::Null => self.required(key, &()),
            Maybe::Value(value) => self.required(key, value),
        }
    }
}
