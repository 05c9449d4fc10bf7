//! Headers of replies as values.

use http::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The value of a header, or `None` where it is missing or no `T`. Lists are separated by commas.
#[must_use]
pub fn read<T: DeserializeOwned>(headers: &HeaderMap, name: &str) -> Option<T> {
    let texts: Vec<&str> = headers.get_all(name).iter().filter_map(|text| text.to_str().ok()).collect();
    let text = texts.first()?.trim();
    let items = || texts.iter().flat_map(|text| text.split(',')).map(str::trim);
    let forms: [&dyn Fn() -> Value; 4] =
        [&|| text.into(), &|| scalar(text), &|| items().map(Value::from).collect(), &|| {
            items().map(scalar).collect()
        }];
    forms.iter().find_map(|form| serde_json::from_value(form()).ok())
}

/// A number, `true` or `false`, or else text.
fn scalar(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}
