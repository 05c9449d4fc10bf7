//! Operations: each is lowered as a whole or left out as a whole.

use openapiv3::{Operation as Model, PathItem, ReferenceOr};
use serde_json::Map;

use super::{Lowering, doc};
use crate::diagnostic::Code;
use crate::ir::{Operation, Owner};
use crate::normalise::METHODS;
use crate::pointer::Pointer;

/// Why an operation cannot be expressed: a place and a sentence.
pub(super) struct Unsupported {
    pub(super) at: Pointer,
    pub(super) message: String,
}

/// An operation with what surrounds it in the document.
pub(super) struct Context<'a> {
    pub(super) at: Pointer,
    pub(super) item: &'a PathItem,
    pub(super) operation: &'a Model,
    pub(super) path: &'a str,
    pub(super) owner: Owner,
}

impl<'a> Lowering<'a, '_> {
    /// Every operation in the order of the document, and how many there are with those that were left out.
    pub(super) fn operations(&mut self) -> (Vec<Operation>, usize) {
        let mut operations = Vec::new();
        let mut total = 0;
        for (path, item) in &self.resolved.api.paths.paths {
            let at = Pointer::root().child("paths").child(path);
            match item {
                ReferenceOr::Item(item) => {
                    total += self.unknown_methods(item, &at);
                    for (method, model) in item.iter() {
                        total += 1;
                        let owner = Owner::Operation(operations.len());
                        let at = at.child(method);
                        let context = Context { at, item, operation: model, path, owner };
                        operations.extend(self.supported(&context, method));
                    }
                }
                ReferenceOr::Reference { .. } => {
                    self.reporter.report(
                        Code::Unsupported,
                        &at,
                        "references to path items are not supported yet",
                    );
                }
            }
        }
        (operations, total)
    }

    /// Reports operations with methods that there is no way to send yet; gives their number.
    fn unknown_methods(&mut self, item: &PathItem, at: &Pointer) -> usize {
        let mut count = 0;
        for (key, kept) in METHODS.iter().filter_map(|key| Some((key, item.extensions.get(*key)?))) {
            let operations =
                if kept.get("responses").is_some() { 1 } else { kept.as_object().map_or(1, Map::len) };
            count += operations;
            self.reporter.report(
                Code::Unsupported,
                &at.child(key),
                "operations with this method are not supported yet",
            );
        }
        count
    }

    /// An operation, or a diagnostic and none of its types.
    fn supported(&mut self, context: &Context<'a>, method: &str) -> Option<Operation> {
        let before = self.types.len();
        match self.operation(context, method) {
            Ok(operation) => Some(operation),
            Err(Unsupported { at, message }) => {
                self.forget(before);
                let help = format!("`{} {}` is left out", method.to_uppercase(), context.path);
                self.reporter.report_with_help(Code::Unsupported, &at, message, help);
                None
            }
        }
    }

    fn operation(&mut self, context: &Context<'a>, method: &str) -> Result<Operation, Unsupported> {
        let model = context.operation;
        let parameters = self.parameters(context)?;
        let body = self.body(context);
        let replies = self.responses(context);
        Ok(Operation {
            origin: context.at.clone(),
            id: model.operation_id.clone(),
            method: method.to_uppercase(),
            path: context.path.to_owned(),
            tags: model.tags.clone(),
            doc: doc::of_operation(model),
            parameters,
            body,
            accept: replies.accept,
            success: replies.success,
            errors: replies.errors,
            headers: replies.headers,
            security: self.security(context),
        })
    }
}
