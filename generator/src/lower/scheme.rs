//! Security schemes (OpenAPI 3.1.1, section 4.8.27).

use http::HeaderName;
use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, OAuth2Flows, SecurityScheme};
use serde_json::Value;

use super::doc;
use crate::ir::{Doc, Flow, FlowKind, KeyPlace, Scheme, SchemeKind};
use crate::normalise::{DEPRECATED, DEVICE_FLOW, METADATA};
use crate::pointer::Pointer;

/// Where a scheme cannot be served, and why.
type Refusal = (Pointer, String);

/// What a scheme means.
pub(super) fn lowered(key: &str, at: Pointer, scheme: &SecurityScheme) -> Result<Scheme, Refusal> {
    let (kind, description, extensions) = match scheme {
        SecurityScheme::APIKey { location, name, description, extensions } => {
            (api_key(location, name, &at)?, description, extensions)
        }
        SecurityScheme::HTTP { scheme, description, extensions, .. } => {
            (http(scheme), description, extensions)
        }
        SecurityScheme::OAuth2 { flows, description, extensions } => {
            (SchemeKind::OAuth2(oauth2(flows)), description, extensions)
        }
        SecurityScheme::OpenIDConnect { open_id_connect_url, description, extensions } => {
            (SchemeKind::OpenIdConnect(open_id_connect_url.clone()), description, extensions)
        }
    };
    let doc = prose(description.as_ref(), extensions);
    Ok(Scheme { origin: at, key: key.to_owned(), kind, doc })
}

/// The scheme of a client's certificate, which the model does not know.
pub(super) fn certificate(key: &str, at: Pointer, scheme: &Value) -> Option<Scheme> {
    let text = |key| scheme.get(key).and_then(Value::as_str).map(str::to_owned);
    text("type")?;
    let doc = doc::of_description(text("description").as_ref());
    Some(Scheme { origin: at, key: key.to_owned(), kind: SchemeKind::MutualTls, doc })
}

fn prose(description: Option<&String>, extensions: &IndexMap<String, Value>) -> Doc {
    let metadata = extensions.get(METADATA).and_then(Value::as_str);
    let metadata = metadata.map(|url| format!("The server describes itself at <{url}> (RFC 8414)."));
    let texts = description.cloned().into_iter().chain(metadata).collect::<Vec<_>>();
    let deprecated = extensions.get(DEPRECATED).and_then(Value::as_bool).unwrap_or_default();
    let text = (!texts.is_empty()).then(|| texts.join("\n\n"));
    Doc { deprecated, ..doc::of_description(text.as_ref()) }
}

fn api_key(location: &APIKeyLocation, name: &str, at: &Pointer) -> Result<SchemeKind, Refusal> {
    let place = match location {
        APIKeyLocation::Header => KeyPlace::Header,
        APIKeyLocation::Query => KeyPlace::Query,
        APIKeyLocation::Cookie => KeyPlace::Cookie,
    };
    // The names of cookies are of the same letters as those of headers (RFC 6265, section 4.1.1).
    if place != KeyPlace::Query && HeaderName::from_bytes(name.as_bytes()).is_err() {
        let noun = if place == KeyPlace::Header { "header" } else { "cookie" };
        return Err((at.child("name"), format!("no {noun} can be called `{name}`")));
    }
    Ok(SchemeKind::ApiKey(place, name.to_owned()))
}

fn http(scheme: &str) -> SchemeKind {
    match scheme.to_ascii_lowercase().as_str() {
        "basic" => SchemeKind::Basic,
        "bearer" => SchemeKind::Bearer,
        _ => SchemeKind::Http(scheme.to_owned()),
    }
}

