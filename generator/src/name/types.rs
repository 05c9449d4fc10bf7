//! Names of types: components in document order, each followed by what stands inside it.

use super::Names;
use super::branches::{self, Branches};
use super::identifier::{Name, Position};
use super::nameless::Nameless;
use super::order;
use super::path;
use super::place;
use super::prefer;
use super::reserved::{EVENT, OPERATION, PRELUDE};
use super::scope::Scope;
use super::shorten;
use super::words::{said_once, without_repeats, words};
use crate::analyse::{Facts, is_bundled};
use crate::config::Config;
use crate::diagnostic::{Code, Reporter};
use crate::ir::{Api, Constant, Enumeration, Given, Hint, Owner, Shape, Ty, TypeDefinition, TypeId};

/// The modules that types stand in.
struct Scopes {
    types: Scope,
    operations: Vec<Scope>,
    events: Vec<Scope>,
}

impl Scopes {
    fn of(api: &Api, names: &Names) -> Self {
        let types = Scope::new(Position::Type).reserve(&PRELUDE);
        let operations = names.operations.iter().map(|operation| {
            let parts = operation.parts.iter().flatten();
            let own = parts.flat_map(|each| [each.ty.as_str(), each.required.as_str()]);
            types.clone().reserve(&OPERATION).taking(own)
        });
        let operations = operations.collect();
        let events = vec![types.clone().reserve(&EVENT); api.events.len()];
        Self { types, operations, events }
    }

    fn within(&mut self, owner: Owner) -> &mut Scope {
        match owner {
            Owner::Operation(index) => &mut self.operations[index],
            Owner::Event(index) => &mut self.events[index],
            Owner::Document | Owner::Type(_) => &mut self.types,
        }
    }
}

pub(super) fn name(
    api: &Api,
    facts: &Facts,
    config: &Config,
    names: &mut Names,
    reporter: &mut Reporter<'_>,
) {
    names.types = vec![Name::default(); api.types.len()];
    let tags: Vec<&str> = api.operations.iter().flat_map(|each| &each.tags).map(String::as_str).collect();
    // A module in a module of its own name is confusing (clippy's `module_inception`).
    let mut modules = Scope::new(Position::Module).reserve(&["mod", "types"]);
    let mut scopes = Scopes::of(api, names);
    let (mut branches, mut nameless) = (Branches::default(), Nameless::default());
    for id in order::of(api) {
        let definition = api.ty(id);
        let mut candidates = ranked(api, definition, names, &tags, &mut branches);
        candidates.splice(0..0, nameless.candidates(names, id));
        let pin =
            config.names.get(&definition.origin.to_string()).or_else(|| written_pin(config, definition));
        candidates.splice(0..0, pin.map(|pinned| words(pinned)));
        let scope = scopes.within(root(api, id));
        let granted = scope.claim(&candidates);
        tell(definition, &granted, reporter);
        if definition.owner == Owner::Document {
            let module =
                modules.claim(&[words(granted.as_str()), words(&format!("{}Type", granted.as_str()))]);
            names.modules.insert(id, module);
        }
        if has_bundle(api, id) {
            // Claimed for a type that nobody makes too: an operation more, which makes it, renames nothing.
            let bundle = [words(granted.as_str()), vec!["required".to_owned()]].concat();
            let bundle = scope.claim(&[bundle]);
            names.bundles.extend(facts.usage(id).is_made().then_some((id, bundle)));
        }
        names.types[id.index()] = granted;
        nameless.look(api, id);
    }
}

/// What a type may be called, the best first: a long name after what it is without repeats.
fn ranked<'a>(
    api: &'a Api,
    definition: &'a TypeDefinition,
    names: &Names,
    tags: &[&str],
    branches: &mut Branches<'a>,
) -> Vec<Vec<String>> {
    let candidates = match definition.hints.as_slice() {
        [Hint::Component(name), ..] => {
            let value = only_value(api, definition);
            branches.tell(name, value);
            let numbered = value.filter(|_| !path::is_made(name));
            let numbered = numbered.and_then(|value| branches.numbered(name, value));
            let others = prefer::component(name, tags, value, branches.of(name));
            prefer::of_body(name, api, names).into_iter().chain(numbered).chain(others).collect()
        }
        _ => with_value(candidates(api, definition, names)),
    };
    candidates.into_iter().flat_map(|words| [without_repeats(&words), vec![words]].concat()).collect()
}

/// At the end of the candidates the last with a word behind it, which says more than a number.
fn with_value(candidates: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let value = candidates.last().map(|last| [last.as_slice(), &["value".to_owned()]].concat());
    candidates.into_iter().chain(value).collect()
}

/// The name that is fixed for the place where a hoisted schema was written.
fn written_pin<'c>(config: &'c Config, definition: &TypeDefinition) -> Option<&'c String> {
    match definition.hints.first() {
        Some(Hint::WrittenAt(at)) => config.names.get(at),
        _ => None,
    }
}

/// Whether whoever makes a value of the type needs many parts for it.
fn has_bundle(api: &Api, id: TypeId) -> bool {
    match &api.ty(id).shape {
        Shape::Object(object) => is_bundled(object.fields.iter()),
        Shape::Enumeration(_) | Shape::Union(_) | Shape::Alias(_) => false,
    }
}

