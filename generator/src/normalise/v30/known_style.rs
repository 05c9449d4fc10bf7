//! Styles that a parameter cannot have where it stands: the model would refuse the whole document (OpenAPI 3.0.4, section
//! 4.7.12.2).
//!
//! ```yaml
//! # before
//! { name: tags, in: query, style: simple }
//! # after
//! { name: tags, in: query, explode: false }
//! ```
//!
//! A list is then written as that style has it, with commas.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

const PATH: &[&str] = &["simple", "label", "matrix"];
const QUERY: &[&str] = &["form", "spaceDelimited", "pipeDelimited", "deepObject"];
const HEADER: &[&str] = &["simple"];
const COOKIE: &[&str] = &["form"];

pub(in crate::normalise) fn parameter(parameter: &mut Value, context: &mut Context<'_>) {
    let styles = match parameter.get("in").and_then(Value::as_str) {
        Some("path") => PATH,
        Some("query") => QUERY,
        Some("header") => HEADER,
        Some("cookie") => COOKIE,
        _ => return,
    };
    known(parameter, styles, context);
}

pub(in crate::normalise) fn header(header: &mut Value, context: &mut Context<'_>) {
    known(header, HEADER, context);
}

pub(in crate::normalise) fn encoding(encoding: &mut Value, context: &mut Context<'_>) {
    known(encoding, QUERY, context);
}

/// Leaves out a style that is none of these, the first of which is the usual one.
fn known(value: &mut Value, styles: &[&str], context: &mut Context<'_>) {
    let Value::Object(members) = value else { return };
    let Some(style) = members.get("style").and_then(Value::as_str) else { return };
    if styles.contains(&style) {
        return;
    }
    let message = format!("`{style}` is no style here: it is read as `{}`", styles[0]);
    let help = format!("what may stand here: {}", styles.join(", "));
    let is_elsewhere = PATH.contains(&style) || QUERY.contains(&style);
    context.report_with_help(Code::IgnoredKeyword, &context.at.key("style"), message, &help);
    members.shift_remove("style");
    if is_elsewhere {
        keep_together(members, styles[0]);
    }
}

/// Only `form` separates items unless it is told otherwise.
fn keep_together(members: &mut Map<String, Value>, usual: &str) {
    if usual == "form" {
        members.entry("explode").or_insert(json!(false));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    #[test]
    fn a_style_of_another_place_is_the_usual_one() {
        let mut query = json!({"name": "a", "in": "query", "style": "simple"});
        one(&mut query, parameter);
        assert_eq!(query, json!({"name": "a", "in": "query", "explode": false}));
        let mut path = json!({"name": "a", "in": "path", "style": "form"});
        one(&mut path, parameter);
        assert_eq!(path, json!({"name": "a", "in": "path"}));
    }

    #[test]
    fn known_styles_stay() {
        let mut query = json!({"name": "a", "in": "query", "style": "deepObject"});
        one(&mut query, parameter);
        assert_eq!(query["style"], "deepObject");
    }
}
