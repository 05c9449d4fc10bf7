//! Values that were written as text.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// The value that some texts stand for, or `None` where there are none or they are no `T`. A list is all of them, each
/// taken apart where there is a separator.
#[must_use]
pub(super) fn read<T: DeserializeOwned>(texts: &[&str], separator: Option<char>) -> Option<T> {
    let text = *texts.first()?;
    let items = || {
        let apart = |text: &&str| -> Vec<String> {
            let parts = separator.map_or_else(|| vec![*text], |separator| text.split(separator).collect());
            parts.into_iter().map(|part| part.trim().to_owned()).collect()
        };
        texts.iter().flat_map(apart).collect::<Vec<_>>()
    };
    let forms: [&dyn Fn() -> Value; 4] =
        [&|| text.into(), &|| scalar(text), &|| items().into_iter().map(Value::from).collect(), &|| {
            items().iter().map(|item| scalar(item)).collect()
        }];
    forms.iter().find_map(|form| serde_json::from_value(form()).ok())
}

/// A number, `true` or `false`, or else text.
fn scalar(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}
