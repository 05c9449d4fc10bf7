//! What stands at the root of the one document.

use serde_json::{Map, Value, json};

use super::assemble::Assembly;
use super::complaint::Complaints;
use super::page::Page;
use super::{rewrite, telling};
use crate::diagnostic::{Code, Origins};
use crate::normalise::{Holds, Node};
use crate::pointer::Pointer;

/// Members of the root that are put together from all documents, or say where the document itself is.
const JOINED: [&str; 11] = [
    "openapi",
    "swagger",
    "info",
    "servers",
    "security",
    "tags",
    "paths",
    "components",
    "webhooks",
    "x-webhooks",
    "$self",
];

/// What a document says of all of its operations, and the others do not.
#[derive(Clone, Debug, Default)]
pub(super) struct Defaults {
    servers: Option<Value>,
    security: Option<Value>,
}

impl Defaults {
    /// Writes it into an operation that does not say it itself.
    pub(super) fn write(
        &self,
        operation: &mut Value,
        home: &Pointer,
        at: &Pointer,
        page: &Page,
        origins: &mut Origins,
    ) {
        let Value::Object(members) = operation else { return };
        for (key, value) in [("servers", &self.servers), ("security", &self.security)] {
            if let (Some(value), false) = (value, members.contains_key(key)) {
                members.insert(key.to_owned(), value.clone());
                origins.brought(home.child(key), page.source, at.clone());
            }
        }
    }
}

fn at(key: &str) -> Pointer {
    Pointer::root().child(key)
}

/// Writes the members of the root but for paths and components; gives what is left to say of each document.
pub(super) fn head(assembly: &mut Assembly<'_>, title: &str, complaints: &mut Complaints) -> Vec<Defaults> {
    version(assembly, complaints);
    info(assembly, title, complaints);
    let mut defaults = vec![Defaults::default(); assembly.pages.len()];
    servers(assembly, &mut defaults);
    security(assembly, &mut defaults);
    tags(assembly);
    others(assembly, &Pointer::root(), &|key| JOINED.contains(&key), complaints);
    let is_joined = |key: &str| matches!(Node::Components.member(key), Some(Holds::Map(_)));
    others(assembly, &at("components"), &is_joined, complaints);
    defaults
}

/// The latest version of the specification that a document is written in, or one that nobody can read.
fn version(assembly: &mut Assembly<'_>, complaints: &mut Complaints) {
    let written = |page: &Page| page.root.get("openapi").and_then(Value::as_str).map(str::to_owned);
    let is_known = |version: &str| ["3.0", "3.1", "3.2"].iter().any(|minor| version.starts_with(minor));
    let rank = |page: &Page| match written(page) {
        Some(version) if is_known(&version) => (0, version),
        other => (1, other.unwrap_or_default()),
    };
    let pages = assembly.pages;
    let chosen = (0..pages.len()).rev().max_by_key(|index| rank(&pages[*index])).unwrap_or_default();
    for key in ["openapi", "swagger"] {
        if let Some(value) = pages[chosen].root.get(key) {
            assembly.put(&at(key), value.clone(), chosen, &at(key));
        }
    }
    let minor = |page: &Page| rank(page).1.split('.').take(2).map(str::to_owned).collect::<Vec<_>>();
    for page in pages.iter().filter(|page| minor(page) != minor(&pages[chosen])) {
        let message =
            ("the version is not that at ".to_owned(), ", by which all documents are read".to_owned());
        let there = pages[chosen].place(&at("openapi"));
        complaints.add(Code::DifferentDocuments, page.place(&at("openapi")), message, there, None);
    }
}

fn info(assembly: &mut Assembly<'_>, title: &str, complaints: &mut Complaints) {
    let agreed = |key: &str| {
        let mut all =
            assembly.pages.iter().map(|page| page.root.pointer("/info").and_then(|info| info.get(key)));
        let first = all.next().flatten()?.as_str()?;
        all.all(|each| each.and_then(Value::as_str) == Some(first)).then(|| first.to_owned())
    };
    let version = agreed("version").filter(|version| !telling::is_endpoint(version)).unwrap_or_default();
    let info = json!({ "title": agreed("title").unwrap_or_else(|| title.to_owned()), "version": version });
    assembly.put(&at("info"), info, 0, &at("info"));
    others(assembly, &at("info"), &|key| matches!(key, "title" | "version"), complaints);
}

