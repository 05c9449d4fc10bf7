//! The variants that a value may be of, one after the other.

use std::mem;

use serde::de::{Deserialize, DeserializeOwned};
use serde_json::Value;

use super::{
    asked::{Asked, Asking},
    content::{Content, Member},
    json_value::Reader,
    key::find,
    object::Object,
    reason::{Reason, refusal, unfit},
};

/// A value on its way to the type that it is of: a line a variant.
pub struct Trial<'de, U> {
    value: Content<'de>,
    /// The best so far, and how many members of the value it does not know, and does not keep.
    best: Option<([usize; 2], U)>,
    state: State,
    /// The member that tells which variant it is, where there is one.
    tag: Option<&'static str>,
    /// A string that a variant does not list, though it would keep it.
    unlisted: Option<U>,
    /// How many variants for objects, or for any value, there were up to here.
    count: usize,
    /// Variants that are tried only if no other fits: those for objects that do not know each of the members, and
    /// those for other kinds of values.
    later: Vec<Later<'de, U>>,
    /// By the place of the variant.
    reasons: Vec<(usize, Reason)>,
}

/// How far a trial is. Mostly a variant knows each of the members: it is found without keeping anything on the way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// No variant was passed over that may fit.
    Quick,
    /// One for objects was, since it does not know each of the members.
    Passed,
    /// Nothing that comes later counts.
    Settled,
    /// Each variant has its turn, or is put off.
    Thorough,
}

/// A variant that may be tried later.
struct Later<'de, U> {
    /// As in [`Trial::best`].
    score: [usize; 2],
    place: usize,
    read: Read<'de, U>,
}

/// Reads a value as a variant.
type Read<'de, U> = Box<dyn FnOnce(&Content<'de>) -> Result<U, Reason>>;

