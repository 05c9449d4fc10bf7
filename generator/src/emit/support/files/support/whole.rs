//! Integers among the types of a union: some programs write them as `1.0`.

use super::{asked::Asking, lenient::Lenient, union::Trial};

impl<U: 'static> Trial<'_, U> {
    /// A variant for any value that can be read leniently as a `T`.
    pub fn whole<T: Lenient>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        self.attempt(T::read(Asking), |value| T::read(value), variant)
    }
}