/// The servers that all documents name that name any, or each document's own at its operations.
fn servers(assembly: &mut Assembly<'_>, defaults: &mut [Defaults]) {
    let pages = assembly.pages;
    let named = |page: &Page| page.root.get("servers").filter(|servers| **servers != json!([])).cloned();
    let lists: Vec<(usize, Value)> =
        pages.iter().enumerate().filter_map(|(index, page)| Some((index, named(page)?))).collect();
    let Some((first, list)) = lists.first() else { return };
    if lists.iter().all(|(_, other)| other == list) {
        return assembly.put(&at("servers"), list.clone(), *first, &at("servers"));
    }
    let mut all: Vec<&Value> = Vec::new();
    for server in lists.iter().filter_map(|(_, list)| list.as_array()).flatten() {
        if !all.contains(&server) {
            all.push(server);
        }
    }
    assembly.put(&at("servers"), json!(all), *first, &at("servers"));
    for (index, list) in lists {
        defaults[index].servers = Some(list);
    }
}

/// The requirements that all documents have, or each document's own at its operations.
fn security(assembly: &mut Assembly<'_>, defaults: &mut [Defaults]) {
    let pages = assembly.pages;
    let required = |index: usize| {
        let security = pages[index].root.get("security")?;
        Some(rewrite::requirements(index, security, assembly.graph, assembly.homes))
    };
    let all: Vec<Option<Value>> = (0..pages.len()).map(required).collect();
    if all.iter().all(|each| *each == all[0]) {
        if let Some(security) = &all[0] {
            assembly.put(&at("security"), security.clone(), 0, &at("security"));
        }
        return;
    }
    for (index, security) in all.into_iter().enumerate() {
        defaults[index].security = security;
    }
}

/// Every tag, as the first document describes it that names it.
fn tags(assembly: &mut Assembly<'_>) {
    let mut known: Vec<Option<&str>> = Vec::new();
    let mut all = Vec::new();
    let pages = assembly.pages;
    for (index, page) in pages.iter().enumerate() {
        let tags = page.root.get("tags").and_then(Value::as_array).into_iter().flatten();
        for (position, tag) in tags.enumerate() {
            let name = tag.get("name").and_then(Value::as_str);
            if !known.contains(&name) {
                known.push(name);
                all.push((index, at("tags").child(position), tag));
            }
        }
    }
    if all.is_empty() {
        return;
    }
    let list: Vec<&Value> = all.iter().map(|(.., tag)| *tag).collect();
    assembly.put(&at("tags"), json!(list), 0, &at("tags"));
    for (position, (index, written, _)) in all.iter().enumerate() {
        assembly.origins.brought(at("tags").child(position), pages[*index].source, written.clone());
    }
}

/// Members of which there is one for all documents: that of the first document that has it.
fn others(
    assembly: &mut Assembly<'_>,
    holder: &Pointer,
    is_joined: &dyn Fn(&str) -> bool,
    complaints: &mut Complaints,
) {
    let mut first: Map<String, Value> = Map::new();
    let mut homes: Vec<(String, usize)> = Vec::new();
    let pages = assembly.pages;
    for (index, page) in pages.iter().enumerate() {
        for (key, value) in page.map(holder).filter(|(key, _)| !is_joined(key)) {
            match first.get(key) {
                None => {
                    first.insert(key.clone(), value.clone());
                    homes.push((key.clone(), index));
                }
                Some(known) if known != value => {
                    let owner = homes.iter().find(|(known, _)| known == key).map_or(0, |(_, owner)| *owner);
                    let message =
                        (format!("`{key}` is not the same as that at "), ", which is taken".to_owned());
                    let here = page.place(&holder.child(key));
                    let there = pages[owner].place(&holder.child(key));
                    complaints.add(Code::DifferentDocuments, here, message, there, None);
                }
                Some(_) => {}
            }
        }
    }
    for (key, index) in homes {
        let value = first.shift_remove(&key).unwrap_or_default();
        assembly.put(&holder.child(&key), value, index, &holder.child(&key));
    }
}
