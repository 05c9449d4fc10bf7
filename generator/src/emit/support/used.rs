//! What a document has.

mod events;
mod numbers;
mod replies;

use super::when::Use;
use crate::analyse::{formats, has_non_zero, has_tuple, is_lenient, is_whole};
use crate::config::Time;
use crate::ir::{
    Api, Base, Body, Field, Form, Format, KeyPlace, Location, Media, Object, Operation, Others, Parameter,
    Presence, SchemeKind, Shape, Union,
};

/// The uses that a document makes of support code.
#[derive(Debug, Default)]
pub(super) struct Used {
    uses: Vec<Use>,
}

impl Used {
    pub(super) fn by(api: &Api, is_crate: bool) -> Self {
        let mut used = Self { uses: vec![Use::Always] };
        if is_crate {
            used.add(Use::Crate);
        }
        if !api.servers.is_empty() {
            used.add(Use::Server);
        }
        api.types.iter().for_each(|definition| used.shape(api, &definition.shape));
        for operation in &api.operations {
            used.operation(operation);
            used.numbers(api, operation);
        }
        for event in &api.events {
            used.event(event);
        }
        if has_non_zero(api) {
            for each in [Use::NonZero, Use::Integer, Use::Lenient, Use::Object] {
                used.add(each);
            }
        }
        for format in formats(api) {
            used.format(format);
        }
        for scheme in &api.schemes {
            used.scheme(&scheme.kind);
        }
        if used.needs(Use::Style) {
            used.add(Use::Percent);
        }
        used
    }

    fn shape(&mut self, api: &Api, shape: &Shape) {
        match shape {
            Shape::Object(object) => self.members(api, object),
            Shape::Enumeration(enumeration) => self.enumeration(enumeration.base),
            Shape::Union(union) => self.union(api, union),
            Shape::Alias(_) => {}
        }
    }

    fn scheme(&mut self, kind: &SchemeKind) {
        match kind {
            SchemeKind::ApiKey(KeyPlace::Query, _) => {
                self.add(Use::QueryKey);
                self.add(Use::Percent);
            }
            SchemeKind::Basic => self.add(Use::Basic),
            SchemeKind::Bearer | SchemeKind::OAuth2(_) | SchemeKind::OpenIdConnect(_) => {
                self.add(Use::Tokens);
            }
            SchemeKind::ApiKey(..) | SchemeKind::Http(_) | SchemeKind::MutualTls => {}
        }
    }

    fn enumeration(&mut self, base: Base) {
        match base {
            Base::String => self.add(Use::Enumeration),
            Base::Number | Base::Mixed => self.add(Use::Mixed),
            Base::Integer => {
                // Integers are read leniently, which members are too.
                for each in [Use::Integer, Use::Lenient, Use::Object] {
                    self.add(each);
                }
            }
        }
    }

    fn union(&mut self, api: &Api, union: &Union) {
        self.add(Use::Object);
        self.add(Use::Union);
        self.number_variants(api, union);
        let whole = union.variants.iter().any(|variant| is_whole(api, &variant.ty));
        for each in [Use::Whole, Use::Integer, Use::Lenient].into_iter().filter(|_| whole) {
            self.add(each);
        }
        if union.variants.iter().any(|variant| is_whole(api, &variant.ty) && has_tuple(api, &variant.ty)) {
            self.add(Use::Tuple);
        }
    }

    fn format(&mut self, format: Format) {
        match format {
            Format::DateTime(Time::Time) | Format::Date(Time::Time) => self.add(Use::Time),
            Format::DateTime(library) | Format::Date(library) => {
                // Both can be parameters, and points in time are read leniently.
                self.add(Use::Lenient);
                self.add(Use::Object);
                match library {
                    Time::Chrono => self.add(Use::Chrono),
                    Time::Jiff => self.add(Use::Jiff),
                    Time::Time | Time::String => {}
                }
            }
            Format::Base64 | Format::Base64Url => self.add(Use::Binary),
            Format::Secret => self.add(Use::Secret),
            Format::Uuid
            | Format::Ipv4
            | Format::Binary
            | Format::File
            | Format::Multipart
            | Format::Body
            | Format::Content => {}
        }
    }

    pub(super) fn needs(&self, when: Use) -> bool {
        self.uses.contains(&when)
    }

    fn operation(&mut self, operation: &Operation) {
        for parameter in &operation.parameters {
            self.parameter(parameter);
        }
        self.replies(operation);
        let Some(request) = &operation.body else { return };
        match &request.body {
            Body::Members(fields) => {
                self.object(fields);
                self.media(&request.media);
            }
            Body::Whole { .. } => self.media(&request.media),
            Body::Choice { alternatives, .. } => {
                for each in alternatives {
                    self.media(&each.media);
                }
            }
        }
    }

    /// The members of a struct, which are read and written.
    fn members(&mut self, api: &Api, object: &Object) {
        self.object(&object.fields);
        self.number_members(api, object.parts());
        if object.fields.iter().any(Field::is_constant) {
            self.add(Use::Constant);
        }
        if object.parts().any(|field| is_lenient(api, &field.ty)) {
            self.add(Use::Lenient);
            self.add(Use::Integer);
        }
        let mut may_be_null = object.parts().filter(|field| field.presence == Presence::OptionalNullable);
        if may_be_null.any(|field| is_lenient(api, &field.ty)) {
            self.add(Use::LenientMaybe);
        }
        if object.parts().any(|field| is_lenient(api, &field.ty) && has_tuple(api, &field.ty)) {
            self.add(Use::Tuple);
        }
        if !object.loose.is_empty() {
            self.add(Use::Misfit);
            let loose = |field: &&Field| object.loose.contains(&field.wire);
            if object.fields.iter().filter(loose).any(|field| field.presence == Presence::OptionalNullable) {
                self.add(Use::MisfitMaybe);
            }
        }
        match &object.others {
            Others::Dropped => {}
            Others::Kept(_) | Others::Refused => self.add(Use::Others),
        }
    }

    fn object(&mut self, fields: &[Field]) {
        self.add(Use::Object);
        if fields.iter().any(|field| field.presence == Presence::OptionalNullable) {
            self.add(Use::Maybe);
        }
    }

    fn media(&mut self, media: &Media) {
        let uses: &[Use] = match media {
            // A writer of members comes with every JSON body.
            Media::Json => &[Use::JsonBody, Use::Object],
            Media::Form(_) => &[Use::FormBody, Use::Object, Use::Pairs, Use::Style],
            Media::Multipart(_) => &[Use::Parts, Use::Stream, Use::Style],
            Media::Text => &[Use::PlainBody, Use::Style],
            Media::Bytes => &[Use::PlainBody, Use::Stream, Use::Style],
        };
        for each in uses {
            self.add(*each);
        }
    }

    fn parameter(&mut self, parameter: &Parameter) {
        self.add(match parameter.location {
            Location::Path => Use::Path,
            Location::Query => Use::Query,
            Location::Querystring => Use::QueryString,
            Location::Header => Use::Header,
            Location::Cookie => Use::Cookie,
        });
        if parameter.form == Form::Json {
            self.add(Use::JsonText);
        }
        if parameter.location == Location::Querystring {
            self.add(Use::Pairs);
        }
        self.add(Use::Parameter);
        self.add(Use::Style);
    }

    fn add(&mut self, each: Use) {
        if !self.needs(each) {
            self.uses.push(each);
        }
    }
}
