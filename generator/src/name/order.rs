//! Who claims a name before whom.

use std::collections::HashSet;

use super::nameless;
use crate::ir::{Api, Hint, Owner, TypeId};

/// Every type after its owner, and what stands inside a component before the next component.
///
/// A schema that was hoisted, or that has a number for a name, has no place among the components: it comes after the first one that leads to it, so that
/// a component which is added behind the others takes no name from it.
pub(super) fn of(api: &Api) -> Vec<TypeId> {
    let (placed, led) = (vec![false; api.types.len()], nameless::led(api));
    let mut walk = Walk { api, children: children(api), placed, led, order: vec![] };
    let roots = || api.type_ids().filter(|id| !matches!(api.ty(*id).owner, Owner::Type(_)));
    for id in roots() {
        if walk.is_hoisted(id) {
            continue;
        }
        walk.place(id);
    }
    for id in roots() {
        walk.place(id);
    }
    walk.order
}

struct Walk<'a> {
    api: &'a Api,
    children: Vec<Vec<TypeId>>,
    placed: Vec<bool>,
    /// What has a number for a name, and a member that leads to it.
    led: HashSet<TypeId>,
    order: Vec<TypeId>,
}

impl Walk<'_> {
    /// Places a type, what stands inside it, and then what was hoisted and all of that leads to.
    fn place(&mut self, root: TypeId) {
        let mut roots = vec![root];
        while let Some(root) = roots.pop() {
            let start = self.order.len();
            self.place_alone(root);
            let mut next = Vec::new();
            for id in &self.order[start..] {
                self.api.ty(*id).shape.visit_named(&mut |id| next.push(id));
            }
            roots.extend(next.into_iter().rev().filter(|id| self.is_hoisted(*id)));
        }
    }

    fn is_hoisted(&self, id: TypeId) -> bool {
        matches!(self.api.ty(id).hints.first(), Some(Hint::WrittenAt(_))) || self.led.contains(&id)
    }

    fn place_alone(&mut self, root: TypeId) {
        let mut waiting = vec![root];
        while let Some(id) = waiting.pop() {
            if !std::mem::replace(&mut self.placed[id.index()], true) {
                self.order.push(id);
                waiting.extend(self.children[id.index()].iter().rev());
            }
        }
    }
}

fn children(api: &Api) -> Vec<Vec<TypeId>> {
    let mut children: Vec<Vec<TypeId>> = vec![Vec::new(); api.types.len()];
    for id in api.type_ids() {
        if let Owner::Type(owner) = api.ty(id).owner {
            children[owner.index()].push(id);
        }
    }
    children
}
