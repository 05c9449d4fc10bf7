//! How the best of several variants is found, or why there is none.

use std::{any, mem};

use serde::de::DeserializeOwned;

use super::{
    json_value::Reader,
    key::find,
    object::Object,
    reason::{Reason, reason, unfit},
    value_error::ValueError,
};

/// What is known of the variants that had their turn.
pub(super) struct Thorough<'t, U> {
    value: Reader<'t>,
    best: Option<(Score, U)>,
    /// How many variants there were up to here.
    count: usize,
    /// Variants that are tried only if no other fits: those for objects that do not know each of the members, and
    /// those for other kinds of values.
    later: Vec<Later<'t, U>>,
    /// By the place of the variant.
    reasons: Vec<(usize, Reason)>,
    /// The type that the value has been read as, by its name, and why it is none.
    refused: Option<(&'static str, ValueError)>,
}

/// How many members of the value a variant does not know, and does not keep. What is no object comes last.
type Score = [usize; 2];

/// A variant that may be tried later.
struct Later<'t, U> {
    score: Score,
    place: usize,
    read: Read<'t, U>,
}

/// Reads a value as a variant.
type Read<'t, U> = Box<dyn Fn(Reader<'t>) -> Result<U, Reason>>;

impl<'t, U> Thorough<'t, U> {
    pub(super) const fn new(value: Reader<'t>) -> Self {
        Self { value, best: None, count: 0, later: Vec::new(), reasons: Vec::new(), refused: None }
    }

    /// One in which a `T` has had its turn.
    pub(super) fn without<T>(value: Reader<'t>, error: ValueError) -> Self {
        Self { refused: Some((any::type_name::<T>(), error)), ..Self::new(value) }
    }

    /// The best, or why each is none.
    pub(super) fn end(mut self) -> (Option<U>, Vec<(usize, Reason)>) {
        self.catch_up();
        (self.best.map(|(_, found)| found), self.reasons)
    }

    /// A variant for objects.
    pub(super) fn object<T: Object + DeserializeOwned>(&mut self, variant: impl Fn(T) -> U + 'static) {
        self.count += 1;
        if self.is_settled() || self.is_refused::<T>() {
            return;
        }
        let score = self.score(T::KEYS, T::OPEN);
        self.weigh(score, Box::new(move |value| unfit::<T, _>(T::deserialize(value).map(&variant))));
    }

    /// A variant for values that a `T` is read from, if it is such a value.
    pub(super) fn value<T>(
        &mut self,
        is_taken: bool,
        read: impl Fn(Reader<'t>) -> Result<U, Reason> + 'static,
    ) {
        self.count += 1;
        if self.is_refused::<T>() {
            return;
        }
        if !is_taken {
            self.weigh([usize::MAX; 2], Box::new(read));
        } else if self.is_next() {
            self.fit([0; 2], self.count, &read);
        }
    }

    /// A variant for any object, which keeps all of it: no variant that loses a member goes before it.
    pub(super) fn any_object(&mut self, read: impl Fn(Reader<'t>) -> Result<U, Reason> + 'static) {
        self.count += 1;
        if self.value.value().members().is_none() {
            self.weigh([usize::MAX; 2], Box::new(read));
            return;
        }
        self.catch_up();
        let keeps_all = self.best.as_ref().is_some_and(|([_, lost], _)| *lost == 0);
        if !keeps_all {
            self.fit([0; 2], self.count, &read);
        }
    }

    /// A value that was found.
    pub(super) fn take(&mut self, found: Option<U>) {
        self.best = found.map(|found| ([0; 2], found)).or(self.best.take());
    }

    /// Whether nothing fits, even of what was put off for want of names.
    pub(super) fn is_next(&mut self) -> bool {
        if self.value.value().members().is_some() {
            self.catch_up();
        }
        self.best.is_none()
    }

    fn is_settled(&self) -> bool {
        self.best.as_ref().is_some_and(|(score, _)| *score == [0; 2])
    }

    fn score(&self, keys: &[&str], is_open: bool) -> Score {
        let Some(members) = self.value.value().members() else { return [usize::MAX; 2] };
        let names = members.enumerate().map(|(place, (name, _))| find(keys, place, name));
        let unknown = names.filter(Option::is_none).count();
        [unknown, if is_open { 0 } else { unknown }]
    }

    /// Whether the value was read as a `T` already.
    fn is_refused<T>(&mut self) -> bool {
        let found = self.refused.take_if(|(name, _)| *name == any::type_name::<T>());
        let is_refused = found.is_some();
        self.reasons.extend(found.map(|(_, error)| (self.count, (error, reason::<T, _> as _))));
        is_refused
    }

    /// Reads a variant that nothing speaks against, and leaves others for later, where they may still be the best then.
    fn weigh(&mut self, score: Score, read: Read<'t, U>) {
        if score == [0; 2] {
            self.fit(score, self.count, &*read);
        } else if self.best.as_ref().is_none_or(|(best, _)| *best > score) {
            self.later.push(Later { score, place: self.count, read });
        }
    }

    /// Reads the value, and keeps it as the best so far, or why it is none.
    fn fit(&mut self, score: Score, place: usize, read: &dyn Fn(Reader<'t>) -> Result<U, Reason>) {
        if self.is_settled() {
            return;
        }
        match read(self.value) {
            Ok(value) => self.best = Some((score, value)),
            Err(reason) => self.reasons.push((place, reason)),
        }
    }

    /// Tries what was put off, the best first.
    fn catch_up(&mut self) {
        self.later.sort_by_key(|later| later.score);
        for Later { score, place, read } in mem::take(&mut self.later) {
            if self.best.as_ref().is_none_or(|(best, _)| *best > score) {
                self.fit(score, place, &*read);
            }
        }
    }
}