impl<'de, U: 'static> Trial<'de, U> {
    /// A value, and the name of the member that tells which variant it is, where there is one.
    pub(super) fn new(value: Content<'de>, tag: Option<&'static str>) -> Self {
        Self {
            value,
            best: None,
            state: State::Quick,
            tag,
            unlisted: None,
            count: 0,
            later: Vec::new(),
            reasons: Vec::new(),
        }
    }

    /// The variant of the list that the value is of, or why it is none of the union called `name`.
    pub(super) fn run(mut self, name: &str, list: fn(&mut Self)) -> Result<U, String> {
        list(&mut self);
        if self.best.is_none() && self.unlisted.is_none() {
            (self.state, self.count) = (State::Thorough, 0);
            list(&mut self);
            self.catch_up();
        }
        let found = self.best.map(|(_, found)| found).or(self.unlisted);
        found.ok_or_else(|| refusal(name, &self.value, self.tag, self.reasons))
    }

    /// The value of the tag, where there is one and it is a string.
    fn tag(&self) -> Option<&str> {
        self.value.get(self.tag?)?.as_str()
    }

    /// A variant for objects that have no tag.
    pub fn untagged<T: Object + DeserializeOwned>(
        &mut self,
        variant: impl Fn(T) -> U + 'static,
    ) -> &mut Self {
        if self.tag.is_some_and(|tag| self.value.get(tag).is_some()) { self } else { self.object(variant) }
    }

    /// A variant for objects. Of several that fit, the one that knows most of the members is taken, or else the one
    /// that keeps most of them.
    pub fn object<T: Object + DeserializeOwned>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        self.count += 1;
        if self.state != State::Settled {
            let read = |value: &Content<'de>| unfit::<T, _>(T::deserialize(Reader(value)).map(variant));
            match self.score::<T>() {
                [0, 0] => self.fit([0; 2], self.count, read),
                score => self.put_off(score, read),
            }
        }
        self
    }

    /// How many members of the value a type does not know, and does not keep. What is no object comes last. The first one
    /// that is not known is enough as long as only a variant that knows all of them is looked for.
    fn score<T: Object>(&self) -> [usize; 2] {
        let Some(members) = self.value.members() else { return [usize::MAX; 2] };
        let is_unknown = |(place, (key, _)): &(usize, &Member<'de>)| {
            key.as_str().is_none_or(|key| find(T::KEYS, *place, key).is_none())
        };
        let most = if self.state == State::Thorough { members.len() } else { 1 };
        let unknown = members.iter().enumerate().filter(is_unknown).take(most).count();
        [unknown, if T::OPEN { 0 } else { unknown }]
    }

    /// A variant for any value that can be read as a `T`.
    pub fn value<T: DeserializeOwned>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        let read = |value: &Content<'de>| unfit::<T, _>(T::deserialize(Reader(value)).map(variant));
        self.attempt(T::deserialize(Asking), read)
    }

    /// A variant for any object, behind all others: it has those that no other variant keeps as a whole.
    pub fn any_object<T: DeserializeOwned>(&mut self, variant: impl Fn(T) -> U + 'static) -> &mut Self {
        let read = |value: &Content<'de>| unfit::<T, _>(T::deserialize(Reader(value)).map(variant));
        if self.value.members().is_none() {
            return self.attempt(T::deserialize(Asking), read);
        }
        self.count += 1;
        let found = self.is_found();
        let loses = self.best.as_ref().is_some_and(|([_, lost], _)| *lost > 0);
        if !found || loses {
            self.fit([0; 2], self.count, read);
        }
        self
    }

    /// A variant for the strings that a document lists. One that it does not list is of this variant only where no
    /// other takes it.
    pub fn listed<T: DeserializeOwned + for<'t> From<&'t str>>(
        &mut self,
        variant: impl Fn(T) -> U + 'static,
    ) -> &mut Self {
        // A text that no document lists.
        let unlisted = mem::discriminant(&T::from("\0"));
        match self.value.as_str().map(T::from) {
            Some(value) if mem::discriminant(&value) == unlisted => {
                self.unlisted.get_or_insert_with(|| variant(value));
                self
            }
            _ => self.value(variant),
        }
    }

    /// Tries to read the value, unless something has fitted already, or the value is of another kind.
    pub(super) fn attempt<T>(
        &mut self,
        asked: Result<T, Asked>,
        read: impl FnOnce(&Content<'de>) -> Result<U, Reason> + 'static,
    ) -> &mut Self {
        self.count += 1;
        if asked.is_err_and(|asked| !asked.takes(&self.value)) {
            self.put_off([usize::MAX; 2], read);
        } else if !self.is_found() {
            self.fit([0; 2], self.count, read);
        }
        self
    }

    /// Whether something fits already, or may fit that was passed over.
    fn is_found(&mut self) -> bool {
        match self.state {
            State::Thorough if self.value.members().is_some() => self.catch_up(),
            State::Passed => self.state = State::Settled,
            _ => {}
        }
        self.state == State::Settled || self.best.is_some()
    }

    /// The variant for objects whose tag no other variant is for.
    pub fn other(&mut self, variant: impl Fn(Value) -> U) -> &mut Self {
        if !self.is_found()
            && self.tag().is_some()
            && let Ok(value) = Value::deserialize(Reader(&self.value))
        {
            self.best = Some(([0; 2], variant(value)));
        }
        self
    }

    /// Reads the value, and keeps it as the best so far, or why it is none.
    fn fit(
        &mut self,
        score: [usize; 2],
        place: usize,
        read: impl FnOnce(&Content<'de>) -> Result<U, Reason>,
    ) {
        if self.state == State::Settled {
            return;
        }
        match read(&self.value) {
            Ok(value) => {
                self.best = Some((score, value));
                self.state = if score == [0; 2] { State::Settled } else { self.state };
            }
            Err(reason) if self.state == State::Thorough => self.reasons.push((place, reason)),
            Err(_) => {}
        }
    }

    /// Leaves a variant for later, where it may still be the best then.
    fn put_off(
        &mut self,
        score: [usize; 2],
        read: impl FnOnce(&Content<'de>) -> Result<U, Reason> + 'static,
    ) {
        if self.state == State::Quick && score != [usize::MAX; 2] {
            self.state = State::Passed;
        } else if self.state == State::Thorough && self.best.as_ref().is_none_or(|(best, _)| *best > score) {
            self.later.push(Later { score, place: self.count, read: Box::new(read) });
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
}