fn candidates(api: &Api, definition: &TypeDefinition, names: &Names) -> Vec<Vec<String>> {
    if let [Hint::WrittenAt(at), rest @ ..] = definition.hints.as_slice() {
        return place::candidates(at, &rest.iter().flat_map(of_hint).collect::<Vec<_>>());
    }
    let own = match definition.owner {
        Owner::Type(owner) => branches::telling_first(names, owner, own(definition)),
        Owner::Document | Owner::Operation(_) | Owner::Event(_) => own(definition),
    };
    match definition.owner {
        Owner::Type(owner) if root(api, owner) == Owner::Document => {
            let top = api.top(owner);
            let telling = |words: &Vec<String>| if tells(words) { under(names, top, words) } else { vec![] };
            let full = own.iter().flat_map(|words| [telling(words), under(names, owner, words)].concat());
            let deep = || shorten::shortened(api, names, definition);
            shorten::short_first(full.collect(), || [deep(), shorten::cut(names, owner, &own)].concat())
        }
        Owner::Type(owner) => {
            let full =
                |own: &[Vec<String>]| own.iter().flat_map(|words| under(names, owner, words)).collect();
            let generic = own.iter().position(|words| words.iter().all(|word| prefer::is_generic(word)));
            // What tells a branch comes before the kind that it is of, also where it needs the name of the owner.
            let (telling, kind) = own.split_at(generic.unwrap_or(own.len()));
            let ways = [telling.to_vec(), full(telling), kind.to_vec(), full(kind)].concat();
            shorten::short_first(ways, || shorten::cut(names, owner, &own))
        }
        Owner::Operation(_) => {
            let beside = beside(definition);
            own.iter().cloned().chain(own.iter().map(|words| [beside.as_slice(), words].concat())).collect()
        }
        Owner::Document | Owner::Event(_) => own,
    }
}

/// What tells a type of an operation from another of the same name: the status of a reply, or that it is asked for.
fn beside(definition: &TypeDefinition) -> Vec<String> {
    let status = definition.hints.iter().find_map(|hint| match hint {
        Hint::Response(status) => super::status::of_text(status),
        _ => None,
    });
    status.unwrap_or_else(|| vec!["request".to_owned()])
}

/// The only value of a type, or of a member that has to be there.
fn only_value<'a>(api: &'a Api, definition: &'a TypeDefinition) -> Option<&'a str> {
    let of_enumeration = |shape: &'a Shape| match shape {
        Shape::Enumeration(Enumeration { values, .. }) => match values.as_slice() {
            [only] => Some(only.wire.as_str()),
            _ => None,
        },
        Shape::Object(_) | Shape::Union(_) | Shape::Alias(_) => None,
    };
    let Shape::Object(object) = &definition.shape else { return of_enumeration(&definition.shape) };
    let required = object.fields.iter().filter(|field| field.presence.is_required());
    required.into_iter().find_map(|field| match &field.ty {
        Ty::Constant(Given::Plain(Constant::String(value))) => Some(value.as_str()),
        Ty::Named(id) => of_enumeration(&api.ty(*id).shape),
        _ => None,
    })
}

/// What a type belongs to in the end: the document, or an operation.
fn root(api: &Api, id: TypeId) -> Owner {
    api.ty(api.top(id)).owner
}

/// Whether words say what a thing is, wherever it stands: a `type` or an `item` belongs to something.
fn tells(words: &[String]) -> bool {
    words.len() > 1 && words.iter().any(|word| !prefer::is_generic(word))
}

/// What a type may be called by its own place; of the branches of a union each hint is one way to say it.
pub(super) fn own(definition: &TypeDefinition) -> Vec<Vec<String>> {
    let branches: Vec<&Hint> =
        definition.hints.iter().filter(|hint| matches!(hint, Hint::Branch(_))).collect();
    let plain = definition.hints.iter().filter(|hint| !matches!(hint, Hint::Title(_) | Hint::Branch(_)));
    let plain: Vec<String> = plain.flat_map(of_hint).collect();
    if branches.is_empty() {
        // What a component is but for `null` has no place of its own, nor has a body that is one value.
        let whole = if matches!(definition.owner, Owner::Operation(_)) { "body" } else { "value" };
        return vec![if plain.is_empty() { vec![whole.to_owned()] } else { plain }];
    }
    branches.into_iter().map(|branch| [of_hint(branch), plain.clone()].concat()).collect()
}

/// What a type is called in its owner: no word twice where one ends and the other begins, or else in full.
pub(super) fn under(names: &Names, owner: TypeId, own: &[String]) -> Vec<Vec<String>> {
    let owner = words(names.ty(owner).as_str());
    let full = [owner.as_slice(), own].concat();
    said_once(&owner, own).into_iter().chain([full]).collect()
}

fn of_hint(hint: &Hint) -> Vec<String> {
    match hint {
        Hint::Component(name)
        | Hint::WrittenAt(name)
        | Hint::Title(name)
        | Hint::Property(name)
        | Hint::Branch(name) => words(name),
        Hint::Sent => vec!["input".to_owned()],
        Hint::Item => vec!["item".to_owned()],
        Hint::Entry => vec!["entry".to_owned()],
        Hint::Event => vec!["event".to_owned()],
        Hint::Payload => vec!["payload".to_owned()],
        Hint::Body => vec!["body".to_owned()],
        Hint::Response(_) => vec!["response".to_owned()],
    }
}

/// Says where a component could not keep a name that it should have had.
fn tell(definition: &TypeDefinition, granted: &Name, reporter: &mut Reporter<'_>) {
    let [Hint::Component(wanted), ..] = definition.hints.as_slice() else { return };
    let plain = Name::new(&words(wanted), Position::Type);
    let longer = granted.as_str().strip_prefix(plain.as_str()).is_some_and(|rest| !rest.is_empty());
    if longer {
        let message = format!("`{}` is taken: this schema is called `{}`", plain.as_str(), granted.as_str());
        let help = "a name can be chosen under `[names]` in the settings";
        reporter.report_with_help(Code::NameTaken, &definition.origin, message, help);
    }
}
