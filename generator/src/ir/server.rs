//! Servers: where requests go.

use super::Doc;
use crate::pointer::Pointer;

/// A server (OpenAPI 3.1.1, section 4.8.5).
#[derive(Clone, Debug)]
pub(crate) struct Server {
    pub(crate) origin: Pointer,
    /// The base URL, with variables in braces.
    pub(crate) url: String,
    pub(crate) name: Option<String>,
    pub(crate) doc: Doc,
    /// Those that the URL has, in its order.
    pub(crate) variables: Vec<Variable>,
}

/// A part of a base URL that callers choose.
#[derive(Clone, Debug)]
pub(crate) struct Variable {
    pub(crate) name: String,
    pub(crate) default: String,
    /// What may stand there, or nothing where anything may.
    pub(crate) values: Vec<String>,
    pub(crate) doc: Doc,
}

impl Server {
    /// The base URL with the default of each variable.
    pub(crate) fn filled(&self) -> String {
        self.variables.iter().fold(self.url.clone(), |url, variable| {
            url.replace(&format!("{{{}}}", variable.name), &variable.default)
        })
    }

    /// Whether its URL is more than a text: it has variables, or may be relative.
    pub(crate) fn is_worked_out(&self) -> bool {
        !self.variables.is_empty() || self.is_relative()
    }

    /// Whether it says no more than where it is below the address of the document.
    pub(crate) fn is_relative(&self) -> bool {
        !self.filled().contains("://")
    }
}
