//! A value of one of several types.

mod read;

use indexmap::IndexMap;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs;
use crate::analyse::is_number;
use crate::emit::scope::Scope;
use crate::emit::{attr, doc, expect, ident, ty};
use crate::ir::{Field, Format, Shape, Ty, TypeId, Union, Variant};

/// A variant with what the emitter knows about it.
struct Arm<'a> {
    data: &'a Variant,
    name: Ident,
    /// The type of its value, without a `Box`.
    inner: TokenStream,
    boxed: bool,
}

pub(super) fn emit(scope: Scope<'_>, id: TypeId, union: &Union) -> TokenStream {
    let name = ident::ident(scope.input.names.ty(id));
    let arms = arms(scope, id, union);
    let derives = scope.input.facts.derives(id);
    let (docs, derive, eq) = (docs(scope, id), attr::derive(derives), attr::eq(&name, derives));
    let declarations = arms.iter().map(|arm| declaration(scope, union, arm));
    let other = kept_tag(union).map(|tag| {
        let docs = attr::lines(&[format!("An object whose {} the document does not list.", doc::code(tag))]);
        quote!(#docs Other(serde_json::Value),)
    });
    let (conversions, serialize) = (conversions(scope, &name, &arms), serialize(scope, &name, union, &arms));
    let deserialize = read::deserialize(scope, id, &name, union, &arms);
    quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub enum #name {
            #(#declarations)*
            #other
        }
        #eq
        #conversions
        #serialize
        #deserialize
    }
}

/// The member whose unknown values are kept.
fn kept_tag(union: &Union) -> Option<&String> {
    union.tag.as_ref().filter(|_| union.open)
}

fn arms<'a>(scope: Scope<'_>, id: TypeId, union: &'a Union) -> Vec<Arm<'a>> {
    let named = union.variants.iter().zip(scope.input.names.variants(id)).enumerate();
    named
        .map(|(position, (data, name))| Arm {
            data,
            name: ident::ident(name),
            inner: ty::ty(scope, &data.ty),
            boxed: scope.input.facts.boxed.contains(&(id, position)),
        })
        .collect()
}

