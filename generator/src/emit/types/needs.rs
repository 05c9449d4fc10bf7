//! What the types of a file need from elsewhere.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::enumeration;
use crate::analyse;
use crate::emit::scope::Scope;
use crate::emit::{format, gate, ty};
use crate::ir::{Presence, Shape, Ty, TypeId};

/// Something that a file has to import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::emit) enum Need {
    Map,
    Body,
    Event,
    EventForm,
    EventParts,
    File,
    Multipart,
    Fmt,
    Maybe,
    Object,
    ObjectValue,
    Binary,
    HeaderValue,
    Integer,
    Mixed,
    QueryValue,
    Secret,
    String,
    Tagged,
    Union,
    WithTime,
}

/// What a set of types mentions.
#[derive(Default)]
pub(in crate::emit) struct Needs {
    always: BTreeSet<Need>,
    /// What is needed only where requests are read, too.
    unread: BTreeSet<Need>,
    pub(in crate::emit) siblings: BTreeSet<TypeId>,
}

impl Needs {
    pub(in crate::emit) fn of(scope: Scope<'_>, own: &[TypeId]) -> Self {
        let mut needs = Self::default();
        for id in own {
            match &scope.input.api.ty(*id).shape {
                Shape::Object(object) => {
                    needs.add(Need::Object);
                    for field in object.parts() {
                        needs.field(scope, field);
                    }
                }
                Shape::Enumeration(enumeration) => {
                    needs.always.extend(enumeration::needs(enumeration.base));
                }
                Shape::Union(union) => {
                    let need = if union.tag.is_some() { Need::Tagged } else { Need::Union };
                    let unread = gate::is_unread(scope.input, *id);
                    if unread {
                        needs.unread.insert(need)
                    } else {
                        needs.always.insert(need)
                    };
                    for variant in &union.variants {
                        needs.ty(scope, &variant.ty);
                    }
                }
                Shape::Alias(target) => needs.ty(scope, target),
            }
        }
        needs
    }

    pub(in crate::emit) fn has(&self, need: Need) -> bool {
        self.always.contains(&need)
    }

    pub(in crate::emit) fn add(&mut self, need: Need) {
        self.always.insert(need);
    }

    pub(in crate::emit) fn field(&mut self, scope: Scope<'_>, field: &crate::ir::Field) {
        self.ty(scope, &field.ty);
        if field.presence == Presence::OptionalNullable {
            self.add(Need::Maybe);
        }
    }

    pub(in crate::emit) fn ty(&mut self, scope: Scope<'_>, target: &Ty) {
        if ty::has_map(target) {
            self.add(Need::Map);
        }
        analyse::visit_formats(target, &mut |format| self.always.extend(format::need(format)));
        ty::named(target, &mut |id| {
            if scope.is_sibling(id) {
                self.siblings.insert(id);
            }
        });
    }

    /// What comes from the standard library.
    pub(in crate::emit) fn std(&self) -> TokenStream {
        let map = self.has(Need::Map).then(|| {
            quote!(
                use std::collections::BTreeMap;
            )
        });
        let fmt = self.has(Need::Fmt).then(|| {
            quote!(
                use std::fmt;
            )
        });
        quote!(#map #fmt)
    }

    /// What comes from the root of the generated code.
    pub(in crate::emit) fn local(&self) -> Vec<TokenStream> {
        let maybe = self.has(Need::Maybe).then(|| quote!(Maybe));
        let plain = [(Need::Body, "Payload"), (Need::File, "File"), (Need::Multipart, "Multipart")];
        let plain = plain.into_iter().filter(|(need, _)| self.has(*need));
        let plain = plain.map(|(_, name)| crate::emit::ident::plain(name)).map(|name| quote!(#name));
        maybe.into_iter().chain(plain).chain(self.support()).collect()
    }

    /// The imports of what is needed only where requests are read, too.
    pub(in crate::emit) fn unread(&self, scope: Scope<'_>) -> TokenStream {
        let modules = [(Need::Tagged, "tagged"), (Need::Union, "union")].into_iter();
        let modules = modules.filter(|(need, _)| self.unread.contains(need) && !self.has(*need));
        let (root, gate) = (scope.root(), gate::of_requests());
        let modules = modules.map(|(_, module)| crate::emit::ident::plain(module));
        modules.map(|module| quote!(#gate use #root::support::#module;)).collect()
    }

    /// The modules of support code.
    fn support(&self) -> Option<TokenStream> {
        let modules = [
            (Need::Binary, "binary"),
            (Need::Event, "event"),
            (Need::EventForm, "event_form"),
            (Need::EventParts, "event_parts"),
            (Need::HeaderValue, "header_value"),
            (Need::Integer, "integer"),
            (Need::Mixed, "mixed"),
            (Need::Object, "object"),
            (Need::ObjectValue, "object_value"),
            (Need::QueryValue, "query_value"),
            (Need::Secret, "secret"),
            (Need::String, "string"),
            (Need::Tagged, "tagged"),
            (Need::Union, "union"),
            (Need::WithTime, "with_time"),
        ];
        let modules: Vec<_> = modules
            .into_iter()
            .filter(|(need, _)| self.has(*need))
            .map(|(_, module)| crate::emit::ident::plain(module))
            .collect();
        match modules.as_slice() {
            [] => None,
            [only] => Some(quote!(support::#only)),
            several => Some(quote!(support::{#(#several),*})),
        }
    }
}
