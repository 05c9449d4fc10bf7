//! Security schemes that the model would refuse, and the whole document with them.
//!
//! ```yaml
//! # before
//! securitySchemes:
//!   password: { type: basic }
//!   login: { type: oauth2, flows: { implicit: { authorizationUrl: https://example.com/login } } }
//! # after
//! securitySchemes:
//!   login: { type: oauth2, flows: { implicit: { authorizationUrl: https://example.com/login, scopes: {} } } }
//! x-oai-securitySchemes:
//!   password: {}
//! ```
//!
//! A client without one way to authenticate is still a client.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;
use crate::normalise::v31::mutual_tls;

pub(in crate::normalise) fn components(components: &mut Value, context: &mut Context<'_>) {
    let Some(schemes) = components.get_mut("securitySchemes").and_then(Value::as_object_mut) else { return };
    let wrong = schemes.iter().filter_map(|(name, scheme)| Some((name.clone(), flaw(scheme)?)));
    let wrong: Vec<(String, Flaw)> = wrong.collect();
    let mut left_out = Map::new();
    for (name, flaw) in wrong {
        let at = context.at.key("securitySchemes");
        let at = at.key(&name);
        context.report_with_help(Code::UnsupportedScheme, &at.key(flaw.key), flaw.message, flaw.help);
        schemes.shift_remove(&name);
        left_out.insert(name, json!({}));
    }
    mutual_tls::keep(components, left_out);
}

/// What is wrong with a scheme, at which member.
struct Flaw {
    key: &'static str,
    message: String,
    help: &'static str,
}

/// Why a scheme says too little, or nothing that is known, to be of use.
fn flaw(scheme: &Value) -> Option<Flaw> {
    let text = |key| scheme.get(key).and_then(Value::as_str);
    let flaw = |key, message: String, help| Some(Flaw { key, message, help });
    match text("type")? {
        "apiKey" => match (text("in"), text("name")) {
            (_, None) => flaw("type", "this API key has no `name`".to_owned(), BY_HAND),
            (Some("header" | "query" | "cookie"), _) => None,
            (place, _) => {
                let place = place.map_or_else(|| "nothing".to_owned(), |place| format!("`{place}`"));
                flaw("type", format!("{place} says where this API key goes"), PLACES)
            }
        },
        "http" if text("scheme").is_none() => {
            flaw("type", "this HTTP authentication has no `scheme`".to_owned(), SCHEME)
        }
        "http" | "oauth2" | "openIdConnect" | "mutualTLS" => None,
        kind => flaw("type", format!("`{kind}` is no type of security scheme"), TYPES),
    }
}

const BY_HAND: &str = "until then a header can be set on the client by hand";
const PLACES: &str = "`in` is `header`, `query` or `cookie`";
const SCHEME: &str = "write `scheme: basic` or `scheme: bearer`";
const TYPES: &str = "the types are `apiKey`, `http`, `oauth2`, `openIdConnect` and `mutualTLS`";

/// Fills in what a scheme can do without.
pub(in crate::normalise) fn scheme(scheme: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = scheme else { return };
    match members.get("type").and_then(Value::as_str) {
        Some("openIdConnect") => fill(members, "openIdConnectUrl", json!(""), context),
        Some("oauth2") => {
            fill(members, "flows", json!({}), context);
            if let Some(Value::Object(all)) = members.get_mut("flows") {
                flows(all, context);
            }
        }
        _ => {}
    }
}

fn fill(members: &mut Map<String, Value>, key: &str, value: Value, context: &mut Context<'_>) {
    if !members.contains_key(key) {
        context.report(Code::MissingPart, "type", format!("this security scheme has no `{key}`"));
        members.insert(key.to_owned(), value);
    }
}

/// The addresses that a flow cannot do without.
const NEEDED: [(&str, &[&str]); 4] = [
    ("implicit", &["authorizationUrl"]),
    ("password", &["tokenUrl"]),
    ("clientCredentials", &["tokenUrl"]),
    ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
];

fn flows(all: &mut Map<String, Value>, context: &mut Context<'_>) {
    let at = context.at.key("flows");
    for (name, needed) in NEEDED {
        let Some(Value::Object(flow)) = all.get_mut(name) else { continue };
        let there = |key: &&&str| flow.get(**key).is_some_and(Value::is_string);
        if let Some(missing) = needed.iter().find(|key| !there(key)) {
            let message = format!("this flow has no `{missing}`");
            context.report_with_help(Code::IgnoredKeyword, &at.key(name), message, "the flow is left out");
            all.shift_remove(name);
            continue;
        }
        scopes(flow);
    }
}

/// Scopes by name, each with a text.
fn scopes(flow: &mut Map<String, Value>) {
    let scopes = flow.entry("scopes").or_insert_with(|| json!({}));
    match scopes {
        Value::Object(scopes) => {
            for text in scopes.values_mut().filter(|text| !text.is_string()) {
                *text = json!("");
            }
        }
        other => *other = json!({}),
    }
}
