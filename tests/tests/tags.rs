//! The cargo features of a large document, one a tag.

use std::collections::BTreeMap;

use generator::diagnostic::{Sink, Sources};
use generator::{Config, generate, normalise, read};

/// A document whose operations have one of two tags, in turn. The second is deprecated.
fn document(operations: usize) -> String {
    let start = "openapi: 3.1.0\ninfo: { title: Many, version: 1.0.0 }\npaths:\n".to_owned();
    let paths = (0..operations).map(|index| {
        let (tag, schema) = if index % 2 == 0 { ("Even Ones", "Even") } else { ("odd", "Odd") };
        format!(
            "  /things/{index}:\n    get:\n      operationId: get{index}\n      tags: [{tag}]\n      responses:\n        \
             '200':\n          description: ''\n          content: {{ application/json: {{ schema: {{ $ref: \
             '#/components/schemas/{schema}' }} }} }}\n        default:\n          description: ''\n          \
             content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Problem' }} }} }}\n"
        )
    });
    let paths = paths.enumerate().map(|(index, path)| match index {
        1 => {
            path.replace("    get:\n", "    get:\n      deprecated: true\n      summary: Get an odd thing\n")
        }
        _ => path,
    });
    paths.fold(start, |text, path| text + &path)
        + "components:\n  schemas:\n    Even: { type: object, properties: { a: { type: string } } }\n    Odd: { type: \
            object, properties: { a: { type: string } } }\n    Problem: { type: object, properties: { a: { type: string } } }\n"
}

/// The files of its client.
fn client(operations: usize) -> BTreeMap<String, String> {
    client_of(&operations.to_string(), &document(operations))
}

/// The files of the client of a document.
fn client_of(name: &str, document: &str) -> BTreeMap<String, String> {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let file = std::env::temp_dir().join(format!("tags-{}-{name}.yaml", std::process::id()));
    std::fs::write(&file, document).unwrap();
    let read = read::file(&file, &mut sources, &mut sink).unwrap();
    std::fs::remove_file(&file).unwrap();
    let normalised = normalise(read, &mut sources, &mut sink).ok().unwrap();
    let generated = generate(&normalised, &Config::default(), None, &mut sink).ok().unwrap();
    generated.files.into_iter().map(|file| (file.path, file.text.as_ref().to_owned())).collect()
}

#[test]
fn a_large_document_has_a_feature_for_each_tag() {
    let client = client(102);
    let operations = &client["operations/mod.rs"];
    assert_eq!(operations.matches("#[cfg(feature = \"tag-even-ones\")]\npub mod get").count(), 51);
    assert_eq!(operations.matches("#[cfg(feature = \"tag-odd\")]\npub mod get").count(), 51);
    let types = &client["types/mod.rs"];
    assert!(types.contains("#[cfg(feature = \"tag-even-ones\")]\nmod even;"), "{types}");
    assert!(types.contains("#[cfg(feature = \"tag-odd\")]\nmod odd;"), "{types}");
    let both = "#[cfg(any(feature = \"tag-even-ones\", feature = \"tag-odd\"))]\nmod problem;";
    assert!(types.contains(both), "{types}");
    let page = &client["lib.rs"];
    assert!(page.contains("//! ## odd\n//!\n//! Feature `tag-odd`.\n//!\n//! | Operation"), "{page}");
}

#[test]
fn a_small_document_has_none() {
    for (path, text) in client(100) {
        assert!(!text.contains("feature = \"tag"), "{path}");
    }
}

#[test]
fn the_front_page_has_a_table_for_each_tag_of_many_operations() {
    let page = |operations| client(operations)["lib.rs"].clone();
    let many = page(22);
    // The document says of none of the first what it does.
    for (tag, first, column, line) in
        [("Even Ones", "get0", "", ""), ("odd", "get1", " What it does |", "---|")]
    {
        let table = format!(
            "//! ## {tag}\n//!\n//! | Operation | Request |{column}\n//! |---|---|{line}\n//! | [`{first}`]"
        );
        assert!(many.contains(&table), "{many}");
    }
    assert!(!page(20).contains("## odd"));
}

#[test]
fn the_front_page_calls_what_asks_for_least() {
    let page = &client(2)["lib.rs"];
    let call = "//! let client = Client::new(\"https://example.com\")?;\n//! let reply = get0(&client, \
                &Request::new()).await?;";
    assert!(page.contains(call), "{page}");
}

#[test]
fn the_front_page_tells_what_is_deprecated_and_what_features_are_for() {
    let page = &client(2)["lib.rs"];
    assert!(page.contains("| `GET /things/1` | *Deprecated.* Get an odd thing |"), "{page}");
    assert!(page.contains("//! ## Features\n//!\n//! - `rustls`, `native-tls`"), "{page}");
}

#[test]
fn the_front_page_has_a_row_for_each_operation_with_its_forms() {
    let schema = "{ schema: { type: object, properties: { a: { type: string } } } }";
    let document = format!(
        "openapi: 3.1.0\ninfo: {{ title: Notes, version: '1' }}\nservers: [{{ url: 'http://a.example' }}, {{ url: \
         'https://b.example' }}]\npaths:\n  /notes#new:\n    post:\n      operationId: addNote\n      requestBody: \
         {{ required: true, content: {{ application/json: {schema}, application/x-www-form-urlencoded: {schema} }} \
         }}\n      responses: {{ '204': {{ description: '' }} }}\n"
    );
    let page = &client_of("forms", &document)["lib.rs"];
    let row = "//! | [`add_note`](operations::add_note) | `POST /notes`, with `application/x-www-form-urlencoded` \
               [`add_note_form`](operations::add_note_form) |\n//!\n";
    assert!(page.contains(row), "{page}");
    assert!(page.contains("Client::new(\"https://b.example\")"), "{page}");
}
