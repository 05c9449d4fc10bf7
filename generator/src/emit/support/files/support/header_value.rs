//! Headers as values.

use http::HeaderMap;
use serde::de::DeserializeOwned;

use super::text_value;

/// The value of a header, or `None` where it is missing or no `T`. Lists are separated by commas, but for `Set-Cookie`,
/// whose values have some in them (RFC 9110, section 5.3).
#[must_use]
pub fn read<T: DeserializeOwned>(headers: &HeaderMap, name: &str) -> Option<T> {
    let texts = headers.get_all(name).iter().filter_map(|text| text.to_str().ok()).map(str::trim);
    let separator = (!name.eq_ignore_ascii_case("set-cookie")).then_some(',');
    text_value::read(&texts.collect::<Vec<_>>(), separator)
}
