//! How values of one of several types are read.

use std::{any, fmt, mem};

use serde::{
    Deserializer,
    de::{Deserialize, DeserializeOwned, Error},
};
use serde_json::Value;

use super::{
    content::{Content, Member},
    decode_error::without_value,
    json_value::Reader,
    object::Object,
};

/// A value on its way to the type that it is of: a line a variant, and the first that fits ends it.
pub struct Trial<'de, U> {
    name: &'static str,
    value: Content<'de>,
    /// The best so far, and how many members of the value it does not know, and does not keep.
    best: Option<([usize; 2], U)>,
    /// Nothing that comes later can be better.
    settled: bool,
    /// The member that tells which variant it is, where there is one.
    tag: Option<&'static str>,
    /// A string that a variant does not list, though it would keep it.
    unlisted: Option<U>,
    /// How many variants for objects, or for any value, there were up to here.
    count: usize,
    /// Variants for objects that do not know each of the members. They are tried only if none does.
    later: Vec<Later<'de, U>>,
    /// By the place of the variant.
    reasons: Vec<(usize, Reason)>,
}

/// A variant that may be tried later.
struct Later<'de, U> {
    /// As in [`Trial::best`].
    score: [usize; 2],
    place: usize,
    read: Read<'de, U>,
}

/// Reads the value as a variant.
type Read<'de, U> = Box<dyn FnOnce(&Content<'de>) -> Result<U, Reason>>;

/// Why a variant does not fit: put into words only if none does.
type Reason = (serde_json::Error, fn(&serde_json::Error) -> String);

impl<'de, U: 'static> Trial<'de, U> {
    /// Takes a value in, whatever it is; `name` is that of the union, for error messages.
    ///
    /// # Errors
    ///
    /// Fails if the value is no JSON.
    pub fn new<D: Deserializer<'de>>(name: &'static str, deserializer: D) -> Result<Self, D::Error> {
        Content::deserialize(deserializer).map(|value| Self::of(name, value))
    }

    /// The same of a value that is there already.
    pub(super) fn of(name: &'static str, value: Content<'de>) -> Self {
        Self {
            name,
            value,
            best: None,
            settled: false,
            tag: None,
            unlisted: None,
            count: 0,
            later: Vec::new(),
            reasons: Vec::new(),
        }
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
    pub fn untagged<T: Object + DeserializeOwned + 'static>(self, variant: fn(T) -> U) -> Self {
        if self.tag.is_some_and(|tag| self.value.get(tag).is_some()) { self } else { self.object(variant) }
    }

    /// A variant for objects. Of several that fit, the one that knows most of the members is taken, or else the one
    /// that keeps most of them.
    #[must_use]
    pub fn object<T: Object + DeserializeOwned + 'static>(mut self, variant: fn(T) -> U) -> Self {
        if self.settled {
            return self;
        }
        self.count += 1;
        let score = self.score::<T>();
        if self.best.as_ref().is_some_and(|(best, _)| *best <= score) {
            return self;
        }
        let read = move |value: &Content<'de>| object(value, variant);
        if score == [0; 2] {
            self.fit(score, self.count, read);
            self.settled = self.best.is_some();
        } else {
            self.later.push(Later { score, place: self.count, read: Box::new(read) });
        }
        self
    }

    /// How many members of the value a type does not know, and does not keep. What is no object comes last.
    fn score<T: Object>(&self) -> [usize; 2] {
        let Some(members) = self.value.members() else { return [usize::MAX; 2] };
        let is_unknown = |(key, _): &&Member<'de>| key.as_str().is_none_or(|key| !T::KEYS.contains(&key));
        let unknown = members.iter().filter(is_unknown).count();
        [unknown, if T::OPEN { 0 } else { unknown }]
    }

    /// Reads the value, and keeps it as the best so far, or why it is none.
    fn fit(
        &mut self,
        score: [usize; 2],
        place: usize,
        read: impl FnOnce(&Content<'de>) -> Result<U, Reason>,
    ) {
        match read(&self.value) {
            Ok(value) => self.best = Some((score, value)),
            Err(reason) => self.reasons.push((place, reason)),
        }
    }

    /// Tries what was put off, the best first.
    fn catch_up(&mut self) {
        self.later.sort_by_key(|later| later.score);
        for Later { score, place, read } in mem::take(&mut self.later) {
            if self.best.as_ref().is_none_or(|(best, _)| *best > score) {
                self.fit(score, place, read);
            }
        }
    }

    /// A variant for any value that can be read as a `T`.
    #[must_use]
    pub fn value<T: DeserializeOwned>(self, variant: fn(T) -> U) -> Self {
        self.attempt(|value| object(value, variant))
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
    pub(super) fn attempt(mut self, read: impl FnOnce(&Content<'de>) -> Result<U, Reason>) -> Self {
        self.count += 1;
        if self.is_found() {
            return self;
        }
        self.fit([0; 2], self.count, read);
        self.settled = self.best.is_some();
        self
    }

    /// Whether something fits already.
    fn is_found(&mut self) -> bool {
        // Those for objects can only be what is put off.
        if !self.settled && self.value.members().is_some() {
            self.catch_up();
        }
        self.best.is_some()
    }

    /// The variant for objects whose tag no other variant is for.
    #[must_use]
    pub fn other(mut self, variant: fn(Value) -> U) -> Self {
        if !self.is_found()
            && self.tag().is_some()
            && let Ok(value) = Value::deserialize(Reader(&self.value))
        {
            self.best = Some(([0; 2], variant(value)));
        }
        self
    }

    /// The variant that was found.
    ///
    /// # Errors
    ///
    /// Says why each variant does not fit.
    pub fn end<E: Error>(mut self) -> Result<U, E> {
        if !self.settled {
            self.catch_up();
        }
        let Self { name, value, best, settled, tag, unlisted, mut reasons, .. } = self;
        if let Some(value) = best.map(|(_, value)| value).or(unlisted) {
            return Ok(value);
        }
        let untold = tag.filter(|_| !settled).map(|tag| untold(tag, &value));
        reasons.sort_by_key(|(place, _)| *place);
        let reasons = reasons.into_iter().map(|(_, (error, words))| words(&error));
        let reasons: Vec<String> = untold.into_iter().chain(reasons).collect();
        Err(if reasons.is_empty() {
            E::custom(format_args!("no variant of {name} fits {}", value.kind()))
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
fn untold(tag: &str, value: &Content<'_>) -> String {
    match value.get(tag).map(Content::as_str) {
        Some(Some(found)) => format!("`{tag}` is `{found}`"),
        Some(None) => format!("`{tag}` is no string"),
        None => format!("`{tag}` is missing"),
    }
}

/// Reads a value as a variant for objects.
fn object<T: DeserializeOwned, U>(value: &Content<'_>, variant: fn(T) -> U) -> Result<U, Reason> {
    T::deserialize(Reader(value)).map(variant).map_err(|error| (error, reason::<T, _> as _))
}
