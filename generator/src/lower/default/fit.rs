//! Whether a value of the document is one of a type.

use crate::ir::{Constant, Enumeration, Given, Object, Others, Presence, Shape, Ty, TypeDefinition};

/// Whether it is, in a place where `null` may be allowed.
pub(super) fn fits(types: &[TypeDefinition], ty: &Ty, presence: Presence, given: &Given) -> bool {
    let nullable = matches!(presence, Presence::RequiredNullable | Presence::OptionalNullable);
    (nullable && *given == Given::Null) || is_of(types, ty, given)
}

fn is_of(types: &[TypeDefinition], ty: &Ty, given: &Given) -> bool {
    match (ty, given) {
        (Ty::Any, _) | (Ty::Nullable(_), Given::Null) => true,
        (Ty::Nullable(inner), given) => is_of(types, inner, given),
        (Ty::Named(id), given) => is_defined(types, &types[id.index()], given),
        (Ty::List(item), Given::List(items)) => items.iter().all(|given| is_of(types, item, given)),
        (Ty::Tuple(tys), Given::List(items)) => {
            tys.len() == items.len() && tys.iter().zip(items).all(|(ty, given)| is_of(types, ty, given))
        }
        (Ty::Map(of), Given::Object(members)) => members.iter().all(|(_, given)| is_of(types, of, given)),
        (Ty::Constant(only), given) => only == given,
        (ty, Given::Plain(constant)) => is_plain(ty, constant),
        (_, Given::Null | Given::List(_) | Given::Object(_)) => false,
    }
}

fn is_plain(ty: &Ty, constant: &Constant) -> bool {
    match (ty, constant) {
        (Ty::Boolean, Constant::Boolean(_))
        | (Ty::String | Ty::Format(_), Constant::String(_))
        | (Ty::Number, Constant::Integer(_) | Constant::Number(_)) => true,
        (Ty::Integer(width), Constant::Integer(value)) => width.holds(*value),
        (Ty::NonZero(width), Constant::Integer(value)) => *value != 0 && width.holds(*value),
        // Beyond 64 bits, or with a fraction that is zero.
        (Ty::Integer(_) | Ty::NonZero(_), Constant::Number(digits)) => {
            digits.parse::<f64>().is_ok_and(|value| value.fract() == 0.0)
        }
        _ => false,
    }
}

fn is_defined(types: &[TypeDefinition], definition: &TypeDefinition, given: &Given) -> bool {
    if definition.nullable && *given == Given::Null {
        return true;
    }
    match &definition.shape {
        Shape::Alias(ty) => is_of(types, ty, given),
        Shape::Enumeration(enumeration) => is_listed(enumeration, given),
        Shape::Union(union) => union.variants.iter().any(|variant| is_of(types, &variant.ty, given)),
        Shape::Object(object) => match given {
            Given::Object(members) => is_object(types, object, members),
            Given::Null | Given::Plain(_) | Given::List(_) => false,
        },
    }
}

fn is_listed(enumeration: &Enumeration, given: &Given) -> bool {
    matches!(given, Given::Plain(constant) if enumeration.values.iter().any(|value| value.constant == *constant))
}

fn is_object(types: &[TypeDefinition], object: &Object, members: &[(String, Given)]) -> bool {
    let find = |wire: &str| members.iter().find(|(name, _)| name == wire).map(|(_, given)| given);
    let known = |name: &String| object.fields.iter().any(|field| field.wire == *name);
    let others = match &object.others {
        Others::Refused => members.iter().all(|(name, _)| known(name)),
        Others::Dropped | Others::Kept(_) => true,
    };
    let fields = object.fields.iter().all(|field| match find(&field.wire) {
        None => !field.presence.is_required(),
        Some(_) if object.loose.contains(&field.wire) => true,
        Some(given) => fits(types, &field.ty, field.presence, given),
    });
    others && fields
}

#[cfg(test)]
mod tests {
    use super::{Constant, Given, Presence, Ty, fits};
    use crate::ir::Integer;

    #[test]
    fn values_fit_their_types_all_the_way_down() {
        let whole = |value| Given::Plain(Constant::Integer(value));
        let list = Ty::List(Box::new(Ty::Nullable(Box::new(Ty::Integer(Integer::U8)))));
        let fits = |ty: &Ty, given: Given| fits(&[], ty, Presence::Optional, &given);
        assert!(fits(&list, Given::List(vec![whole(255), Given::Null])));
        assert!(!fits(&list, Given::List(vec![whole(256)])));
        assert!(!fits(&list, whole(1)));
        let pair = Ty::Tuple(vec![Ty::Boolean, Ty::NonZero(Integer::I8)]);
        let given = |value| Given::List(vec![Given::Plain(Constant::Boolean(true)), whole(value)]);
        assert!(fits(&pair, given(1)));
        assert!(!fits(&pair, given(0)));
        let map = Ty::Map(Box::new(Ty::Any));
        assert!(fits(&map, Given::Object(vec![("a".to_owned(), given(0))])));
        assert!(!fits(&map, Given::Null));
    }

    #[test]
    fn null_fits_where_the_place_takes_it() {
        assert!(fits(&[], &Ty::String, Presence::OptionalNullable, &Given::Null));
        assert!(!fits(&[], &Ty::String, Presence::Optional, &Given::Null));
    }
}
