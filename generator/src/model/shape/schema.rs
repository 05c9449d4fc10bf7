//! The shape of a schema (OpenAPI 3.0.3, section 4.7.24).

use super::table::Keys::Named;
use super::table::Shape::{Any, Count, Flag, FlagOr, List, Map, Number, Part as One, Text};
use super::table::{EXTERNAL_DOCS, Part};

pub(super) static SCHEMA: Part = Part {
    noun: "schema",
    members: &[
        ("title", Text),
        ("description", Text),
        ("type", Text),
        ("format", Text),
        ("pattern", Text),
        ("nullable", Flag),
        ("readOnly", Flag),
        ("writeOnly", Flag),
        ("deprecated", Flag),
        ("uniqueItems", Flag),
        ("exclusiveMinimum", Flag),
        ("exclusiveMaximum", Flag),
        ("minimum", Number),
        ("maximum", Number),
        ("multipleOf", Number),
        ("minLength", Count),
        ("maxLength", Count),
        ("minItems", Count),
        ("maxItems", Count),
        ("minProperties", Count),
        ("maxProperties", Count),
        ("enum", List(&Any)),
        ("required", List(&Text)),
        ("properties", Map(Named, &One(&SCHEMA))),
        ("additionalProperties", FlagOr(&SCHEMA)),
        ("items", One(&SCHEMA)),
        ("allOf", List(&One(&SCHEMA))),
        ("anyOf", List(&One(&SCHEMA))),
        ("oneOf", List(&One(&SCHEMA))),
        ("not", One(&SCHEMA)),
        ("discriminator", One(&DISCRIMINATOR)),
        ("externalDocs", One(&EXTERNAL_DOCS)),
    ],
    needs: &[],
};

static DISCRIMINATOR: Part = Part {
    noun: "discriminator",
    members: &[("propertyName", Text), ("mapping", Map(Named, &Text))],
    needs: &[&["propertyName"]],
};
