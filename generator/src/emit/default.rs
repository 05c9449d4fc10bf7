//! What the server takes where a member or a parameter is not given: constants to use, and functions for lists,
//! objects and values of one of several types.

mod made;
mod union;

use proc_macro2::TokenStream;
use quote::quote;

use super::field::Field;
use super::ident;
use super::scope::{File, Scope};
use super::{attr, doc, expect, literal, ty, weight};
use crate::ir::{Constant, Enumeration, Given, Integer, Note, Shape, Ty, TypeId};
use crate::name::Name;

/// The constants of a type with these fields, where a constant can have the type of the field.
pub(super) fn constants(scope: Scope<'_>, fields: &[Field<'_>]) -> TokenStream {
    fields.iter().filter_map(|field| constant(scope, field)).collect()
}

fn constant(scope: Scope<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let Given::Plain(default) = given(field)? else { return None };
    let (ty, value) = value(scope, &field.data.ty, default)?;
    let name = ident::constant("DEFAULT", &field.name.field);
    let (docs, deprecated) = (docs(field), attr::deprecated(&field.data.doc));
    Some(quote!(#docs #deprecated pub const #name: #ty = #value;))
}

/// Functions that make lists, objects and unions, where they can be written down. A setter of such a name goes before.
pub(super) fn functions(scope: Scope<'_>, fields: &[Field<'_>]) -> TokenStream {
    let setters = fields.iter().flat_map(|field| [&field.name.setter, &field.name.null_setter]);
    let taken: Vec<&str> = setters.map(Name::as_str).collect();
    fields.iter().filter_map(|field| function(scope, field, &taken)).collect()
}

fn function(scope: Scope<'_>, field: &Field<'_>, taken: &[&str]) -> Option<TokenStream> {
    let default = given(field).filter(|default| is_made(scope, &field.data.ty, default))?;
    let name = ident::function("default", &field.name.field);
    if taken.contains(&name.to_string().as_str()) {
        return None;
    }
    let value = made::value(scope, &field.data.ty, default)?;
    let ty = ty::ty(scope, &field.data.ty);
    let (docs, deprecated) = (docs(field), attr::deprecated(&field.data.doc));
    let heavy = weight::is_heavy(&field.data.ty, 0).then(expect::complexity);
    let long = expect::length(usize::MAX);
    Some(quote! {
        #docs
        #deprecated
        #heavy
        #long
        #[must_use]
        pub fn #name() -> #ty {
            #value
        }
    })
}

/// Whether no constant can have the value: it owns something. Nobody needs a function for what is empty.
fn is_made(scope: Scope<'_>, ty: &Ty, default: &Given) -> bool {
    match default {
        Given::List(items) => !items.is_empty(),
        Given::Object(members) => !members.is_empty(),
        Given::Plain(_) => union::is(scope, ty),
        Given::Null => false,
    }
}

fn given<'f>(field: &Field<'f>) -> Option<&'f Given> {
    field.data.doc.notes.iter().find_map(|note| match note {
        Note::Default { value, .. } => Some(value),
        _ => None,
    })
}

fn docs(field: &Field<'_>) -> TokenStream {
    attr::lines(&[format!("What the server uses where {} is absent.", doc::code(&field.data.wire))])
}

/// A link to the variant that the default of a field is, where its type is an enumeration.
pub(super) fn link(scope: Scope<'_>, field: &Field<'_>) -> Option<String> {
    let (Ty::Named(id), Given::Plain(default)) = (&field.data.ty, given(field)?) else { return None };
    let meant = meant(scope, *id);
    let Shape::Enumeration(enumeration) = &scope.input.api.ty(meant).shape else { return None };
    let (_, variant) = variant(scope, *id, meant, enumeration, default)?;
    let path = variant.to_string().replace(' ', "");
    Some(match path.rsplitn(3, "::").collect::<Vec<_>>().as_slice() {
        [variant, ty, _] => format!("[`{ty}::{variant}`]({path})"),
        _ => format!("[`{path}`]"),
    })
}

/// The type of the constant, and its value.
pub(super) fn value(scope: Scope<'_>, of: &Ty, default: &Constant) -> Option<(TokenStream, TokenStream)> {
    match (of, default) {
        (Ty::Boolean, Constant::Boolean(value)) => Some((quote!(bool), quote!(#value))),
        (Ty::String, Constant::String(text)) => Some((quote!(&'static str), quote!(#text))),
        (Ty::Integer(width), Constant::Integer(value)) if *width != Integer::Any && width.holds(*value) => {
            Some((ty::ty(scope, of), literal::integer(&value.to_string())))
        }
        (Ty::NonZero(width), Constant::Integer(value)) if *value != 0 && width.holds(*value) => {
            let (ty, digits) = (ty::ty(scope, of), literal::integer(&value.to_string()));
            Some((ty.clone(), quote!(#ty::new(#digits).unwrap())))
        }
        (Ty::Number, Constant::Integer(value)) => Some((quote!(f64), literal::float(&value.to_string())?)),
        (Ty::Number, Constant::Number(digits)) => {
            Some((quote!(f64), literal::float(digits).or_else(|| literal::quotient(digits))?))
        }
        (Ty::Named(id), _) => {
            let meant = meant(scope, *id);
            match &scope.input.api.ty(meant).shape {
                Shape::Alias(target) => value(scope, target, default),
                Shape::Enumeration(enumeration) => variant(scope, *id, meant, enumeration, default),
                Shape::Object(_) | Shape::Union(_) => None,
            }
        }
        _ => None,
    }
}

/// What a name of a name stands for: it is called by the first one, which is what the file imports.
fn meant(scope: Scope<'_>, id: TypeId) -> TypeId {
    match &scope.input.api.ty(id).shape {
        Shape::Alias(Ty::Named(next)) => meant(scope, *next),
        Shape::Alias(_) | Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => id,
    }
}

fn variant(
    scope: Scope<'_>,
    called: TypeId,
    id: TypeId,
    enumeration: &Enumeration,
    default: &Constant,
) -> Option<(TokenStream, TokenStream)> {
    let position = enumeration.values.iter().position(|value| value.constant == *default)?;
    let variant = ident::ident(scope.input.names.variants(id).get(position)?);
    let ty = path(scope, called);
    Some((ty.clone(), quote!(#ty::#variant)))
}

/// How the file calls a type, which it may not import where only a default needs it.
fn path(scope: Scope<'_>, id: TypeId) -> TokenStream {
    if !matches!(scope.file, File::Type(_)) || !scope.is_sibling(id) || is_imported(scope, id) {
        return scope.path(id);
    }
    let name = ident::ident(scope.input.names.ty(scope.input.shared.shown(id)));
    quote!(super::#name)
}

/// Whether a type of the file mentions it.
fn is_imported(scope: Scope<'_>, id: TypeId) -> bool {
    let mut found = false;
    for own in scope.written_types() {
        scope.input.api.ty(own).shape.visit_named(&mut |named| found |= named == id);
    }
    found
}
