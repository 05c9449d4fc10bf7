//! Maps whose values are any: tools for Java and .NET write their `Object` as `type: object`.
//!
//! ```yaml
//! # before
//! attributes: { type: object, additionalProperties: { type: object } }
//! # after
//! attributes: { type: object, additionalProperties: {} }
//! ```
//!
//! Their servers send texts and numbers there; a map of maps would refuse every reply.

use serde_json::Value;

use crate::diagnostic::Code;
use crate::normalise::Context;

const HELP: &str = "`additionalProperties: true` says the same in other words";

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Some(Value::Object(members)) = schema.get_mut("additionalProperties") else { return };
    let told =
        |key: &String| matches!(key.as_str(), "type" | "title" | "description" | "example" | "nullable");
    if members.get("type").is_some_and(|name| name == "object") && members.keys().all(told) {
        members.shift_remove("type");
        let at = *context.at;
        let message =
            "objects of which nothing is said: tools write this for values of any type, and so it is read";
        let at = at.key("additionalProperties");
        context.report_with_help(Code::UncheckedKeyword, &at.key("type"), message, HELP);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::normalise::tests::one;

    #[test]
    fn bare_objects_are_any_value() {
        let mut schema = json!({"type": "object", "additionalProperties": {"type": "object"}});
        one(&mut schema, apply);
        assert_eq!(schema, json!({"type": "object", "additionalProperties": {}}));
    }

    #[test]
    fn objects_with_members_stay() {
        let values = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        let mut schema = json!({"additionalProperties": values});
        one(&mut schema, apply);
        assert_eq!(schema["additionalProperties"]["type"], "object");
    }
}
