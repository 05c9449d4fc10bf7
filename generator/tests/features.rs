//! A large document: what of its client can be left out.

use std::collections::BTreeMap;

use generator::diagnostic::{Sink, Sources};
use generator::{Config, Generated, generate, normalise, read};
use serde_json::{Map, Value, json};

/// A document of that many operations, most of them about cats, some about dogs, one about both, and one without a tag.
fn document(operations: usize) -> Value {
    let reply = |schema: &str| {
        let schema = json!({"$ref": format!("#/components/schemas/{schema}")});
        json!({"200": {"description": "", "content": {"application/json": {"schema": schema}}}})
    };
    let one = |tags: Value, schema| json!({"get": {"tags": tags, "responses": reply(schema)}});
    let mut paths: Map<String, Value> =
        (4..operations).map(|number| (format!("/cats/{number}"), one(json!(["The cats"]), "Cat"))).collect();
    paths.insert("/dogs".to_owned(), one(json!(["the-cats", "Dogs", "Dogs"]), "Dog"));
    paths.insert("/dogs/b".to_owned(), one(json!(["Dogs"]), "Dog"));
    paths.insert("/pets".to_owned(), one(json!(["Dogs", "The cats"]), "Pet"));
    paths.insert("/always".to_owned(), one(json!([]), "Always"));
    let object = |of: &str| json!({"properties": {"of": {"$ref": format!("#/components/schemas/{of}")}}});
    let leaf = json!({"type": "object", "properties": {}});
    json!({
        "openapi": "3.1.0", "info": {"title": "", "version": ""}, "paths": paths,
        "webhooks": {"born": {"post": {"requestBody": {"content": {"application/json": {"schema":
            {"type": "array", "items": {"$ref": "#/components/schemas/Born"}}}}}}}},
        "components": {"schemas": {
            "Cat": object("Fur"), "Dog": object("Fur"), "Pet": leaf, "Always": object("Everywhere"),
            "Everywhere": leaf, "Fur": leaf, "Born": object("Pet"), "Nobody": object("Lonely"), "Lonely": leaf
        }}
    })
}

fn generated(document: &Value, module_root: &str) -> Generated {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let read = read::text("a.json", document.to_string(), &mut sources, &mut sink).expect("it is JSON");
    let normalised = normalise(read, &mut sources, &mut sink).expect("it is OpenAPI");
    let mut config = Config::default();
    module_root.clone_into(&mut config.module_root);
    generate(&normalised, &config, None, &mut sink).expect("it is sound")
}

/// The condition of each module, by the file that lists it.
fn conditions(generated: &Generated, list: &str) -> BTreeMap<String, String> {
    let file = generated.files.iter().find(|file| file.path == list).expect("it is there");
    let lines: Vec<&str> = file.text.lines().collect();
    let modules = lines.windows(2).filter(|pair| pair[1].contains("mod ") && !pair[1].starts_with("//"));
    let named = modules.map(|pair| {
        let name = pair[1].rsplit(' ').next().unwrap_or_default().trim_end_matches(';');
        (name.to_owned(), if pair[0].starts_with("#[cfg") { pair[0].to_owned() } else { String::new() })
    });
    named.collect()
}

#[test]
fn operations_are_behind_their_tags_and_types_behind_who_needs_them() {
    let generated = generated(&document(101), "crate");
    let operations = conditions(&generated, "operations/mod.rs");
    assert_eq!(operations["get_cats_4"], r#"#[cfg(feature = "tag-the-cats")]"#);
    assert_eq!(operations["get_dogs_b"], r#"#[cfg(feature = "tag-dogs")]"#);
    assert_eq!(operations["get_dogs"], r#"#[cfg(any(feature = "tag-the-cats-2", feature = "tag-dogs"))]"#);
    assert_eq!(operations["get_always"], "");
    let types = conditions(&generated, "types/mod.rs");
    assert_eq!(types["cat"], r#"#[cfg(feature = "tag-the-cats")]"#);
    assert_eq!((types["always"].as_str(), types["everywhere"].as_str()), ("", ""));
    assert_eq!(types["born"], r#"#[cfg(feature = "webhooks")]"#);
    assert!(types["pet"].contains("webhooks") && types["pet"].contains("tag-dogs"), "{}", types["pet"]);
    assert_eq!(
        (types["nobody"].as_str(), types["lonely"].as_str()),
        (r#"#[cfg(feature = "tags")]"#, r#"#[cfg(feature = "tags")]"#)
    );
    assert_eq!(conditions(&generated, "lib.rs")["webhooks"], r#"#[cfg(feature = "webhooks")]"#);
}

#[test]
fn one_feature_turns_all_of_them_on() {
    let features = generated(&document(101), "crate").features;
    let names: Vec<&str> = features.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["tags", "tag-the-cats", "tag-the-cats-2", "tag-dogs", "webhooks"]);
    assert_eq!(features[0].1, names[1..]);
}

#[test]
fn small_documents_and_modules_have_none() {
    for generated in [generated(&document(100), "crate"), generated(&document(101), "crate::api")] {
        assert!(generated.features.is_empty());
        let gates = [r#"feature = "tag"#, r#"feature = "webhooks""#];
        assert!(generated.files.iter().all(|file| gates.iter().all(|gate| !file.text.contains(gate))));
    }
}
