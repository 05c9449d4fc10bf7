//! A struct, and its wire shape as a table.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs;
use super::table::Table;
use crate::emit::construct::Constructor;
use crate::emit::field::{Field, of_type, shown};
use crate::emit::scope::Scope;
use crate::emit::{attr, expect, gate, ident};
use crate::ir::{Object, TypeId};

pub(super) fn emit(scope: Scope<'_>, id: TypeId, object: &Object) -> TokenStream {
    let name = ident::ident(scope.input.names.ty(id));
    let mut fields = of_type(scope, id, object);
    let declarations: TokenStream = shown(&fields).iter().map(|field| field.declaration(scope)).collect();
    let other = object.other().and_then(|_| fields.pop());
    let shown = shown(&fields);
    let (docs, booleans) = (docs(scope, id), expect::booleans(shown.iter()));
    let (derive, eq) = traits(scope, id, &name);
    let constructor = constructor(scope, id, &shown, other.as_ref());
    let table = Table {
        scope,
        id,
        name: &name,
        fields: &fields,
        others: &object.others,
        loose: &object.loose,
        other: other.as_ref(),
    };
    let (read, write, gate) = (table.read(), table.write(), gate::of_reading(scope.input, id));
    quote! {
        #docs
        #booleans
        #derive
        #[non_exhaustive]
        pub struct #name {
            #declarations
        }
        #eq
        #constructor
        #gate
        #read
        #write
        #gate
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                object::deserialize(deserializer)
            }
        }
    }
}

/// What the struct derives, and what is said of it beside that.
fn traits(scope: Scope<'_>, id: TypeId, name: &Ident) -> (TokenStream, Option<TokenStream>) {
    let derives = scope.input.facts.derives(id);
    (attr::derive(derives), attr::eq(name, derives))
}

/// How callers make a value, where they do.
fn constructor(
    scope: Scope<'_>,
    id: TypeId,
    fields: &[Field<'_>],
    other: Option<&Field<'_>>,
) -> Option<TokenStream> {
    if !scope.input.facts.usage(id).is_made() {
        return None;
    }
    let name = ident::ident(scope.input.names.ty(id));
    let required = bundle(scope, id).unwrap_or_else(|| name.clone());
    Some(Constructor { scope, name, required, fields, other, noun: "value" }.emit())
}

/// The struct of required parts that a type has beside it.
pub(super) fn bundle(scope: Scope<'_>, id: TypeId) -> Option<Ident> {
    scope.input.names.bundle(id).map(ident::ident)
}
