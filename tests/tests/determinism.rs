//! The same document gives the same client, and what is added to a document leaves the rest of its client alone.

#[path = "determinism/document.rs"]
mod document;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use document::Document;
use serde_json::json;

type Outcome = Result<(), Box<dyn Error>>;

/// A client: the text of each file.
type Client = BTreeMap<String, String>;

/// Runs a check on every document, and tells all that is wrong.
fn each(check: impl Fn(&Document) -> Result<Vec<String>, Box<dyn Error>>) -> Outcome {
    let mut wrong = Vec::new();
    for document in document::all()? {
        let found = check(&document)?;
        wrong.extend(found.into_iter().map(|what| format!("{}: {what}", document.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// What is different, but for the lists of what there is; `added` are the files that are new.
fn changes(before: &Client, after: &Client, added: &BTreeSet<&str>) -> Vec<String> {
    let is_list = |path: &str| path.ends_with("mod.rs") || path == "lib.rs";
    let gone = before.keys().filter(|path| !after.contains_key(*path)).map(|path| format!("{path} is gone"));
    let changed = before
        .iter()
        .filter(|(path, text)| !is_list(path) && after.get(*path).is_some_and(|other| other != *text));
    let changed = changed.map(|(path, _)| format!("{path} is different"));
    // The machinery that a client needs may grow with it.
    let is_new = |path: &&String| !before.contains_key(*path) && !path.starts_with("support/");
    let new: BTreeSet<&str> = after.keys().filter(is_new).map(String::as_str).collect();
    let wrong = (new != *added).then(|| format!("{new:?} are new, not {added:?}"));
    gone.chain(changed).chain(wrong).collect()
}

#[test]
fn neither_runs_nor_threads_make_a_difference() -> Outcome {
    each(|document| {
        let first = document.client(1)?;
        let same = |threads: usize| document.client(threads).map(|other| other == first);
        let mut wrong = Vec::new();
        for threads in [1, 2, 7] {
            wrong.extend((!same(threads)?).then(|| format!("{threads} threads make a difference")));
        }
        Ok(wrong)
    })
}

#[test]
fn an_operation_more_changes_its_own_file_and_the_lists() -> Outcome {
    each(|document| {
        let mut more = document.clone();
        more.root["paths"]["/zebras/{id}"]["delete"] = json!({
            "operationId": "dropZebra",
            "tags": ["zebras"],
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
            "responses": {"204": {"description": "It is gone."}}
        });
        let added = BTreeSet::from(["operations/drop_zebra.rs"]);
        Ok(changes(&document.client(2)?, &more.client(2)?, &added))
    })
}

#[test]
fn a_schema_more_changes_its_own_file_and_the_lists() -> Outcome {
    each(|document| {
        let mut more = document.clone();
        let zebra = json!({
            "type": "object",
            "required": ["name"],
            "properties": {"name": {"type": "string"}, "stripes": {"type": "string", "enum": ["many"]}}
        });
        more.add_schema("Zebra", zebra);
        let added = if more.root == document.root { vec![] } else { vec!["types/zebra.rs"] };
        Ok(changes(&document.client(2)?, &more.client(2)?, &added.into_iter().collect()))
    })
}

#[test]
fn names_that_are_there_stay_whatever_is_added() -> Outcome {
    each(|document| {
        let before = document.client(2)?;
        let mut more = document.clone();
        // What only operations and events lead to comes after all components, wherever it is written.
        for name in document::hostile_names(&document.components().client(2)?) {
            more.add_schema(&name, json!({"type": "object", "properties": {"added": {"type": "string"}}}));
        }
        let after = more.client(2)?;
        let new: BTreeSet<&str> =
            after.keys().map(String::as_str).filter(|path| !before.contains_key(*path)).collect();
        let added = new.into_iter().filter(|path| path.starts_with("types/")).collect();
        Ok(changes(&before, &after, &added))
    })
}

#[test]
fn an_operation_of_a_taken_name_renames_nothing() -> Outcome {
    each(|document| {
        let before = document.client(2)?;
        let mut more = document.clone();
        for (index, name) in document::operation_names(&before).iter().enumerate() {
            let path = format!("/added/{index}");
            more.root["paths"][path]["get"] =
                json!({"operationId": name, "responses": {"204": {"description": "Nothing."}}});
        }
        let after = more.client(2)?;
        let is_added = |path: &&str| path.starts_with("operations/get_added_");
        let added: BTreeSet<&str> = after.keys().map(String::as_str).filter(is_added).collect();
        assert_eq!(added.len(), document::operation_names(&before).len());
        Ok(changes(&before, &after, &added))
    })
}
