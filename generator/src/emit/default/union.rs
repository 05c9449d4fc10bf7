//! Values of one of several types as expressions: only where it is clear which variant is meant.

use proc_macro2::TokenStream;
use quote::quote;

use super::{made, meant, path};
use crate::emit::ident;
use crate::emit::scope::Scope;
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
        Given::Object(members) => object(scope, union, members, given)?,
        Given::Null => return None,
    };
    let (ty, name) = (path(scope, called), scope.input.names.variants(id).get(position)?);
    let is_boxed = scope.input.facts.boxed.contains(&(id, position));
    let inner = if is_boxed { quote!(Box::new(#inner)) } else { inner };
    let variant = ident::ident(name);
    Some(quote!(#ty::#variant(#inner)))
}

/// The variant that the tag tells, or the only one that is an object.
fn object(
    scope: Scope<'_>,
    union: &Union,
    members: &[(String, Given)],
    given: &Given,
) -> Option<(usize, TokenStream)> {
    let position = if let Some(tag) = &union.tag {
        let value = members.iter().find(|(name, _)| name == tag).map(|(_, value)| value)?;
        let Given::Plain(Constant::String(value)) = value else { return None };
        union.variants.iter().position(|variant| variant.tags.contains(value))?
    } else {
        let mut fitting =
            (0..union.variants.len()).filter(|at| may_be_object(scope, &union.variants[*at].ty));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)?
    };
    Some((position, made::value(scope, &union.variants[position].ty, given)?))
}

fn may_be_object(scope: Scope<'_>, ty: &Ty) -> bool {
    match target(scope, ty) {
        Ty::Any | Ty::Map(_) | Ty::Nullable(_) => true,
        Ty::Named(id) => !matches!(scope.input.api.ty(*id).shape, Shape::Enumeration(_)),
        Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_)
        | Ty::List(_)
        | Ty::Tuple(_) => false,
    }
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

/// The only variant that is a list.
fn list(scope: Scope<'_>, union: &Union, given: &Given) -> Option<(usize, TokenStream)> {
    let variants = union.variants.iter().map(|variant| target(scope, &variant.ty)).enumerate();
    let mut lists = variants.filter(|(_, ty)| matches!(ty, Ty::List(_) | Ty::Tuple(_) | Ty::Any));
    let (position, ty) = lists.next()?;
    let is_only = lists.next().is_none();
    let value = is_only.then(|| made::value(scope, ty, given))?;
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
