//! Names of operations: their modules, which their functions share, and what is inside.

use super::field::{self, FieldName};
use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::{short, words};
use super::{errors, status};
use crate::config::Config;
use crate::diagnostic::{Code, Reporter};
use crate::ir::{Api, Body, Content, Location, Media, Operation};
use crate::par::{self, Threads};

/// The names in one operation.
#[derive(Clone, Debug)]
pub(crate) struct OperationNames {
    /// The module, and the function in it.
    pub(crate) module: Name,
    /// The fields of the request: parameters, then members of the body.
    pub(crate) fields: Vec<FieldName>,
    /// The variants of the body, one for each media type.
    pub(crate) contents: Vec<Name>,
    /// The structs of those variants that have parts.
    pub(crate) parts: Vec<Option<PartsNames>>,
    /// The fields of the headers.
    pub(crate) headers: Vec<FieldName>,
    /// The variants of the successes, one for each documented status.
    pub(crate) successes: Vec<Name>,
    /// The constants of what else can be asked for.
    pub(crate) representations: Vec<Name>,
    /// The variants of the error, one for each documented status.
    pub(crate) errors: Vec<Name>,
}

/// The names of a body of several parts, beside other media types.
#[derive(Clone, Debug)]
pub(crate) struct PartsNames {
    pub(crate) ty: Name,
    /// The struct of the parts that have to be there, where they are many.
    pub(crate) required: Name,
    pub(crate) fields: Vec<FieldName>,
}

pub(super) fn names(
    api: &Api,
    config: &Config,
    threads: Threads,
    reporter: &mut Reporter<'_>,
) -> Vec<OperationNames> {
    let modules = modules(api, config, reporter);
    let operations: Vec<_> = api.operations.iter().zip(modules).collect();
    par::map(&operations, threads, |(operation, module)| OperationNames {
        module: module.clone(),
        fields: fields(operation),
        contents: contents(operation),
        parts: parts(operation),
        headers: field::names(operation.headers.iter()),
        successes: operation.success.iter().map(|outcome| status::name(outcome.status)).collect(),
        representations: representations(operation),
        errors: errors::names(api, operation),
    })
}

/// The modules, in the order of the document: an operation behind others takes no name from what they are again.
fn modules(api: &Api, config: &Config, reporter: &mut Reporter<'_>) -> Vec<Name> {
    let mut scope = Scope::new(Position::Module).reserve(&["mod", "operations"]);
    let mut names: Vec<Name> = Vec::with_capacity(api.operations.len());
    for operation in &api.operations {
        if let Some(first) = operation.again {
            names.push(scope.claim(&again(operation, &names[first])));
            continue;
        }
        let mut candidates = candidates(operation);
        let pin = config.names.get(&operation.origin.to_string());
        candidates.splice(0..0, pin.map(|pinned| words(pinned)));
        let name = scope.claim(&candidates);
        tell(operation, &name, &candidates, reporter);
        names.push(name);
    }
    names
}

/// Says where an operation could not keep the name that it should have had.
fn tell(operation: &Operation, module: &Name, candidates: &[Vec<String>], reporter: &mut Reporter<'_>) {
    let is_own = |words: &Vec<String>| *module == Name::new(&short(words), Position::Module);
    if let (Some(id), false) = (id(operation), candidates.iter().rev().skip(1).any(is_own)) {
        let message =
            format!("an operation called `{id}` is there already: this one is `{}`", module.as_str());
        let help = "a name can be chosen under `[names]` in the settings";
        let at = operation.origin.child("operationId");
        reporter.report_with_help(Code::NameTaken, &at, message, help);
    }
}

/// The name of the operation with what its body is sent as: `add_note_form`.
fn again(operation: &Operation, first: &Name) -> Vec<Vec<String>> {
    let kinds = operation.body.iter().flat_map(|body| of_media_type(&body.media_type, &body.media));
    kinds.map(|kind| [words(first.as_str()), kind].concat()).collect()
}

fn id(operation: &Operation) -> Option<&str> {
    operation.id.as_deref().map(str::trim).filter(|id| !id.is_empty())
}

/// The `operationId`, without the path and the method that a tool puts behind it, with a part of the path where that is
/// taken, then as it is, then the method and the path.
fn candidates(operation: &Operation) -> Vec<Vec<String>> {
    let id = id(operation).map(words);
    let short = id.as_deref().and_then(|id| without_path(id, operation));
    let longer = short.iter().flat_map(|short| with_segment(short, operation)).collect::<Vec<_>>();
    short.into_iter().chain(longer).chain(id).chain([of_path(operation)]).collect()
}

