//! What the server takes where a member or a parameter is not given: constants to use, and functions for lists and
//! objects.

mod made;

use proc_macro2::TokenStream;
use quote::quote;

use super::field::Field;
use super::ident;
use super::scope::Scope;
use super::{attr, doc, literal, ty};
use crate::ir::{Constant, Enumeration, Given, Integer, Note, Shape, Ty, TypeId};

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

/// Functions that make the lists and objects, where they can be written down.
pub(super) fn functions(scope: Scope<'_>, fields: &[Field<'_>]) -> TokenStream {
    let taken = |name: &str| {
        let own = |field: &Field<'_>| {
            [&field.name.setter, &field.name.null_setter].iter().any(|each| each.as_str() == name)
        };
        fields.iter().any(own)
    };
    let functions = fields.iter().filter_map(|field| {
        let default = given(field).filter(|default| matches!(default, Given::List(_) | Given::Object(_)))?;
        let name = ident::function("default", &field.name.field);
        let value = made::value(scope, &field.data.ty, default).filter(|_| !taken(&name.to_string()))?;
        let ty = ty::ty(scope, &field.data.ty);
        let (docs, deprecated) = (docs(field), attr::deprecated(&field.data.doc));
        Some(quote! {
            #docs
            #deprecated
            #[must_use]
            pub fn #name() -> #ty {
                #value
            }
        })
    });
    functions.collect()
}

fn given<'f>(field: &Field<'f>) -> Option<&'f Given> {
    field.data.doc.notes.iter().find_map(|note| match note {
        Note::Default { value, .. } => Some(value),
        _ => None,
    })
}

fn docs(field: &Field<'_>) -> TokenStream {
    attr::lines(&[format!("What the server takes where {} is not given.", doc::code(&field.data.wire))])
}

/// The type of the constant, and its value.
fn value(scope: Scope<'_>, of: &Ty, default: &Constant) -> Option<(TokenStream, TokenStream)> {
    match (of, default) {
        (Ty::Boolean, Constant::Boolean(value)) => Some((quote!(bool), quote!(#value))),
        (Ty::String, Constant::String(text)) => Some((quote!(&'static str), quote!(#text))),
        (Ty::Integer(width), Constant::Integer(value)) if has_room(*width, *value) => {
            Some((ty::ty(scope, of), literal::integer(&value.to_string())))
        }
        (Ty::NonZero(width), Constant::Integer(value)) if *value != 0 && has_room(*width, *value) => {
            let (ty, digits) = (ty::ty(scope, of), literal::integer(&value.to_string()));
            Some((ty.clone(), quote!(#ty::new(#digits).unwrap())))
        }
        (Ty::Number, Constant::Integer(value)) => Some((quote!(f64), literal::float(&value.to_string())?)),
        (Ty::Number, Constant::Number(digits)) => Some((quote!(f64), literal::float(digits)?)),
        (Ty::Named(id), _) => match &scope.input.api.ty(*id).shape {
            Shape::Alias(target) => value(scope, target, default),
            Shape::Enumeration(enumeration) => variant(scope, *id, enumeration, default),
            Shape::Object(_) | Shape::Union(_) => None,
        },
        _ => None,
    }
}

fn variant(
    scope: Scope<'_>,
    id: TypeId,
    enumeration: &Enumeration,
    default: &Constant,
) -> Option<(TokenStream, TokenStream)> {
    let position = enumeration.values.iter().position(|value| value.constant == *default)?;
    let variant = ident::ident(scope.input.names.variants(id).get(position)?);
    let ty = ty::ty(scope, &Ty::Named(id));
    Some((ty.clone(), quote!(#ty::#variant)))
}

fn has_room(width: Integer, value: i64) -> bool {
    match width {
        Integer::I8 => i8::try_from(value).is_ok(),
        Integer::I16 => i16::try_from(value).is_ok(),
        Integer::I32 => i32::try_from(value).is_ok(),
        Integer::I64 => true,
        Integer::U8 => u8::try_from(value).is_ok(),
        Integer::U16 => u16::try_from(value).is_ok(),
        Integer::U32 => u32::try_from(value).is_ok(),
        Integer::U64 => value >= 0,
        Integer::Any => false,
    }
}
