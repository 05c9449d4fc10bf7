//! Servers and their variables (OpenAPI 3.1.1, sections 4.8.5 and 4.8.6).

use openapiv3::{Server as Model, ServerVariable};

use super::operation::Context;
use super::{Lowering, doc};
use crate::diagnostic::Code;
use crate::ir::{Server, ServerVariable as Variable};
use crate::normalise::SERVER_NAME;
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// The servers that requests can go to; those that cannot be reached as they are written are reported.
    pub(super) fn servers(&mut self, models: &'a [Model], holder: &Pointer) -> Vec<Server> {
        let at = holder.child("servers");
        models.iter().enumerate().filter_map(|(index, model)| self.server(model, at.child(index))).collect()
    }

    /// The servers of an operation, where it has others than the document: its own, or those of its path.
    pub(super) fn own_servers(&mut self, context: &Context<'a>) -> Vec<Server> {
        let own = context.operation.servers.as_slice();
        let (models, at) = if own.is_empty() {
            (context.item.servers.as_slice(), &context.item_at)
        } else {
            (own, &context.at)
        };
        let shared = &self.resolved.api.servers;
        if models.first().map(|first| &first.url) == shared.first().map(|first| &first.url) {
            return Vec::new();
        }
        self.servers(models, at)
    }

    fn server(&mut self, model: &'a Model, at: Pointer) -> Option<Server> {
        let mut variables = Vec::new();
        let declared = model.variables.as_ref();
        for name in placeholders(&model.url) {
            let Some(variable) = declared.and_then(|declared| declared.get(name)) else {
                let message = format!("the URL has a variable `{name}` that is not described");
                self.refuse(&at, &message);
                return None;
            };
            let at = at.child("variables").child(name);
            variables.push(self.variable(name, variable, &at));
        }
        let name = model.extensions.get(SERVER_NAME).and_then(|name| name.as_str()).map(str::to_owned);
        let doc = doc::of_description(model.description.as_ref());
        let server = Server { origin: at, url: model.url.clone(), name, doc, variables };
        if let Some(message) = fault(&server.filled()) {
            self.refuse(&server.origin, message);
            return None;
        }
        Some(server)
    }

    fn variable(&mut self, name: &str, model: &ServerVariable, at: &Pointer) -> Variable {
        let mut values: Vec<String> = Vec::new();
        for value in &model.enumeration {
            if !values.contains(value) {
                values.push(value.clone());
            }
        }
        if !values.is_empty() && !values.contains(&model.default) {
            let message = format!("the default `{}` is not among the values: taken as one", model.default);
            self.reporter.report(Code::ServerUrl, &at.child("default"), message);
            values.push(model.default.clone());
        }
        Variable {
            name: name.to_owned(),
            default: model.default.clone(),
            values,
            doc: doc::of_description(model.description.as_ref()),
        }
    }

    fn refuse(&mut self, at: &Pointer, message: &str) {
        let help = "this server is left out; `Client::new` takes any URL";
        self.reporter.report_with_help(Code::ServerUrl, &at.child("url"), message, help);
    }
}

/// The names in braces, each once.
fn placeholders(url: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in url.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What keeps requests from a base URL whose variables are filled in.
fn fault(url: &str) -> Option<&'static str> {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        _ if url.contains(['?', '#']) => Some("the URL has a query or a fragment"),
        _ if url.contains(['{', '}']) => Some("the URL has a brace without its other half"),
        _ if url.contains(char::is_whitespace) => Some("the URL has white space"),
        None | Some("http" | "https") => None,
        Some(_) => Some("the URL is neither `http` nor `https`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_found_once_and_in_order() {
        assert_eq!(placeholders("{a}://{b}.example.com:{c}/{a}"), ["a", "b", "c"]);
        assert!(placeholders("https://example.com/}{").is_empty());
    }

    #[test]
    fn urls_that_no_request_can_go_to_are_told() {
        for url in ["https://example.com", "/v1", "HTTP://example.com/a"] {
            assert_eq!(fault(url), None, "{url}");
        }
        for url in ["ws://example.com", "https://a.b?c=1", "https://a.b#c", "https://a b", "https://a.b/{"] {
            assert!(fault(url).is_some(), "{url}");
        }
    }
}
