//! Integers among the types of a union: some programs write them as `1.0`.

use super::{asked::Asking, json_value::Reader, lenient::Lenient, reason::unfit, union::Trial};

impl<'t, U: 'static> Trial<'t, U> {
    /// A variant for any value that can be read leniently as a `T`.
    pub fn whole<T: Lenient>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        let read = |value: Reader<'t>| unfit::<T, _>(T::read(value).map(variant));
        self.attempt(T::read(Asking), read)
    }
}
