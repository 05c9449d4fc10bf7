use crate::support::key;

/// The place of a name.
fn find(keys: &[&str], start: usize, name: &str) -> Option<usize> {
    key::find(keys, start, name.as_bytes())
}

/// Names of every length up to 40 that differ in one letter, wherever it stands, or in their length.
#[test]
fn names_are_the_same_only_where_each_letter_is() {
    for length in 0..40 {
        let name = "x".repeat(length);
        let key: &'static str = name.clone().leak();
        assert_eq!(find(&[key], 0, &name), Some(0));
        assert_eq!(find(&[key], 0, &(name.clone() + "x")), None);
        for place in 0..length {
            let mut other = name.clone();
            other.replace_range(place..=place, "y");
            assert_eq!(find(&[key], 0, &other), None, "{other}");
        }
    }
}

#[test]
fn the_search_begins_anywhere_and_leaves_nothing_out() {
    let keys = ["id", "name", "email"];
    for start in [0, 1, 2, 3, usize::MAX] {
        for (place, key) in keys.iter().enumerate() {
            assert_eq!(find(&keys, start, key), Some(place));
        }
        assert_eq!(find(&keys, start, "age"), None);
    }
    assert_eq!(find(&["a", "b", "a"], 1, "a"), Some(2));
    assert_eq!(find(&[], 0, ""), None);
}
