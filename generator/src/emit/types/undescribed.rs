//! What is said of a type without a name about which the document says nothing: where its values stand.

use super::placed;
use crate::emit::doc;
use crate::emit::scope::Scope;
use crate::ir::{Hint, Owner, Shape, Ty, TypeDefinition, TypeId};
use crate::pointer::Pointer;

/// The first line of its documentation.
pub(super) fn sentence(scope: Scope<'_>, id: TypeId) -> String {
    let definition = scope.input.api.ty(id);
    let places = definition.hints.iter().filter(|hint| !matches!(hint, Hint::Title(_)));
    let mut places = places.skip_while(|hint| is_other_name(hint, definition));
    let Some(first) = places.next().and_then(|hint| place(scope, id, hint)) else {
        return elsewhere(scope, id);
    };
    let whole = places.try_fold(first, |whole, hint| match hint {
        Hint::Item => Some(format!("an item of {whole}")),
        Hint::Entry => Some(format!("a value of {whole}")),
        // Of several names of a branch the first one is enough.
        Hint::Branch(_) => Some(whole),
        _ => None,
    });
    whole.map_or_else(|| written(&at(definition)), |whole| capitalised(&whole) + ".")
}

/// The place of what no owner has: its own name, where several places share it, or the first of them.
fn elsewhere(scope: Scope<'_>, id: TypeId) -> String {
    let at = at(scope.input.api.ty(id));
    let name = || placed::has_others(scope, id).then(|| shared(&at)).flatten();
    name().or_else(|| placed::sentence(scope, id)).unwrap_or_else(|| written(&at))
}

/// Where the document has the schema.
fn at(definition: &TypeDefinition) -> String {
    match definition.hints.first() {
        Some(Hint::WrittenAt(at)) => at.replace("/x-oai-", "/"),
        _ => definition.origin.to_string().replace("/x-oai-", "/"),
    }
}

/// Whether what the hint says is said better by the next one: the media type of a reply has its status behind it.
fn is_other_name(hint: &Hint, definition: &TypeDefinition) -> bool {
    let of_reply = definition.hints.iter().any(|other| matches!(other, Hint::Response(_)));
    of_reply && matches!(hint, Hint::Property(_))
}

/// Where the value stands that a hint speaks of.
fn place(scope: Scope<'_>, id: TypeId, hint: &Hint) -> Option<String> {
    Some(match hint {
        Hint::Property(name) if is_within(scope, id) => {
            format!("the {} member {}", doc::code(name), owner(scope, id)?)
        }
        Hint::Property(name) => format!("the {} {}", doc::code(name), owner(scope, id)?),
        Hint::Branch(_) => match variant(scope, id) {
            Some(variant) => format!("the value of [`{variant}`]"),
            None => format!("a branch {}", owner(scope, id).filter(|_| is_within(scope, id))?),
        },
        Hint::Item => format!("an item {}", owner(scope, id).filter(|_| is_within(scope, id))?),
        Hint::Entry => format!("a value {}", owner(scope, id).filter(|_| is_within(scope, id))?),
        Hint::Body => "the body of a [`Request`]".to_owned(),
        Hint::Payload => "the body of the incoming request".to_owned(),
        Hint::Response(status) => reply(status),
        Hint::Event => "what an event of the stream carries".to_owned(),
        Hint::Component(_) | Hint::WrittenAt(_) | Hint::Title(_) | Hint::Sent => return None,
    })
}

/// The variant that a type is of, or that its values stand in.
fn variant(scope: Scope<'_>, id: TypeId) -> Option<String> {
    let Owner::Type(owner) = scope.input.api.ty(id).owner else { return None };
    let Shape::Union(union) = &scope.input.api.ty(owner).shape else { return None };
    let mentions = |ty: &Ty| {
        let mut found = false;
        ty.visit_named(&mut |named| found |= named == id);
        found
    };
    let position = union.variants.iter().position(|variant| mentions(&variant.ty))?;
    let (whole, variant) = (scope.input.names.ty(owner), scope.input.names.variants(owner).get(position)?);
    Some(format!("{}::{}", whole.as_str(), variant.as_str()))
}

fn is_within(scope: Scope<'_>, id: TypeId) -> bool {
    matches!(scope.input.api.ty(id).owner, Owner::Type(_))
}

/// What has the value: another type, or a call.
fn owner(scope: Scope<'_>, id: TypeId) -> Option<String> {
    match scope.input.api.ty(id).owner {
        Owner::Type(owner) => Some(format!("of [`{}`]", scope.input.names.ty(owner).as_str())),
        Owner::Operation(_) if scope.input.facts.usage(id).is_made() => Some("of a [`Request`]".to_owned()),
        Owner::Operation(_) => Some("of a reply".to_owned()),
        Owner::Document | Owner::Event(_) => None,
    }
}

fn reply(status: &str) -> String {
    match status {
        "default" => "the body of any other reply".to_owned(),
        status => format!("the body of a reply with status {}", doc::code(status)),
    }
}

/// Where the document has the schema: in a reply or the like that several operations share, or somewhere else.
fn written(at: &str) -> String {
    shared(at).unwrap_or_else(|| format!("The schema at {}.", doc::code(at)))
}

/// The same in words, where the whole schema of a shared component is meant.
fn shared(at: &str) -> Option<String> {
    let tokens: Vec<String> = Pointer::parse(at.strip_prefix('#')?)?.tokens().collect();
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    Some(match tokens.as_slice() {
        ["components", "responses", name, "content", _, "schema"] => {
            format!("The body of the reply {}.", doc::code(name))
        }
        ["components", "requestBodies", name, "content", _, "schema"] => {
            format!("The body of the request {}.", doc::code(name))
        }
        ["components", "parameters", name, "schema"] => {
            format!("What the parameter {} may be.", doc::code(name))
        }
        ["components", "headers", name, "schema"] => format!("What the header {} may be.", doc::code(name)),
        _ => return None,
    })
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
