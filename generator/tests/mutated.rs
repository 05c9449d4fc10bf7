//! Whatever a document looks like, there is a client or an error that says why not: nothing panics, and nothing is silent.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use generator::diagnostic::{Severity, Sink, Sources};
use generator::{Config, generate, normalise, read};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_oneof, proptest};
use proptest::sample::Index;
use serde_json::{Map, Value, json};

/// What is done to a node.
#[derive(Clone, Debug)]
enum Mutation {
    Become(Value),
    /// A copy of another node of the document takes its place.
    Copy(Index),
    /// Its first member, or item, is gone.
    Lose,
    /// Its first member has another key.
    Rename(&'static str),
    /// It stands in a list.
    Wrap,
}

/// Values that hardly anything is ready for.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            json!([]),
            json!({}),
            json!([[]]),
            json!({ "": "" }),
            json!({ "$ref": "#" }),
            json!({ "$ref": "#/paths" }),
            json!({ "$ref": "#/components/schemas/Nowhere" }),
            json!({ "type": ["object", "null", "array"] }),
            json!({ "oneOf": [{}, { "type": "null" }] }),
            json!({ "allOf": [{ "$ref": "#/components" }] }),
            json!("{a}"),
            json!("../../x"),
        ]),
    ]
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let key = vec!["$ref", "type", "", "enum", "allOf", "schema", "in", "name", "content", "x-a", "required"];
    prop_oneof![
        odd().prop_map(Mutation::Become),
        any::<Index>().prop_map(Mutation::Copy),
        Just(Mutation::Lose),
        prop::sample::select(key).prop_map(Mutation::Rename),
        Just(Mutation::Wrap),
    ]
}

static DOCUMENTS: LazyLock<Vec<Value>> = LazyLock::new(documents);

/// The documents of all cases.
fn documents() -> Vec<Value> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
    let folders = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten().map(|each| each.path());
    let mut specs: Vec<_> = folders(&cases)
        .flat_map(|noun| folders(&noun).collect::<Vec<_>>())
        .map(|each| each.join("spec.yaml"))
        .collect();
    specs.sort();
    let texts = specs.iter().filter_map(|path| fs::read_to_string(path).ok());
    texts.filter_map(|text| serde_yaml::from_str(&text).ok()).collect()
}

/// The pointers to all nodes.
fn nodes(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                nodes(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                nodes(value, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn mutate(document: &mut Value, at: Index, mutation: &Mutation) {
    let mut all = Vec::new();
    nodes(document, "", &mut all);
    let other = match mutation {
        Mutation::Copy(other) => {
            document.pointer(other.get(all.as_slice()).as_str()).cloned().unwrap_or_default()
        }
        _ => Value::Null,
    };
    let Some(node) = document.pointer_mut(at.get(all.as_slice()).as_str()) else { return };
    match mutation {
        Mutation::Become(value) => *node = value.clone(),
        Mutation::Copy(_) => *node = other,
        Mutation::Wrap => *node = json!([node.take()]),
        Mutation::Lose => lose(node),
        Mutation::Rename(key) => {
            if let Some((_, value)) = node.as_object_mut().and_then(first) {
                node[*key] = value;
            }
        }
    }
}

fn first(members: &mut Map<String, Value>) -> Option<(String, Value)> {
    let key = members.keys().next()?.clone();
    members.remove_entry(&key)
}

fn lose(node: &mut Value) {
    match node {
        Value::Object(members) => drop(first(members)),
        Value::Array(items) if !items.is_empty() => drop(items.remove(0)),
        other => *other = Value::Null,
    }
}

/// Whether there is a client, and whether an error was told.
fn outcome(document: &Value) -> (bool, bool) {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let read = read::text("spec.json", document.to_string(), &mut sources, &mut sink);
    let document = read.and_then(|document| normalise(document, &mut sources, &mut sink).ok());
    let made = document.and_then(|document| generate(&document, &Config::default(), None, &mut sink).ok());
    (made.is_some(), sink.diagnostics().iter().any(|each| each.code.severity() == Severity::Error))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_is_a_client_or_an_error(
        which in any::<Index>(),
        mutations in prop::collection::vec((any::<Index>(), mutation()), 1..5),
    ) {
        let mut document = which.get(DOCUMENTS.as_slice()).clone();
        for (at, mutation) in &mutations {
            mutate(&mut document, *at, mutation);
        }
        let (made, told) = outcome(&document);
        prop_assert!(made || told, "{}", document);
    }
}
