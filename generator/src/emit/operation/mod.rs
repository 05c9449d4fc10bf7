//! Operations: a module each, with the request, its errors and the function that sends it.

mod assign;
pub(super) mod body;
pub(super) mod content;
mod decode;
mod encode;
mod function;
mod headers;
mod pagination;
pub(super) mod parameter;
mod part;
pub(super) mod parts;
mod payload;
mod replies;
mod representation;
pub(super) mod request;
pub(super) mod status;
mod stream;
mod success;
mod template;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::field::Field;
use super::ident::{self, ident};
use super::scope::{File, Scope};
use super::types::{self, Needs};
use super::{Input, attr, auth, doc, gate, shared};
use crate::ir::{Body, Operation, Server, Ty};
use crate::name::OperationNames;

/// Names of several words that mean something else, too, wherever they stand: crates and macros.
const OTHER: [&str; 16] = [
    "assert_eq",
    "assert_ne",
    "compile_error",
    "concat_idents",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "format_args",
    "futures_core",
    "futures_util",
    "global_allocator",
    "http_body",
    "module_path",
    "option_env",
    "percent_encoding",
    "serde_json",
];

/// Everything about one operation.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) scope: Scope<'a>,
    /// The position of the operation.
    pub(super) index: usize,
    pub(super) operation: &'a Operation,
    pub(super) names: &'a OperationNames,
}

pub(super) fn path(input: Input<'_>, index: usize) -> String {
    format!("operations/{}.rs", input.names.operation(index).module.as_str())
}

