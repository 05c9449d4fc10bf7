//! `POST /auth/keys`, with the answers of the real server.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::HeaderMap;
use serde_json::{Value, json};

use super::{Call, Room, Shared, codes::Refusal, lock};

pub(super) async fn keys(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let mut room = lock(&shared);
    room.calls.push(Call { headers, body: body.clone() });
    match answer(&mut room, &body) {
        Ok(reply) => Json(reply).into_response(),
        Err((status, message)) => failure(status, message),
    }
}

pub(super) async fn method_not_allowed() -> Response {
    failure(StatusCode::METHOD_NOT_ALLOWED, "use POST and HTTPS")
}

fn failure(status: StatusCode, message: &str) -> Response {
    (status, Json(json!({"error": {"code": status.as_u16(), "message": message}}))).into_response()
}

fn answer(room: &mut Room, body: &[u8]) -> Result<Value, (StatusCode, &'static str)> {
    if room.broken {
        return Err((StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error"));
    }
    let body: Value = serde_json::from_slice(body).map_err(|_| (StatusCode::BAD_REQUEST, "Invalid JSON"))?;
    let code = body["code"].as_str().ok_or((StatusCode::BAD_REQUEST, "code is required"))?;
    let (method, verifier) = (body["code_challenge_method"].as_str(), body["code_verifier"].as_str());
    let user = room.codes.redeem(code, method, verifier).map_err(|refusal| match refusal {
        Refusal::Method => (StatusCode::BAD_REQUEST, "Invalid code_challenge_method"),
        Refusal::Code => (StatusCode::FORBIDDEN, "Invalid code or code_verifier"),
    })?;
    Ok(json!({"key": format!("sk-stand-in-{code}"), "user_id": user}))
}
