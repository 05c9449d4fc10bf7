//! How values of one of several types are read.

use serde::{
    Deserializer,
    de::{Deserialize, Error},
};

use super::content::Content;

pub use super::trial::Trial;

/// A value of which it is not known yet which variant it is.
pub struct Undecided<'de> {
    /// The name of the union, for error messages.
    name: &'static str,
    value: Content<'de>,
    /// The name of the member that tells, where there is one.
    tag: Option<&'static str>,
}

impl<'de> Undecided<'de> {
    /// Takes a value in, whatever it is; `name` is that of the union.
    ///
    /// # Errors
    ///
    /// Fails if the value is no JSON.
    pub fn new<D: Deserializer<'de>>(name: &'static str, deserializer: D) -> Result<Self, D::Error> {
        Content::deserialize(deserializer).map(|value| Self::of(name, value, None))
    }

    /// The same of a value that is there already.
    pub(super) fn of(name: &'static str, value: Content<'de>, tag: Option<&'static str>) -> Self {
        Self { name, value, tag }
    }

    /// Reads the value as one of the variants that `list` has a line for.
    ///
    /// # Errors
    ///
    /// Says why each variant does not fit.
    pub fn read<U: 'static, E: Error>(self, list: fn(&mut Trial<'de, U>)) -> Result<U, E> {
        Trial::new(self.value, self.tag).run(self.name, list).map_err(E::custom)
    }
}
