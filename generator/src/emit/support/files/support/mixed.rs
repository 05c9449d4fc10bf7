//! Known values that are numbers with a fraction, or of several types.

use std::{error, fmt};

use serde_json::{Number, Value};

/// A value that is none of those that the document lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownValue;

impl fmt::Display for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the document does not list the value")
    }
}

impl error::Error for UnknownValue {}

/// Something that a known value can be compared to.
pub trait Scalar {
    /// Whether the two are one value: `1` and `1.0` are the same number.
    fn is(&self, known: &Value) -> bool;
}

impl Scalar for Value {
    fn is(&self, known: &Value) -> bool {
        match self {
            Self::Number(number) => number.is(known),
            other => other == known,
        }
    }
}

impl Scalar for Number {
    fn is(&self, known: &Value) -> bool {
        let Value::Number(known) = known else { return false };
        // A float has no room for every integer.
        self == known || (self.is_f64() || known.is_f64()) && self.as_f64() == known.as_f64()
    }
}

/// The one of the known values that a value is.
pub fn find<T, V: Scalar, const N: usize>(value: &V, known: [T; N], write: fn(&T) -> Value) -> Option<T> {
    known.into_iter().find(|each| value.is(&write(each)))
}

/// A number, by its digits.
#[must_use]
pub fn number(digits: &str) -> Value {
    digits.parse().map_or(Value::Null, Value::Number)
}
