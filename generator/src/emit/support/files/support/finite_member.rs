//! Members that are numbers, and have to have a text.

use serde::{Serializer, ser::Error};

use super::{finite::Numbers, object::Writer};

impl<S: Serializer> Writer<S> {
    /// Refuses numbers that are infinite, or none at all: JSON would have `null` in their place.
    pub fn finite(&mut self, key: &str, value: &impl Numbers) {
        if self.map.is_ok() && !value.are_finite() {
            self.map = Err(S::Error::custom(format_args!("`{key}` is not finite")));
        }
    }
}
