//! Stage 2: a raw tree of any supported version and dialect becomes a tree shaped as OpenAPI 3.0.
//!
//! What 3.0 has no words for is kept under `x-` keys. A rule is a file: its head shows the YAML before and after.

mod context;
mod dialect;
mod node;
mod reference;
mod unchecked;
mod v30;
mod v31;
mod v32;
mod walk;

pub(crate) use context::Context;
pub(crate) use dialect::empty_content::BODY_UNDESCRIBED;
pub(crate) use node::{Holds, Node};
pub(crate) use reference::{Found, Keyword, WRITTEN_AT, references};
pub(crate) use v30::encoding_explode::EXPLODE;
pub(crate) use v31::conditional_members::CONDITIONAL;
pub(crate) use v31::info::{IDENTIFIER as LICENSE_IDENTIFIER, SUMMARY};
pub(crate) use v31::mutual_tls::SCHEMES;
pub(crate) use v31::tuple::TUPLE;
pub(crate) use v31::webhooks::WEBHOOKS;
pub(crate) use v32::cookie_style::COOKIE_STYLE;
pub(crate) use v32::default_mapping::DEFAULT_MAPPING;
pub(crate) use v32::item_schema::ITEM;
pub(crate) use v32::methods::METHODS;
pub(crate) use v32::querystring::PLACE;
pub(crate) use v32::reserved::RESERVED;
pub(crate) use v32::security_scheme::{DEPRECATED, DEVICE_FLOW, METADATA};
pub(crate) use v32::server_name::NAME as SERVER_NAME;
pub(crate) use walk::walk;

use serde_json::{Map, Value};

use crate::diagnostic::{Origins, Sink, SourceId, Sources};
use crate::pointer::At;
use crate::read::Document;

/// One repair or translation of one kind of node.
struct Rule {
    on: Node,
    /// The members without any of which there is nothing to do; with none in the list, the rule looks itself.
    ///
    /// Most schemas have few members and need no rule: a look at each takes less time than the questions of all rules.
    having: &'static [&'static str],
    apply: Apply,
}

type Apply = fn(&mut Value, &mut Context<'_>);

impl Rule {
    const fn schema(having: &'static [&'static str], apply: Apply) -> Self {
        Self { on: Node::Schema, having, apply }
    }

    fn concerns(&self, value: &Value) -> bool {
        let has = |members: &Map<String, Value>| {
            members.keys().any(|key| self.having.iter().any(|name| key == name))
        };
        self.having.is_empty() || value.as_object().is_some_and(has)
    }
}

