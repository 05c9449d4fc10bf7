//! What OpenAPI 3.0 says about the shape of each part, as far as the model reads it.

use super::schema::SCHEMA;
use crate::normalise::WEBHOOKS;
use Keys::{Expressions, Named, Statuses};
use Shape::{Flag, List, Map, Part as One, Text, Word};

/// What a value has to be.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    Any,
    Text,
    Flag,
    Number,
    /// A whole number from zero on.
    Count,
    /// One of these texts.
    Word(&'static [&'static str]),
    List(&'static Shape),
    Map(Keys, &'static Shape),
    Part(&'static Part),
    FlagOr(&'static Part),
}

/// What the keys of a map are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// Names that the author chose.
    Named,
    /// Paths, and expressions that say where a callback goes.
    Expressions,
    Statuses,
}

/// A mapping whose members are known.
pub(super) struct Part {
    /// What the part is called.
    pub(super) noun: &'static str,
    pub(super) members: &'static [(&'static str, Shape)],
    /// Members that must be there: one of each set.
    pub(super) needs: &'static [&'static [&'static str]],
}

pub(super) static DOCUMENT: Part = Part {
    noun: "document",
    members: &[
        ("info", One(&INFO)),
        ("servers", List(&One(&SERVER))),
        ("paths", Map(Expressions, &One(&PATH_ITEM))),
        ("components", One(&COMPONENTS)),
        ("security", SECURITY),
        ("tags", List(&One(&TAG))),
        ("externalDocs", One(&EXTERNAL_DOCS)),
        (WEBHOOKS, Map(Named, &One(&PATH_ITEM))),
    ],
    needs: &[],
};

const SECURITY: Shape = List(&Map(Named, &List(&Text)));

static INFO: Part = Part {
    noun: "info",
    members: &[
        ("title", Text),
        ("version", Text),
        ("description", Text),
        ("termsOfService", Text),
        ("contact", One(&OTHER)),
        ("license", One(&OTHER)),
    ],
    needs: &[],
};

static SERVER: Part = Part {
    noun: "server",
    members: &[("url", Text), ("description", Text), ("variables", Map(Named, &One(&OTHER)))],
    needs: &[&["url"]],
};

static TAG: Part = Part {
    noun: "tag",
    members: &[("name", Text), ("description", Text), ("externalDocs", One(&EXTERNAL_DOCS))],
    needs: &[&["name"]],
};

pub(super) static EXTERNAL_DOCS: Part = Part {
    noun: "link to other documentation",
    members: &[("url", Text), ("description", Text)],
    needs: &[&["url"]],
};

/// A mapping of which nothing else is checked here.
static OTHER: Part = Part { noun: "mapping", members: &[], needs: &[] };

static COMPONENTS: Part = Part {
    noun: "components",
    members: &[
        ("schemas", Map(Named, &One(&SCHEMA))),
        ("responses", Map(Named, &One(&RESPONSE))),
        ("parameters", Map(Named, &One(&PARAMETER))),
        ("requestBodies", Map(Named, &One(&REQUEST_BODY))),
        ("headers", Map(Named, &One(&HEADER))),
        ("securitySchemes", Map(Named, &One(&SCHEME))),
        ("examples", Map(Named, &One(&OTHER))),
        ("links", Map(Named, &One(&OTHER))),
        ("callbacks", Map(Named, &CALLBACK)),
    ],
    needs: &[],
};

static SCHEME: Part = Part {
    noun: "security scheme",
    members: &[("type", Text), ("scheme", Text), ("name", Text), ("in", Text), ("flows", One(&OTHER))],
    needs: &[&["type"]],
};

static PATH_ITEM: Part = Part {
    noun: "path",
    members: &[
        ("summary", Text),
        ("description", Text),
        ("servers", List(&One(&SERVER))),
        ("parameters", List(&One(&PARAMETER))),
        ("get", One(&OPERATION)),
        ("put", One(&OPERATION)),
        ("post", One(&OPERATION)),
        ("delete", One(&OPERATION)),
        ("options", One(&OPERATION)),
        ("head", One(&OPERATION)),
        ("patch", One(&OPERATION)),
        ("trace", One(&OPERATION)),
    ],
    needs: &[],
};

static OPERATION: Part = Part {
    noun: "operation",
    members: &[
        ("tags", List(&Text)),
        ("summary", Text),
        ("description", Text),
        ("externalDocs", One(&EXTERNAL_DOCS)),
        ("operationId", Text),
        ("parameters", List(&One(&PARAMETER))),
        ("requestBody", One(&REQUEST_BODY)),
        ("responses", Map(Statuses, &One(&RESPONSE))),
        ("callbacks", Map(Named, &CALLBACK)),
        ("deprecated", Flag),
        ("security", SECURITY),
        ("servers", List(&One(&SERVER))),
    ],
    needs: &[],
};

static PARAMETER: Part = Part {
    noun: "parameter",
    members: &[
        ("name", Text),
        ("in", Word(&["query", "header", "path", "cookie"])),
        ("description", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("allowEmptyValue", Flag),
        ("style", Text),
        ("explode", Flag),
        ("allowReserved", Flag),
        ("schema", One(&SCHEMA)),
        ("content", CONTENT),
        ("examples", Map(Named, &One(&OTHER))),
    ],
    needs: &[&["name"], &["in"], &["schema", "content"]],
};

static HEADER: Part = Part {
    noun: "header",
    members: &[
        ("description", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("style", Text),
        ("schema", One(&SCHEMA)),
        ("content", CONTENT),
        ("examples", Map(Named, &One(&OTHER))),
    ],
    needs: &[&["schema", "content"]],
};

static REQUEST_BODY: Part = Part {
    noun: "request body",
    members: &[("description", Text), ("content", CONTENT), ("required", Flag)],
    needs: &[],
};

static RESPONSE: Part = Part {
    noun: "response",
    members: &[
        ("description", Text),
        ("headers", Map(Named, &One(&HEADER))),
        ("content", CONTENT),
        ("links", Map(Named, &One(&OTHER))),
    ],
    needs: &[],
};

static CALLBACK: Shape = Map(Expressions, &One(&PATH_ITEM));

const CONTENT: Shape = Map(Named, &One(&MEDIA_TYPE));

static MEDIA_TYPE: Part = Part {
    noun: "media type",
    members: &[
        ("schema", One(&SCHEMA)),
        ("examples", Map(Named, &One(&OTHER))),
        ("encoding", Map(Named, &One(&OTHER))),
    ],
    needs: &[],
};
