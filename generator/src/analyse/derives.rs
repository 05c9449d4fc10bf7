//! Which traits a type can derive truthfully.

use crate::ir::{Api, Shape, Ty, TypeId};

/// The traits beside `Clone`, `Debug` and `PartialEq`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Derives {
    /// Equality is total: there is no float inside.
    pub(crate) eq: bool,
    /// There is an empty value that says nothing: every member may be absent.
    pub(crate) default: bool,
}

/// Starts from the best case and takes back what does not hold until nothing changes.
pub(super) fn derives(api: &Api) -> Vec<Derives> {
    let mut derives: Vec<Derives> =
        api.type_ids().map(|id| Derives { eq: true, default: has_default(api, id) }).collect();
    loop {
        let broken: Vec<TypeId> =
            api.type_ids().filter(|id| derives[id.index()].eq && !is_eq(api, *id, &derives)).collect();
        if broken.is_empty() {
            return derives;
        }
        for id in broken {
            derives[id.index()].eq = false;
        }
    }
}

fn has_default(api: &Api, id: TypeId) -> bool {
    match &api.ty(id).shape {
        Shape::Object(object) => {
            object.fields.iter().all(|field| field.is_constant() || !field.presence.is_required())
        }
        Shape::Enumeration(_) | Shape::Union(_) | Shape::Alias(_) => false,
    }
}

fn is_eq(api: &Api, id: TypeId, derives: &[Derives]) -> bool {
    match &api.ty(id).shape {
        Shape::Object(object) => object.parts().all(|field| ty_is_eq(&field.ty, derives)),
        Shape::Union(union) => union.variants.iter().all(|variant| ty_is_eq(&variant.ty, derives)),
        Shape::Enumeration(_) => true,
        Shape::Alias(ty) => ty_is_eq(ty, derives),
    }
}

/// Whether equality on values of the type is total, given what is known of the definitions.
pub(crate) fn ty_is_eq(ty: &Ty, derives: &[Derives]) -> bool {
    match ty {
        Ty::Number => false,
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => true,
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => ty_is_eq(inner, derives),
        Ty::Tuple(items) => items.iter().all(|item| ty_is_eq(item, derives)),
        Ty::Named(id) => derives[id.index()].eq,
    }
}

impl Derives {
    /// What holds for a struct made of these fields.
    pub(crate) fn of_fields<'f>(
        fields: impl Iterator<Item = &'f crate::ir::Field> + Clone,
        known: &[Self],
    ) -> Self {
        Self {
            eq: fields.clone().all(|field| ty_is_eq(&field.ty, known)),
            default: { fields }.all(|field| field.is_constant() || !field.presence.is_required()),
        }
    }
}
