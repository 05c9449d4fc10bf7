//! What a document has.

mod events;
mod numbers;
mod replies;
mod schema;

use super::when::Use;
use crate::analyse::{formats, has_non_zero};
use crate::ir::{Api, Body, Form, KeyPlace, Location, Media, Operation, Parameter, SchemeKind, Server};

/// The uses that a document makes of support code.
#[derive(Debug, Default)]
pub(crate) struct Used {
    uses: Vec<Use>,
}

impl Used {
    pub(crate) fn by(api: &Api, is_crate: bool) -> Self {
        let mut used = Self { uses: vec![Use::Always] };
        if is_crate {
            used.add(Use::Crate);
        }
        if api.servers.iter().any(Server::is_worked_out) {
            used.add(Use::Server);
        }
        api.types.iter().for_each(|definition| used.shape(api, &definition.shape));
        for operation in &api.operations {
            used.operation(operation);
            used.lenient_replies(api, operation);
            used.headers(api, &operation.headers);
            used.numbers(api, operation);
        }
        for event in &api.events {
            used.event(api, event);
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
