//! Types as tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::{doc, format, types};
use crate::ir::{Integer, Owner, Presence, Shape, Ty, TypeId};

/// The Rust type of values of a type.
pub(super) fn ty(scope: Scope<'_>, ty: &Ty) -> TokenStream {
    match ty {
        Ty::Any => quote!(serde_json::Value),
        Ty::Boolean => quote!(bool),
        Ty::Integer(width) => integer(*width),
        Ty::NonZero(width) => non_zero(*width),
        Ty::Number => quote!(f64),
        Ty::String => quote!(String),
        Ty::Format(each) => format::ty(*each),
        Ty::List(item) => {
            let item = self::ty(scope, item);
            quote!(Vec<#item>)
        }
        Ty::Tuple(items) => {
            let items = items.iter().map(|item| self::ty(scope, item));
            quote!((#(#items),*))
        }
        Ty::Map(value) => {
            let value = self::ty(scope, value);
            quote!(BTreeMap<String, #value>)
        }
        Ty::Nullable(inner) => {
            let inner = self::ty(scope, inner);
            quote!(Option<#inner>)
        }
        // A constant is no part of a struct.
        Ty::Constant(_) => quote!(()),
        Ty::Named(id) => scope.path(*id),
    }
}

/// What the document says in one sentence about values of a type, where the type is a component.
///
/// A sentence that announces what follows it says nothing alone, and neither does one of one word.
pub(super) fn described(scope: Scope<'_>, ty: &Ty) -> Option<String> {
    let id = match ty {
        Ty::Named(id) => *id,
        Ty::Nullable(inner) => return described(scope, inner),
        _ => return None,
    };
    let definition = scope.input.api.ty(id);
    let description =
        definition.doc.description.as_deref().filter(|_| definition.owner == Owner::Document)?;
    let first = description.trim_start().split("\n\n").next()?;
    let sentence =
        doc::opening(first).filter(|sentence| sentence.contains(' ') && !sentence.ends_with(':'))?;
    let ends = sentence.ends_with(['.', '!', '?']);
    Some(if ends { sentence } else { sentence + "." })
}

fn integer(width: Integer) -> TokenStream {
    match width {
        Integer::I8 => quote!(i8),
        Integer::I16 => quote!(i16),
        Integer::I32 => quote!(i32),
        Integer::I64 => quote!(i64),
        Integer::U8 => quote!(u8),
        Integer::U16 => quote!(u16),
        Integer::U32 => quote!(u32),
        Integer::U64 => quote!(u64),
        Integer::Any => quote!(serde_json::Number),
    }
}

fn non_zero(width: Integer) -> TokenStream {
    match width {
        Integer::I8 => quote!(std::num::NonZeroI8),
        Integer::I16 => quote!(std::num::NonZeroI16),
        Integer::I32 => quote!(std::num::NonZeroI32),
        Integer::I64 => quote!(std::num::NonZeroI64),
        Integer::U8 => quote!(std::num::NonZeroU8),
        Integer::U16 => quote!(std::num::NonZeroU16),
        Integer::U32 => quote!(std::num::NonZeroU32),
        Integer::U64 => quote!(std::num::NonZeroU64),
        Integer::Any => integer(width),
    }
}

/// A type with the states that its presence adds.
pub(super) fn present(ty: &TokenStream, presence: Presence) -> TokenStream {
    match presence {
        Presence::Required => ty.clone(),
        Presence::RequiredNullable | Presence::Optional => quote!(Option<#ty>),
        Presence::OptionalNullable => quote!(Maybe<#ty>),
    }
}

/// Whether callers may pass something else that becomes the type, such as `&str`.
pub(super) fn is_convertible(scope: Scope<'_>, ty: &Ty) -> bool {
    match ty {
        Ty::String => true,
        Ty::Format(each) => format::is_convertible(*each),
        Ty::Named(id) => match &scope.input.api.ty(*id).shape {
            Shape::Enumeration(_) | Shape::Union(_) => true,
            Shape::Alias(ty) => is_convertible(scope, ty),
            Shape::Object(_) => false,
        },
        Ty::Constant(_)
        | Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::List(_)
        | Ty::Tuple(_)
        | Ty::Map(_)
        | Ty::Nullable(_) => false,
    }
}

/// Whether values of the type are copied rather than moved.
pub(super) fn is_copy(scope: Scope<'_>, ty: &Ty) -> bool {
    match ty {
        Ty::Boolean | Ty::Number | Ty::NonZero(_) => true,
        Ty::Integer(width) => *width != Integer::Any,
        Ty::Format(each) => format::is_copy(*each),
        Ty::Nullable(inner) => is_copy(scope, inner),
        Ty::Tuple(items) => items.iter().all(|item| is_copy(scope, item)),
        Ty::Named(id) => match &scope.input.api.ty(*id).shape {
            Shape::Enumeration(enumeration) => types::is_copy(enumeration),
            Shape::Alias(ty) => is_copy(scope, ty),
            Shape::Object(_) | Shape::Union(_) => false,
        },
        Ty::Any | Ty::String | Ty::Constant(_) | Ty::List(_) | Ty::Map(_) => false,
    }
}

/// Whether `null` is a value of the type itself.
pub(super) fn holds_null(scope: Scope<'_>, ty: &Ty) -> bool {
    match ty {
        Ty::Any | Ty::Nullable(_) => true,
        Ty::Named(id) => match &scope.input.api.ty(*id).shape {
            Shape::Alias(ty) => holds_null(scope, ty),
            Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => false,
        },
        Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_)
        | Ty::List(_)
        | Ty::Tuple(_)
        | Ty::Map(_) => false,
    }
}

/// Visits the definitions that a type names, without following them.
pub(super) fn named(ty: &Ty, visit: &mut dyn FnMut(TypeId)) {
    match ty {
        Ty::Named(id) => visit(*id),
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => named(inner, visit),
        Ty::Tuple(items) => items.iter().for_each(|item| named(item, visit)),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => {}
    }
}

/// How a type is made of those that it names, with any value in their places.
pub(super) fn outline(ty: &Ty) -> Ty {
    match ty {
        Ty::Named(_) => Ty::Any,
        Ty::List(inner) => Ty::List(Box::new(outline(inner))),
        Ty::Map(inner) => Ty::Map(Box::new(outline(inner))),
        Ty::Nullable(inner) => Ty::Nullable(Box::new(outline(inner))),
        Ty::Tuple(items) => Ty::Tuple(items.iter().map(outline).collect()),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => ty.clone(),
    }
}

/// The type as the compiler sees it: aliases are followed, and equal types without names are one.
pub(super) fn followed(scope: Scope<'_>, ty: &Ty) -> Ty {
    match ty {
        Ty::Named(id) => match &scope.input.api.ty(*id).shape {
            Shape::Alias(ty) => followed(scope, ty),
            Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => {
                Ty::Named(scope.input.shared.first(*id))
            }
        },
        Ty::List(inner) => Ty::List(Box::new(followed(scope, inner))),
        Ty::Map(inner) => Ty::Map(Box::new(followed(scope, inner))),
        Ty::Nullable(inner) => Ty::Nullable(Box::new(followed(scope, inner))),
        Ty::Tuple(items) => Ty::Tuple(items.iter().map(|item| followed(scope, item)).collect()),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => ty.clone(),
    }
}

/// Whether a type is, or holds, a map.
pub(super) fn has_map(ty: &Ty) -> bool {
    match ty {
        Ty::Map(_) => true,
        Ty::List(inner) | Ty::Nullable(inner) => has_map(inner),
        Ty::Tuple(items) => items.iter().any(has_map),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_)
        | Ty::Named(_) => false,
    }
}
