//! Puts the new text of each reference in.

use indexmap::IndexSet;
use serde_json::{Map, Value, json};

use super::documents::Documents;
use super::gather::Link;
use super::home::{Homes, is_other_kind, kind};
use super::wrong::Wrong;
use super::{Keyword, Spot};
use crate::diagnostic::Code;
use crate::normalise::node::{Holds, Node};

/// What is copied to each place that refers to it.
pub(super) type Inlined = IndexSet<Spot>;

/// Starts the text of a reference that [`expand`](super::expand) will replace by a copy.
pub(super) const COPY: &str = "copy:";

/// Changes every reference; gives back what has to be copied.
pub(super) fn rewrite(documents: &mut Documents<'_>, links: &[Link], homes: &Homes) -> Inlined {
    let mut inlined = Inlined::new();
    for link in links {
        let home = homes.get(&link.target);
        let holder = link.from.at.parent().unwrap_or_default();
        if home.is_some_and(|home| home.adopted && link.from.document == 0 && home.at == holder) {
            continue;
        }
        let holder = Spot::new(link.from.document, holder);
        let copies = kind(link.holds).is_none() || is_other_kind(link) || overrides(documents, link, &holder);
        tell(documents, link, &holder);
        let text = if copies {
            format!("{COPY}{}", inlined.insert_full(link.target.clone()).0)
        } else {
            home.map_or(&link.target.at, |home| &home.at).reference()
        };
        put(documents, link, &holder, text);
    }
    inlined
}

/// A Reference Object may have words of its own (OpenAPI 3.1.1, section 4.8.23).
fn overrides(documents: &Documents<'_>, link: &Link, holder: &Spot) -> bool {
    let has_words = |members: &Map<String, Value>| own_words(members).next().is_some();
    let members = documents.value(holder).and_then(Value::as_object);
    link.holds != Holds::One(Node::Schema) && link.keyword == Keyword::Ref && members.is_some_and(has_words)
}

pub(super) fn own_words(members: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    members.iter().filter(|(key, _)| matches!(key.as_str(), "summary" | "description"))
}

/// Says what comes of members beside a reference that OpenAPI has no rule for.
fn tell(documents: &mut Documents<'_>, link: &Link, holder: &Spot) {
    let (Holds::One(node) | Holds::OneOrList(node)) = link.holds else { return };
    if matches!(node, Node::Schema | Node::Text) {
        return;
    }
    let members = documents.value(holder).and_then(Value::as_object);
    let odd =
        |key: &&String| !key.starts_with("x-") && !matches!(key.as_str(), "$ref" | "summary" | "description");
    let Some(key) = members.and_then(|members| members.keys().find(odd)).cloned() else { return };
    let message = if kind(link.holds).is_some() {
        format!("`{key}` beside a reference has no effect")
    } else {
        format!("`{key}` beside the reference: what stands here wins over what is there")
    };
    let at = Spot::new(holder.document, holder.at.child(key));
    documents.report(&at, Wrong { code: Code::ReferenceSiblings, message, help: None });
}

fn put(documents: &mut Documents<'_>, link: &Link, holder: &Spot, text: String) {
    let key = match link.keyword {
        Keyword::Ref | Keyword::Mapping => {
            if let Some(value) = documents.value_mut(&link.from) {
                *value = Value::String(text);
            }
            return;
        }
        Keyword::Dynamic => "$dynamicRef",
        Keyword::Recursive => "$recursiveRef",
    };
    if let Some(Value::Object(members)) = documents.value_mut(holder) {
        make_plain(members, key, text);
    }
}

/// A dynamic reference as a plain one, beside another one if need be.
fn make_plain(members: &mut Map<String, Value>, key: &str, text: String) {
    members.shift_remove(key);
    if !members.contains_key("$ref") {
        members.insert("$ref".to_owned(), Value::String(text));
        return;
    }
    let all = members.entry("allOf").or_insert_with(|| json!([]));
    if let Value::Array(all) = all {
        all.push(json!({ "$ref": text }));
    }
}
