//! The output depends on the document and the settings, on nothing else.

use std::collections::BTreeMap;
use std::num::NonZero;

use generator::diagnostic::{Sink, Sources};
use generator::{Config, generate, normalise, read};

const SEED: &str = include_str!("../../spec/openapi.yaml");
const BODIES: &str = include_str!("../../tests/cases/operation/bodies/spec.yaml");
const HARD_NAMES: &str = include_str!("../../tests/cases/name/hard/spec.yaml");
const INLINE: &str = include_str!("../../tests/cases/schema/inline/spec.yaml");

fn files(text: &str, threads: Option<usize>) -> BTreeMap<String, String> {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let document = read::text("spec.yaml", text.to_owned(), &mut sources, &mut sink).unwrap();
    let document = normalise(document, &mut sources, &mut sink).unwrap();
    let threads = threads.and_then(NonZero::new);
    let generated = generate(&document, &Config::default(), threads, &mut sink).unwrap();
    generated.files.into_iter().map(|file| (file.path, file.text)).collect()
}

/// The files that are there before and after, and differ.
fn changed(before: &str, after: &str) -> Vec<String> {
    let (before, after) = (files(before, None), files(after, None));
    let differs = |path: &&String| after.get(*path) != before.get(*path);
    before.keys().filter(differs).cloned().collect()
}

#[test]
fn two_runs_and_any_number_of_threads_give_equal_bytes() {
    for text in [SEED, BODIES, HARD_NAMES, INLINE] {
        let once = files(text, None);
        assert_eq!(files(text, None), once);
        for threads in [1, 2, 7] {
            assert_eq!(files(text, Some(threads)), once);
        }
    }
}

#[test]
fn a_new_operation_changes_only_the_lists() {
    let operation =
        "  /auth/other:\n    get:\n      operationId: other\n      responses: {'204': {description: ok}}\n";
    let after = SEED.replace("components:\n", &format!("{operation}components:\n"));
    assert_eq!(changed(SEED, &after), ["lib.rs", "operations/mod.rs"]);
    assert!(files(&after, None).contains_key("operations/other.rs"));
}

#[test]
fn a_new_schema_changes_only_the_list_of_types() {
    let after = format!("{SEED}    Added:\n      type: object\n      properties: {{a: {{type: string}}}}\n");
    assert_eq!(changed(SEED, &after), ["types/mod.rs"]);
}

#[test]
fn what_is_appended_renames_nothing() {
    let hostile =
        ["CodeChallengeMethod", "CODECHALLENGEMETHOD", "ExchangeAuthCodeForApiKeyResponse", "Request"];
    let mut after = SEED.to_owned();
    for name in hostile {
        after.extend(["    ", name, ":\n      type: object\n      properties: {a: {type: string}}\n"]);
    }
    assert_eq!(changed(SEED, &after), ["types/mod.rs"]);
    let before = files(INLINE, None);
    let after = files(
        &format!("{INLINE}    ShopAddress: {{ type: object, properties: {{ b: {{ type: string }} }} }}\n"),
        None,
    );
    assert_eq!(after.get("types/shop.rs"), before.get("types/shop.rs"));
}
