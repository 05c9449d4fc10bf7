//! Values that are read from more than their type takes by itself, because servers send it.

use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{DeserializeSeed, MapAccess, SeqAccess, Visitor},
};

use super::object::Members;

/// A value that is read leniently, or a list, a map or an option of such values.
pub trait Lenient: Sized {
    /// Reads a value.
    ///
    /// # Errors
    ///
    /// The value is none of those that are accepted.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads the value of the member leniently.
    #[inline]
    pub fn read_lenient<T: Lenient>(&mut self, slot: &mut Option<T>) {
        self.read_with(Seed(PhantomData), slot);
    }

    /// Reads the value of a member that may be left out leniently. A `null` counts as left out.
    #[inline]
    pub fn optional_lenient<T: Lenient>(&mut self, slot: &mut Option<T>) {
        match self.map.next_value_seed(Seed(PhantomData)) {
            Ok(value) => *slot = value,
            Err(error) => self.refuse_value(error),
        }
    }

    /// Reads the value of the member called `key` into `others` leniently.
    pub fn other_lenient<T: Lenient>(&mut self, key: &mut String, others: &mut BTreeMap<String, T>) {
        match self.map.next_value_seed(Seed(PhantomData)) {
            Ok(value) => drop(others.insert(std::mem::take(key), value)),
            Err(error) => self.refuse_entry(key, error),
        }
    }
}

pub(super) struct Seed<T>(pub(super) PhantomData<T>);

impl<'de, T: Lenient> DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer)
    }
}

impl<T: Lenient> Lenient for Option<T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(OptionVisitor(PhantomData))
    }
}

struct OptionVisitor<T>(PhantomData<T>);

impl<'de, T: Lenient> Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::read(deserializer).map(Some)
    }
}

impl<T: Lenient> Lenient for Vec<T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Lenient> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(Seed(PhantomData))? {
            items.push(item);
        }
        Ok(items)
    }
}

impl<T: Lenient> Lenient for BTreeMap<String, T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: Lenient> Visitor<'de> for MapVisitor<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = BTreeMap::new();
        while let Some(key) = map.next_key()? {
            entries.insert(key, map.next_value_seed(Seed(PhantomData))?);
        }
        Ok(entries)
    }
}
