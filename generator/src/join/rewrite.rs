//! A unit as it stands in the one document: references lead to where things stand there.

use serde_json::{Map, Value};

use super::graph::{Graph, Unit, UnitId};
use super::homes::Homes;
use super::page::Page;
use crate::normalise::{Found, Holds, references};
use crate::pointer::{At, Pointer};
use crate::uri;

/// A part of a page, with its references rewritten.
pub(super) fn part(page: (usize, &Page), value: &Value, holds: Holds, graph: &Graph, homes: &Homes) -> Value {
    let mut changes: Vec<(Pointer, String)> = Vec::new();
    references(value, holds, &At::root(), &mut |found, at| {
        let text = reference(page, found, graph, homes).filter(|text| text != found.text);
        changes.extend(text.map(|text| (at.pointer(), text)));
    });
    let mut value = value.clone();
    for (at, text) in changes {
        if let Some(place) = value.pointer_mut(at.as_str()) {
            *place = Value::String(text);
        }
    }
    value
}

/// A unit with its references rewritten, and the names of security schemes.
pub(super) fn unit(unit: &Unit, pages: &[Page], graph: &Graph, homes: &Homes) -> Value {
    let page = &pages[unit.page];
    let Some(value) = page.get(&unit.at) else { return Value::Null };
    let mut value = part((unit.page, page), value, Holds::One(unit.kind.node()), graph, homes);
    if let Some(security) = value.get_mut("security") {
        *security = requirements(unit.page, security, graph, homes);
    }
    value
}

/// Security requirements, with the schemes called as they are in the one document.
pub(super) fn requirements(page: usize, security: &Value, graph: &Graph, homes: &Homes) -> Value {
    let Value::Array(all) = security else { return security.clone() };
    let renamed = |requirement: &Value| match requirement {
        Value::Object(schemes) => {
            let each =
                schemes.iter().map(|(name, scopes)| (scheme(page, name, graph, homes), scopes.clone()));
            Value::Object(each.collect::<Map<_, _>>())
        }
        other => other.clone(),
    };
    Value::Array(all.iter().map(renamed).collect())
}

fn scheme(page: usize, name: &str, graph: &Graph, homes: &Homes) -> String {
    let home = graph.scheme(page, name).and_then(|unit: UnitId| homes.of[unit].as_ref());
    home.and_then(Pointer::last).unwrap_or_else(|| name.to_owned())
}

/// The new text of a reference; nothing where it stays as it is.
fn reference(page: (usize, &Page), found: &Found<'_>, graph: &Graph, homes: &Homes) -> Option<String> {
    let (index, page) = page;
    if let Some((unit, below)) = graph.target(index, page, found) {
        let home = homes.of[unit].as_ref()?;
        let stays = *home == graph.units[unit].at && graph.units[unit].page == index;
        return (!stays).then(|| home.join(&below).reference());
    }
    let (file, fragment) = uri::split(found.text);
    let is_relative = !file.is_empty() && !uri::has_scheme(file) && !file.starts_with('/');
    is_relative.then(|| {
        let file = uri::join(&page.file, file);
        fragment.map_or(file.clone(), |fragment| format!("{file}#{fragment}"))
    })
}
