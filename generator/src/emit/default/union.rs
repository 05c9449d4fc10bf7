//! Values of one of several types as expressions: only where it is clear which variant is meant.

use proc_macro2::TokenStream;
use quote::quote;

use super::{made, meant};
use crate::emit::scope::Scope;
use crate::emit::{ident, ty};
use crate::ir::{Base, Constant, Given, Shape, Ty, TypeId, Union};

/// The variant that reading would choose, with the value in it. `called` is what the file calls the union.
pub(super) fn value(
    scope: Scope<'_>,
    called: TypeId,
    id: TypeId,
    union: &Union,
    given: &Given,
) -> Option<TokenStream> {
    let (position, inner) = match given {
        Given::Plain(constant) => plain(scope, union, constant)?,
        Given::List(_) => list(scope, union, given)?,
        Given::Null | Given::Object(_) => return None,
    };
    let (ty, name) = (ty::ty(scope, &Ty::Named(called)), scope.input.names.variants(id).get(position)?);
    let is_boxed = scope.input.facts.boxed.contains(&(id, position));
    let variant = ident::ident(name);
    (!is_boxed).then(|| quote!(#ty::#variant(#inner)))
}

/// Whether a type is a union, by any of its names.
pub(super) fn is(scope: Scope<'_>, ty: &Ty) -> bool {
    matches!(target(scope, ty), Ty::Named(id) if matches!(scope.input.api.ty(*id).shape, Shape::Union(_)))
}

/// What lists the value comes first, then what is of its type; a whole number is an integer before it is a number.
fn plain(scope: Scope<'_>, union: &Union, constant: &Constant) -> Option<(usize, TokenStream)> {
    let variants = || union.variants.iter().map(|variant| target(scope, &variant.ty)).enumerate();
    if let Some((position, _)) = variants().find(|(_, ty)| lists(scope, ty, constant)) {
        // Such a type may have a name that the file does not import.
        let Constant::String(text) = constant else { return None };
        return Some((position, quote!(#text.into())));
    }
    if variants().any(|(_, ty)| may_take(scope, ty, constant)) {
        return None;
    }
    let is_integer =
        |ty: &Ty| matches!((ty, constant), (Ty::Integer(_) | Ty::NonZero(_), Constant::Integer(_)));
    let mut fitting: Vec<(usize, TokenStream)> = variants()
        .filter(|(_, ty)| !matches!(ty, Ty::Named(_)))
        .filter(|(_, ty)| !matches!(ty, Ty::Number) || !variants().any(|(_, ty)| is_integer(ty)))
        .filter_map(|(position, ty)| Some((position, made::plain(scope, ty, constant)?)))
        .collect();
    fitting.pop().filter(|_| fitting.is_empty())
}

/// Whether it is an open enumeration of strings that lists the value.
fn lists(scope: Scope<'_>, ty: &Ty, constant: &Constant) -> bool {
    let Ty::Named(id) = ty else { return false };
    let Shape::Enumeration(enumeration) = &scope.input.api.ty(*id).shape else { return false };
    enumeration.open
        && enumeration.base == Base::String
        && enumeration.values.iter().any(|value| value.constant == *constant)
}

/// Whether it may take the value, although it cannot be told here.
fn may_take(scope: Scope<'_>, ty: &Ty, constant: &Constant) -> bool {
    match ty {
        Ty::Any | Ty::Nullable(_) | Ty::Constant(_) => true,
        Ty::Format(_) => matches!(constant, Constant::String(_)),
        Ty::Named(id) => match &scope.input.api.ty(*id).shape {
            Shape::Enumeration(enumeration) => match enumeration.base {
                Base::String => !enumeration.open,
                Base::Integer | Base::Number | Base::Mixed => true,
            },
            Shape::Union(_) => true,
            Shape::Object(_) | Shape::Alias(_) => false,
        },
        Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::List(_)
        | Ty::Map(_)
        | Ty::Tuple(_) => false,
    }
}

/// The only variant that is a list, if its items have no names that the file may not import.
fn list(scope: Scope<'_>, union: &Union, given: &Given) -> Option<(usize, TokenStream)> {
    let variants = union.variants.iter().map(|variant| target(scope, &variant.ty)).enumerate();
    let mut lists = variants.filter(|(_, ty)| matches!(ty, Ty::List(_) | Ty::Tuple(_) | Ty::Any));
    let (position, ty) = lists.next()?;
    let is_only = lists.next().is_none();
    let value = (is_only && !made::has_names(ty)).then(|| made::value(scope, ty, given))?;
    Some((position, value?))
}

/// What a name of a type stands for.
fn target<'a>(scope: Scope<'a>, ty: &'a Ty) -> &'a Ty {
    match ty {
        Ty::Named(id) => match &scope.input.api.ty(meant(scope, *id)).shape {
            Shape::Alias(target) => target,
            Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => ty,
        },
        _ => ty,
    }
}
