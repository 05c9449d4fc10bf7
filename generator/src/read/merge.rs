//! Merge keys: `<<: *base` and `<<: [*a, *b]`.

use std::mem;

use serde_json::{Map, Value};

/// What stands behind `<<` is no mapping, and no list of mappings.
pub(super) struct NotMappings;

/// Puts the members of what is merged where its key stood.
///
/// A member that is there wins, and what is merged first wins over what is merged later.
///
/// # Errors
///
/// [`NotMappings`].
pub(super) fn into(map: &mut Map<String, Value>, position: usize, merged: Value) -> Result<(), NotMappings> {
    let sources = match merged {
        Value::Array(items) => items,
        one => vec![one],
    };
    let mut rest = mem::take(map).into_iter();
    map.extend(rest.by_ref().take(position));
    let rest: Map<_, _> = rest.collect();
    for source in sources {
        let Value::Object(members) = source else { return Err(NotMappings) };
        for (key, value) in members {
            if !rest.contains_key(&key) && !map.contains_key(&key) {
                map.insert(key, value);
            }
        }
    }
    map.extend(rest);
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_that_are_there_win_and_the_first_source_wins_over_the_second() {
        let Value::Object(mut map) = json!({"first": 0, "a": "own", "last": 9}) else { unreachable!() };
        let merged = json!([{"a": 1, "b": 1}, {"b": 2, "c": 2}]);
        assert!(into(&mut map, 1, merged).is_ok());
        assert_eq!(Value::Object(map).to_string(), r#"{"first":0,"b":1,"c":2,"a":"own","last":9}"#);
    }

    #[test]
    fn only_mappings_are_merged() {
        for wrong in [json!(null), json!("a"), json!([1]), json!([[{}]])] {
            assert!(into(&mut Map::new(), 0, wrong).is_err());
        }
    }
}
