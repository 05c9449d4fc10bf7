//! Members of an object that have no name in the document.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, DeserializeSeed, MapAccess, Visitor},
};

use super::{
    key::{Cursor, find},
    object::{Members, Writer},
};

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// As [`Members::next_key`]; a key that is not among the known ones is left in `unknown`.
    pub fn next_key_or(&mut self, unknown: &mut String) -> Option<usize> {
        if self.error.is_some() {
            return None;
        }
        let found = self.map.next_key_seed(Key { cursor: &mut self.cursor, unknown });
        self.at(found)
    }

    /// Reads the value of the member called `key` into `others`.
    pub fn other<T: Deserialize<'de>>(&mut self, key: &mut String, others: &mut BTreeMap<String, T>) {
        match self.map.next_value() {
            Ok(value) => drop(others.insert(std::mem::take(key), value)),
            Err(error) => self.refuse_entry(key, error),
        }
    }

    /// Refuses the member called `key`.
    pub fn refuse(&mut self, key: &str) {
        self.error = Some(de::Error::unknown_field(key, self.cursor.keys));
    }
}

impl<S: Serializer> Writer<S> {
    /// Writes members without a name; `known` are the keys that have members of their own.
    pub fn others<T: Serialize>(&mut self, known: &[&str], others: &BTreeMap<String, T>) {
        for (key, value) in others.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            self.required(key, value);
        }
    }
}

/// Looks a key up, and keeps the text of one that is not found.
struct Key<'k> {
    cursor: &'k mut Cursor,
    unknown: &'k mut String,
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<(), E> {
        self.cursor.current = find(self.cursor.keys, 0, name.as_bytes()).unwrap_or_else(|| {
            name.clone_into(self.unknown);
            usize::MAX
        });
        Ok(())
    }
}
