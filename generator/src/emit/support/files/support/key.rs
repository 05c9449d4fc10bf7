//! Which member of an object a name is.

use std::fmt;

use serde::{
    Deserializer,
    de::{DeserializeSeed, Visitor},
};

/// Where a member stands among the names of an object's members.
pub(super) struct Cursor {
    pub(super) keys: &'static [&'static str],
    /// The place of the member that was read last, and `usize::MAX` before the first.
    pub(super) current: usize,
}

/// Moves to the place of a name that is read, without allocating it, and to `usize::MAX` for an unknown one. Mostly members
/// come in the order of the document, so that the next one is looked at first.
pub(super) struct Key<'c>(pub(super) &'c mut Cursor);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<(), E> {
        let (next, name) = (self.0.current.wrapping_add(1), name.as_bytes());
        self.0.current = if self.0.keys.get(next).is_some_and(|key| is_same(key, name)) {
            next
        } else {
            find(self.0.keys, next, name).unwrap_or(usize::MAX)
        };
        Ok(())
    }
}

/// The place of a name among `keys`, which are looked at from `start` on, and then from the first.
pub(super) fn find(keys: &[&str], start: usize, name: &[u8]) -> Option<usize> {
    let start = start.min(keys.len());
    (start..keys.len()).chain(0..start).find(|place| is_same(keys[*place], name))
}

/// Whether two names are the same. Names are short: to compare them here takes less time than to call `memcmp`.
#[inline]
fn is_same(key: &str, name: &[u8]) -> bool {
    key.len() == name.len() && key.bytes().eq(name.iter().copied())
}
