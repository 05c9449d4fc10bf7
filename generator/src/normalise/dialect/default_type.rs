//! Defaults with quotes that they should not have, or without those that they should.
//!
//! ```yaml
//! # before
//! dry: { type: boolean, default: 'false' }
//! limit: { type: integer, default: '100' }
//! level: { type: string, default: 1 }
//! # after
//! dry: { type: boolean, default: false }
//! limit: { type: integer, default: 100 }
//! level: { type: string, default: '1' }
//! ```

use serde_json::Value;

use super::enum_value_types::meant;
use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let kind = schema.get("type").and_then(Value::as_str).map(str::to_owned);
    let (Some(kind), Some(default)) = (kind, schema.get_mut("default")) else { return };
    let meant = meant(default, &kind);
    if meant == *default {
        return;
    }
    let message = format!("the default {default} is not of the type `{kind}`: read as {meant}");
    let help = "write it with quotes where it is a string, and without where it is not";
    *default = meant;
    let at = *context.at;
    context.report_with_help(Code::ScalarType, &at.key("default"), message, help);
}
