//! Operations: each is lowered as a whole or left out as a whole.

use openapiv3::{Operation as Model, PathItem, ReferenceOr};

use super::{Lowering, doc, template};
use crate::diagnostic::Code;
use crate::ir::{Operation, Owner};
use crate::model::More;
use crate::pointer::Pointer;

/// Why an operation cannot be expressed: a place and a sentence.
pub(super) struct Unsupported {
    pub(super) at: Pointer,
    pub(super) message: String,
}

/// An operation with what surrounds it in the document.
pub(super) struct Context<'a> {
    pub(super) at: Pointer,
    pub(super) item_at: Pointer,
    pub(super) item: &'a PathItem,
    pub(super) operation: &'a Model,
    pub(super) path: String,
    /// The same as the document writes it.
    pub(super) written: &'a str,
    pub(super) owner: Owner,
    /// The operation that this is once more, and the media type that its body has here.
    pub(super) again: Option<(usize, &'a str)>,
}

impl<'a> Lowering<'a, '_> {
    /// Every operation in the order of the document, and how many there are with those that were left out.
    pub(super) fn operations(&mut self, more: &'a [More]) -> (Vec<Operation>, usize) {
        let mut operations = Vec::new();
        let mut total = 0;
        for (written, item) in &self.resolved.api.paths.paths {
            let at = Pointer::root().child("paths").child(written);
            match item {
                ReferenceOr::Item(item) => {
                    let path = self.template(written, item, more, &at);
                    let known = item.iter().map(|(key, model)| (key.to_uppercase(), at.child(key), model));
                    let more = more.iter().filter(|each| each.path == *written);
                    let more = more.map(|each| (each.method.clone(), each.at.clone(), &each.operation));
                    for (method, own_at, operation) in known.chain(more) {
                        total += 1;
                        let owner = Owner::Operation(operations.len());
                        let (item_at, path) = (at.clone(), path.clone());
                        let context = Context {
                            at: own_at,
                            item_at,
                            item,
                            operation,
                            path,
                            written,
                            owner,
                            again: None,
                        };
                        self.each_form(context, &method, &mut operations);
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

    /// The operation, and once more for each media type that its body may have instead of members of the request.
    fn each_form(&mut self, mut context: Context<'a>, method: &str, operations: &mut Vec<Operation>) {
        let Some(operation) = self.supported(&context, method) else { return };
        let first = operations.len();
        operations.push(operation);
        for media_type in self.other_forms(&context) {
            context.owner = Owner::Operation(operations.len());
            context.again = Some((first, media_type));
            operations.extend(self.supported(&context, method));
        }
    }

    /// An operation, or a diagnostic and none of its types.
    fn supported(&mut self, context: &Context<'a>, method: &str) -> Option<Operation> {
        let before = self.types.len();
        match self.operation(context, method) {
            Ok(operation) => Some(operation),
            Err(Unsupported { at, message }) => {
                self.forget(before);
                let help = format!("`{method} {}` is left out", context.path);
                self.reporter.report_with_help(Code::Unsupported, &at, message, help);
                None
            }
        }
    }

    fn operation(&mut self, context: &Context<'a>, method: &str) -> Result<Operation, Unsupported> {
        let model = context.operation;
        if http::Method::from_bytes(method.as_bytes()).is_err() {
            let message = format!("`{method}` is no HTTP method");
            return Err(Unsupported { at: context.at.clone(), message });
        }
        if !template::is_sound(&context.path) {
            let message =
                "the path has a brace without its other half, or a `?` or `#` within braces".to_owned();
            return Err(Unsupported { at: context.item_at.clone(), message });
        }
        let parameters = self.parameters(context)?;
        let body = self.body(context);
        let replies = self.responses(context);
        let stream = self.stream(context, body.as_ref());
        let mut operation = Operation {
            origin: context.at.clone(),
            id: model.operation_id.clone(),
            method: method.to_owned(),
            path: context.path.clone(),
            tags: model.tags.clone(),
            doc: doc::within(context.item, model),
            parameters,
            body,
            again: context.again.map(|(first, _)| first),
            accept: replies.accept,
            success: replies.success,
            errors: replies.errors,
            stream,
            pagination: None,
            representations: replies.representations,
            headers: replies.headers,
            security: self.security(context),
            servers: self.own_servers(context),
        };
        if operation.again.is_none() {
            operation.pagination = self.pagination(context, &operation);
        }
        Ok(operation)
    }
}
