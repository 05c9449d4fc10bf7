//! Decides where what is referred to will stand in the root document.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::documents::Documents;
use super::gather::Link;
use super::settle::is_component;
use super::{Keyword, Spot, standing};
use crate::normalise::node::Holds;
use crate::pointer::Pointer;

/// The component that something becomes.
#[derive(Clone, Debug)]
pub(super) struct Home {
    /// The key in `components`.
    pub(super) kind: &'static str,
    pub(super) at: Pointer,
    /// Whether the document has a component there, which is nothing but a reference.
    pub(super) adopted: bool,
}

/// By the place where it stood, in the order in which the document needs them.
pub(super) type Homes = IndexMap<Spot, Home>;

/// Finds a home for everything that is not a component yet and can be one.
pub(super) fn assign(documents: &Documents<'_>, links: &[Link]) -> Homes {
    let mut homes = Homes::new();
    for link in links {
        if let Some(home) = adopting(documents, link) {
            homes.entry(link.target.clone()).or_insert(home);
        }
    }
    let mut taken = HashSet::new();
    for link in links {
        let Some(kind) = kind(link.holds).filter(|_| !is_other_kind(link)) else { continue };
        if !is_component(&link.target, link.holds) && !homes.contains_key(&link.target) {
            let key = free(&documents.written(&link.target), existing(documents, kind), kind, &mut taken);
            let at = Pointer::root().child("components").child(kind).child(key);
            homes.insert(link.target.clone(), Home { kind, at, adopted: false });
        }
    }
    homes
}

/// Where the components of 3.0 keep what a reference leads to.
pub(super) fn kind(holds: Holds) -> Option<&'static str> {
    match holds {
        Holds::One(node) | Holds::OneOrList(node) => node.component_key(),
        Holds::Map(_) | Holds::List(_) => None,
    }
}

/// Whether a reference leads to something that is kept as another kind: it takes a copy.
pub(super) fn is_other_kind(link: &Link) -> bool {
    let component = if link.target.document == 0 { standing::component(&link.target.at) } else { None };
    component.is_some_and(|(key, _)| kind(link.holds).is_some_and(|kind| kind != key))
}

/// A component that is nothing but a reference to another file.
fn adopting(documents: &Documents<'_>, link: &Link) -> Option<Home> {
    let at = link.from.at.parent()?;
    let (key, _) = standing::component(&at)?;
    let kind = kind(link.holds).filter(|kind| *kind == key)?;
    let from_root = link.from.document == 0 && link.keyword == Keyword::Ref;
    let lone = documents.value(&Spot::new(0, at.clone()))?.as_object()?.len() == 1;
    (from_root && lone && link.target.document != 0).then_some(Home { kind, at, adopted: true })
}

fn existing<'d>(documents: &'d Documents<'_>, kind: &str) -> Option<&'d Map<String, Value>> {
    documents.all[0].root.get("components")?.get(kind)?.as_object()
}

/// The place with nothing but the characters that a component may have (OpenAPI 3.1.1, section 4.8.7).
fn free(
    written: &str,
    existing: Option<&Map<String, Value>>,
    kind: &'static str,
    taken: &mut HashSet<(&'static str, String)>,
) -> String {
    let plain =
        |each: char| if each.is_ascii_alphanumeric() || matches!(each, '-' | '_') { each } else { '.' };
    let dotted: String = written.chars().map(plain).collect();
    let parts: Vec<&str> = dotted.split('.').filter(|part| !part.is_empty()).collect();
    let key = if parts.is_empty() { "root".to_owned() } else { parts.join(".") };
    let mut candidate = key.clone();
    let mut number = 2_u32;
    while existing.is_some_and(|names| names.contains_key(&candidate))
        || !taken.insert((kind, candidate.clone()))
    {
        candidate = format!("{key}-{number}");
        number += 1;
    }
    candidate
}
