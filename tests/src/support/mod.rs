//! The support files that the generator copies, all of them, with their tests.

#[path = "../../../generator/src/emit/support/files/support/base_url.rs"]
pub mod base_url;
#[path = "../../../generator/src/emit/support/files/support/body.rs"]
pub mod body;
#[path = "../../../generator/src/emit/support/files/support/build_error.rs"]
pub mod build_error;
#[path = "../../../generator/src/emit/support/files/support/credential.rs"]
pub mod credential;
#[path = "../../../generator/src/emit/support/files/support/decode_error.rs"]
pub mod decode_error;
#[path = "../../../generator/src/emit/support/files/support/json_body.rs"]
pub mod json_body;
#[path = "../../../generator/src/emit/support/files/support/json_pointer.rs"]
pub mod json_pointer;
#[path = "../../../generator/src/emit/support/files/support/masked.rs"]
pub mod masked;
#[path = "../../../generator/src/emit/support/files/support/maybe.rs"]
pub mod maybe;
#[path = "../../../generator/src/emit/support/files/support/message.rs"]
pub mod message;
#[path = "../../../generator/src/emit/support/files/support/object.rs"]
pub mod object;
#[path = "../../../generator/src/emit/support/files/support/operation.rs"]
pub mod operation;
#[path = "../../../generator/src/emit/support/files/support/others.rs"]
pub mod others;
#[path = "../../../generator/src/emit/support/files/support/parameter.rs"]
pub mod parameter;
#[path = "../../../generator/src/emit/support/files/support/path.rs"]
pub mod path;
#[path = "../../../generator/src/emit/support/files/support/percent.rs"]
pub mod percent;
#[path = "../../../generator/src/emit/support/files/support/query.rs"]
pub mod query;
#[path = "../../../generator/src/emit/support/files/support/reply.rs"]
pub mod reply;
#[path = "../../../generator/src/emit/support/files/support/request.rs"]
pub mod request;
#[path = "../../../generator/src/emit/support/files/support/string.rs"]
pub mod string;
#[path = "../../../generator/src/emit/support/files/support/transport_error.rs"]
pub mod transport_error;

#[cfg(test)]
mod tests;
