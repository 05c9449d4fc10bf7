//! The kinds of objects that an OpenAPI document is made of, and which member holds which kind.

/// A kind of object, by its name in the specification (OpenAPI 3.1.1, section 4.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Node {
    Document,
    Components,
    PathItem,
    Operation,
    Callback,
    Parameter,
    Header,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Example,
    Link,
    SecurityScheme,
    Tag,
    /// Fern's extension for operations that stream, which has schemas.
    Streaming,
    Schema,
    /// Prose, which some documents keep in a file of its own.
    Text,
}

/// How a member holds other objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Holds {
    /// One object.
    One(Node),
    /// A map from names to objects.
    Map(Node),
    /// A list of objects.
    List(Node),
    /// One object, or a list of them.
    OneOrList(Node),
}

use Holds::{List, Map, One, OneOrList};

impl Node {
    /// What the member of that name holds, where it holds objects that the specification names.
    pub(crate) fn member(self, key: &str) -> Option<Holds> {
        let table = match self {
            Self::Document => DOCUMENT,
            Self::Components => COMPONENTS,
            Self::PathItem => PATH_ITEM,
            Self::Operation => OPERATION,
            Self::Callback => return (!key.starts_with("x-")).then_some(One(Self::PathItem)),
            Self::Parameter | Self::Header => PARAMETER,
            Self::RequestBody => REQUEST_BODY,
            Self::Response => RESPONSE,
            Self::MediaType => MEDIA_TYPE,
            Self::Encoding => ENCODING,
            Self::Tag => TAG,
            Self::Streaming => STREAMING,
            Self::Schema => SCHEMA,
            Self::Example | Self::Link | Self::SecurityScheme | Self::Text => return None,
        };
        let key = key.strip_prefix("x-jsonschema-").or(key.strip_prefix("x-oai-")).unwrap_or(key);
        table.iter().find(|(name, _)| *name == key).map(|(_, holds)| *holds)
    }

    /// What people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Components => "map of components",
            Self::PathItem => "path item",
            Self::Operation => "operation",
            Self::Callback => "callback",
            Self::Parameter => "parameter",
            Self::Header => "header",
            Self::RequestBody => "request body",
            Self::Response => "response",
            Self::MediaType => "media type",
            Self::Encoding => "encoding",
            Self::Example => "example",
            Self::Link => "link",
            Self::SecurityScheme => "security scheme",
            Self::Tag => "tag",
            Self::Streaming => "streaming extension",
            Self::Schema => "schema",
            Self::Text => "text",
        }
    }

    /// Where the components of a document keep objects of that kind, if OpenAPI 3.0 and the model of it let references
    /// to them stand wherever the objects do.
    pub(crate) fn component_key(self) -> Option<&'static str> {
        let kept = COMPONENTS[..REFERABLE].iter();
        kept.into_iter().find(|(_, holds)| *holds == Map(self)).map(|(key, _)| *key)
    }
}

type Members = &'static [(&'static str, Holds)];

const DOCUMENT: Members = &[
    ("paths", Map(Node::PathItem)),
    ("webhooks", Map(Node::PathItem)),
    ("x-webhooks", Map(Node::PathItem)),
    ("tags", List(Node::Tag)),
    ("components", One(Node::Components)),
];

/// How many of the members that follow are referred to in OpenAPI 3.0 and its model.
const REFERABLE: usize = 8;

const COMPONENTS: Members = &[
    ("schemas", Map(Node::Schema)),
    ("responses", Map(Node::Response)),
    ("parameters", Map(Node::Parameter)),
    ("examples", Map(Node::Example)),
    ("requestBodies", Map(Node::RequestBody)),
    ("headers", Map(Node::Header)),
    ("securitySchemes", Map(Node::SecurityScheme)),
    ("links", Map(Node::Link)),
    ("callbacks", Map(Node::Callback)),
    ("pathItems", Map(Node::PathItem)),
    ("mediaTypes", Map(Node::MediaType)),
];

const PATH_ITEM: Members = &[
    ("parameters", List(Node::Parameter)),
    ("get", One(Node::Operation)),
    ("put", One(Node::Operation)),
    ("post", One(Node::Operation)),
    ("delete", One(Node::Operation)),
    ("options", One(Node::Operation)),
    ("head", One(Node::Operation)),
    ("patch", One(Node::Operation)),
    ("trace", One(Node::Operation)),
    ("query", One(Node::Operation)),
    ("additionalOperations", Map(Node::Operation)),
];

const OPERATION: Members = &[
    ("parameters", List(Node::Parameter)),
    ("requestBody", One(Node::RequestBody)),
    ("responses", Map(Node::Response)),
    ("callbacks", Map(Node::Callback)),
    ("description", One(Node::Text)),
    ("x-fern-streaming", One(Node::Streaming)),
];

const STREAMING: Members = &[("response", One(Node::Schema)), ("response-stream", One(Node::Schema))];

const TAG: Members = &[("description", One(Node::Text))];

const PARAMETER: Members =
    &[("schema", One(Node::Schema)), ("content", Map(Node::MediaType)), ("examples", Map(Node::Example))];

/// `schema` is that of Swagger 2.0, which some write: a rule moves it.
const REQUEST_BODY: Members = &[("content", Map(Node::MediaType)), ("schema", One(Node::Schema))];

const RESPONSE: Members = &[
    ("headers", Map(Node::Header)),
    ("content", Map(Node::MediaType)),
    ("links", Map(Node::Link)),
    ("schema", One(Node::Schema)),
];

const MEDIA_TYPE: Members = &[
    ("schema", One(Node::Schema)),
    ("itemSchema", One(Node::Schema)),
    ("examples", Map(Node::Example)),
    ("encoding", Map(Node::Encoding)),
    ("prefixEncoding", List(Node::Encoding)),
    ("itemEncoding", One(Node::Encoding)),
];

const ENCODING: Members = &[("headers", Map(Node::Header))];

const SCHEMA: Members = &[
    ("properties", Map(Node::Schema)),
    ("patternProperties", Map(Node::Schema)),
    ("dependentSchemas", Map(Node::Schema)),
    ("dependencies", Map(Node::Schema)),
    ("$defs", Map(Node::Schema)),
    ("definitions", Map(Node::Schema)),
    ("items", OneOrList(Node::Schema)),
    ("prefixItems", List(Node::Schema)),
    ("contains", One(Node::Schema)),
    ("additionalItems", One(Node::Schema)),
    ("additionalProperties", One(Node::Schema)),
    ("propertyNames", One(Node::Schema)),
    ("unevaluatedItems", One(Node::Schema)),
    ("unevaluatedProperties", One(Node::Schema)),
    ("contentSchema", One(Node::Schema)),
    ("allOf", List(Node::Schema)),
    ("anyOf", List(Node::Schema)),
    ("oneOf", List(Node::Schema)),
    ("not", One(Node::Schema)),
    ("if", One(Node::Schema)),
    ("then", One(Node::Schema)),
    ("else", One(Node::Schema)),
];
