//! What kind of JSON value a type asks for, without a value.

use std::fmt;

use serde::{
    Deserializer,
    de::{self, Visitor},
    forward_to_deserialize_any,
};

use super::kept::Kept;

/// The kinds of values that a type may be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Scalar,
    List,
    Object,
    /// Nothing is known but by trying.
    Any,
}

impl Asked {
    /// Whether a type that asks for this may be read from a value.
    pub(super) const fn takes(self, value: Kept<'_>) -> bool {
        match value {
            Kept::Object(_) => matches!(self, Self::Object | Self::Any),
            Kept::List(_) => matches!(self, Self::List | Self::Any),
            _ => matches!(self, Self::Scalar | Self::Any),
        }
    }
}

/// It is how a type says it, and never told to anybody.
impl de::Error for Asked {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Any
    }
}

impl std::error::Error for Asked {}

impl fmt::Display for Asked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

/// Takes down what a type asks for, and gives it nothing.
pub(super) struct Asking;

macro_rules! answers {
    ($($method:ident $kind:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Asked> {
            Err(Asked::$kind)
        })*
    };
}

impl<'de> Deserializer<'de> for Asking {
    type Error = Asked;

    answers! {
        deserialize_any Any
        deserialize_bool Scalar deserialize_i8 Scalar deserialize_i16 Scalar deserialize_i32 Scalar
        deserialize_i64 Scalar deserialize_i128 Scalar deserialize_u8 Scalar deserialize_u16 Scalar
        deserialize_u32 Scalar deserialize_u64 Scalar deserialize_u128 Scalar deserialize_f32 Scalar
        deserialize_f64 Scalar deserialize_char Scalar deserialize_str Scalar deserialize_string Scalar
        deserialize_seq List deserialize_map Object
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Asked> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Asked> {
        Err(Asked::List)
    }

    forward_to_deserialize_any! {
        bytes byte_buf option unit unit_struct tuple_struct struct enum identifier ignored_any
    }
}
