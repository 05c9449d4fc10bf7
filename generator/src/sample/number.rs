//! Numbers.

use serde_json::{Value, json};

use super::flat::Flat;

/// A whole number.
pub(super) fn integer(flat: &Flat) -> Value {
    let step = bound(flat, "multipleOf").unwrap_or(1.0).max(1.0);
    #[expect(clippy::cast_possible_truncation, reason = "a bound beyond 64 bits is the greatest integer")]
    let value = start(flat, step) as i64;
    json!(value)
}

/// A number.
pub(super) fn number(flat: &Flat) -> Value {
    json!(start(flat, bound(flat, "multipleOf").unwrap_or(1.0)))
}

/// The first step within the bounds, from 1 on.
fn start(flat: &Flat, step: f64) -> f64 {
    let is = |key| flat.keyword(key) == Some(&Value::Bool(true));
    let least = bound(flat, "minimum");
    let most = bound(flat, "maximum");
    let mut value = least.map_or(step, |least| (least / step).ceil() * step);
    if least.is_some() && is("exclusiveMinimum") && Some(value) <= least {
        value += step;
    }
    match most {
        Some(most) if value > most => (most / step).floor() * step,
        _ => value,
    }
}

fn bound(flat: &Flat, key: &str) -> Option<f64> {
    flat.keyword(key).and_then(Value::as_f64)
}
