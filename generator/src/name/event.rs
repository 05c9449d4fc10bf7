//! Names of callbacks and webhooks: a module each.

use super::field::{self, FieldName};
use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::words;
use crate::config::Config;
use crate::ir::{Api, Event, EventKind};

/// The names in one event.
#[derive(Clone, Debug)]
pub(crate) struct EventNames {
    pub(crate) module: Name,
    /// The fields of the headers.
    pub(crate) headers: Vec<FieldName>,
    /// The fields of the query.
    pub(crate) query: Vec<FieldName>,
}

/// Those of every event; modules are in a scope for each kind.
pub(super) fn names(api: &Api, config: &Config) -> Vec<EventNames> {
    let empty = |folder| Scope::new(Position::Module).reserve(&["mod"]).taking([folder]);
    let (mut callbacks, mut webhooks) = (empty("callbacks"), empty("webhooks"));
    let named = api.events.iter().map(|event| {
        let scope = match event.kind {
            EventKind::Callback => &mut callbacks,
            EventKind::Webhook => &mut webhooks,
        };
        EventNames {
            module: scope.claim(&candidates(event, config)),
            headers: field::names(event.headers.iter()),
            query: field::names(event.query.iter().map(|each| &each.field)),
        }
    });
    named.collect()
}

/// Its own name; then with the operation that asks for it, and with the method.
fn candidates(event: &Event, config: &Config) -> Vec<Vec<String>> {
    let written = event.origin.to_string();
    let pins = [written.replace("/x-oai-", "/"), written.replace("/x-oai-", "/x-")];
    let pin = pins.iter().find_map(|written| config.names.get(written)).map(|pinned| words(pinned));
    let (own, method) = (words(&event.key), words(&event.method.to_lowercase()));
    let sender = event.senders.first().map(|sender| words(&sender.to_lowercase()));
    let longer = sender.map(|sender| [own.clone(), vec!["of".to_owned()], sender].concat());
    let with_method = [own.clone(), method].concat();
    pin.into_iter().chain([own]).chain(longer).chain([with_method]).collect()
}
