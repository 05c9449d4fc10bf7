//! Integers that are not zero.

use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64,
};

use serde::{
    Deserializer,
    de::{Error, Unexpected},
};

use super::lenient::Lenient;

/// Reads an integer, and lets no zero pass.
fn read<'de, T: Lenient, N, D: Deserializer<'de>>(
    deserializer: D,
    new: fn(T) -> Option<N>,
) -> Result<N, D::Error> {
    let zero = || D::Error::invalid_value(Unexpected::Unsigned(0), &"an integer other than zero");
    new(T::read(deserializer)?).ok_or_else(zero)
}

macro_rules! lenient {
    ($($non_zero:ident)*) => {
        $(impl Lenient for $non_zero {
            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read(deserializer, Self::new)
            }
        })*
    };
}

lenient!(NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64);
