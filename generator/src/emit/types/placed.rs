//! What is said of a component about which the document says nothing: where its values stand.

use crate::analyse::{Nesting, Place};
use crate::emit::scope::{self, File, Scope};
use crate::emit::{doc, event, gate, ident};
use crate::ir::{EventKind, TypeId};

/// The first line of its documentation.
pub(super) fn sentence(scope: Scope<'_>, id: TypeId) -> Option<String> {
    // A feature that is off takes the first place away, and may leave the type.
    let placed = scope.input.facts.places.get(&id);
    let placed = placed.filter(|placed| !placed.has_others || !gate::is_any(scope.input))?;
    let others = if placed.has_others { ", among others" } else { "" };
    Some(format!("{}{others}.", place(scope, &placed.first)?))
}

/// Whether values of a type stand in several places.
pub(super) fn has_others(scope: Scope<'_>, id: TypeId) -> bool {
    scope.input.facts.places.get(&id).is_some_and(|placed| placed.has_others)
}

fn place(scope: Scope<'_>, place: &Place) -> Option<String> {
    Some(match place {
        Place::Body(operation) => format!("The request body of {}", call(scope, *operation)),
        Place::Reply(operation) => format!("The reply to {}", call(scope, *operation)),
        Place::Error(operation) => format!("An error of {}", call(scope, *operation)),
        Place::Event(event) => format!("The body of the {}", brought(scope, *event)),
        Place::Parameter(operation, wire, nesting) => {
            within(*nesting, &format!("{} of a request of {}", doc::code(wire), call(scope, *operation)))
        }
        Place::Member(owner, wire, nesting) => {
            within(*nesting, &format!("{} member of {}", doc::code(wire), link(scope, *owner, "")?))
        }
        Place::Variant(owner, position) => {
            let variant = scope.input.names.variants(*owner).get(*position)?;
            format!("The value of {}", link(scope, *owner, &format!("::{}", variant.as_str()))?)
        }
    })
}

fn within(nesting: Nesting, whole: &str) -> String {
    match nesting {
        Nesting::Whole => format!("The {whole}"),
        Nesting::Item => format!("An item of the {whole}"),
        Nesting::Entry => format!("A value of the {whole}"),
    }
}

/// A link to the module of an operation.
fn call(scope: Scope<'_>, operation: usize) -> String {
    let module = &scope.input.names.operation(operation).module;
    format!("[`{}`]({})", module.as_str(), path(scope, operation))
}

/// A link to the module of a callback or webhook.
fn brought(scope: Scope<'_>, event: usize) -> String {
    let kind = scope.input.api.events[event].kind;
    let (folder, name) = (event::folder(kind), &scope.input.names.event(event).module);
    let word = match kind {
        EventKind::Callback => "callback",
        EventKind::Webhook => "webhook",
    };
    let (root, module) = (&scope.input.config.module_root, ident::ident(name));
    format!("{word} [`{}`]({root}::{folder}::{module})", name.as_str())
}

/// The path of the module of an operation.
fn path(scope: Scope<'_>, operation: usize) -> String {
    let module = ident::ident(&scope.input.names.operation(operation).module);
    format!("{}::operations::{module}", scope.input.config.module_root)
}

/// A link to another type, or to what is in it.
fn link(scope: Scope<'_>, id: TypeId, behind: &str) -> Option<String> {
    let shown = scope.input.shared.shown(id);
    let name = format!("{}{behind}", scope.input.names.ty(shown).as_str());
    Some(match scope::file(scope.input.api, shown) {
        file if file == scope.file => format!("[`{name}`]"),
        File::Type(_) => format!("[`{name}`](super::{name})"),
        File::Operation(operation) => format!("[`{name}`]({}::{name})", path(scope, operation)),
        File::Event(_) | File::Contract => return None,
    })
}
