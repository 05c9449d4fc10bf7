//! Integers, which some programs write as `1.0` (JSON Schema 2020-12 Core, section 4.2.3: the two are equal).

use std::{any, error, fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserializer,
    de::{self, Unexpected, Visitor},
};

use super::lenient::Lenient;

/// A type of integers.
pub trait Integer: TryFrom<i64> + TryFrom<u64> + FromStr {}

impl Integer for i8 {}
impl Integer for i16 {}
impl Integer for i32 {}
impl Integer for i64 {}
impl Integer for u8 {}
impl Integer for u16 {}
impl Integer for u32 {}
impl Integer for u64 {}

/// An integer that is none of the values that the document lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownValue;

impl fmt::Display for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the document does not list the value")
    }
}

impl error::Error for UnknownValue {}

/// Reads an integer that is one of those that `T` takes.
///
/// # Errors
///
/// When the value is no integer, or another one.
pub fn deserialize_known<'de, T: TryFrom<i64>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = i64::read(deserializer)?;
    let expected = "an integer that the document lists";
    T::try_from(value).map_err(|_| de::Error::invalid_value(Unexpected::Signed(value), &expected))
}

/// Reads an integer and hands it to `T`, which takes any.
///
/// # Errors
///
/// Only when the value is no integer.
pub fn deserialize<'de, T: From<i64>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    i64::read(deserializer).map(T::from)
}

impl<T: Integer> Lenient for T {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_i64(IntegerVisitor(PhantomData))
    }
}

struct IntegerVisitor<T>(PhantomData<T>);

impl<T: Integer> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an integer ({})", any::type_name::<T>())
    }

    #[inline]
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
    }

    #[inline]
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        whole(value).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }
}

/// The integer that a number with a fraction of zero is.
#[cold]
fn whole<T: Integer>(value: f64) -> Option<T> {
    // The sum makes zero of what is minus zero.
    let digits = format!("{:.0}", value + 0.0);
    if value.fract() == 0.0 { digits.parse().ok() } else { None }
}
