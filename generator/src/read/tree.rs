//! The visitor that both formats are read with: refuses equal keys, applies merge keys, keeps within a budget.

use std::{cell::RefCell, fmt};

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Number, Value};

use super::{
    fault::{Fault, Kind},
    merge,
};
use crate::pointer::{At, Pointer};

/// The tree may be this much larger than its text, for what aliases repeat.
const GROWTH: usize = 4;
/// What the smallest text may grow to.
const LEAST: usize = 500_000;
/// After this many faults, more of them help nobody.
const FAULTS: usize = 50;
/// `expecting` of a key, by which its error is known.
pub(super) const KEY: &str = "a key that is a scalar";

/// What one reading of a text finds out beside the tree.
pub(super) struct Reading {
    /// Whether `<<` is a merge key, as in YAML.
    merges: bool,
    state: RefCell<State>,
}

struct State {
    budget: usize,
    faults: Vec<Fault>,
    stopped: Option<Pointer>,
}

/// What a reading ends with.
pub(super) struct Found {
    pub(super) faults: Vec<Fault>,
    /// Where the first error came up.
    pub(super) stopped: Option<Pointer>,
    /// Whether aliases repeat more than a document may.
    pub(super) exhausted: bool,
}

impl Reading {
    pub(super) fn new(text: &str, merges: bool) -> Self {
        let budget = text.len().saturating_mul(GROWTH).saturating_add(LEAST);
        Self { merges, state: RefCell::new(State { budget, faults: Vec::new(), stopped: None }) }
    }

    /// Reads the whole tree.
    pub(super) fn root<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<Value, D::Error> {
        Node { reading: self, at: At::root() }.deserialize(deserializer)
    }

    pub(super) fn finish(self) -> Found {
        let State { budget, faults, stopped } = self.state.into_inner();
        Found { faults, stopped, exhausted: budget == 0 }
    }

    fn spend<E: de::Error>(&self, cost: usize) -> Result<(), E> {
        let mut state = self.state.borrow_mut();
        state.budget = state.budget.saturating_sub(cost);
        if state.budget == 0 { Err(E::custom("aliases repeat too much")) } else { Ok(()) }
    }

    fn fault(&self, kind: Kind, at: &At<'_>) {
        let faults = &mut self.state.borrow_mut().faults;
        if faults.len() < FAULTS {
            faults.push(Fault { kind, pointer: at.pointer() });
        }
    }

    fn stopped(&self, at: &At<'_>) {
        self.state.borrow_mut().stopped.get_or_insert_with(|| at.pointer());
    }
}

/// The value at one place.
struct Node<'a> {
    reading: &'a Reading,
    at: At<'a>,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let (reading, at) = (self.reading, self.at);
        reading.spend(1)?;
        deserializer.deserialize_any(self).inspect_err(|_| reading.stopped(&at))
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value.to_string().parse().unwrap_or(f64::NAN))
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value.to_string().parse().unwrap_or(f64::NAN))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value);
        if number.is_none() {
            self.reading.fault(Kind::NotFinite, &self.at);
        } else if value.fract() == 0.0 && value.abs() >= 9.2e18 {
            self.reading.fault(Kind::Rounded, &self.at);
        }
        Ok(number.map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Value, E> {
        self.reading.spend(value.len())?;
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) =
            access.next_element_seed(Node { reading: self.reading, at: self.at.index(items.len()) })?
        {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        let mut merged = None;
        while let Some(key) = access.next_key_seed(KeySeed)? {
            self.reading.spend(key.len())?;
            let at = self.at.key(&key);
            let value = access.next_value_seed(Node { reading: self.reading, at })?;
            let is_merge = self.reading.merges && key == "<<";
            if map.contains_key(&key) || (is_merge && merged.is_some()) {
                self.reading.fault(Kind::Duplicate, &at);
            } else if is_merge {
                merged = Some((map.len(), value));
            } else {
                map.insert(key, value);
            }
        }
        if let Some((position, value)) = merged {
            merge::into(&mut map, position, value)
                .unwrap_or_else(|_| self.reading.fault(Kind::Merge, &self.at.key("<<")));
        }
        Ok(Value::Object(map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (tag, value) = access.variant::<String>()?;
        self.reading.fault(Kind::Tag(tag), &self.at);
        value.newtype_variant_seed(self)
    }
}

/// A key, as the text that it is written with: `200`, `true` and `null` are names too.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(KEY)
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }
}
