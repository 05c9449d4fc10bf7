use jiff::Timestamp;

use crate::support::lenient::Lenient;

fn read(text: &str) -> Result<Timestamp, serde_json::Error> {
    Timestamp::read(&serde_json::Value::from(text))
}

#[test]
fn points_in_time_are_read_with_and_without_an_offset() {
    let at = read("2026-11-23T09:00:00+02:00").unwrap();
    assert_eq!(at.to_string(), "2026-11-23T07:00:00Z");
    assert_eq!(read("2026-11-23T07:00:00").unwrap(), at);
    assert!(read("soon").is_err());
}
