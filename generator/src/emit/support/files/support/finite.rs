//! Numbers that have to have a text.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer, ser::Error};

/// A number, or several: one that is infinite, or none at all, has no text, and is an error instead of nothing.
#[derive(Clone, Copy, Debug)]
pub struct Finite<'a, T: ?Sized>(pub &'a T);

/// Any number of numbers.
pub trait Numbers {
    /// Whether all of them are finite.
    fn are_finite(&self) -> bool;
}

impl Numbers for f64 {
    fn are_finite(&self) -> bool {
        self.is_finite()
    }
}

impl<T: Numbers + ?Sized> Numbers for &T {
    fn are_finite(&self) -> bool {
        (**self).are_finite()
    }
}

impl<T: Numbers> Numbers for Option<T> {
    fn are_finite(&self) -> bool {
        self.iter().all(T::are_finite)
    }
}

impl<T: Numbers> Numbers for Vec<T> {
    fn are_finite(&self) -> bool {
        self.iter().all(T::are_finite)
    }
}

impl<T: Numbers> Numbers for BTreeMap<String, T> {
    fn are_finite(&self) -> bool {
        self.values().all(T::are_finite)
    }
}

impl<T: Numbers + Serialize + ?Sized> Serialize for Finite<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.are_finite() {
            self.0.serialize(serializer)
        } else {
            Err(S::Error::custom("it is not finite"))
        }
    }
}
