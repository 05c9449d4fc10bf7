//! Numbers that have to be finite where they are written.

use super::{Use, Used};
use crate::analyse::is_number;
use crate::emit::operation::{body, parameter};
use crate::ir::{Api, Body, Field, Operation, Union};

impl Used {
    /// Numbers that stand in a request.
    pub(super) fn numbers(&mut self, api: &Api, operation: &Operation) {
        let body = operation.body.as_ref();
        if operation.parameters.iter().any(|each| parameter::is_finite(api, each))
            || body.is_some_and(|request| body::is_checked(api, request))
        {
            self.add(Use::Finite);
        }
        if let Some(Body::Members(fields)) = body.map(|request| &request.body) {
            self.number_members(api, fields.iter());
        }
    }

    pub(super) fn number_members<'f>(&mut self, api: &Api, mut fields: impl Iterator<Item = &'f Field>) {
        if fields.any(|field| is_number(api, &field.ty)) {
            for each in [Use::Finite, Use::FiniteMember, Use::Object] {
                self.add(each);
            }
        }
    }

    pub(super) fn number_variants(&mut self, api: &Api, union: &Union) {
        if union.variants.iter().any(|variant| is_number(api, &variant.ty)) {
            self.add(Use::Finite);
        }
    }
}
