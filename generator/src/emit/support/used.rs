//! What a document has.

use super::table::Use;
use crate::ir::{Api, Body, Field, Location, Operation, Others, Presence, Shape};

/// The uses that a document makes of support code.
#[derive(Debug, Default)]
pub(super) struct Used {
    uses: Vec<Use>,
}

impl Used {
    pub(super) fn by(api: &Api) -> Self {
        let mut used = Self { uses: vec![Use::Always] };
        for definition in &api.types {
            match &definition.shape {
                Shape::Object(object) => {
                    used.object(&object.fields);
                    match &object.others {
                        Others::Dropped => {}
                        Others::Kept(_) | Others::Refused => used.add(Use::Others),
                    }
                }
                Shape::Enumeration(_) => used.add(Use::Enumeration),
                Shape::Alias(_) => {}
            }
        }
        for operation in &api.operations {
            used.operation(operation);
        }
        used
    }

    pub(super) fn needs(&self, when: Use) -> bool {
        self.uses.contains(&when)
    }

    fn operation(&mut self, operation: &Operation) {
        for parameter in &operation.parameters {
            self.add(Use::Parameter);
            match parameter.location {
                Location::Path => self.add_both(Use::Path),
                Location::Query { .. } => self.add_both(Use::Query),
                Location::Header => {}
            }
        }
        if let Some(body) = operation.content() {
            self.add(Use::JsonBody);
            // A writer of members comes with every JSON body.
            self.add(Use::Object);
            if let Body::Members(fields) = body {
                self.object(fields);
            }
        }
    }

    fn object(&mut self, fields: &[Field]) {
        self.add(Use::Object);
        if fields.iter().any(|field| field.presence == Presence::OptionalNullable) {
            self.add(Use::Maybe);
        }
    }

    fn add_both(&mut self, place: Use) {
        self.add(place);
        self.add(Use::PathOrQuery);
    }

    fn add(&mut self, each: Use) {
        if !self.needs(each) {
            self.uses.push(each);
        }
    }
}
