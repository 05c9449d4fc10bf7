//! Lists, objects and unions as expressions.

use proc_macro2::TokenStream;
use quote::quote;

use crate::analyse::is_bundled;
use crate::emit::field::{self, Field};
use crate::emit::ident;
use crate::emit::literal::owned;
use crate::emit::scope::Scope;
use crate::ir::{Constant, Given, Object, Presence, Shape, Ty, TypeId};

/// An expression of the type; none where the value does not fit, or where it cannot be written down.
pub(super) fn value(scope: Scope<'_>, of: &Ty, given: &Given) -> Option<TokenStream> {
    match (of, given) {
        (Ty::Named(id), given) => {
            let meant = super::meant(scope, *id);
            match &scope.input.api.ty(meant).shape {
                Shape::Alias(target) => value(scope, target, given),
                Shape::Object(object) => structure(scope, *id, meant, object, given),
                Shape::Enumeration(_) => any(scope, of, given),
                Shape::Union(union) => super::union::value(scope, *id, meant, union, given),
            }
        }
        (Ty::Nullable(_), Given::Null) => Some(quote!(None)),
        (Ty::Nullable(inner), given) => {
            let inner = value(scope, inner, given)?;
            Some(quote!(Some(#inner)))
        }
        (Ty::List(_), Given::List(items)) if items.is_empty() => Some(quote!(Vec::new())),
        (Ty::List(item), Given::List(items)) => {
            let items = all(items.iter().map(|given| value(scope, item, given)))?;
            Some(quote!(Vec::from([#(#items),*])))
        }
        (Ty::Tuple(types), Given::List(items)) if types.len() == items.len() => {
            let items = all(types.iter().zip(items).map(|(ty, given)| value(scope, ty, given)))?;
            Some(quote!((#(#items),*)))
        }
        (Ty::Map(_), Given::Object(members)) if members.is_empty() => Some(quote!([].into())),
        (Ty::Map(of), Given::Object(members)) => {
            let names = members.iter().map(|(name, _)| owned(name));
            let values = all(members.iter().map(|(_, given)| value(scope, of, given)))?;
            Some(quote!([#((#names, #values)),*].into()))
        }
        (_, given) => any(scope, of, given),
    }
}

fn any(scope: Scope<'_>, of: &Ty, given: &Given) -> Option<TokenStream> {
    let Given::Plain(constant) = given else { return None };
    plain(scope, of, constant)
}

/// A scalar.
pub(super) fn plain(scope: Scope<'_>, of: &Ty, constant: &Constant) -> Option<TokenStream> {
    if let (Ty::String, Constant::String(text)) = (of, constant) {
        return Some(owned(text));
    }
    super::value(scope, of, constant).map(|(_, value)| value)
}

/// `new` with what the object must have, and a setter for each other member.
fn structure(
    scope: Scope<'_>,
    called: TypeId,
    id: TypeId,
    object: &Object,
    given: &Given,
) -> Option<TokenStream> {
    let Given::Object(members) = given else { return None };
    let made = scope.input.facts.usage(id).is_made() && !is_bundled(object.fields.iter());
    if !made || !members.iter().all(|(name, given)| is_known(object, name, given)) {
        return None;
    }
    let fields = field::of_type(scope, id, object);
    let fields: Vec<Field<'_>> = fields.into_iter().take(object.fields.len()).collect();
    let find =
        |field: &Field<'_>| members.iter().find(|(name, _)| *name == field.data.wire).map(|(_, each)| each);
    let (mut arguments, mut setters) = (Vec::new(), Vec::new());
    for field in field::shown(&fields) {
        let [argument, setter] = part(scope, &field, find(&field))?;
        arguments.extend(argument);
        setters.extend(setter);
    }
    let ty = super::path(scope, called);
    Some(quote!(#ty::new(#(#arguments),*) #(#setters)*))
}

/// Whether an object has such a member, and where it has one possible value, that one.
fn is_known(object: &Object, name: &str, given: &Given) -> bool {
    let field = object.fields.iter().find(|field| field.wire == name);
    field.is_some_and(|field| match &field.ty {
        Ty::Constant(only) => given == only,
        _ => true,
    })
}

/// What a member adds: an argument of `new`, or a setter after it.
fn part(scope: Scope<'_>, field: &Field<'_>, given: Option<&Given>) -> Option<[Option<TokenStream>; 2]> {
    if let Some(preset) = field.data.preset() {
        let same = given.is_none_or(|given| *given == Given::Plain(Constant::String(preset.to_owned())));
        return same.then_some([None, None]);
    }
    Some(match (given, field.data.presence) {
        (None, presence) if presence.is_required() => return None,
        (None, _) => [None, None],
        (Some(given), Presence::Required) => [Some(member(scope, field, given)?), None],
        (Some(Given::Null), Presence::RequiredNullable) => [Some(quote!(None)), None],
        (Some(given), Presence::RequiredNullable) => {
            let value = member(scope, field, given)?;
            [Some(quote!(Some(#value))), None]
        }
        (Some(Given::Null), Presence::OptionalNullable) => {
            let setter = ident::ident(&field.name.null_setter);
            [None, Some(quote!(.#setter()))]
        }
        (Some(given), Presence::Optional | Presence::OptionalNullable) => {
            let (setter, value) = (ident::ident(&field.name.setter), member(scope, field, given)?);
            [None, Some(quote!(.#setter(#value)))]
        }
    })
}

/// The value of a member.
fn member(scope: Scope<'_>, field: &Field<'_>, given: &Given) -> Option<TokenStream> {
    (!field.data.doc.deprecated).then(|| value(scope, &field.data.ty, given)).flatten()
}

/// All of the expressions, or none.
fn all(values: impl Iterator<Item = Option<TokenStream>>) -> Option<Vec<TokenStream>> {
    values.collect()
}
