//! Templates of paths (OpenAPI 3.1.1, section 4.8.8.1), also as routers and other descriptions write them.

use openapiv3::{Operation as Model, PathItem};

use super::Lowering;
use crate::diagnostic::Code;
use crate::ir::Location;
use crate::model::More;
use crate::pointer::Pointer;

/// The names that the parameters of a path and of its operations have.
#[derive(Default)]
struct Described<'a> {
    path: Vec<&'a str>,
    query: Vec<&'a str>,
}

impl<'a> Lowering<'a, '_> {
    /// The path as the specification writes it; what had to be read for that is reported.
    pub(super) fn template(
        &mut self,
        path: &'a str,
        item: &'a PathItem,
        more: &'a [More],
        at: &Pointer,
    ) -> String {
        let own = item.iter().map(|(_, operation)| operation);
        let others = more.iter().filter(|each| each.path == path).map(|each| &each.operation);
        let described = self.parameter_names(item, own.chain(others), at);
        let template = standard(path, &described);
        if template != path {
            self.reporter.report(Code::PathTemplate, at, format!("the path is read as `{template}`"));
        }
        template
    }

    fn parameter_names(
        &self,
        item: &'a PathItem,
        operations: impl Iterator<Item = &'a Model>,
        at: &Pointer,
    ) -> Described<'a> {
        let mut described = Described::default();
        let lists = operations.map(|operation| &operation.parameters).chain([&item.parameters]);
        for (model, _) in lists.flat_map(|list| self.listed(list, at)) {
            let name = model.parameter_data_ref().name.as_str();
            match super::parameter::location(model) {
                Location::Path => described.path.push(name),
                Location::Query => described.query.push(name),
                Location::Header | Location::Cookie | Location::Querystring => {}
            }
        }
        described
    }
}

/// The names in braces.
pub(super) fn variables(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// Whether every brace has its other half, in the path and in its query. What follows a `#` is never sent.
pub(super) fn is_sound(path: &str) -> bool {
    let sent = path.split('#').next().unwrap_or_default();
    sent.split('?').all(|part| {
        let mut open = false;
        let paired = part.chars().filter(|each| matches!(each, '{' | '}')).all(|brace| {
            let fits = open == (brace == '}');
            open = !open;
            fits
        });
        paired && !open
    })
}

fn standard(path: &str, described: &Described<'_>) -> String {
    let path = expanded(path, described);
    let slash = if path.starts_with('/') { "" } else { "/" };
    let (path, fragment) = path.find('#').map_or((path.as_str(), ""), |at| path.split_at(at));
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    let free = |name: &&&str| !variables(path).any(|known| known == **name);
    let free: Vec<&str> = described.path.iter().filter(free).copied().collect();
    let path = path.split('/').map(|segment| colon(segment, &free)).collect::<Vec<_>>().join("/");
    let query = query.map(|query| ["?", &without(query, described)].concat());
    let query = query.filter(|query| query != "?").unwrap_or_default();
    renamed(&[slash, &path, &query, fragment].concat(), &free)
}

/// A path without `{?name,other}`, with which RFC 6570 adds a query, where these are parameters of the query.
fn expanded(path: &str, described: &Described<'_>) -> String {
    let is_own = |name: &str| described.query.contains(&name.trim_end_matches('*').trim());
    let (before, rest) = path.split_once("{?").unwrap_or((path, ""));
    match rest.split_once('}') {
        Some((names, after)) if names.split(',').all(is_own) => [before, after].concat(),
        _ => path.to_owned(),
    }
}

/// `:id`, as routers write `{id}`, where a parameter says that it is one.
fn colon(segment: &str, free: &[&str]) -> String {
    let name = segment.strip_prefix(':').filter(|name| free.contains(name));
    name.map_or_else(|| segment.to_owned(), |name| ["{", name, "}"].concat())
}

/// A query without `name={name}` of what is a parameter of the query anyway.
fn without(query: &str, described: &Described<'_>) -> String {
    let stays = |pair: &&str| {
        let name = pair.split_once('=').filter(|(name, value)| *value == ["{", name, "}"].concat());
        !name.is_some_and(|(name, _)| described.query.contains(&name) && !described.path.contains(&name))
    };
    query.split('&').filter(stays).collect::<Vec<_>>().join("&")
}

/// Each name in braces as its parameter has it.
fn renamed(path: &str, free: &[&str]) -> String {
    let mut parts = path.split('{');
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((name, rest)) => renamed.extend(["{", meant(name, free), "}", rest]),
            None => renamed.extend(["{", part]),
        }
    }
    renamed
}

/// The parameter that a name is meant to be: `+id` and `id*` (RFC 6570), `*id`, `id+`, `id:[0-9]+` and `id=pets/*` are
/// `id`, whose letters may be of another case.
pub(super) fn meant<'a>(name: &'a str, free: &[&'a str]) -> &'a str {
    let bare = name.split([':', '=']).next().unwrap_or(name);
    let bare = bare.trim_start_matches(['+', '*']).trim_end_matches(['*', '+']).trim();
    let equal = free.iter().find(|each| **each == bare);
    equal.or_else(|| free.iter().find(|each| each.eq_ignore_ascii_case(bare))).copied().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> String {
        standard(path, &Described { path: vec!["id", "file.name"], query: vec!["page", "id"] })
    }

    #[test]
    fn what_follows_the_specification_stays() {
        for path in [
            "/",
            "/a//b/",
            "/pets/{id}/{file.name}",
            "/{other}/:other/v1:run",
            "/a?kind=cat&id={id}#b",
            "/a#{page}",
            "/Pets({id})",
        ] {
            assert_eq!(read(path), path);
        }
    }

    #[test]
    fn a_slash_comes_first() {
        assert_eq!(read("pets/{id}"), "/pets/{id}");
        assert_eq!(read(""), "/");
    }

    #[test]
    fn other_notations_of_described_parameters_are_read() {
        for path in [
            "/a/:id",
            "/a/{+id}",
            "/a/{id*}",
            "/a/{ id }",
            "/a/{id:[0-9]+}",
            "/a/{id=pets/*}",
            "/a/{ID}",
            "/a/{id:}",
        ] {
            assert_eq!(read(path), "/a/{id}", "{path}");
        }
        assert_eq!(read("/a/{id}/{ID}/:id"), "/a/{id}/{ID}/:id");
    }

    #[test]
    fn what_is_a_parameter_of_the_query_is_none_of_the_path() {
        assert_eq!(read("/a?page={page}"), "/a");
        assert_eq!(read("/a?kind=cat&page={page}#b"), "/a?kind=cat#b");
        assert_eq!(read("/a?size={page}"), "/a?size={page}");
        assert_eq!(read("/a{?page,id*}"), "/a");
        assert_eq!(read("/a{?page,other}"), "/a{?page,other}");
    }

    #[test]
    fn braces_are_sound_in_path_and_query() {
        assert!(["/{a}/{b}", "/a?b={c}", "/a#}"].into_iter().all(is_sound));
        assert!(!["/{a", "/a}", "/{a?b}", "/{{a}}"].into_iter().any(is_sound));
    }
}
