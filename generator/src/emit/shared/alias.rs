//! A type that is another one, of which the document says something else.

use proc_macro2::TokenStream;
use quote::quote;

use super::path;
use crate::emit::ident::ident;
use crate::emit::scope::{Scope, file};
use crate::emit::types;
use crate::ir::TypeId;

/// The alias of the type that is written for this one.
pub(in crate::emit) fn alias(scope: Scope<'_>, id: TypeId) -> TokenStream {
    let input = scope.input;
    let first = input.shared.first(id);
    let (docs, name, written) =
        (types::docs(scope, id), ident(input.names.ty(id)), ident(input.names.ty(first)));
    let path = (file(input.api, first) != scope.file).then(|| path(scope, id)).map(|path| quote!(#path::));
    quote!(#docs pub type #name = #path #written;)
}