/// Rules of every kind of node, which come before the others.
const EVERYWHERE: &[fn(&mut Value, Node, &mut Context<'_>)] =
    &[dialect::empty_members::apply, dialect::scalar_types::apply];

/// Every rule, in the order in which a node meets them; a node comes before what it holds.
const RULES: &[Rule] = &[
    Rule { on: Node::Document, having: &[], apply: v30::missing_part::document },
    Rule { on: Node::Document, having: &[], apply: v31::webhooks::apply },
    Rule { on: Node::Document, having: &[], apply: v31::info::apply },
    Rule { on: Node::Document, having: &[], apply: v30::known_members::document },
    Rule { on: Node::Components, having: &[], apply: v31::mutual_tls::apply },
    Rule { on: Node::Components, having: &[], apply: v30::known_scheme::components },
    Rule { on: Node::PathItem, having: &[], apply: v32::methods::apply },
    Rule { on: Node::Parameter, having: &[], apply: dialect::misplaced_schema::apply },
    Rule { on: Node::Header, having: &[], apply: dialect::misplaced_schema::apply },
    Rule { on: Node::MediaType, having: &[], apply: dialect::misplaced_schema::apply },
    Rule { on: Node::RequestBody, having: &[], apply: dialect::misplaced_schema::body },
    Rule { on: Node::Response, having: &[], apply: dialect::misplaced_schema::body },
    Rule { on: Node::Header, having: &[], apply: v30::missing_part::schema },
    Rule { on: Node::Parameter, having: &[], apply: v32::querystring::apply },
    Rule { on: Node::Parameter, having: &[], apply: v30::missing_part::schema },
    Rule { on: Node::Parameter, having: &[], apply: v32::reserved::apply },
    Rule { on: Node::Parameter, having: &[], apply: v32::cookie_style::apply },
    Rule { on: Node::Parameter, having: &["style"], apply: v30::known_style::parameter },
    Rule { on: Node::Header, having: &["style"], apply: v30::known_style::header },
    Rule { on: Node::Encoding, having: &["style"], apply: v30::known_style::encoding },
    Rule { on: Node::MediaType, having: &[], apply: v32::item_schema::apply },
    Rule { on: Node::Encoding, having: &[], apply: v30::encoding_explode::apply },
    Rule { on: Node::Document, having: &[], apply: v32::own_address::apply },
    Rule { on: Node::Document, having: &[], apply: v32::server_name::apply },
    Rule { on: Node::PathItem, having: &[], apply: v32::server_name::apply },
    Rule { on: Node::Operation, having: &[], apply: v32::server_name::apply },
    Rule { on: Node::Document, having: &[], apply: dialect::server_variables::apply },
    Rule { on: Node::PathItem, having: &[], apply: dialect::server_variables::apply },
    Rule { on: Node::Operation, having: &[], apply: dialect::server_variables::apply },
    Rule { on: Node::Components, having: &[], apply: v31::kept_components::apply },
    Rule { on: Node::PathItem, having: &[], apply: dialect::credential_parameter::path_item },
    Rule { on: Node::Operation, having: &[], apply: dialect::streaming::apply },
    Rule { on: Node::Operation, having: &[], apply: dialect::nested_tags::apply },
    Rule { on: Node::Operation, having: &[], apply: dialect::credential_parameter::operation },
    Rule { on: Node::Operation, having: &[], apply: v30::missing_part::operation },
    Rule { on: Node::RequestBody, having: &[], apply: dialect::body_required::apply },
    Rule { on: Node::Response, having: &[], apply: v30::missing_part::response },
    Rule { on: Node::Response, having: &[], apply: dialect::empty_content::apply },
    Rule { on: Node::SecurityScheme, having: &[], apply: v32::security_scheme::apply },
    Rule { on: Node::SecurityScheme, having: &[], apply: v30::known_scheme::scheme },
    Rule { on: Node::Operation, having: &[], apply: v30::known_members::operation },
    Rule { on: Node::Parameter, having: &[], apply: v30::known_members::parameter },
    Rule { on: Node::RequestBody, having: &[], apply: v30::known_members::request_body },
    Rule { on: Node::Response, having: &[], apply: v30::known_members::response },
    Rule { on: Node::MediaType, having: &[], apply: v30::known_members::media_type },
    Rule::schema(&["properties", "oneOf", "anyOf"], v32::event_data::apply),
    Rule::schema(&["properties", "required", "discriminator"], dialect::misplaced_keywords::apply),
    Rule::schema(&[], v31::boolean_schema::apply),
    Rule::schema(&["discriminator"], dialect::branch_values::apply),
    Rule::schema(&["enum"], dialect::enum_value_objects::apply),
    Rule::schema(&["x-nullable"], dialect::vendor_nullable::apply),
    Rule::schema(&["type"], v30::known_type::apply),
    Rule::schema(&["$ref"], v31::reference_siblings::apply),
    Rule::schema(&["oneOf", "anyOf"], v31::constant_branches::apply),
    Rule::schema(&["const"], v31::constant::apply),
    Rule::schema(&["type"], v31::type_array::apply),
    Rule::schema(&["enum"], v31::null_in_enum::apply),
    Rule::schema(&["items", "prefixItems"], v31::tuple::apply),
    Rule::schema(&["enum"], dialect::enum_value_types::apply),
    Rule::schema(&["default"], dialect::default_type::apply),
    Rule::schema(&["exclusiveMinimum", "exclusiveMaximum"], v31::exclusive_bounds::apply),
    Rule::schema(&v31::whole_numbers::COUNTS, v31::whole_numbers::apply),
    Rule::schema(&["contentEncoding", "contentMediaType"], v31::content_encoding::apply),
    Rule::schema(&["then", "else", "dependentSchemas", "dependencies"], v31::conditional_members::apply),
    Rule::schema(&["unevaluatedProperties", "patternProperties"], v31::other_members::apply),
    Rule::schema(&["discriminator"], v32::default_mapping::apply),
    Rule::schema(&["examples"], v31::examples::apply),
    Rule::schema(&[], v31::kept_keywords::apply),
];

/// Normalises a document; gives back the tree, and where each moved node stood in the text.
///
/// Of a document in another language than OpenAPI nothing but that is told: the rest would be about the wrong words.
pub(crate) fn normalise(mut document: Document, sources: &mut Sources, sink: &mut Sink) -> (Value, Origins) {
    let source = document.source;
    let mut origins = document.origins().clone();
    let facts = context::Facts::of(&document.root);
    let mut run = context::Run { origins: &mut origins, sink: &mut *sink, referring: &mut Vec::new() };
    v30::version::apply(&mut document.root, &mut Context::new(source, &At::root(), &facts, &mut run));
    if sink.gate().is_err() {
        return (document.root, origins);
    }
    let mut root = reference::bundle(document, sources, &mut origins, sink);
    dialect::nullable_branch::apply(&mut root, source, &origins, sink);
    apply(&mut root, source, &mut origins, sink);
    unchecked::tell(&mut root, source, &origins, sink);
    (root, origins)
}

/// Applies every rule to every node.
fn apply(root: &mut Value, source: SourceId, origins: &mut Origins, sink: &mut Sink) {
    let facts = context::Facts::of(root);
    let mut referring = Vec::new();
    walk(root, Node::Document, &At::root(), &mut |value, node, at| {
        for rule in EVERYWHERE {
            let mut run =
                context::Run { origins: &mut *origins, sink: &mut *sink, referring: &mut referring };
            rule(value, node, &mut Context::new(source, at, &facts, &mut run));
        }
        for rule in RULES.iter().filter(|rule| rule.on == node) {
            if !rule.concerns(value) {
                continue;
            }
            let mut run =
                context::Run { origins: &mut *origins, sink: &mut *sink, referring: &mut referring };
            (rule.apply)(value, &mut Context::new(source, at, &facts, &mut run));
        }
    });
    dialect::credential_parameter::declare(root);
    v31::conditional_references::declare(root, &referring, source, origins, sink);
}

#[cfg(test)]
mod tests;
