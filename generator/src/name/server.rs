//! Names of servers, of their variables and of the values of these.

use super::field::{self, FieldName};
use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::words;
use crate::config::Config;
use crate::ir::{Api, Server, ServerVariable};

/// The names in one server.
#[derive(Clone, Debug)]
pub(crate) struct ServerNames {
    /// The variant, and the struct of its variables.
    pub(crate) name: Name,
    /// The fields of that struct.
    pub(crate) fields: Vec<FieldName>,
    /// The enum of each variable that has values to choose from.
    pub(crate) choices: Vec<Option<ChoiceNames>>,
}

/// The names of the values of a variable.
#[derive(Clone, Debug)]
pub(crate) struct ChoiceNames {
    /// The enum.
    pub(crate) name: Name,
    pub(crate) variants: Vec<Name>,
    /// Whether a variable before has the enum: one of the same name, with the same values and default.
    pub(crate) is_known: bool,
}

/// A variable that has an enum, and the names in that.
type Known<'a> = (&'a ServerVariable, ChoiceNames);

/// Words beyond which a description is no name.
const SHORT: usize = 4;

pub(super) fn names(api: &Api, config: &Config) -> Vec<ServerNames> {
    let mut types = Scope::new(Position::Type).reserve(&["BuildError", "Client", "Self", "Server", "String"]);
    let mut all = Vec::with_capacity(api.servers.len());
    let mut known: Vec<Known<'_>> = Vec::new();
    for (index, server) in api.servers.iter().enumerate() {
        let mut candidates = candidates(server, &api.servers[..index]);
        let pin = config.names.get(&server.origin.to_string());
        candidates.splice(0..0, pin.map(|pinned| words(pinned)));
        let name = types.claim(&candidates);
        let variables = server.variables.iter();
        let choices = variables.map(|variable| choice(&mut types, &mut known, &name, variable)).collect();
        let fields = field::of_words(server.variables.iter().map(|variable| words(&variable.name)));
        all.push(ServerNames { name, fields, choices });
    }
    all
}

/// Its name, a short description, its host, that with `https` where one before it has `http`, its address, its path,
/// and the address with the defaults of its variables.
fn candidates(server: &Server, before: &[Server]) -> Vec<Vec<String>> {
    let name = server.name.as_deref().map(words);
    let description = server.doc.description.as_deref().map(words).filter(|words| words.len() <= SHORT);
    let (scheme, address) = parts(server);
    let twin = before.iter().map(parts).any(|(other, place)| other != scheme && place == address);
    let host = address.split('/').next().unwrap_or_default();
    let some = |text: &str| text.contains(|each: char| each.is_ascii_alphanumeric()).then(|| words(text));
    let filled = server.variables.iter().fold(address.to_owned(), |filled, variable| {
        filled.replace(&format!("{{{}}}", variable.name), &variable.default)
    });
    let path = filled.split_once('/').map_or("", |(_, path)| path);
    let known = name.into_iter().chain(description).chain(some(host));
    let known = known.chain(twin.then(|| words(&format!("{scheme}://{host}")))).chain(some(address));
    let known = known.chain(some(path)).chain(some(&filled));
    let known: Vec<Vec<String>> = known.collect();
    if known.is_empty() { vec![vec!["root".to_owned()]] } else { known }
}

/// The scheme of its URL, and what stands behind it.
fn parts(server: &Server) -> (&str, &str) {
    server.url.split_once("://").unwrap_or(("", &server.url))
}

/// An enum is called after its variable, else after the server, too. Servers for several schemes or stages have equal
/// variables: one enum is enough.
fn choice<'a>(
    types: &mut Scope,
    known: &mut Vec<Known<'a>>,
    server: &Name,
    variable: &'a ServerVariable,
) -> Option<ChoiceNames> {
    if variable.values.is_empty() {
        return None;
    }
    let is_same = |other: &ServerVariable| {
        other.name == variable.name && other.values == variable.values && other.default == variable.default
    };
    if let Some((_, names)) = known.iter().find(|(other, _)| is_same(other)) {
        return Some(ChoiceNames { is_known: true, ..names.clone() });
    }
    let own = words(&variable.name);
    let name = types.claim(&[own.clone(), [words(server.as_str()), own].concat()]);
    let mut scope = Scope::new(Position::Variant).reserve(&["Self"]);
    let variants = variable.values.iter().map(|value| scope.claim(&[words(value)])).collect();
    let names = ChoiceNames { name, variants, is_known: false };
    known.push((variable, names.clone()));
    Some(names)
}
