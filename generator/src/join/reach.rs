//! What stays: whatever a document has, but for what only a version of an operation needs that is not
//! taken, or what the document of the version that is taken has, too.

use std::collections::{HashMap, HashSet};

use super::graph::{Graph, Kind, Unit, UnitId};

/// Whether each unit stays; `is_taken` says so of operations.
pub(super) fn kept(graph: &Graph, is_taken: &dyn Fn(UnitId) -> bool) -> Vec<bool> {
    let is_operation = |unit: &UnitId| matches!(graph.units[*unit].kind, Kind::Operation { .. });
    let (operations, entries): (Vec<UnitId>, Vec<UnitId>) = (0..graph.units.len()).partition(is_operation);
    let (taken, left): (Vec<UnitId>, Vec<UnitId>) = operations.into_iter().partition(|unit| is_taken(*unit));
    let newer = newer(graph, &left, &taken);
    let needed_by_left = closure(graph, left);
    let is_own = |unit: &UnitId| !needed_by_left[*unit] && !newer.contains(unit);
    let own = entries.into_iter().filter(is_own);
    closure(graph, taken.into_iter().chain(own).collect())
}

/// Entries of documents with a version that is not taken which the document of the taken one has, too.
fn newer(graph: &Graph, left: &[UnitId], taken: &[UnitId]) -> HashSet<UnitId> {
    let by_kind: HashMap<&Kind, usize> =
        taken.iter().map(|unit| (&graph.units[*unit].kind, graph.units[*unit].page)).collect();
    let pages = left.iter().filter_map(|unit| {
        let Unit { page, kind, .. } = &graph.units[*unit];
        Some((*page, *by_kind.get(kind)?))
    });
    let pages: HashSet<(usize, usize)> = pages.collect();
    let is_newer = |unit: &Unit| {
        let newer = pages.iter().filter(|(old, _)| *old == unit.page);
        newer.clone().any(|(_, new)| graph.has(*new, &unit.at))
    };
    (0..graph.units.len()).filter(|unit| is_newer(&graph.units[*unit])).collect()
}

/// The units, and all that they lead to.
fn closure(graph: &Graph, mut waiting: Vec<UnitId>) -> Vec<bool> {
    let mut reached = vec![false; graph.units.len()];
    while let Some(unit) = waiting.pop() {
        if !reached[unit] {
            reached[unit] = true;
            waiting.extend(graph.edges[unit].iter().copied());
        }
    }
    reached
}
