//! The request as a value.

use proc_macro2::TokenStream;
use quote::quote;

use super::Subject;
use crate::analyse::Derives;
use crate::emit::construct::{Constructor, REQUEST};
use crate::emit::field::{self, Field, shown};
use crate::emit::{attr, expect, ident};
use crate::ir::{self, Access, Body, Presence};

pub(super) fn emit(subject: Subject<'_>) -> TokenStream {
    let body = body(subject.operation);
    let fields = shown(&with_body(subject, body.as_ref()));
    let scope = subject.scope;
    let docs = attr::lines(&[format!("What {} sends.", subject.link())]);
    let data = fields.iter().map(|field| field.data);
    let derives = Derives::of_fields(data, &scope.input.facts.derives);
    let derives = Derives { eq: derives.eq && super::body::is_eq(subject), ..derives };
    let booleans = expect::booleans(fields.iter());
    let declarations: TokenStream = fields.iter().map(|field| field.declaration(scope)).collect();
    let (name, required) = (ident::plain("Request"), ident::plain("Required"));
    let (derive, eq) = (attr::derive(derives), attr::eq(&name, derives));
    let constructor =
        Constructor { scope, name, required, fields: &fields, other: None, noun: REQUEST }.emit();
    quote! {
        #docs
        #booleans
        #derive
        #[non_exhaustive]
        pub struct Request {
            #declarations
        }
        #eq
        #constructor
    }
}

/// A body that is one value, as a field of the request.
pub(in crate::emit) fn body(operation: &ir::Operation) -> Option<ir::Field> {
    match operation.content() {
        Some(Body::Whole { ty, required, nullable, doc }) => Some(ir::Field {
            wire: "body".to_owned(),
            ty: ty.clone(),
            presence: Presence::new(*required, *nullable),
            access: Access::Both,
            doc: doc.clone(),
        }),
        Some(Body::Choice { required, doc, .. }) => Some(ir::Field {
            wire: "body".to_owned(),
            ty: ir::Ty::Format(ir::Format::Content),
            presence: Presence::new(*required, false),
            access: Access::Both,
            doc: doc.clone(),
        }),
        Some(Body::Members(_)) | None => None,
    }
}

/// Every field of the request.
pub(in crate::emit) fn with_body<'a>(subject: Subject<'a>, body: Option<&'a ir::Field>) -> Vec<Field<'a>> {
    let mut fields = subject.fields();
    let name = subject.names.fields.get(fields.len());
    fields.extend(body.zip(name).map(|(data, name)| Field::new(subject.scope, data, name, field::BODY)));
    fields
}
