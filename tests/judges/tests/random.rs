//! Whatever a random schema allows, the generated type accepts and gives back.

#[path = "../../../generator/tests/properties/schema.rs"]
mod schema;

#[path = "random/instance.rs"]
mod instance;

use generator::{Config, Typeless, UnknownMembers};
use jsonschema::{Draft, Registry};
use judges::meaning;
use judges::round_trip::{self, Case, Document, Outcome, Text};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

/// Documents of four components each, in one crate.
const DOCUMENTS: usize = 38;
const INSTANCES: usize = 20;
const ADDRESS: &str = "json-schema:///random";

/// One document of many: names have the number of the document that they come from.
fn together(runner: &mut TestRunner) -> Value {
    let mut schemas = Map::new();
    for number in 0..DOCUMENTS {
        let tree = schema::document(schema::Version::V31).new_tree(runner).expect("a document");
        let text = tree
            .current()
            .to_string()
            .replace("#/components/schemas/", &format!("#/components/schemas/d{number}-"));
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let own = document["components"]["schemas"].as_object().expect("components");
        schemas.extend(own.iter().map(|(name, schema)| (format!("d{number}-{name}"), schema.clone())));
    }
    json!({"openapi": "3.1.0", "info": {"title": "Random", "version": "1"}, "paths": {},
        "components": {"schemas": schemas}})
}

/// Random instances of each schema; those that are not valid are left out.
fn cases(root: &Value, runner: &mut TestRunner) -> Vec<Case> {
    let document = Draft::Draft202012.create_resource(root.clone());
    let registry = Registry::new().draft(Draft::Draft202012).add(ADDRESS, document).expect("a document");
    let registry = registry.prepare().expect("references that lead somewhere");
    let mut cases = Vec::new();
    for (name, schema) in root["components"]["schemas"].as_object().expect("components") {
        let place = format!("/components/schemas/{name}");
        let validator = jsonschema::options()
            .with_registry(&registry)
            .should_validate_formats(true)
            .build(&json!({"$ref": format!("{ADDRESS}#{place}")}))
            .expect("a schema");
        let tried = (0..INSTANCES).map(|_| instance::of(schema, root, runner.rng(), 0));
        let valid = tried.filter(|instance| validator.is_valid(instance));
        cases.extend(valid.map(|instance| Case {
            schema: place.clone(),
            instance: instance.to_string(),
            sent: false,
        }));
    }
    cases
}

/// Points in time may be written in another way.
fn is_same(given: &str, back: &str) -> bool {
    let [given, back] = [given, back].map(serde_json::from_str::<Value>);
    matches!((given, back), (Ok(given), Ok(back)) if meaning::is_equal(&given, &back))
}

#[test]
fn what_a_schema_allows_is_accepted_and_given_back() {
    let mut runner = TestRunner::deterministic();
    let root = together(&mut runner);
    let cases = cases(&root, &mut runner);
    assert!(cases.len() > DOCUMENTS * INSTANCES, "only {} instances are valid", cases.len());
    let mut config = Config::default();
    config.unknown_members = UnknownMembers::Keep;
    config.typeless = Typeless::Any;
    let document =
        Document { name: "random_schemas".to_owned(), text: Text::Memory(root.to_string()), config };
    let report = round_trip::run(&document, &cases).unwrap_or_else(|failure| panic!("{failure}"));
    let wrong = cases.iter().zip(&report.outcomes).filter_map(|(case, outcome)| {
        let why = match outcome {
            Outcome::Accepted(text) if is_same(&case.instance, text) => return None,
            Outcome::Accepted(text) => format!("came back as {text}"),
            Outcome::Rejected(why) => format!("was refused: {why}"),
        };
        let schema = root.pointer(&case.schema).unwrap_or(&Value::Null);
        Some(format!("{} of {}: {schema} {why}", case.instance, case.schema))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
