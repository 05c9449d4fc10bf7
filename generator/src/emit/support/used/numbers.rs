//! Numbers that have to be finite where they are written.

use super::{Use, Used};
use crate::analyse::{has_tuple, is_number};
use crate::emit::operation::{body, parameter};
use crate::ir::{Api, Body, Field, Operation, Ty, Union};

impl Used {
    /// Numbers that stand in a request.
    pub(super) fn numbers(&mut self, api: &Api, operation: &Operation) {
        let parameters = operation.parameters.iter().filter(|each| parameter::is_finite(api, each));
        parameters.for_each(|each| self.number(api, &each.field.ty));
        let Some(request) = &operation.body else { return };
        if body::is_checked(api, request) {
            request.body.types().into_iter().for_each(|ty| self.number(api, ty));
        }
        if let Body::Members(fields) = &request.body {
            self.number_members(api, fields.iter());
        }
    }

    pub(super) fn number_members<'f>(&mut self, api: &Api, fields: impl Iterator<Item = &'f Field>) {
        for field in fields.filter(|field| is_number(api, &field.ty)) {
            self.number(api, &field.ty);
            self.add(Use::FiniteMember);
            self.add(Use::Object);
        }
    }

    pub(super) fn number_variants(&mut self, api: &Api, union: &Union) {
        union.variants.iter().for_each(|variant| self.number(api, &variant.ty));
    }

    fn number(&mut self, api: &Api, ty: &Ty) {
        if is_number(api, ty) {
            self.add(Use::Finite);
            if has_tuple(api, ty) {
                self.add(Use::FiniteTuple);
            }
        }
    }
}
