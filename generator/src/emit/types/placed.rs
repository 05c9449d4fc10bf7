//! What is said of a component about which the document says nothing: where its values stand.

use crate::analyse::{Nesting, Place};
use crate::emit::scope::{self, File, Scope};
use crate::emit::{doc, event, gate};
use crate::ir::{EventKind, TypeId};

/// The first line of its documentation.
pub(super) fn sentence(scope: Scope<'_>, id: TypeId) -> Option<String> {
    let placed = scope.input.facts.places.get(&id)?;
    let others = if placed.has_others { ", among others" } else { "" };
    // A feature that is off takes the first of several places away, and may leave the type.
    let words = Words { scope, linked: !placed.has_others || !gate::is_any(scope.input) };
    Some(format!("{}{others}.", words.place(&placed.first)?))
}

/// Whether values of a type stand in several places.
pub(super) fn has_others(scope: Scope<'_>, id: TypeId) -> bool {
    scope.input.facts.places.get(&id).is_some_and(|placed| placed.has_others)
}

/// What is said of places, with links or without.
#[derive(Clone, Copy)]
struct Words<'a> {
    scope: Scope<'a>,
    linked: bool,
}

impl Words<'_> {
    fn place(self, place: &Place) -> Option<String> {
        Some(match place {
            Place::Body(operation) => format!("The request body of {}", self.call(*operation)),
            Place::Parts(operation) => {
                format!("What a request of {} has as members of its own", self.call(*operation))
            }
            Place::Reply(operation) => format!("The reply to {}", self.call(*operation)),
            Place::Error(operation) => format!("An error of {}", self.call(*operation)),
            Place::Event(event) => format!("The body of the {}", self.brought(*event)),
            Place::Parameter(operation, wire, nesting) => {
                within(*nesting, &format!("{} of a request of {}", doc::code(wire), self.call(*operation)))
            }
            Place::Member(owner, wire, nesting) => {
                within(*nesting, &format!("{} member of {}", doc::code(wire), self.part(*owner, "")?))
            }
            Place::Variant(owner, position) => {
                let variant = self.scope.input.names.variants(*owner).get(*position)?;
                format!("The value of {}", self.part(*owner, &format!("::{}", variant.as_str()))?)
            }
        })
    }

    /// The module of an operation.
    fn call(self, operation: usize) -> String {
        let module = &self.scope.input.names.operation(operation).module;
        self.named(module.as_str(), &path(self.scope, operation))
    }

    /// The module of a callback or webhook.
    fn brought(self, event: usize) -> String {
        let kind = self.scope.input.api.events[event].kind;
        let (folder, name) = (event::folder(kind), &self.scope.input.names.event(event).module);
        let word = match kind {
            EventKind::Callback => "callback",
            EventKind::Webhook => "webhook",
        };
        let (root, name) = (&self.scope.input.config.module_root, name.as_str());
        format!("{word} {}", self.named(name, &format!("{root}::{folder}::{name}")))
    }

    /// Another type, or what is in it.
    fn part(self, id: TypeId, behind: &str) -> Option<String> {
        let scope = self.scope;
        let shown = scope.input.shared.shown(id);
        let name = format!("{}{behind}", scope.input.names.ty(shown).as_str());
        Some(match scope::file(scope.input.api, shown) {
            file if file == scope.file => format!("[`{name}`]"),
            File::Type(_) => self.named(&name, &format!("super::{name}")),
            File::Operation(operation) => self.named(&name, &format!("{}::{name}", path(scope, operation))),
            File::Event(_) | File::Contract => return None,
        })
    }

    fn named(self, name: &str, path: &str) -> String {
        if self.linked { format!("[`{name}`]({path})") } else { format!("`{name}`") }
    }
}

fn within(nesting: Nesting, whole: &str) -> String {
    match nesting {
        Nesting::Whole => format!("The {whole}"),
        Nesting::Item => format!("An item of the {whole}"),
        Nesting::Entry => format!("A value of the {whole}"),
    }
}

/// The path of the module of an operation.
fn path(scope: Scope<'_>, operation: usize) -> String {
    let module = scope.input.names.operation(operation).module.as_str();
    format!("{}::operations::{module}", scope.input.config.module_root)
}
