use time::OffsetDateTime;

use crate::support::with_time::DateTime;

fn read(text: &str) -> Result<DateTime, serde_json::Error> {
    serde_json::from_value(text.into())
}

#[test]
fn points_in_time_keep_their_offset_and_their_fraction() {
    for text in ["2026-11-23T07:00:00Z", "2026-11-23T07:00:00.125+02:00"] {
        assert_eq!(read(text).unwrap().to_string(), text);
        assert_eq!(serde_json::to_value(read(text).unwrap()).unwrap(), text);
    }
}

#[test]
fn points_in_time_are_read_without_an_offset_and_without_its_colon() {
    let at = read("2026-11-23T07:00:00Z").unwrap();
    for text in ["2026-11-23T07:00:00", "2026-11-23 07:00:00", "2026-11-23T09:00:00+0200"] {
        assert_eq!(read(text).unwrap(), at);
    }
    assert!(read("soon").unwrap_err().to_string().contains("expected a date and time (RFC 3339)"));
}

#[test]
fn what_rfc_3339_cannot_write_is_an_error() {
    let offset = time::UtcOffset::from_hms(1, 0, 1).unwrap();
    let odd = DateTime::from(OffsetDateTime::UNIX_EPOCH.to_offset(offset));
    assert!(serde_json::to_value(odd).is_err());
    assert!(odd.to_string().starts_with("1970-01-01"));
}
