//! Equal types without names of their own, or with those of their places, and equal errors, headers and bodies of
//! operations: one of them is written, the others are re-exports of it, or aliases where the document says something
//! else of them.
//!
//! The first in the order of ids is written, so that what is appended to a document moves nothing that stands before.

mod alias;
mod hoisted;
mod kin;
mod operations;
mod signature;

use std::collections::{BTreeMap, HashMap, HashSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::ident;
use super::scope::{File, Scope, file};
use crate::analyse::{Facts, Gate};
use crate::ir::{Api, Hint, Operation, Owner, TypeId};
use crate::name::Names;
pub(super) use alias::alias;
use kin::{Kin, told};
pub(super) use operations::Operations;
use signature::Signature;

/// Which type is written for which, by id.
pub(crate) struct Shared {
    firsts: Vec<TypeId>,
    /// Which of the equal types of a file gives them their name there.
    shown: Vec<TypeId>,
    /// Those of which the document says something else than of the type that is written.
    aliases: HashSet<TypeId>,
    pub(super) operations: Operations,
}

impl Shared {
    pub(crate) fn of(api: &Api, facts: &Facts, names: &Names) -> Self {
        let firsts = vec![None; api.types.len()];
        let (shapes, known, open) = (HashMap::new(), HashMap::new(), HashSet::new());
        let mut search = Search { api, facts, names, firsts, shapes, known, open };
        let firsts: Vec<TypeId> = api.type_ids().map(|id| search.first(id)).collect();
        let operations = Operations::of(&mut search);
        let mut known = HashMap::new();
        let mut shown = |id: TypeId| {
            let first = firsts[id.index()];
            // Where the first itself is in the file it has been here already.
            *known.entry((file(api, id), first, told(api, id))).or_insert(id)
        };
        let shown = api.type_ids().map(&mut shown).collect();
        // A component has a name of its own, which the documentation shows.
        let is_alias = |id: TypeId| {
            let first = firsts[id.index()];
            told(api, id) != told(api, first) || first != id && api.ty(id).owner == Owner::Document
        };
        Self { shown, aliases: api.type_ids().filter(|id| is_alias(*id)).collect(), firsts, operations }
    }

    /// The type whose name stands for this one in its file: of equal ones there the first.
    pub(super) fn shown(&self, id: TypeId) -> TypeId {
        self.shown[id.index()]
    }

    /// Whether the type is exported under its own name.
    pub(super) fn is_shown(&self, id: TypeId) -> bool {
        self.shown(id) == id
    }

    /// The type that is written for this one: itself, as a rule.
    pub(super) fn first(&self, id: TypeId) -> TypeId {
        self.firsts[id.index()]
    }

    /// Whether the type is a re-export of another, or an alias.
    pub(super) fn is_copy(&self, id: TypeId) -> bool {
        self.first(id) != id
    }

    /// Whether the type is an alias of another, with prose of its own.
    pub(super) fn is_alias(&self, id: TypeId) -> bool {
        self.is_shown(id) && self.aliases.contains(&id)
    }
}

/// Where types have to be for one to stand for the other: among operations or components, and behind the same gates.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Place {
    operation: bool,
    gates: Vec<Gate>,
}

struct Search<'a> {
    api: &'a Api,
    facts: &'a Facts,
    names: &'a Names,
    firsts: Vec<Option<TypeId>>,
    /// A number for each shape that was there.
    shapes: HashMap<(Place, String), usize>,
    known: HashMap<(usize, Kin<'a>), TypeId>,
    /// What is being looked at: a type inside itself is like no other.
    open: HashSet<TypeId>,
}

