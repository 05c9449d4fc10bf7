//! What an API is in a few words, and its license by the identifier that SPDX gives it (OpenAPI 3.1.1, sections 4.8.2
//! and 4.8.4).
//!
//! ```yaml
//! # before
//! info: { title: Pets, summary: All about pets, license: { name: MIT License, identifier: MIT } }
//! # after
//! info: { title: Pets, x-oai-summary: All about pets, license: { name: MIT License, x-oai-identifier: MIT } }
//! ```

use serde_json::{Map, Value};

use crate::normalise::Context;

/// Where the summary is kept.
pub(crate) const SUMMARY: &str = "x-oai-summary";

/// Where the identifier of the license is kept.
pub(crate) const IDENTIFIER: &str = "x-oai-identifier";

pub(in crate::normalise) fn apply(document: &mut Value, _: &mut Context<'_>) {
    let Some(info) = document.get_mut("info").and_then(Value::as_object_mut) else { return };
    rename(info, "summary", SUMMARY);
    if let Some(license) = info.get_mut("license").and_then(Value::as_object_mut) {
        rename(license, "identifier", IDENTIFIER);
    }
}

/// Nobody complains about these members, so that nobody asks where they stood.
fn rename(members: &mut Map<String, Value>, from: &str, to: &str) {
    if let Some(value) = members.shift_remove(from) {
        members.insert(to.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::normalise::tests::one;

    #[test]
    fn what_3_0_has_no_words_for_is_kept() {
        let mut document = json!({"info": {"title": "Pets", "summary": "s", "license": {"name": "MIT", "identifier": "MIT"}}});
        one(&mut document, super::apply);
        let info = json!({"title": "Pets", "license": {"name": "MIT", "x-oai-identifier": "MIT"}, "x-oai-summary": "s"});
        assert_eq!(document["info"], info);
    }
}
