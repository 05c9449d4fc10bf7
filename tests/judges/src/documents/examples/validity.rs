//! Which values are valid, as a validator sees it.

use std::collections::HashMap;

use jsonschema::{Draft, Registry, Validator};
use serde_json::{Value, json};

use super::dialect;
use super::values::Example;

/// The address that the document has for the validator.
const ADDRESS: &str = "json-schema:///document";

/// The values that are valid; formats count, since the types keep to them. A schema that cannot be compiled, because it
/// is none or leads to other files, has no valid values.
pub(super) fn valid<'e>(root: &Value, examples: &'e [Example]) -> Vec<&'e Example> {
    let document = Draft::Draft202012.create_resource(dialect::translated(root));
    let registry = Registry::new().draft(Draft::Draft202012).add(ADDRESS, document);
    let Ok(registry) = registry.and_then(jsonschema::RegistryBuilder::prepare) else { return Vec::new() };
    let mut validators: HashMap<&'e str, Option<Validator>> = HashMap::new();
    let is_valid = |example: &&'e Example| {
        let validator =
            validators.entry(&example.schema).or_insert_with(|| validator(&registry, &example.schema));
        validator.as_ref().is_some_and(|validator| validator.is_valid(&example.value))
    };
    examples.iter().filter(is_valid).collect()
}

fn validator(registry: &Registry<'_>, schema: &str) -> Option<Validator> {
    let fragment = schema.replace('%', "%25").replace('{', "%7B").replace('}', "%7D").replace(' ', "%20");
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_registry(registry)
        .should_validate_formats(true)
        .build(&json!({ "$ref": format!("{ADDRESS}#{fragment}") }))
        .ok()
}
