//! How a union is read: by its tag, or by trying one variant after the other.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Arm, kept_tag};
use crate::analyse::{Nest, Openness, is_whole, lists_texts, may_be_text, only};
use crate::emit::scope::Scope;
use crate::emit::{expect, gate};
use crate::ir::{TypeId, Union};

pub(super) fn deserialize(
    scope: Scope<'_>,
    id: TypeId,
    name: &Ident,
    union: &Union,
    arms: &[Arm<'_>],
) -> TokenStream {
    let Some(tag) = &union.tag else { return tried(scope, id, name, union, arms) };
    let gate = gate::of_reading(scope.input, id);
    let (text, told) = (name.to_string(), told(arms));
    let body = quote!(match object.tag() { #told _ => object.untold(), });
    let (long, untold) = (expect::length(arms.len() * 5 + 5), untold(scope, union, arms));
    quote! {
        #gate
        impl tagged::Tagged for #name {
            const NAME: &'static str = #text;
            const TAG: &'static str = #tag;

            #long
            fn told<'de, M: tagged::MapAccess<'de>>(
                object: tagged::Told<'de, M>,
            ) -> Result<Self, tagged::Untold<'de, M>> {
                #body
            }
            #untold
        }
        #gate
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                tagged::deserialize(deserializer)
            }
        }
    }
}

/// How values are read whose tag tells none of the variants.
fn untold(scope: Scope<'_>, union: &Union, arms: &[Arm<'_>]) -> Option<TokenStream> {
    let tried = attempts(scope, union, arms);
    (!tried.is_empty()).then(|| {
        let body = quote!(trial #tried;);
        let long = expect::length(arms.len() * 2 + 5);
        quote! {
            #long
            fn untold(trial: &mut tagged::Trial<Self>) {
                #body
            }
        }
    })
}

/// How values are read where there is no tag: one variant after the other, and first those of listed strings, since
/// others would take every string.
fn tried(scope: Scope<'_>, id: TypeId, name: &Ident, union: &Union, arms: &[Arm<'_>]) -> TokenStream {
    let text = name.to_string();
    let (listed, rest): (Vec<_>, Vec<_>) =
        arms.iter().enumerate().partition(|(index, _)| is_listed(scope, arms, *index));
    let listed = listed.into_iter().map(|(_, Arm { name, .. })| quote!(.listed(Self::#name)));
    let rest = attempts(scope, union, rest.into_iter().map(|(_, arm)| arm));
    let gate = gate::of_reading(scope.input, id);
    let body = quote!(trial #(#listed)* #rest;);
    let (long, straight) = (expect::length(arms.len() * 2 + 5), straight(scope, union, arms));
    quote! {
        #gate
        impl union::Union for #name {
            const NAME: &'static str = #text;

            #long
            fn variants(trial: &mut union::Trial<Self>) {
                #body
            }
            #straight
        }
        #gate
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                union::deserialize(deserializer)
            }
        }
    }
}

/// How a list or an object is read where there is one variant for it: as it comes.
fn straight(scope: Scope<'_>, union: &Union, arms: &[Arm<'_>]) -> TokenStream {
    let api = scope.input.api;
    let only = |nest| only(api, &union.variants, nest).filter(|(_, ty)| !is_whole(api, ty));
    let list = only(Nest::List).map(|(place, _)| {
        let name = &arms[place].name;
        quote! {
            fn list<'de, D: serde::Deserializer<'de>>(list: D) -> Result<Self, D::Error> {
                union::list(list, Self::#name)
            }
        }
    });
    let object = only(Nest::Object).map(|(place, _)| {
        let name = &arms[place].name;
        quote! {
            fn object<'de, D: serde::Deserializer<'de>>(object: D) -> Result<Self, D::Error> {
                union::object(object, Self::#name)
            }
        }
    });
    quote!(#list #object)
}

/// The variants that are tried, those that take any object or any value last, and then what takes the rest.
fn attempts<'a, 'b: 'a>(
    scope: Scope<'_>,
    union: &Union,
    arms: impl IntoIterator<Item = &'a Arm<'b>>,
) -> TokenStream {
    let other = kept_tag(union).map(|_| quote!(.other(Self::Other)));
    let mut arms: Vec<&Arm<'_>> = arms.into_iter().collect();
    arms.sort_by_key(|arm| Openness::of(scope.input.api, &arm.data.ty));
    arms.into_iter().filter_map(|arm| attempt(scope, union, arm)).chain(other).collect()
}

/// Whether a variant lists strings, and another one may take those that it does not list.
fn is_listed(scope: Scope<'_>, arms: &[Arm<'_>], index: usize) -> bool {
    let api = scope.input.api;
    let mut others = arms.iter().enumerate().filter(|(other, _)| *other != index);
    lists_texts(api, &arms[index].data.ty) && others.any(|(_, arm)| may_be_text(api, &arm.data.ty))
}

/// A line for each variant that a tag tells. Of several that have one value it is the first.
fn told(arms: &[Arm<'_>]) -> TokenStream {
    let mut seen = BTreeSet::new();
    let told = arms.iter().filter_map(|arm| {
        let tags: Vec<&String> = arm.data.tags.iter().filter(|tag| seen.insert(*tag)).collect();
        let name = &arm.name;
        (!tags.is_empty()).then(|| quote!(#(#tags)|* => object.read(Self::#name),))
    });
    told.collect()
}

/// How a variant is tried where no tag tells one.
fn attempt(scope: Scope<'_>, union: &Union, arm: &Arm<'_>) -> Option<TokenStream> {
    let (name, ty, tagged) = (&arm.name, &arm.data.ty, !arm.data.tags.is_empty());
    let object = scope.input.api.object(ty).is_some();
    if tagged && !arm.data.is_default {
        let optional = union.tag.is_some() && object && arm.data.optional_tag;
        return optional.then(|| quote!(.untagged(Self::#name)));
    }
    Some(if object {
        quote!(.object(Self::#name))
    } else if Openness::of(scope.input.api, ty) == Openness::AnyObject {
        quote!(.any_object(Self::#name))
    } else if !tagged && is_whole(scope.input.api, ty) {
        quote!(.whole(Self::#name))
    } else {
        quote!(.value(Self::#name))
    })
}
