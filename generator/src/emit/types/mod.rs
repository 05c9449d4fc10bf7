//! The types of the document: a file for each component, with what stands inside it.

mod constants;
mod docs;
mod enumeration;
mod needs;
mod object;
mod placed;
mod table;
mod undescribed;
mod union;

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::ident;
use super::scope::{File, Scope};
use super::{Input, attr, gate, shared, ty};
use crate::ir::{Shape, TypeId};
pub(super) use docs::docs;
pub(super) use enumeration::is_copy;
pub(super) use needs::{Need, Needs};

/// The file of a component.
pub(super) fn path(input: Input<'_>, id: TypeId) -> String {
    let module = input.names.module(id).map(crate::name::Name::as_str).unwrap_or_default();
    format!("types/{module}.rs")
}

/// The list of all files.
pub(super) fn index(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&["The types that the API sends and takes.".to_owned()]);
    let mut modules: Vec<TypeId> =
        input.api.type_ids().filter(|id| input.names.module(*id).is_some()).collect();
    modules.sort_by_key(|id| input.names.module(*id).map(|name| name.as_str().to_owned()));
    let declared = modules.iter().filter_map(|id| {
        let (gate, name) = (gate::of_type(input, *id), ident(input.names.module(*id)?));
        Some(quote!(#gate mod #name;))
    });
    let exported = modules.iter().filter_map(|id| {
        let module = ident(input.names.module(*id)?);
        let mut names = exports(input, *id);
        names.sort();
        let gate = gate::of_type(input, *id);
        Some(match names.as_slice() {
            [only] => quote!(#gate pub use #module::#only;),
            several => quote!(#gate pub use #module::{#(#several),*};),
        })
    });
    quote!(#docs #(#declared)* #(#exported)*)
}

fn exports(input: Input<'_>, id: TypeId) -> Vec<proc_macro2::Ident> {
    let scope = Scope { input, file: File::Type(id) };
    let own: Vec<TypeId> =
        scope.own_types().iter().copied().filter(|id| input.shared.is_shown(*id)).collect();
    let bundles = own.iter().filter_map(|id| object::bundle(scope, *id));
    own.iter().map(|id| ident(input.names.ty(*id))).chain(bundles).collect()
}

/// A component and the types inside it.
pub(super) fn emit(input: Input<'_>, id: TypeId) -> TokenStream {
    let scope = Scope { input, file: File::Type(id) };
    let own = scope.written_types();
    let (uses, shared) = (uses(scope, &own), shared::reexports(shared::copies(scope)));
    let definitions = definitions(scope);
    quote!(#uses #shared #definitions)
}

/// The types of a file.
pub(super) fn definitions(scope: Scope<'_>) -> TokenStream {
    let shared = scope.input.shared;
    let defined = scope.defined_types();
    defined
        .map(|id| if shared.is_alias(id) { shared::alias(scope, id) } else { definition(scope, id) })
        .collect()
}

/// One type.
fn definition(scope: Scope<'_>, id: TypeId) -> TokenStream {
    match &scope.input.api.ty(id).shape {
        Shape::Object(object) => object::emit(scope, id, object),
        Shape::Enumeration(enumeration) => enumeration::emit(scope, id, enumeration),
        Shape::Union(union) => union::emit(scope, id, union),
        Shape::Alias(target) => {
            let (docs, name, target) =
                (docs(scope, id), ident(scope.input.names.ty(id)), ty::ty(scope, target));
            quote!(#docs pub type #name = #target;)
        }
    }
}

/// What the types of a file need from elsewhere: std, then the crate, then siblings.
fn uses(scope: Scope<'_>, own: &[TypeId]) -> TokenStream {
    let root = scope.root();
    let needs = Needs::of(scope, own);
    let std = needs.std();
    let (local, unread) = (needs.local(), needs.unread(scope));
    let local = match local.as_slice() {
        [] => TokenStream::new(),
        [only] => quote!(use #root::#only;),
        several => quote!(use #root::{#(#several),*};),
    };
    let mut siblings: Vec<_> =
        needs.siblings.iter().map(|id| ident(scope.input.names.ty(scope.input.shared.shown(*id)))).collect();
    siblings.sort();
    siblings.dedup();
    let siblings = match siblings.as_slice() {
        [] => TokenStream::new(),
        [only] => quote!(use super::#only;),
        several => quote!(use super::{#(#several),*};),
    };
    quote!(#std #local #unread #siblings)
}
