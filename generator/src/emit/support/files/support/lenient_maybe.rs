//! Members that may be left out or `null`, and are read leniently.

use serde::de::MapAccess;

use super::{lenient::Lenient, maybe::Maybe, object::Members};

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads the value of a member that may be left out and may be `null` leniently.
    pub fn maybe_lenient<T: Lenient>(&mut self, slot: &mut Maybe<T>) {
        let mut value = None;
        self.read_lenient::<Option<T>>(&mut value);
        *slot = value.map_or(Maybe::Absent, Maybe::from);
    }
}