/// `speak`, which another operation is called too, is the `speak_stream` of `POST /v1/speak/{voice}/stream`, and if that
/// is taken as well the `speak_v1`.
fn with_segment(short: &[String], operation: &Operation) -> Vec<Vec<String>> {
    let segments = operation.path.split('/').rev().filter(|each| !each.is_empty() && !each.contains('{'));
    let singular = |words: &[String]| words.concat().trim_end_matches('s').to_owned();
    let said = |segment: &Vec<String>| {
        short.windows(segment.len().max(1)).any(|words| singular(words) == singular(segment))
    };
    let telling = segments.map(words).enumerate().filter(|(index, segment)| match index {
        0 => !short.ends_with(segment),
        _ => !said(segment),
    });
    telling.map(|(_, segment)| [short, &segment].concat()).collect()
}

/// `list_pets_v1_pets__get` is the `list_pets` of `GET /v1/pets/`.
fn without_path(id: &[String], operation: &Operation) -> Option<Vec<String>> {
    let path = words(&operation.path.replace(['{', '}'], " "));
    let end = [path, words(&operation.method.to_lowercase())].concat();
    let short = id.strip_suffix(end.as_slice())?;
    (short.len() > 1 && end.len() > 2).then(|| short.to_vec())
}

/// `GET /pets/{id}/toys` is `get_pets_by_id_toys`.
fn of_path(operation: &Operation) -> Vec<String> {
    let path = operation.path.replace('{', " by ").replace('}', " ");
    let path = if path == "/" { "root".to_owned() } else { path };
    [words(&operation.method.to_lowercase()), words(&path)].concat()
}

/// Parameters by their names, and by their places where several have one: `id` in the path, `query_id`, `header_id`.
/// What the body has comes after them.
fn fields(operation: &Operation) -> Vec<FieldName> {
    let parameters = operation.parameters.iter().map(|each| (&each.field, place(each.location)));
    match operation.content() {
        Some(Body::Members(members)) => {
            field::names_with(parameters.chain(members.iter().map(|member| (member, "body"))))
        }
        Some(Body::Whole { .. } | Body::Choice { .. }) => {
            field::names_with(parameters.chain([(&body_field(), "request")]))
        }
        None => field::names_with(parameters),
    }
}

fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query | Location::Querystring => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

/// Stands for a body that is one value: the field `body` is named like any other.
fn body_field() -> crate::ir::Field {
    crate::ir::Field {
        wire: "body".to_owned(),
        ty: crate::ir::Ty::Any,
        presence: crate::ir::Presence::Required,
        access: crate::ir::Access::Both,
        doc: crate::ir::Doc::default(),
    }
}

fn contents(operation: &Operation) -> Vec<Name> {
    let Some(Body::Choice { alternatives, .. }) = operation.content() else { return Vec::new() };
    let mut scope = Scope::new(Position::Variant);
    let named = alternatives.iter().map(|each| scope.claim(&of_media_type(&each.media_type, &each.media)));
    named.collect()
}

/// What is usual first, then the words of the media type.
fn of_media_type(media_type: &str, media: &Media) -> [Vec<String>; 3] {
    let subtype = media_type.split(['/', ';']).nth(1).unwrap_or_default();
    let kind = match media {
        Media::Json => "json",
        Media::Form(_) => "form",
        Media::Multipart(_) => "multipart",
        Media::Text if subtype.ends_with("xml") => "xml",
        Media::Text => "text",
        Media::Bytes => "bytes",
    };
    [words(kind), words(subtype), words(media_type)]
}

/// `Parts`, and of others with the words of the media type.
fn parts(operation: &Operation) -> Vec<Option<PartsNames>> {
    let Some(Body::Choice { alternatives, .. }) = operation.content() else { return Vec::new() };
    let mut scope = Scope::new(Position::Type);
    let named = alternatives.iter().map(|each| {
        let Content::Parts(fields) = &each.content else { return None };
        let subtype = each.media_type.split(['/', ';']).nth(1).unwrap_or_default();
        let own = words("parts");
        let ty = scope.claim(&[own.clone(), [words(subtype), own].concat()]);
        let required = [words("required"), words(ty.as_str())].concat();
        Some(PartsNames { required: scope.claim(&[required]), ty, fields: field::names(fields.iter()) })
    });
    named.collect()
}

/// The words of the media type; `image/*` is `image_any`.
fn representations(operation: &Operation) -> Vec<Name> {
    let mut scope = Scope::new(Position::Field);
    let named = operation.representations.iter().map(|each| {
        let media_type = each.media_type.replace('*', "any");
        let (essence, _) = media_type.split_once(';').unwrap_or((&media_type, ""));
        scope.claim(&[words(essence), words(&media_type)])
    });
    named.collect()
}
