//! How values of one of several types are read.

use serde::{
    Deserializer,
    de::{Deserialize, DeserializeOwned, Error, MapAccess},
};
use serde_json::Value;

use super::object::{Members, Object};

/// A value on its way to the type that it is of: a line a variant, and the first that fits ends it.
pub struct Trial<U> {
    name: &'static str,
    value: Value,
    /// The best so far, and how many members of the value it does not know, and does not keep.
    best: Option<([usize; 2], U)>,
    /// Nothing that comes later can be better, or the tag has settled it.
    settled: bool,
    reasons: Vec<String>,
}

impl<U> Trial<U> {
    /// Takes a value in, whatever it is; `name` is that of the union, for error messages.
    ///
    /// # Errors
    ///
    /// Fails if the value is no JSON.
    pub fn new<'de, D: Deserializer<'de>>(name: &'static str, deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(Self { name, value, best: None, settled: false, reasons: Vec::new() })
    }

    /// A variant for objects in which the member `tag` has one of these values. Then no other variant is tried.
    #[must_use]
    pub fn tagged<T: DeserializeOwned>(mut self, tag: &str, values: &[&str], variant: fn(T) -> U) -> Self {
        let found = self.value.get(tag).and_then(Value::as_str).filter(|value| values.contains(value));
        let Some(found) = found.filter(|_| !self.settled).map(str::to_owned) else {
            self.miss(tag);
            return self;
        };
        self.settled = true;
        match serde_json::from_value(std::mem::take(&mut self.value)) {
            Ok(value) => self.best = Some(([0; 2], variant(value))),
            Err(error) => self.reasons = vec![format!("`{tag}` is `{found}`, but {error}")],
        }
        self
    }

    /// Notes once what there is instead of a tag that picks a variant.
    fn miss(&mut self, tag: &str) {
        if !self.settled && self.reasons.is_empty() {
            self.reasons.push(match self.value.get(tag) {
                Some(Value::String(found)) => format!("`{tag}` is `{found}`"),
                Some(_) => format!("`{tag}` is no string"),
                None => format!("`{tag}` is missing"),
            });
        }
    }

    /// A variant for objects in which the member `tag` is missing.
    #[must_use]
    pub fn untagged<T: Object + DeserializeOwned>(self, tag: &str, variant: fn(T) -> U) -> Self {
        if self.value.get(tag).is_some() { self } else { self.object(variant) }
    }

    /// A variant for objects. Of several that fit, the one that knows most of the members is taken, or else the one
    /// that keeps most of them.
    #[must_use]
    pub fn object<T: Object + DeserializeOwned>(mut self, variant: fn(T) -> U) -> Self {
        let Some(members) = self.value.as_object().filter(|_| !self.settled) else { return self };
        let unknown = members.keys().filter(|key| !T::KEYS.contains(&key.as_str())).count();
        let lost = if T::OPEN { 0 } else { unknown };
        if self.best.as_ref().is_some_and(|(best, _)| *best <= [unknown, lost]) {
            return self;
        }
        match T::deserialize(&self.value) {
            Ok(value) => {
                self.best = Some(([unknown, lost], variant(value)));
                self.settled = unknown == 0;
            }
            Err(error) => self.reasons.push(format!("as {}: {error}", T::NAME)),
        }
        self
    }

    /// A variant for any value that can be read as a `T`.
    #[must_use]
    pub fn value<T: DeserializeOwned>(self, variant: fn(T) -> U) -> Self {
        self.attempt(|value| T::deserialize(value).map(variant))
    }

    /// Tries to read the value, unless something has fitted already.
    pub(super) fn attempt(mut self, read: impl FnOnce(&Value) -> serde_json::Result<U>) -> Self {
        if self.settled || self.best.is_some() {
            return self;
        }
        match read(&self.value) {
            Ok(value) => self.best = Some(([0; 2], value)),
            Err(error) => self.reasons.push(error.to_string()),
        }
        self.settled = self.best.is_some();
        self
    }

    /// The variant for objects in which the member `tag` has a value that no other variant is for.
    #[must_use]
    pub fn other(mut self, tag: &str, variant: fn(Value) -> U) -> Self {
        let unknown =
            !self.settled && self.best.is_none() && self.value.get(tag).is_some_and(Value::is_string);
        if unknown {
            self.best = Some(([0; 2], variant(std::mem::take(&mut self.value))));
        }
        self
    }

    /// The variant that was found.
    ///
    /// # Errors
    ///
    /// Says why each variant does not fit.
    pub fn end<E: Error>(self) -> Result<U, E> {
        match self.best {
            Some((_, value)) => Ok(value),
            None if self.reasons.is_empty() => {
                Err(E::custom(format_args!("no variant of {} fits {}", self.name, kind(&self.value))))
            }
            None => {
                Err(E::custom(format_args!("no variant of {} fits: {}", self.name, self.reasons.join("; "))))
            }
        }
    }
}

/// What a value is.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// A large variant stands behind a pointer.
impl<T: Object> Object for Box<T> {
    const NAME: &'static str = T::NAME;
    const KEYS: &'static [&'static str] = T::KEYS;
    const OPEN: bool = T::OPEN;

    fn read<'de, M: MapAccess<'de>>(members: &mut Members<'de, M>) -> Option<Self> {
        T::read(members).map(Self::new)
    }
}
