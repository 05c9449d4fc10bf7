//! Lists that come page by page: what the settings say about them, or the document.

mod extension;
mod said;

use indexmap::IndexMap;

use super::Lowering;
use super::operation::Context;
use crate::diagnostic::Code;
use crate::ir::{Input, Integer, Operation, Outcome, Pagination, Payload, Place, Turn, Ty, walk};
use crate::pointer::Pointer;
use said::{By, Said};

impl<'a> Lowering<'a, '_> {
    /// How the pages of an operation follow each other, where anybody says so.
    pub(super) fn pagination(&mut self, context: &Context<'a>, operation: &Operation) -> Option<Pagination> {
        let (said, at) = self.said(context, operation)?;
        match self.checked(&said, operation) {
            Ok(pagination) => Some(pagination),
            Err(message) => {
                if !said.is_guess {
                    self.reporter.report(Code::IgnoredKeyword, &at, format!("no pages: {message}"));
                }
                None
            }
        }
    }

    /// What is said, and where: the settings first, then extensions, then a `Link` header of the replies.
    fn said(&self, context: &Context<'a>, operation: &Operation) -> Option<(Said, Pointer)> {
        let line = format!("{} {}", operation.method, operation.path);
        let mut keys = operation.id.iter().map(String::as_str).chain([line.as_str()]);
        if let Some(pages) = keys.find_map(|key| self.config.pagination.get(key)) {
            return Some((said::of_settings(pages), context.at.clone()));
        }
        let extensions: &IndexMap<String, serde_json::Value> = &context.operation.extensions;
        for (key, read) in extension::KNOWN {
            if let Some(value) = extensions.get(*key) {
                let at = context.at.child(key);
                return Some((read(value).unwrap_or_else(|| Said::unclear(key)), at));
            }
        }
        let has_link = operation.headers.iter().any(|field| field.wire.eq_ignore_ascii_case("link"));
        (has_link && operation.method == "GET").then(|| (Said::guess(By::Link), context.at.clone()))
    }

    /// The same, if the operation has all that is spoken of; else what is missing.
    fn checked(&self, said: &Said, operation: &Operation) -> Result<Pagination, String> {
        let reply = match operation.success.as_slice() {
            [Outcome { payload: Payload::Json(reply), .. }] => reply,
            [_] => return Err("the success is not JSON".to_owned()),
            _ => return Err("an operation with several successes has none".to_owned()),
        };
        let turn = self.turn(&said.by, operation, reply)?;
        if !matches!(self.end(reply, &said.items), Some(Ty::List(_))) {
            return Err(match said.items.as_slice() {
                [] => "the reply is no list".to_owned(),
                names => format!("the reply has no list at `/{}`", names.join("/")),
            });
        }
        if let Some(more) = said.more.as_ref().filter(|more| self.end(reply, more) != Some(&Ty::Boolean)) {
            return Err(format!("the reply has no boolean at `/{}`", more.join("/")));
        }
        Ok(Pagination { items: said.items.clone(), more: said.more.clone(), turn })
    }

    /// What is at the end of a way through the reply.
    fn end<'t>(&'t self, reply: &'t Ty, path: &[String]) -> Option<&'t Ty> {
        walk(&self.types, reply, path).map(|(_, ty)| ty)
    }

    fn turn(&self, by: &By, operation: &Operation, reply: &Ty) -> Result<Turn, String> {
        let missing = |path: &[String]| format!("the reply has no `/{}`", path.join("/"));
        Ok(match by {
            By::Unclear(what) => return Err(what.clone()),
            By::Link => Turn::Link,
            By::Url(next) if self.end(reply, next) == Some(&Ty::String) => Turn::Url(next.clone()),
            By::Url(next) => return Err(missing(next)),
            By::Cursor { input, next } => {
                let input = self.input(input, operation)?;
                let found = self.end(reply, next).ok_or_else(|| missing(next))?;
                let field = input.field(operation, &self.types).map(|place| &place.field.ty);
                if field != Some(found) && !(field == Some(&Ty::String) && is_printed(found)) {
                    return Err(format!("`/{}` and the cursor are of different types", next.join("/")));
                }
                Turn::Cursor { input, next: next.clone() }
            }
            By::Offset(input) => Turn::Offset(self.counter(input, operation)?),
            By::Page { input, first } => {
                let input = self.counter(input, operation)?;
                let default =
                    input.field(operation, &self.types).and_then(|place| place.field.doc.whole_default());
                Turn::Page { input, first: first.or(default).unwrap_or(1) }
            }
        })
    }

    /// Reports what the settings say about operations that are not there.
    pub(super) fn tell_of_pages(&mut self, operations: &[Operation]) {
        for key in self.config.pagination.keys() {
            let named = |operation: &Operation| {
                operation.id.as_ref() == Some(key)
                    || *key == format!("{} {}", operation.method, operation.path)
            };
            if !operations.iter().any(named) {
                let message =
                    format!("the settings say how `{key}` has pages, but no operation is called so");
                self.reporter.report(Code::IgnoredKeyword, &Pointer::root().child("paths"), message);
            }
        }
    }

    /// The parameter of that name, or the member of the body.
    fn input(&self, name: &str, operation: &Operation) -> Result<Input, String> {
        let parameter = operation.parameters.iter().position(|each| each.field.wire == name);
        let input = parameter.map_or_else(|| Input::Member(name.to_owned()), Input::Parameter);
        let found = input.field(operation, &self.types).filter(|place| !place.field.is_constant());
        found.map(|_| input).ok_or_else(|| format!("the request has no `{name}`"))
    }

    /// The same, where it is a whole number.
    fn counter(&self, name: &str, operation: &Operation) -> Result<Input, String> {
        let input = self.input(name, operation)?;
        let counts = |place: &Place<'_>| {
            let whole = matches!(place.field.ty, Ty::Integer(width) if width != Integer::Any);
            whole && place.within.is_none_or(|_| !place.optional)
        };
        let found = input.field(operation, &self.types).filter(counts);
        found.map(|_| input).ok_or_else(|| format!("`{name}` is no whole number"))
    }
}

/// Whether values can be written as the text of a cursor.
fn is_printed(ty: &Ty) -> bool {
    matches!(ty, Ty::Integer(_) | Ty::Boolean)
}
