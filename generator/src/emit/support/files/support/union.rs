//! How values of one of several types are read.

use std::{any, fmt, mem};

use serde::{
    Deserializer,
    de::{Deserialize, DeserializeOwned, Error, MapAccess},
};
use serde_json::Value;

use super::{
    decode_error::without_value,
    json_value::Reader,
    object::{Members, Object},
};

/// A value on its way to the type that it is of: a line a variant, and the first that fits ends it.
pub struct Trial<U> {
    name: &'static str,
    value: Value,
    /// The best so far, and how many members of the value it does not know, and does not keep.
    best: Option<([usize; 2], U)>,
    /// Nothing that comes later can be better.
    settled: bool,
    /// The member that tells which variant it is, where there is one.
    tag: Option<&'static str>,
    /// A string that a variant does not list, though it would keep it.
    unlisted: Option<U>,
    reasons: Vec<Reason>,
}

/// Why a variant does not fit: put into words only if none does.
type Reason = (serde_json::Error, fn(&serde_json::Error) -> String);

impl<U> Trial<U> {
    /// Takes a value in, whatever it is; `name` is that of the union, for error messages.
    ///
    /// # Errors
    ///
    /// Fails if the value is no JSON.
    pub fn new<'de, D: Deserializer<'de>>(name: &'static str, deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| Self::of(name, value))
    }

    /// The same of a value that is there already.
    pub(super) fn of(name: &'static str, value: Value) -> Self {
        Self { name, value, best: None, settled: false, tag: None, unlisted: None, reasons: Vec::new() }
    }

    /// Names the member that tells which variant it is.
    #[must_use]
    pub fn with_tag(mut self, tag: &'static str) -> Self {
        self.tag = Some(tag);
        self
    }

    /// The value of that member, where there is one and it is a string.
    fn tag(&self) -> Option<&str> {
        self.value.get(self.tag?)?.as_str()
    }

    /// A variant for objects that have no tag.
    #[must_use]
    pub fn untagged<T: Object + DeserializeOwned>(self, variant: fn(T) -> U) -> Self {
        if self.tag.is_some_and(|tag| self.value.get(tag).is_some()) { self } else { self.object(variant) }
    }

    /// A variant for objects. Of several that fit, the one that knows most of the members is taken, or else the one
    /// that keeps most of them.
    #[must_use]
    pub fn object<T: Object + DeserializeOwned>(mut self, variant: fn(T) -> U) -> Self {
        if self.settled {
            return self;
        }
        let unknown = self.unknown(T::KEYS);
        let lost = if T::OPEN { 0 } else { unknown };
        if self.best.as_ref().is_some_and(|(best, _)| *best <= [unknown, lost]) {
            return self;
        }
        match T::deserialize(Reader(&self.value)) {
            Ok(value) => {
                self.best = Some(([unknown, lost], variant(value)));
                self.settled = unknown == 0;
            }
            Err(error) => self.reasons.push((error, reason::<T, _>)),
        }
        self
    }

    /// How many members of the value are called by none of these names.
    fn unknown(&self, keys: &[&str]) -> usize {
        let members = self.value.as_object();
        members.map_or(0, |members| members.keys().filter(|key| !keys.contains(&key.as_str())).count())
    }

    /// A variant for any value that can be read as a `T`.
    #[must_use]
    pub fn value<T: DeserializeOwned>(self, variant: fn(T) -> U) -> Self {
        self.attempt(|value| {
            T::deserialize(Reader(value)).map(variant).map_err(|error| (error, reason::<T, _> as _))
        })
    }

    /// A variant for the strings that a document lists. One that it does not list is of this variant only where no
    /// other takes it.
    #[must_use]
    pub fn listed<T: DeserializeOwned + for<'t> From<&'t str>>(mut self, variant: fn(T) -> U) -> Self {
        // A text that no document lists.
        let unlisted = mem::discriminant(&T::from("\0"));
        match T::deserialize(Reader(&self.value)) {
            Ok(value) if mem::discriminant(&value) == unlisted => {
                self.unlisted.get_or_insert_with(|| variant(value));
                self
            }
            read => self.attempt(|_| read.map(variant).map_err(|error| (error, reason::<T, _> as _))),
        }
    }

    /// Tries to read the value, unless something has fitted already.
    pub(super) fn attempt(mut self, read: impl FnOnce(&Value) -> Result<U, Reason>) -> Self {
        if self.settled || self.best.is_some() {
            return self;
        }
        match read(&self.value) {
            Ok(value) => self.best = Some(([0; 2], value)),
            Err(reason) => self.reasons.push(reason),
        }
        self.settled = self.best.is_some();
        self
    }

    /// The variant for objects whose tag no other variant is for.
    #[must_use]
    pub fn other(mut self, variant: fn(Value) -> U) -> Self {
        if !self.settled && self.best.is_none() && self.tag().is_some() {
            self.best = Some(([0; 2], variant(mem::take(&mut self.value))));
        }
        self
    }

    /// The variant that was found.
    ///
    /// # Errors
    ///
    /// Says why each variant does not fit.
    pub fn end<E: Error>(self) -> Result<U, E> {
        let Self { name, value, best, settled, tag, unlisted, reasons } = self;
        if let Some(value) = best.map(|(_, value)| value).or(unlisted) {
            return Ok(value);
        }
        let untold = tag.filter(|_| !settled).map(|tag| untold(tag, &value));
        let reasons = reasons.into_iter().map(|(error, words)| words(&error));
        let reasons: Vec<String> = untold.into_iter().chain(reasons).collect();
        Err(if reasons.is_empty() {
            E::custom(format_args!("no variant of {name} fits {}", kind(&value)))
        } else {
            E::custom(format_args!("no variant of {name} fits: {}", reasons.join("; ")))
        })
    }
}

/// Why a value is no `T`, without the value. The type is named without the modules that it stands in.
pub(super) fn reason<T, E: fmt::Display>(error: &E) -> String {
    let full = any::type_name::<T>();
    let parts = full.split_inclusive(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let name: String = parts.filter(|part| !part.ends_with(':')).collect();
    let name = name.strip_prefix("Box<").and_then(|boxed| boxed.strip_suffix('>')).unwrap_or(&name);
    format!("as {name}: {}", without_value(&error.to_string()))
}

/// What there is instead of a tag that tells a variant.
fn untold(tag: &str, value: &Value) -> String {
    match value.get(tag) {
        Some(Value::String(found)) => format!("`{tag}` is `{found}`"),
        Some(_) => format!("`{tag}` is no string"),
        None => format!("`{tag}` is missing"),
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
