use crate::support::maybe::Maybe;

#[test]
fn the_states_are_told_apart() {
    assert!(Maybe::<u8>::default().is_absent());
    assert!(Maybe::<u8>::Null.is_null());
    assert_eq!(Maybe::Value(1).value(), Some(&1));
    assert_eq!(Maybe::<u8>::Null.into_value(), None);
    assert_eq!(Maybe::<u8>::Absent.into_value(), None);
}

#[test]
fn values_and_options_become_maybe() {
    assert_eq!(Maybe::from(1), Maybe::Value(1));
    assert_eq!(Maybe::from(Some(1)), Maybe::Value(1));
    assert_eq!(Maybe::<u8>::from(None), Maybe::Null);
}

#[test]
fn mapping_keeps_the_state() {
    assert_eq!(Maybe::Value(1).map(|value| value + 1), Maybe::Value(2));
    assert_eq!(Maybe::<u8>::Null.map(|value| value + 1), Maybe::Null);
    assert_eq!(Maybe::Value("a".to_owned()).as_ref().map(String::as_str), Maybe::Value("a"));
    assert_eq!(Maybe::<String>::Absent.as_ref(), Maybe::Absent);
}