fn oauth2(flows: &OAuth2Flows) -> Vec<Flow> {
    let url = |url: &String| Some(url.clone());
    let mut all = Vec::new();
    let mut add =
        |kind, authorization, token, refresh: &Option<String>, scopes: &IndexMap<String, String>| {
            all.push(Flow {
                kind,
                authorization_url: authorization,
                device_authorization_url: None,
                token_url: token,
                refresh_url: refresh.clone(),
                scopes: scopes.iter().map(|(name, text)| (name.clone(), text.clone())).collect(),
            });
        };
    if let Some(flow) = &flows.implicit {
        add(FlowKind::Implicit, url(&flow.authorization_url), None, &flow.refresh_url, &flow.scopes);
    }
    if let Some(flow) = &flows.password {
        add(FlowKind::Password, None, url(&flow.token_url), &flow.refresh_url, &flow.scopes);
    }
    if let Some(flow) = &flows.client_credentials {
        add(FlowKind::ClientCredentials, None, url(&flow.token_url), &flow.refresh_url, &flow.scopes);
    }
    if let Some(flow) = &flows.authorization_code {
        let (authorization, token) = (url(&flow.authorization_url), url(&flow.token_url));
        add(FlowKind::AuthorizationCode, authorization, token, &flow.refresh_url, &flow.scopes);
    }
    all.extend(flows.extensions.get(DEVICE_FLOW).map(device));
    all
}

/// The flow of devices without a browser (OpenAPI 3.2.0, section 4.27.2), which the model does not know.
fn device(flow: &Value) -> Flow {
    let text = |key| flow.get(key).and_then(Value::as_str).map(str::to_owned);
    let scopes = flow.get("scopes").and_then(Value::as_object).into_iter().flatten();
    let meaning = |text: &Value| text.as_str().unwrap_or_default().to_owned();
    Flow {
        kind: FlowKind::DeviceAuthorization,
        authorization_url: None,
        device_authorization_url: text("deviceAuthorizationUrl"),
        token_url: text("tokenUrl"),
        refresh_url: text("refreshUrl"),
        scopes: scopes.map(|(name, text)| (name.clone(), meaning(text))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn kind(scheme: Value) -> Result<SchemeKind, String> {
        let scheme = serde_json::from_value(scheme).unwrap();
        lowered("key", Pointer::root(), &scheme).map(|scheme| scheme.kind).map_err(|(_, message)| message)
    }

    #[test]
    fn http_schemes_are_known_in_any_case() {
        assert_eq!(kind(json!({"type": "http", "scheme": "Bearer"})), Ok(SchemeKind::Bearer));
        assert_eq!(kind(json!({"type": "http", "scheme": "BASIC"})), Ok(SchemeKind::Basic));
        assert_eq!(kind(json!({"type": "http", "scheme": "HOBA"})), Ok(SchemeKind::Http("HOBA".to_owned())));
    }

    #[test]
    fn a_key_has_a_place_that_can_have_its_name() {
        let key = |place: &str, name: &str| kind(json!({"type": "apiKey", "in": place, "name": name}));
        assert_eq!(key("query", "a key"), Ok(SchemeKind::ApiKey(KeyPlace::Query, "a key".to_owned())));
        assert_eq!(key("header", "a key"), Err("no header can be called `a key`".to_owned()));
        assert_eq!(key("cookie", "a;b"), Err("no cookie can be called `a;b`".to_owned()));
    }

    #[test]
    fn every_flow_is_kept() {
        let flow = json!({"authorizationUrl": "a", "tokenUrl": "t", "refreshUrl": "r", "scopes": {"s": "S"}});
        let flows = json!({"implicit": flow, "password": flow, "clientCredentials": flow,
            "authorizationCode": flow, DEVICE_FLOW: {"deviceAuthorizationUrl": "d", "tokenUrl": "t"}});
        let Ok(SchemeKind::OAuth2(flows)) = kind(json!({"type": "oauth2", "flows": flows})) else { panic!() };
        assert_eq!(flows.len(), 5);
        assert!(flows[..4].iter().all(|flow| flow.scopes == [("s".to_owned(), "S".to_owned())]));
        assert_eq!(flows[4].device_authorization_url.as_deref(), Some("d"));
    }
}
