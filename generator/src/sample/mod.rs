//! What could be sent to each operation: the examples of the document, or else values that its schemas allow.
//!
//! Required parts are always there, optional ones where the document has an example.

mod body;
mod fits;
mod flat;
mod format;
mod made;
mod number;
mod operation;
mod pattern;
mod schemas;
#[cfg(test)]
mod tests;
mod text;

use serde_json::Value;

use crate::ir::Api;
use schemas::Schemas;

/// What could be sent to the operations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Samples {
    /// One for each operation, in order.
    pub(crate) operations: Vec<Sample>,
}

/// What could be sent to one operation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample {
    /// One for each parameter.
    pub(crate) parameters: Vec<Option<Given>>,
    /// What the body is made of.
    pub(crate) body: Content,
    /// Whether the document describes no reply but errors.
    pub(crate) fails: bool,
}

/// What a body is made of.
#[derive(Clone, Debug, Default)]
pub(crate) enum Content {
    #[default]
    Nothing,
    /// One for each member.
    Members(Vec<Option<Given>>),
    /// One value; where it is an object, also its members by name.
    Whole(Given, Vec<(String, Given)>),
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// As JSON.
    pub(crate) json: String,
    /// As it is, where it is a string.
    pub(crate) text: Option<String>,
}

impl From<&Value> for Given {
    fn from(value: &Value) -> Self {
        Self { json: value.to_string(), text: value.as_str().map(str::to_owned) }
    }
}

/// Makes a sample for each operation of a normalised document.
pub(crate) fn samples(root: &Value, api: &Api) -> Samples {
    let schemas = Schemas { root };
    let operations = api.operations.iter().map(|each| operation::sample(schemas, each)).collect();
    Samples { operations }
}