impl Search<'_> {
    fn first(&mut self, id: TypeId) -> TypeId {
        if let Some(first) = self.firsts[id.index()] {
            return first;
        }
        let Some(place) = self.place(id).filter(|_| self.open.insert(id)) else { return id };
        let signature = Signature::of(self, id);
        self.open.remove(&id);
        let first = self.first_of(id, (place, signature));
        self.firsts[id.index()] = Some(first);
        first
    }

    /// The first type of the shape that this one is akin to.
    fn first_of(&mut self, id: TypeId, shape: (Place, String)) -> TypeId {
        let next = self.shapes.len();
        let shape = *self.shapes.entry(shape).or_insert(next);
        let keys: Vec<_> = Kin::of(self.api, id).map(|kin| (shape, kin)).collect();
        let first = keys.iter().find_map(|key| self.known.get(key)).copied().unwrap_or(id);
        for key in keys {
            self.known.entry(key).or_insert(first);
        }
        first
    }

    /// The place of a type that may be shared.
    fn place(&self, id: TypeId) -> Option<Place> {
        let definition = self.api.ty(id);
        let special =
            matches!(definition.hints.first(), Some(Hint::Component(_) | Hint::Sent | Hint::Payload));
        if (definition.owner == Owner::Document || special) && !self.is_hoisted(id) {
            return None;
        }
        let (top, gates) = (self.api.top(id), self.facts.gates.as_ref());
        match self.api.ty(top).owner {
            Owner::Operation(index) => Some(self.place_of_operation(&self.api.operations[index])),
            Owner::Document | Owner::Type(_) => {
                let gates = gates.map(|gates| gates.of_type(top)).unwrap_or_default();
                Some(Place { operation: false, gates })
            }
            Owner::Event(_) => None,
        }
    }

    fn place_of_operation(&self, operation: &Operation) -> Place {
        let gates = self.facts.gates.as_ref().map(|gates| gates.of_operation(operation));
        Place { operation: true, gates: gates.unwrap_or_default() }
    }
}

/// What another module writes: its path, and what is taken from there.
pub(super) type Reexport = (TokenStream, TokenStream);

/// What a file takes from others of the types that are its own.
pub(super) fn copies(scope: Scope<'_>) -> Vec<Reexport> {
    let shared = scope.input.shared;
    let copies = scope.own_types().iter().filter(|id| shared.is_copy(**id) && shared.is_shown(**id));
    let parts = |id: &TypeId| {
        let path = path(scope, *id);
        reexported(scope, *id).map(move |name| (path.clone(), name))
    };
    copies.flat_map(parts).collect()
}

/// The re-exports of a file: a line for each module that they come from, in the order of the alphabet.
pub(super) fn reexports(all: Vec<Reexport>) -> TokenStream {
    let mut modules: BTreeMap<String, (TokenStream, Vec<TokenStream>)> = BTreeMap::new();
    for (path, name) in all {
        let (_, names) = modules.entry(path.to_string()).or_insert_with(|| (path, Vec::new()));
        names.push(name);
    }
    let lines = modules.into_values().map(|(path, mut names)| {
        names.sort_by_key(ToString::to_string);
        match names.as_slice() {
            [only] => quote!(pub use #path::#only;),
            several => quote!(pub use #path::{#(#several),*};),
        }
    });
    lines.collect()
}

/// The module that a type is written in.
fn path(scope: Scope<'_>, id: TypeId) -> TokenStream {
    let input = scope.input;
    match file(input.api, input.shared.first(id)) {
        file if file == scope.file => quote!(self),
        File::Operation(index) => {
            let module = ident(&input.names.operation(index).module);
            quote!(super::#module)
        }
        File::Type(_) | File::Event(_) | File::Contract => quote!(super),
    }
}

/// What is taken from there: the type unless it has an alias, and the struct of its required parts if it has one.
fn reexported(scope: Scope<'_>, id: TypeId) -> impl Iterator<Item = TokenStream> {
    let (names, first) = (scope.input.names, scope.input.shared.first(id));
    let bundles = names.bundle(first).zip(names.bundle(id));
    let own = (!scope.input.shared.is_alias(id)).then(|| (names.ty(first), names.ty(id)));
    let both = [own, bundles].into_iter().flatten();
    both.map(|(first, own)| {
        let (written, name) = (ident(first), ident(own));
        if written == name { quote!(#name) } else { quote!(#written as #name) }
    })
}
