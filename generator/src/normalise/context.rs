//! What a rule sees beside its node: where it is, and whom to tell.

use serde_json::Value;

use super::v31::conditional_references::Referring;
use crate::diagnostic::{Code, Diagnostic, Origins, Place, Sink, SourceId};
use crate::pointer::At;

/// What holds for the document as a whole, as it was before any rule ran.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// Nothing in the document says how credentials are sent: no scheme and no requirement.
    pub(crate) security_undescribed: bool,
    /// No request body says whether it is required.
    pub(crate) body_required_unused: bool,
}

impl Facts {
    pub(crate) fn of(root: &Value) -> Self {
        let schemes = root.pointer("/components/securitySchemes").and_then(Value::as_object);
        Self {
            security_undescribed: schemes.is_none_or(serde_json::Map::is_empty)
                && root.get("security").is_none(),
            body_required_unused: !request_bodies(root).any(|body| body.get("required").is_some()),
        }
    }
}

fn request_bodies(root: &Value) -> impl Iterator<Item = &Value> {
    let shared = members(root.pointer("/components/requestBodies"));
    let paths = members(root.get("paths")).flat_map(|path| members(Some(path)));
    shared.chain(paths.filter_map(|operation| operation.get("requestBody")))
}

fn members(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_object).into_iter().flat_map(serde_json::Map::values)
}

/// The surroundings of one node while a rule works on it.
pub(crate) struct Context<'a> {
    source: SourceId,
    pub(crate) at: &'a At<'a>,
    pub(crate) facts: &'a Facts,
    run: &'a mut Run<'a>,
}

/// What a run over the document gathers.
pub(crate) struct Run<'a> {
    pub(crate) origins: &'a mut Origins,
    pub(crate) sink: &'a mut Sink,
    /// What is looked at again when every rule was applied.
    pub(crate) referring: &'a mut Vec<Referring>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(source: SourceId, at: &'a At<'a>, facts: &'a Facts, run: &'a mut Run<'a>) -> Self {
        Self { source, at, facts, run }
    }

    /// Remembers that a node stands elsewhere from now on.
    pub(crate) fn moved(&mut self, to: &At<'_>, from: &At<'_>) {
        self.run.origins.moved(to.pointer(), &from.pointer());
    }

    /// Remembers a schema whose conditions refer to others.
    pub(crate) fn refer(&mut self, schema: Referring) {
        self.run.referring.push(schema);
    }

    /// Reports something about a member of the node.
    pub(crate) fn report(&mut self, code: Code, key: &str, message: impl Into<String>) {
        self.push(Diagnostic::new(code, self.place(&self.at.key(key)), message));
    }

    /// Reports something with help.
    pub(crate) fn report_with_help(
        &mut self,
        code: Code,
        at: &At<'_>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(Diagnostic::new(code, self.place(at), message).help(help));
    }

    fn place(&self, at: &At<'_>) -> Place {
        self.run.origins.place(self.source, &at.pointer())
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.run.sink.push(diagnostic);
    }
}
