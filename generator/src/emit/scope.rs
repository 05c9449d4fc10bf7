//! The file that code is emitted into: it decides how types are called.

use proc_macro2::TokenStream;
use quote::quote;

use super::Input;
use super::ident::ident;
use crate::ir::{Api, Owner, TypeId};

/// A file with types or an operation.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) input: Input<'a>,
    pub(super) file: File,
}

/// Which file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum File {
    /// The file of a component.
    Type(TypeId),
    /// The file of an operation.
    Operation(usize),
    /// The file of a callback or webhook.
    Event(usize),
    /// The contract tests, which are outside of the crate.
    Contract,
}

impl<'a> Scope<'a> {
    /// How the file calls a type: its own by their names, siblings too, others through `types`.
    pub(super) fn path(&self, id: TypeId) -> TokenStream {
        let id = self.input.shared.shown(id);
        let name = ident(self.input.names.ty(id));
        if let (File::Contract, File::Operation(index)) = (self.file, file(self.input.api, id)) {
            let module = ident(&self.input.names.operation(index).module);
            return quote!(operations::#module::#name);
        }
        if let Some(first) = self.first(id) {
            return quote!(#first::#name);
        }
        let here = matches!(self.file, File::Type(_));
        let abroad = !here && matches!(file(self.input.api, id), File::Type(_));
        if abroad { quote!(types::#name) } else { quote!(#name) }
    }

    /// A link to a type, which shows its name alone.
    pub(super) fn link(&self, id: TypeId) -> String {
        // Links name things without the sign of raw identifiers.
        let path = self.path(id).to_string().replace(' ', "").replace("r#", "");
        match path.rsplit_once("::") {
            Some((_, name)) => format!("[`{name}`]({path})"),
            None => format!("[`{path}`]"),
        }
    }

    /// The module of the operation that has the type, where this one is the same once more.
    fn first(&self, id: TypeId) -> Option<TokenStream> {
        let File::Operation(index) = self.file else { return None };
        let again = self.input.api.operations[index].again?;
        let module = ident(&self.input.names.operation(again).module);
        (file(self.input.api, id) == File::Operation(again)).then(|| quote!(super::#module))
    }

    /// The types that are written in the file, owners first.
    pub(super) fn own_types(&self) -> &'a [TypeId] {
        let files = &self.input.facts.files;
        match self.file {
            File::Type(id) => files.of_component(id),
            File::Operation(index) => files.of_operation(index),
            File::Event(index) => files.of_event(index),
            File::Contract => &[],
        }
    }

    /// Those of them that are written in full: the others are re-exports or aliases.
    pub(super) fn written_types(&self) -> Vec<TypeId> {
        let own = self.own_types().iter().copied();
        own.filter(|id| !self.input.shared.is_copy(*id)).collect()
    }

    /// Those of them that stand in the file, in full or as an alias.
    pub(super) fn defined_types(&self) -> impl Iterator<Item = TypeId> {
        let (own, shared) = (self.own_types().iter().copied(), self.input.shared);
        own.filter(|id| !shared.is_copy(*id) || shared.is_alias(*id))
    }

    /// Whether a type is written in another file of types.
    pub(super) fn is_sibling(&self, id: TypeId) -> bool {
        file(self.input.api, id) != self.file && self.first(id).is_none()
    }

    /// The root of the generated code.
    pub(super) fn root(&self) -> TokenStream {
        module_root(self.input)
    }
}

/// The path by which generated code calls its root.
pub(super) fn module_root(input: Input<'_>) -> TokenStream {
    input.config.module_root.parse().unwrap_or_else(|_| quote!(crate))
}

/// The file that a type is written in.
pub(super) fn file(api: &Api, id: TypeId) -> File {
    let top = api.top(id);
    match api.ty(top).owner {
        Owner::Operation(index) => File::Operation(index),
        Owner::Event(index) => File::Event(index),
        Owner::Document | Owner::Type(_) => File::Type(top),
    }
}
