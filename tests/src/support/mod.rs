//! The support files that the generator copies, all of them, with their tests.

#[path = "../../../generator/src/emit/support/files/support/asked.rs"]
mod asked;
#[path = "../../../generator/src/emit/support/files/support/attempt.rs"]
pub mod attempt;
#[path = "../../../generator/src/emit/support/files/support/base_url.rs"]
pub mod base_url;
#[path = "../../../generator/src/emit/support/files/support/basic.rs"]
pub mod basic;
#[path = "../../../generator/src/emit/support/files/support/binary.rs"]
pub mod binary;
#[path = "../../../generator/src/emit/support/files/support/blocking.rs"]
pub mod blocking;
#[path = "../../../generator/src/emit/support/files/support/body.rs"]
pub mod body;
#[path = "../../../generator/src/emit/support/files/support/budget.rs"]
pub mod budget;
#[path = "../../../generator/src/emit/support/files/support/build_error.rs"]
pub mod build_error;
#[path = "../../../generator/src/emit/support/files/support/chain.rs"]
mod chain;
#[path = "../../../generator/src/emit/support/files/support/clock.rs"]
pub mod clock;
#[path = "../../../generator/src/emit/support/files/support/constant.rs"]
pub mod constant;
#[path = "../../../generator/src/emit/support/files/support/cookie.rs"]
pub mod cookie;
#[path = "../../../generator/src/emit/support/files/support/credential.rs"]
pub mod credential;
#[path = "../../../generator/src/emit/support/files/support/credentials.rs"]
pub mod credentials;
#[path = "../../../generator/src/emit/support/files/support/decode_error.rs"]
pub mod decode_error;
#[path = "../../../generator/src/emit/support/files/support/download.rs"]
pub mod download;
#[path = "../../../generator/src/emit/support/files/support/entries.rs"]
mod entries;
#[path = "../../../generator/src/emit/support/files/support/escape.rs"]
pub mod escape;
#[path = "../../../generator/src/emit/support/files/support/event.rs"]
pub mod event;
#[path = "../../../generator/src/emit/support/files/support/event_form.rs"]
pub mod event_form;
#[path = "../../../generator/src/emit/support/files/support/event_parser.rs"]
pub mod event_parser;
#[path = "../../../generator/src/emit/support/files/support/event_parts.rs"]
pub mod event_parts;
#[path = "../../../generator/src/emit/support/files/support/event_stream.rs"]
pub mod event_stream;
#[path = "../../../generator/src/emit/support/files/support/exchange.rs"]
pub mod exchange;
#[path = "../../../generator/src/emit/support/files/support/failure.rs"]
pub mod failure;
#[path = "../../../generator/src/emit/support/files/support/fault.rs"]
pub mod fault;
#[path = "../../../generator/src/emit/support/files/support/file.rs"]
pub mod file;
#[path = "../../../generator/src/emit/support/files/support/finite.rs"]
pub mod finite;
#[path = "../../../generator/src/emit/support/files/support/finite_member.rs"]
pub mod finite_member;
#[path = "../../../generator/src/emit/support/files/support/finite_tuple.rs"]
mod finite_tuple;
#[path = "../../../generator/src/emit/support/files/support/form_body.rs"]
pub mod form_body;
#[path = "../../../generator/src/emit/support/files/support/form_reply.rs"]
mod form_reply;
#[path = "../../../generator/src/emit/support/files/support/form_representation.rs"]
mod form_representation;
#[path = "../../../generator/src/emit/support/files/support/form_values.rs"]
mod form_values;
#[path = "../../../generator/src/emit/support/files/support/header.rs"]
pub mod header;
#[path = "../../../generator/src/emit/support/files/support/header_value.rs"]
pub mod header_value;
#[path = "../../../generator/src/emit/support/files/support/incoming.rs"]
pub mod incoming;
#[path = "../../../generator/src/emit/support/files/support/info.rs"]
pub mod info;
#[path = "../../../generator/src/emit/support/files/support/integer.rs"]
pub mod integer;
#[path = "../../../generator/src/emit/support/files/support/items.rs"]
pub mod items;
#[path = "../../../generator/src/emit/support/files/support/json_body.rs"]
pub mod json_body;
#[path = "../../../generator/src/emit/support/files/support/json_pointer.rs"]
pub mod json_pointer;
#[path = "../../../generator/src/emit/support/files/support/json_text.rs"]
pub mod json_text;
#[path = "../../../generator/src/emit/support/files/support/json_value.rs"]
mod json_value;
#[path = "../../../generator/src/emit/support/files/support/keep.rs"]
mod keep;
#[path = "../../../generator/src/emit/support/files/support/kept.rs"]
mod kept;
#[path = "../../../generator/src/emit/support/files/support/key.rs"]
mod key;
#[path = "../../../generator/src/emit/support/files/support/lenient.rs"]
pub mod lenient;
#[path = "../../../generator/src/emit/support/files/support/lenient_maybe.rs"]
pub mod lenient_maybe;
#[path = "../../../generator/src/emit/support/files/support/lenient_reply.rs"]
mod lenient_reply;
#[path = "../../../generator/src/emit/support/files/support/lent.rs"]
mod lent;
#[path = "../../../generator/src/emit/support/files/support/link.rs"]
pub mod link;
#[path = "../../../generator/src/emit/support/files/support/masked.rs"]
pub mod masked;
#[path = "../../../generator/src/emit/support/files/support/maybe.rs"]
pub mod maybe;
#[path = "../../../generator/src/emit/support/files/support/media_type.rs"]
pub mod media_type;
#[path = "../../../generator/src/emit/support/files/support/message.rs"]
pub mod message;
#[path = "../../../generator/src/emit/support/files/support/misfit.rs"]
pub mod misfit;
#[path = "../../../generator/src/emit/support/files/support/misfit_maybe.rs"]
pub mod misfit_maybe;
#[path = "../../../generator/src/emit/support/files/support/mixed.rs"]
pub mod mixed;
#[path = "../../../generator/src/emit/support/files/support/multipart.rs"]
pub mod multipart;
#[path = "../../../generator/src/emit/support/files/support/non_zero.rs"]
pub mod non_zero;
#[path = "../../../generator/src/emit/support/files/support/object.rs"]
pub mod object;
#[path = "../../../generator/src/emit/support/files/support/object_value.rs"]
pub mod object_value;
#[path = "../../../generator/src/emit/support/files/support/operation.rs"]
pub mod operation;
#[path = "../../../generator/src/emit/support/files/support/options.rs"]
pub mod options;
#[path = "../../../generator/src/emit/support/files/support/others.rs"]
pub mod others;
#[path = "../../../generator/src/emit/support/files/support/over_fetch.rs"]
pub mod over_fetch;
#[path = "../../../generator/src/emit/support/files/support/over_sockets.rs"]
pub mod over_sockets;
#[path = "../../../generator/src/emit/support/files/support/pages.rs"]
pub mod pages;
#[path = "../../../generator/src/emit/support/files/support/pairs.rs"]
pub mod pairs;
#[path = "../../../generator/src/emit/support/files/support/parameter.rs"]
pub mod parameter;
#[path = "../../../generator/src/emit/support/files/support/parser.rs"]
pub mod parser;
#[path = "../../../generator/src/emit/support/files/support/path.rs"]
pub mod path;
#[path = "../../../generator/src/emit/support/files/support/payload.rs"]
pub mod payload;
#[path = "../../../generator/src/emit/support/files/support/pending.rs"]
pub mod pending;
#[path = "../../../generator/src/emit/support/files/support/percent.rs"]
pub mod percent;
#[path = "../../../generator/src/emit/support/files/support/place.rs"]
mod place;
#[path = "../../../generator/src/emit/support/files/support/plain_body.rs"]
pub mod plain_body;
#[path = "../../../generator/src/emit/support/files/support/query.rs"]
pub mod query;
#[path = "../../../generator/src/emit/support/files/support/query_key.rs"]
pub mod query_key;
#[path = "../../../generator/src/emit/support/files/support/query_string.rs"]
pub mod query_string;
#[path = "../../../generator/src/emit/support/files/support/query_value.rs"]
pub mod query_value;
#[path = "../../../generator/src/emit/support/files/support/random.rs"]
pub mod random;
#[path = "../../../generator/src/emit/support/files/support/reason.rs"]
mod reason;
#[path = "../../../generator/src/emit/support/files/support/reconnection.rs"]
mod reconnection;
#[path = "../../../generator/src/emit/support/files/support/record_parser.rs"]
pub mod record_parser;
#[path = "../../../generator/src/emit/support/files/support/record_stream.rs"]
pub mod record_stream;
#[path = "../../../generator/src/emit/support/files/support/replay.rs"]
mod replay;
#[path = "../../../generator/src/emit/support/files/support/reply.rs"]
pub mod reply;
#[path = "../../../generator/src/emit/support/files/support/representation.rs"]
pub mod representation;
#[path = "../../../generator/src/emit/support/files/support/request.rs"]
pub mod request;
#[path = "../../../generator/src/emit/support/files/support/requirement.rs"]
pub mod requirement;
#[path = "../../../generator/src/emit/support/files/support/retry.rs"]
pub mod retry;
#[path = "../../../generator/src/emit/support/files/support/retry_after.rs"]
pub mod retry_after;
#[path = "../../../generator/src/emit/support/files/support/secret.rs"]
pub mod secret;
#[path = "../../../generator/src/emit/support/files/support/server.rs"]
pub mod server;
#[path = "../../../generator/src/emit/support/files/support/settings.rs"]
pub mod settings;
#[path = "../../../generator/src/emit/support/files/support/sign.rs"]
pub mod sign;
#[path = "../../../generator/src/emit/support/files/support/signature.rs"]
pub mod signature;
#[path = "../../../generator/src/emit/support/files/support/stream.rs"]
pub mod stream;
#[path = "../../../generator/src/emit/support/files/support/stream_error.rs"]
pub mod stream_error;
#[path = "../../../generator/src/emit/support/files/support/string.rs"]
pub mod string;
#[path = "../../../generator/src/emit/support/files/support/style.rs"]
pub mod style;
#[path = "../../../generator/src/emit/support/files/support/tag.rs"]
mod tag;
#[path = "../../../generator/src/emit/support/files/support/tagged.rs"]
pub mod tagged;
#[path = "../../../generator/src/emit/support/files/support/tape.rs"]
mod tape;
#[path = "../../../generator/src/emit/support/files/support/text_value.rs"]
mod text_value;
#[path = "../../../generator/src/emit/support/files/support/timer.rs"]
pub mod timer;
#[path = "../../../generator/src/emit/support/files/support/token.rs"]
pub mod token;
#[path = "../../../generator/src/emit/support/files/support/tokens.rs"]
pub mod tokens;
#[path = "../../../generator/src/emit/support/files/support/trace.rs"]
pub mod trace;
#[path = "../../../generator/src/emit/support/files/support/transfer.rs"]
pub mod transfer;
#[path = "../../../generator/src/emit/support/files/support/transport.rs"]
pub mod transport;
#[path = "../../../generator/src/emit/support/files/support/transport_error.rs"]
pub mod transport_error;
#[path = "../../../generator/src/emit/support/files/support/trial.rs"]
pub mod trial;
#[path = "../../../generator/src/emit/support/files/support/tuple.rs"]
pub mod tuple;
#[path = "../../../generator/src/emit/support/files/support/union.rs"]
pub mod union;
#[path = "../../../generator/src/emit/support/files/support/value_error.rs"]
mod value_error;
#[path = "../../../generator/src/emit/support/files/support/whole.rs"]
pub mod whole;
#[path = "../../../generator/src/emit/support/files/support/wire.rs"]
pub mod wire;
#[path = "../../../generator/src/emit/support/files/support/with_chrono.rs"]
pub mod with_chrono;
#[path = "../../../generator/src/emit/support/files/support/with_jiff.rs"]
pub mod with_jiff;
#[path = "../../../generator/src/emit/support/files/support/with_time.rs"]
pub mod with_time;

#[cfg(test)]
mod tests;
