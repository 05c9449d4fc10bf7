//! Stage 8: drafts of files, each a path and its tokens.

mod attr;
mod auth;
mod constant;
mod construct;
pub(crate) mod contract;
mod crate_root;
pub(crate) mod default;
pub(crate) mod doc;
mod event;
mod expect;
mod field;
mod format;
mod front_page;
mod gate;
mod ident;
mod literal;
mod note;
mod operation;
pub(crate) mod package;
mod paragraphs;
mod received;
mod scope;
mod server;
mod shared;
mod support;
mod ty;
mod types;
mod weight;

use proc_macro2::TokenStream;

use crate::analyse::Facts;
use crate::config::Config;
use crate::ir::{Api, EventKind};
use crate::name::Names;
pub(crate) use gate::features;
pub(crate) use shared::Shared;
pub(crate) use support::Used;

/// A file to be.
pub(crate) struct Draft {
    /// Relative to the folder of the sources, with `/`.
    pub(crate) path: String,
    pub(crate) content: Content,
}

/// What is in a file.
pub(crate) enum Content {
    /// Code made for the document.
    Tokens(TokenStream),
    /// Code that is the same for every document.
    Text(&'static str),
}

/// Everything that emission looks at; it changes nothing.
#[derive(Clone, Copy)]
pub(crate) struct Input<'a> {
    pub(crate) api: &'a Api,
    pub(crate) facts: &'a Facts,
    pub(crate) names: &'a Names,
    pub(crate) shared: &'a Shared,
    pub(crate) used: &'a Used,
    pub(crate) config: &'a Config,
}

/// A file that can be made without looking at the others.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unit {
    CrateRoot,
    TypesIndex,
    OperationsIndex,
    Auth,
    Servers,
    SupportIndex,
    Type(crate::ir::TypeId),
    Operation(usize),
    EventsIndex(EventKind),
    Event(usize),
    Support(&'static support::File),
}

/// Every file of the client.
pub(crate) fn units(input: Input<'_>) -> Vec<Unit> {
    let components = input.api.type_ids().filter(|id| input.names.module(*id).is_some());
    let mut units = vec![Unit::CrateRoot, Unit::TypesIndex, Unit::OperationsIndex, Unit::SupportIndex];
    units.extend((!input.api.schemes.is_empty()).then_some(Unit::Auth));
    units.extend(server::any(input).then_some(Unit::Servers));
    units.extend(components.map(Unit::Type));
    units.extend((0..input.api.operations.len()).map(Unit::Operation));
    let kinds = [EventKind::Callback, EventKind::Webhook].into_iter();
    units.extend(kinds.filter(|kind| event::any(input, *kind)).map(Unit::EventsIndex));
    units.extend((0..input.api.events.len()).map(Unit::Event));
    units.extend(support::used(input).into_iter().map(Unit::Support));
    units
}

/// The feature of `serde_json` that keeps the members of an object in their order.
pub(crate) const ORDER: &str = "serde_json/preserve_order";

/// The crates that the client needs beside those that every client needs.
pub(crate) fn dependencies(input: Input<'_>) -> Vec<&'static str> {
    let encoding = support::needs_percent_encoding(input).then_some("percent-encoding");
    let formats = crate::analyse::formats(input.api).into_iter().filter_map(format::dependency);
    let streams: &[&str] = if support::streams(input) { &["futures-core"] } else { &[] };
    let tokens = support::has_tokens(input).then_some("futures-util");
    let passwords = support::has_passwords(input).then_some("base64");
    let order = support::orders_members(input).then_some(ORDER);
    let own = encoding.into_iter().chain(tokens).chain(passwords).chain(order);
    own.chain(streams.iter().copied()).chain(formats).collect()
}

/// Makes one file.
pub(crate) fn emit(input: Input<'_>, unit: Unit) -> Draft {
    let (path, tokens) = match unit {
        Unit::CrateRoot => (crate_root::path(input.config), crate_root::emit(input)),
        Unit::TypesIndex => ("types/mod.rs".to_owned(), types::index(input)),
        Unit::OperationsIndex => ("operations/mod.rs".to_owned(), operation::index(input)),
        Unit::Auth => ("auth.rs".to_owned(), auth::emit(input)),
        Unit::Servers => ("servers.rs".to_owned(), server::emit(input)),
        Unit::SupportIndex => ("support/mod.rs".to_owned(), support::index(input)),
        Unit::Type(id) => (types::path(input, id), types::emit(input, id)),
        Unit::Operation(index) => (operation::path(input, index), operation::emit(input, index)),
        Unit::EventsIndex(kind) => (format!("{}/mod.rs", event::folder(kind)), event::index(input, kind)),
        Unit::Event(index) => (event::path(input, index), event::emit(input, index)),
        Unit::Support(file) => {
            return Draft { path: file.path.to_owned(), content: Content::Text(file.text) };
        }
    };
    Draft { path, content: Content::Tokens(tokens) }
}
