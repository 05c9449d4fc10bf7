//! Integers among the types of a union: some programs write them as `1.0`.

use super::json_value::Reader;
use super::lenient::Lenient;
use super::union::{Trial, reason};

impl<U: 'static> Trial<'_, U> {
    /// A variant for any value that can be read leniently as a `T`.
    #[must_use]
    pub fn whole<T: Lenient>(self, variant: fn(T) -> U) -> Self {
        self.attempt(|value| {
            T::read(Reader(value)).map(variant).map_err(|error| (error, reason::<T, _> as _))
        })
    }
}
