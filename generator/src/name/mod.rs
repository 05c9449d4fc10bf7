//! Stage 7: everything that needs a name gets one, in tables beside the data.
//!
//! Names are a pure function of the document and the settings. Whatever comes later in the document never renames what
//! stands before it: claims are made in document order, and a claim that was granted is never taken back.

mod apart;
mod branches;
mod errors;
mod event;
mod feature;
mod field;
mod identifier;
mod nameless;
mod operation;
mod order;
mod path;
mod place;
mod prefer;
mod reserved;
mod scheme;
mod scope;
mod server;
mod shorten;
mod split;
mod status;
mod types;
mod variant;
mod words;

use std::collections::HashMap;

pub(crate) use event::EventNames;
pub(crate) use field::FieldName;
pub(crate) use identifier::Name;
pub(crate) use operation::{OperationNames, PartsNames};
#[cfg(test)]
pub(crate) use scheme::METHODS as CLIENT_METHODS;
pub(crate) use scheme::SchemeNames;
pub(crate) use server::{ChoiceNames, ServerNames};

use crate::analyse::Facts;
use crate::config::Config;
use crate::diagnostic::Reporter;
use crate::ir::{Api, TypeId};
use crate::par::Threads;

/// Every name that the generated code uses for a thing of the document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    /// The name of each type, by its id.
    types: Vec<Name>,
    /// The module of each type that has a file of its own.
    modules: HashMap<TypeId, Name>,
    /// The structs of required parts that types have beside them.
    bundles: HashMap<TypeId, Name>,
    fields: HashMap<TypeId, Vec<FieldName>>,
    variants: HashMap<TypeId, Vec<Name>>,
    operations: Vec<OperationNames>,
    events: Vec<EventNames>,
    /// How each security scheme is set; none for those for which nothing is sent.
    schemes: Vec<Option<SchemeNames>>,
    servers: Vec<ServerNames>,
    /// The cargo feature of each tag.
    features: Vec<String>,
}

/// Names everything.
pub(crate) fn name(
    api: &Api,
    facts: &Facts,
    config: &Config,
    threads: Threads,
    reporter: &mut Reporter<'_>,
) -> Names {
    let mut names = Names {
        operations: operation::names(api, config, threads, reporter),
        events: event::names(api, config),
        schemes: scheme::names(api, config),
        servers: server::names(api, config),
        features: feature::names(facts),
        fields: field::of_types(api, threads),
        variants: variant::of_types(api),
        ..Names::default()
    };
    types::name(api, facts, config, &mut names, reporter);
    names.variants.extend(variant::of_unions(api, &names.types));
    names
}

impl Names {
    pub(crate) fn ty(&self, id: TypeId) -> &Name {
        &self.types[id.index()]
    }

    pub(crate) fn module(&self, id: TypeId) -> Option<&Name> {
        self.modules.get(&id)
    }

    pub(crate) fn bundle(&self, id: TypeId) -> Option<&Name> {
        self.bundles.get(&id)
    }

    pub(crate) fn fields(&self, id: TypeId) -> &[FieldName] {
        self.fields.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn variants(&self, id: TypeId) -> &[Name] {
        self.variants.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn operation(&self, index: usize) -> &OperationNames {
        &self.operations[index]
    }

    pub(crate) fn event(&self, index: usize) -> &EventNames {
        &self.events[index]
    }

    pub(crate) fn scheme(&self, index: usize) -> Option<&SchemeNames> {
        self.schemes.get(index)?.as_ref()
    }

    pub(crate) fn servers(&self) -> &[ServerNames] {
        &self.servers
    }

    pub(crate) fn feature(&self, tag: usize) -> &str {
        &self.features[tag]
    }
}