fn declaration(scope: Scope<'_>, union: &Union, arm: &Arm<'_>) -> TokenStream {
    let docs = attr::lines(&doc::paragraph(&meaning(scope, union, arm)));
    let (name, inner) = (&arm.name, &arm.inner);
    let payload = if arm.boxed { quote!(Box<#inner>) } else { inner.clone() };
    quote!(#docs #name(#payload),)
}

fn meaning(scope: Scope<'_>, union: &Union, arm: &Arm<'_>) -> String {
    if let (Some(tag), [first, rest @ ..]) = (&union.tag, arm.data.tags.as_slice()) {
        let values = listed(first, rest);
        let rest = if arm.data.is_default { ", or any other" } else { "" };
        return format!("An object whose {} is {values}{rest}.", doc::code(tag));
    }
    match &arm.data.ty {
        Ty::Any => "Any value.".to_owned(),
        Ty::Constant(_) => "One value.".to_owned(),
        Ty::Boolean => "`true` or `false`.".to_owned(),
        Ty::Integer(_) | Ty::NonZero(_) => "An integer.".to_owned(),
        Ty::Number => "A number.".to_owned(),
        Ty::String => "A string.".to_owned(),
        Ty::Format(format) => of_format(*format).to_owned(),
        Ty::List(item) => format!("A list of {}.", several(scope, item)),
        Ty::Tuple(items) => format!("A list of {} items.", items.len()),
        Ty::Map(entry) if **entry == Ty::Any => "An object with any members.".to_owned(),
        Ty::Map(entry) => format!("A map of {}.", several(scope, entry)),
        Ty::Nullable(_) => "A value or `null`.".to_owned(),
        Ty::Named(id) => ty::described(scope, &arm.data.ty).unwrap_or_else(|| named(scope, *id)),
    }
}

/// What is said of a type about which the document says nothing: what its only member is, or its name.
fn named(scope: Scope<'_>, id: TypeId) -> String {
    let only = match &scope.input.api.ty(id).shape {
        Shape::Object(object) if object.other().is_none() => match object.fields.as_slice() {
            [only] if only.is_asked() => Some(only),
            _ => None,
        },
        Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) | Shape::Alias(_) => None,
    };
    let member = |field: &Field| {
        let whole = format!("An object with {}", doc::code(&field.wire));
        match ty::described(scope, &field.ty) {
            Some(sentence) => format!("{whole}: {sentence}"),
            None => whole + ".",
        }
    };
    only.map_or_else(|| linked(scope, id), member)
}

/// A link to a type, as a sentence.
fn linked(scope: Scope<'_>, id: TypeId) -> String {
    let article = attr::article(scope.input.names.ty(id).as_str()).replace('a', "A");
    format!("{article} {}.", scope.link(id))
}

/// Values in words: `a`, `b` or `c`.
fn listed(first: &str, rest: &[String]) -> String {
    let last = rest.len().saturating_sub(1);
    let rest = rest.iter().enumerate().map(|(index, value)| {
        let before = if index == last { " or " } else { ", " };
        before.to_owned() + &doc::code(value)
    });
    rest.fold(doc::code(first), |values, value| values + &value)
}

/// What several values of a type are.
fn several(scope: Scope<'_>, ty: &Ty) -> String {
    match ty {
        Ty::Named(id) => scope.link(*id),
        Ty::String => "strings".to_owned(),
        Ty::Integer(_) | Ty::NonZero(_) => "integers".to_owned(),
        Ty::Number => "numbers".to_owned(),
        Ty::Boolean => "booleans".to_owned(),
        Ty::List(_) | Ty::Tuple(_) => "lists".to_owned(),
        Ty::Map(_) => "maps".to_owned(),
        Ty::Format(Format::Uuid) => "UUIDs".to_owned(),
        Ty::Format(Format::DateTime(_)) => "points in time".to_owned(),
        Ty::Format(Format::Date(_)) => "dates".to_owned(),
        Ty::Format(_) | Ty::Any | Ty::Constant(_) | Ty::Nullable(_) => "values".to_owned(),
    }
}

fn of_format(format: Format) -> &'static str {
    match format {
        Format::DateTime(_) => "A point in time.",
        Format::Date(_) => "A date.",
        Format::Uuid => "A UUID.",
        Format::Ipv4 => "An IPv4 address.",
        Format::Base64 | Format::Base64Url | Format::Binary => "Bytes.",
        Format::Secret | Format::File | Format::Multipart | Format::Body | Format::Content => "A string.",
    }
}

/// Variants of one type are one pattern.
fn serialize(scope: Scope<'_>, name: &Ident, union: &Union, arms: &[Arm<'_>]) -> TokenStream {
    let mut groups: IndexMap<(String, Vec<TypeId>, bool), Vec<&Arm<'_>>> = IndexMap::new();
    for arm in arms {
        let (text, named) = resolved(scope, &arm.data.ty);
        groups.entry((text, named, arm.boxed)).or_default().push(arm);
    }
    let root = scope.root();
    let groups = groups.into_values().map(|arms| {
        let number = arms.iter().any(|arm| is_number(scope.input.api, &arm.data.ty));
        let value = if number { quote!(#root::Finite(value)) } else { quote!(value) };
        let names = arms.iter().map(|arm| &arm.name);
        quote!(#(Self::#names(value))|* => #value.serialize(serializer),)
    });
    let other = kept_tag(union).map(|_| quote!(Self::Other(value) => value.serialize(serializer),));
    let body = quote!(match self { #(#groups)* #other });
    let long = expect::length(arms.len() * 5 + 5);
    quote! {
        impl serde::Serialize for #name {
            #long
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #body
            }
        }
    }
}

/// `From` for each variant whose type no other variant has.
fn conversions(scope: Scope<'_>, name: &Ident, arms: &[Arm<'_>]) -> TokenStream {
    let plain: Vec<_> = arms.iter().map(|arm| resolved(scope, &arm.data.ty)).collect();
    let alone = |one: &(String, _)| plain.iter().filter(|other| *other == one).count() == 1;
    let convertible = arms.iter().zip(&plain).filter(|(_, one)| alone(one));
    convertible.map(|(arm, (text, _))| conversion(name, arm, text == "String")).collect()
}

fn conversion(name: &Ident, arm: &Arm<'_>, text: bool) -> TokenStream {
    let (variant, inner) = (&arm.name, &arm.inner);
    let value = if arm.boxed { quote!(Box::new(value)) } else { quote!(value) };
    let borrowed = text.then(|| {
        quote! {
            impl From<&str> for #name {
                fn from(value: &str) -> Self {
                    Self::#variant(value.to_owned())
                }
            }
        }
    });
    quote! {
        impl From<#inner> for #name {
            fn from(value: #inner) -> Self {
                Self::#variant(#value)
            }
        }
        #borrowed
    }
}

/// What tells types apart: two names for one type allow one `From` only.
fn resolved(scope: Scope<'_>, ty: &Ty) -> (String, Vec<TypeId>) {
    let (followed, mut named) = (ty::followed(scope, ty), Vec::new());
    followed.visit_named(&mut |id| named.push(id));
    (ty::ty(scope, &ty::outline(&followed)).to_string(), named)
}
