//! Which member of an object a name is.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, Visitor},
};

/// Reads a name as its place among `keys`, without allocating it, and what is not there as `usize::MAX`. Mostly members
/// come in the order of the document, so that the one at `next` is looked at first.
pub(super) struct Key {
    pub(super) keys: &'static [&'static str],
    pub(super) next: usize,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        if self.keys.get(self.next).is_some_and(|key| is_same(key, name)) {
            return Ok(self.next);
        }
        Ok(find(self.keys, self.next, name).unwrap_or(usize::MAX))
    }
}

/// The place of a name among `keys`, which are looked at from `start` on, and then from the first.
pub(super) fn find(keys: &[&str], start: usize, name: &str) -> Option<usize> {
    let start = start.min(keys.len());
    (start..keys.len()).chain(0..start).find(|place| is_same(keys[*place], name))
}

/// Whether two names are the same. Names are short: to compare them here takes less time than to call `memcmp`.
#[inline]
fn is_same(key: &str, name: &str) -> bool {
    let (key, name) = (key.as_bytes(), name.as_bytes());
    if key.len() != name.len() {
        return false;
    }
    if let (Some(ends), Some(others)) = (ends::<8>(key), ends::<8>(name)) {
        return ends == others && (key.len() <= 16 || key == name);
    }
    match (ends::<4>(key), ends::<4>(name)) {
        (Some(ends), Some(others)) => ends == others,
        _ => key.iter().eq(name),
    }
}

/// The first and the last bytes of a text that has so many. They may overlap.
#[inline]
fn ends<const N: usize>(text: &[u8]) -> Option<(&[u8; N], &[u8; N])> {
    text.first_chunk().zip(text.last_chunk())
}
