//! What holds for every document, tried on random ones.

#[path = "properties/schema.rs"]
mod schema;

use std::collections::BTreeSet;

use generator::diagnostic::{Sink, Sources, text};
use generator::{Config, Generated, generate, normalise, read};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use schema::{Version, document};
use serde_json::{Value, json};

/// A document in the shape of OpenAPI 3.0; panics with what was said where it is refused.
fn normalised(root: &Value) -> Value {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let read = read::text("spec.json", root.to_string(), &mut sources, &mut sink);
    let done = read.and_then(|document| normalise(document, &mut sources, &mut sink).ok());
    done.map_or_else(
        || panic!("{}", text(&sources, sink.diagnostics(), false)),
        |document| document.root().clone(),
    )
}

/// The client of a document; panics with what was said where it is refused.
fn client(root: &Value) -> Generated {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let read = read::text("spec.json", root.to_string(), &mut sources, &mut sink);
    let document = read.and_then(|document| normalise(document, &mut sources, &mut sink).ok());
    let made = document.and_then(|document| generate(&document, &Config::default(), None, &mut sink).ok());
    made.unwrap_or_else(|| panic!("{}", text(&sources, sink.diagnostics(), false)))
}

/// The names of all types, and of the files that they are in.
fn names(client: &Generated) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in client.files.iter().filter(|file| file.path.starts_with("types/")) {
        let declared = file.text.lines().filter_map(|line| {
            let name =
                ["pub struct ", "pub enum ", "pub type "].iter().find_map(|word| line.strip_prefix(word))?;
            name.split(|each: char| !each.is_alphanumeric()).next()
        });
        names.extend(declared.map(|name| format!("{}: {name}", file.path)));
    }
    names
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn normalising_a_document_of_3_0_is_the_identity(document in document(Version::V30)) {
        prop_assert_eq!(normalised(&document), document);
    }

    #[test]
    fn normalising_twice_is_normalising_once(document in document(Version::V31)) {
        let once = normalised(&document);
        prop_assert_eq!(normalised(&once), once);
    }

    #[test]
    fn what_is_appended_renames_nothing(
        document in document(Version::V31),
        schema in schema::schema(Version::V31),
    ) {
        let before = names(&client(&document));
        let mut longer = document.clone();
        longer["components"]["schemas"]["Zebra"] = schema;
        longer["paths"]["/zebras"] = json!({"get": {"responses": {"200": {"description": "", "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Zebra"}}
        }}}}});
        let after = names(&client(&longer));
        let gone: Vec<&String> = before.difference(&after).collect();
        prop_assert!(gone.is_empty(), "{:?} in {:?}", gone, after);
    }
}
