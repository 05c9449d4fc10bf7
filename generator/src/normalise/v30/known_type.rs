//! A schema's `type` is one of the seven that JSON Schema has (JSON Schema 2020-12 Validation, section 6.1.1).

use serde_json::Value;

use crate::diagnostic::Code;
use crate::normalise::Context;

const TYPES: [&str; 7] = ["array", "boolean", "integer", "null", "number", "object", "string"];

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let at = *context.at;
    let here = at.key("type");
    match schema.get("type") {
        None => {}
        Some(Value::Array(types)) => {
            for (index, each) in types.iter().enumerate() {
                check(each, &here.index(index), context);
            }
        }
        Some(only) => check(only, &here, context),
    }
}

fn check(value: &Value, at: &crate::pointer::At<'_>, context: &mut Context<'_>) {
    let known = value.as_str().is_some_and(|name| TYPES.contains(&name));
    if !known {
        let help = match value.as_str().and_then(nearest) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("a type is one of {}", TYPES.join(", ")),
        };
        let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        context.report_with_help(Code::UnknownType, at, format!("there is no type `{shown}`"), help);
    }
}

fn nearest(name: &str) -> Option<&'static str> {
    let distance = |known: &&&str| strsim::damerau_levenshtein(&name.to_lowercase(), known);
    TYPES.iter().min_by_key(distance).filter(|known| distance(known) <= 2).copied()
}
