//! Formats, as far as their shape goes.

use std::net::Ipv4Addr;

/// Whether a text may have a format; of formats that are not known here everything may be a text.
pub(super) fn is(format: &str, text: &str) -> bool {
    match format {
        "uuid" => has_shape(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
        "date" => has_shape(text, "0000-00-00"),
        "date-time" => is_date_time(text),
        "ipv4" => text.parse::<Ipv4Addr>().is_ok(),
        "byte" => text.len().is_multiple_of(4) && text.bytes().all(is_base64),
        _ => true,
    }
}

/// `0` stands for a digit, `x` for a hexadecimal one.
fn has_shape(text: &str, shape: &str) -> bool {
    let fits = |(each, shape): (char, char)| match shape {
        '0' => each.is_ascii_digit(),
        'x' => each.is_ascii_hexdigit(),
        other => each.eq_ignore_ascii_case(&other),
    };
    text.chars().count() == shape.len() && text.chars().zip(shape.chars()).all(fits)
}

/// RFC 3339, section 5.6.
fn is_date_time(text: &str) -> bool {
    const WITHOUT_OFFSET: &str = "0000-00-00T00:00:00";
    let Some((start, rest)) = text.split_at_checked(WITHOUT_OFFSET.len()) else { return false };
    let fraction =
        rest.strip_prefix('.').map(|rest| rest.trim_start_matches(|each: char| each.is_ascii_digit()));
    let offset = fraction.unwrap_or(rest);
    let zone = offset.eq_ignore_ascii_case("z") || has_shape(offset, "+00:00") || has_shape(offset, "-00:00");
    has_shape(start, WITHOUT_OFFSET) && zone
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_looked_at() {
        assert!(is("uuid", "123e4567-e89b-12d3-a456-426614174000"));
        assert!(!is("uuid", "1725ff48-ab45-4bb5-9d02-88745177ded"));
        assert!(is("date-time", "2024-02-01T09:00:00.5+01:00"));
        assert!(!is("date-time", "2024-02-01 09:00"));
        assert!(is("iri", "anything"));
    }
}
