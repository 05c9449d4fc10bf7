//! Texts that are written in several ways: a point in time, and a UUID.

use chrono::DateTime;
use serde_json::Value;
use uuid::Uuid;

/// Whether two values are equal but for how points in time (RFC 3339) and UUIDs (RFC 9562) are written.
#[must_use]
pub fn is_equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::String(left), Value::String(right)) => left == right || is_same(left, right),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_equal(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let same = |(key, value)| right.get(key).is_some_and(|other| is_equal(value, other));
            left.len() == right.len() && left.iter().all(same)
        }
        (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
        _ => left == right,
    }
}

fn is_same(left: &str, right: &str) -> bool {
    let times = (DateTime::parse_from_rfc3339(left), DateTime::parse_from_rfc3339(right));
    let ids = (Uuid::parse_str(left), Uuid::parse_str(right));
    matches!(times, (Ok(left), Ok(right)) if left == right && left.offset() == right.offset())
        || matches!(ids, (Ok(left), Ok(right)) if left == right)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fractions_of_nothing_and_cases_of_digits_say_nothing() {
        assert!(is_equal(&json!(["2024-01-01T00:00:00.000Z"]), &json!(["2024-01-01T00:00:00Z"])));
        assert!(!is_equal(&json!("2024-01-01T00:00:00Z"), &json!("2024-01-01T00:00:01Z")));
        assert!(!is_equal(&json!({"a": 1}), &json!({"a": 1, "b": 2})));
    }
}