/// The list of all operations.
pub(super) fn index(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&["The operations of the API, a module each.".to_owned()]);
    let mut operations: Vec<usize> = (0..input.api.operations.len()).collect();
    operations.sort_by_key(|index| input.names.operation(*index).module.as_str());
    let modules = operations.into_iter().map(|index| {
        let (gate, name) = (gate::of_operation(input, index), ident(&input.names.operation(index).module));
        quote!(#gate pub mod #name;)
    });
    quote!(#docs #(#modules)*)
}

pub(super) fn emit(input: Input<'_>, index: usize) -> TokenStream {
    let scope = Scope { input, file: File::Operation(index) };
    let operation = &input.api.operations[index];
    let subject = Subject { scope, index, operation, names: input.names.operation(index) };
    let own = scope.written_types();
    let (docs, uses) = (subject.module_docs(), subject.uses(&own));
    let elsewhere = replies::elsewhere(subject).chain(shared::copies(scope));
    let reexports = shared::reexports(elsewhere.collect());
    let request = request::emit(subject);
    let (implementation, replies) = (subject.implementation(), replies::emit(subject));
    let (function, content) = (function::emit(subject), content::emit(subject));
    let parts = parts::emit(subject);
    let (stream, pages) = (stream::emit(subject), pagination::emit(subject));
    let representations = representation::emit(subject);
    let types = types::definitions(scope);
    let functions = quote!(#reexports #function #stream #pages);
    quote!(#docs #uses #functions #request #implementation #representations #content #parts #replies #types)
}

impl<'a> Subject<'a> {
    /// `POST /auth/keys`, as inline code, and the media type of a body that the operation has beside its usual one.
    fn request_line(self) -> String {
        let line = doc::code(&self.operation.request_line());
        let body = self.operation.body.as_ref().filter(|_| self.operation.again.is_some());
        body.map_or_else(|| line.clone(), |body| format!("{line} with {}", doc::code(&body.media_type)))
    }

    /// A function beside the one of the operation: `self_` streams by `self_stream`.
    fn function(self, kind: &str) -> Ident {
        ident::plain(&format!("{}_{kind}", self.names.module.as_str().trim_end_matches('_')))
    }

    /// A link to the function. One word may also name a macro, a primitive type, a crate or a module, so that it is
    /// said to be a function.
    fn link(self) -> String {
        let name = self.names.module.as_str();
        if OTHER.contains(&name) || !name.contains('_') {
            format!("[`{name}()`]")
        } else {
            format!("[`{name}`]")
        }
    }

    fn module_docs(self) -> TokenStream {
        let lines = match attr::title(&self.operation.doc) {
            Some(title) => vec![title, String::new(), self.request_line()],
            None => vec![self.request_line()],
        };
        attr::inner_lines(&lines)
    }

    /// The parameters and then the members of the body.
    fn fields(self) -> Vec<Field<'a>> {
        let parameters = self.operation.parameters.iter();
        let parameters = parameters.map(|each| (&each.field, parameter::noun(self.scope.input.api, each)));
        let members: &[crate::ir::Field] = match self.operation.content() {
            Some(Body::Members(fields)) => fields,
            Some(Body::Whole { .. } | Body::Choice { .. }) | None => &[],
        };
        let all = parameters.chain(members.iter().map(|field| (field, "member")));
        all.zip(&self.names.fields)
            .map(|((data, noun), name)| Field::new(self.scope, data, name, noun))
            .collect()
    }

    fn implementation(self) -> TokenStream {
        let id = self.operation.id.as_deref().unwrap_or(self.names.module.as_str());
        let method = &self.operation.method;
        let path = template::sent(&self.operation.path);
        let (value, servers) = (decode::value(self), self.servers());
        let security = auth::need::constant_of(self.scope.input, self.operation);
        let (encode, decode) = (encode::emit(self), decode::emit(self));
        quote! {
            impl Operation for Request {
                const ID: &'static str = #id;
                const METHOD: &'static str = #method;
                const PATH: &'static str = #path;
                #security
                #servers
                type Value = #value;
                type Error = ApiError;
                #encode
                #decode
            }
        }
    }

    fn servers(self) -> Option<TokenStream> {
        let servers: Vec<String> = self.operation.servers.iter().map(Server::filled).collect();
        (!servers.is_empty()).then(|| quote!(const SERVERS: &'static [&'static str] = &[#(#servers),*];))
    }

    /// What the module needs from elsewhere: std, then the crate.
    fn uses(self, own: &[crate::ir::TypeId]) -> TokenStream {
        let mut needs = Needs::of(self.scope, own);
        for ty in self.types() {
            needs.ty(self.scope, ty);
        }
        for field in self.fields() {
            needs.field(self.scope, field.data);
        }
        if replies::writes_headers(self) {
            for need in super::received::needs(self.scope, &self.operation.headers) {
                needs.add(need);
            }
        }
        let raw = replies::has_raw(self);
        let builder = encode::is_needed(self).then_some("RequestBuilder");
        let plain = ["Client", "Error", "Operation", "RawReply", "Reply"].into_iter();
        let plain = plain.chain(stream::uses(self)).chain(pagination::uses(self));
        let others = (!self.operation.representations.is_empty()).then_some("Representation");
        let secured = auth::need::is_any(self.scope.input, self.operation);
        let plain = plain.chain(raw.then_some("RawBody")).chain(builder).chain(others);
        let plain = plain.chain(secured.then_some("Requirement")).chain(secured.then_some("auth"));
        let plain = plain
            .chain(parameter::uses(self.scope.input.api, &self.operation.parameters))
            .chain(body::uses(self));
        let plain = plain.map(super::ident::plain);
        let mut names: Vec<TokenStream> = plain.map(|name| quote!(#name)).chain(needs.local()).collect();
        names.sort_by_key(ToString::to_string);
        names.dedup_by_key(|name| name.to_string());
        names.sort_by_key(|name| (name.to_string().starts_with(char::is_lowercase), name.to_string()));
        names.extend((!needs.siblings.is_empty()).then(|| quote!(types)));
        let (std, root, unread) = (needs.std(), self.scope.root(), needs.unread(self.scope));
        quote!(#std use #root::{#(#names),*}; #unread)
    }

    fn types(self) -> Vec<&'a Ty> {
        let mut types: Vec<&Ty> = self.fields().iter().map(|field| &field.data.ty).collect();
        let content = self.operation.content().filter(|_| replies::writes_content(self));
        types.extend(content.into_iter().flat_map(Body::types));
        types.extend(replies::types(self));
        types
    }
}
