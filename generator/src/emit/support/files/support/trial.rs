//! The variants that a value may be of, one after the other.

use std::mem;

use serde::de::{Deserialize, DeserializeOwned};
use serde_json::Value;

use super::{
    asked::{Asked, Asking},
    json_value::Reader,
    kept::Kept,
    key::find,
    object::Object,
    reason::{refusal, unfit},
    thorough::Thorough,
    value_error::ValueError,
};

/// A value on its way to the type that it is of: a line a variant.
///
/// Mostly a variant knows each of the members: it is found without keeping anything on the way. Only where none is, each
/// has its turn once more, and it is kept why it is not the one.
pub struct Trial<'t, U> {
    value: Reader<'t>,
    found: Option<U>,
    state: State,
    /// The member that tells which variant it is, where there is one.
    tag: Option<&'static str>,
    /// A string that a variant does not list, though it would keep it.
    unlisted: Option<U>,
    thorough: Option<Box<Thorough<'t, U>>>,
}

/// How far a trial is, as long as it is not thorough.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// No variant was passed over that may fit.
    Quick,
    /// One for objects was, since it does not know each of the members.
    Passed,
    /// Nothing that comes later counts.
    Settled,
}

impl<'t, U: 'static> Trial<'t, U> {
    /// A value, and the name of the member that tells which variant it is, where there is one.
    pub(super) const fn new(value: Reader<'t>, tag: Option<&'static str>) -> Self {
        Self { value, found: None, state: State::Quick, tag, unlisted: None, thorough: None }
    }

    /// The variant of the list that the value is of, or why it is none of the union called `name`.
    #[inline]
    pub(super) fn run(mut self, name: &str, list: fn(&mut Self)) -> Result<U, String> {
        list(&mut self);
        match self {
            Self { found: Some(found), .. } | Self { unlisted: Some(found), .. } => Ok(found),
            mut none => none.run_again(name, list, Thorough::new(none.value)),
        }
    }

    /// Why a value is none of the variants of the list. It has been read as a `T` already, and is not there any more.
    #[cold]
    pub(super) fn refuse<T>(mut self, name: &str, list: fn(&mut Self), error: ValueError) -> String {
        self.run_again(name, list, Thorough::without::<T>(self.value, error)).err().unwrap_or_default()
    }

    #[cold]
    fn run_again(&mut self, name: &str, list: fn(&mut Self), thorough: Thorough<'t, U>) -> Result<U, String> {
        self.thorough = Some(Box::new(thorough));
        list(self);
        let (found, reasons) = self.thorough.take().map(|thorough| thorough.end()).unwrap_or_default();
        found.or(self.unlisted.take()).ok_or_else(|| refusal(name, self.value.value(), self.tag, reasons))
    }

    const fn kept(&self) -> Kept<'t> {
        self.value.value()
    }

    /// The value of the tag, where there is one and it is a string.
    fn tag(&self) -> Option<&'t str> {
        self.kept().get(self.tag?)?.as_str()
    }

    /// A variant for objects that have no tag.
    pub fn untagged<T: Object + DeserializeOwned>(
        &mut self,
        variant: impl Fn(T) -> U + 'static,
    ) -> &mut Self {
        if self.tag.is_some_and(|tag| self.kept().get(tag).is_some()) { self } else { self.object(variant) }
    }

    /// A variant for objects. Of several that fit, the one that knows most of the members is taken, or else the one
    /// that keeps most of them.
    #[inline]
    pub fn object<T: Object + DeserializeOwned>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        if let Some(thorough) = &mut self.thorough {
            thorough.object(variant);
        } else if self.is_known(T::KEYS) {
            self.found = T::deserialize(self.value).ok().map(variant);
            self.settle();
        }
        self
    }

    /// Whether a variant knows each of the members, while none was found. One that does not may still be the one.
    fn is_known(&mut self, keys: &[&str]) -> bool {
        let Some(members) = self.kept().members().filter(|_| self.state != State::Settled) else {
            return false;
        };
        let is_known = members.enumerate().all(|(place, (name, _))| find(keys, place, name).is_some());
        self.state = if is_known { self.state } else { State::Passed };
        is_known
    }

    fn settle(&mut self) {
        self.state = if self.found.is_some() { State::Settled } else { self.state };
    }

    /// A variant for any value that can be read as a `T`.
    #[inline]
    pub fn value<T: DeserializeOwned>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        self.attempt(T::deserialize(Asking), |value| T::deserialize(value), variant)
    }

    /// A variant for any object, behind all others: it has those that no other variant keeps as a whole.
    pub fn any_object<T: DeserializeOwned>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        if let Some(thorough) = &mut self.thorough {
            thorough.any_object(move |value| unfit::<T, _>(T::deserialize(value).map(&variant)));
            return self;
        }
        self.value(variant)
    }

    /// A variant for the strings that a document lists. One that it does not list is of this variant only where no
    /// other takes it.
    pub fn listed<T: DeserializeOwned + for<'text> From<&'text str>>(
        &mut self,
        variant: impl Fn(T) -> U + 'static,
    ) -> &mut Self {
        // A text that no document lists.
        let unlisted = mem::discriminant(&T::from("\0"));
        match self.kept().as_str().map(T::from) {
            Some(value) if mem::discriminant(&value) == unlisted => {
                self.unlisted.get_or_insert_with(|| variant(value));
                self
            }
            _ => self.value(variant),
        }
    }

    /// Tries to read the value, unless something has fitted already, or the value is of another kind.
    #[inline]
    pub(super) fn attempt<T>(
        &mut self,
        asked: Result<T, Asked>,
        read: impl Fn(Reader<'t>) -> Result<T, ValueError> + 'static,
        variant: impl Fn(T) -> U + 'static,
    ) -> &mut Self {
        let is_taken = asked.map_or_else(|asked| asked.takes(self.kept()), |_| true);
        if let Some(thorough) = &mut self.thorough {
            thorough.value::<T>(is_taken, move |value| unfit::<T, _>(read(value).map(&variant)));
        } else if is_taken && self.is_next() {
            self.found = read(self.value).ok().map(variant);
            self.settle();
        }
        self
    }

    /// Whether nothing fits already, nor may fit that was passed over.
    fn is_next(&mut self) -> bool {
        let is_next = self.state == State::Quick;
        self.state = if is_next { self.state } else { State::Settled };
        is_next
    }

    /// The variant for objects whose tag no other variant is for.
    pub fn other(&mut self, variant: impl Fn(Value) -> U) -> &mut Self {
        let is_next = match &mut self.thorough {
            Some(thorough) => thorough.is_next(),
            None => self.is_next(),
        };
        if is_next && self.tag().is_some() {
            let found = Value::deserialize(self.value).ok().map(variant);
            match &mut self.thorough {
                Some(thorough) => thorough.take(found),
                None => self.found = found,
            }
        }
        self
    }
}
