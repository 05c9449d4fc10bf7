//! The files of support code, and when each is copied.

use super::when::Use;

/// A file of support code.
#[derive(Debug)]
pub(crate) struct File {
    /// Relative to the folder of the sources.
    pub(crate) path: &'static str,
    pub(crate) text: &'static str,
    pub(super) when: Use,
    /// What the root of the crate shows of it.
    pub(super) exports: &'static [&'static str],
}

impl File {
    /// The module below `support`; the files beside it are declared by the root.
    pub(super) fn module(&self) -> Option<&'static str> {
        self.path.strip_prefix("support/")?.strip_suffix(".rs")
    }
}

/// Declares the files, whose texts stand below `files/`.
macro_rules! files {
    ($($path:literal $when:ident [$($export:literal),*],)+) => {
        /// Every file, in the order in which it is listed.
        pub(super) const FILES: &[File] = &[$(File {
            path: $path,
            text: include_str!(concat!("files/", $path)),
            when: Use::$when,
            exports: &[$($export),*],
        },)+];
    };
}

files! {
    "client.rs" Always [],
    "error.rs" Always [],
    "support/attempt.rs" Always ["Attempt", "Hook", "Outcome"],
    "support/base_url.rs" Always [],
    "support/basic.rs" Basic [],
    "support/binary.rs" Binary ["Base64", "Base64Url"],
    "support/blocking.rs" Crate [],
    "support/body.rs" Always ["RawBody"],
    "support/budget.rs" Always [],
    "support/build_error.rs" Always ["BuildError"],
    "support/chain.rs" Parts [],
    "support/clock.rs" Always [],
    "support/constant.rs" Constant [],
    "support/cookie.rs" Cookie [],
    "support/credential.rs" Always ["Credential"],
    "support/credentials.rs" Always [],
    "support/decode_error.rs" Always ["DecodeError"],
    "support/download.rs" Download ["ByteStream"],
    "support/escape.rs" Style [],
    "support/event.rs" Event ["EventError"],
    "support/event_form.rs" EventForm [],
    "support/event_parts.rs" EventParts ["EventPart"],
    "support/event_parser.rs" EventStream [],
    "support/event_stream.rs" EventStream ["Event", "EventStream"],
    "support/exchange.rs" Always [],
    "support/failure.rs" Always ["Failure"],
    "support/fault.rs" Always [],
    "support/file.rs" Parts ["File"],
    "support/finite.rs" Finite ["Finite"],
    "support/finite_member.rs" FiniteMember [],
    "support/finite_tuple.rs" FiniteTuple [],
    "support/form_body.rs" FormBody [],
    "support/form_reply.rs" FormReply [],
    "support/form_representation.rs" FormRepresentation [],
    "support/form_values.rs" FormValues [],
    "support/header.rs" Header [],
    "support/header_value.rs" HeaderValue [],
    "support/incoming.rs" Pieces [],
    "support/info.rs" Always ["OperationInfo"],
    "support/integer.rs" Integer [],
    "support/json_body.rs" JsonBody [],
    "support/json_pointer.rs" Always [],
    "support/json_text.rs" JsonText ["JsonText"],
    "support/json_value.rs" Union [],
    "support/items.rs" Pages ["Items"],
    "support/lenient.rs" Lenient [],
    "support/lenient_maybe.rs" LenientMaybe [],
    "support/link.rs" Pages [],
    "support/masked.rs" Always [],
    "support/maybe.rs" Maybe ["Maybe"],
    "support/media_type.rs" MediaType [],
    "support/message.rs" Always [],
    "support/misfit.rs" Misfit [],
    "support/misfit_maybe.rs" MisfitMaybe [],
    "support/mixed.rs" Mixed [],
    "support/multipart.rs" Parts ["Multipart"],
    "support/non_zero.rs" NonZero [],
    "support/object.rs" Object [],
    "support/object_value.rs" ObjectValue [],
    "support/operation.rs" Always ["Operation"],
    "support/options.rs" Always ["CallOptions"],
    "support/others.rs" Others [],
    "support/over_fetch.rs" Always [],
    "support/over_sockets.rs" Always [],
    "support/pages.rs" Pages ["Next", "Paged", "Pages"],
    "support/pairs.rs" Pairs [],
    "support/parameter.rs" Parameter [],
    "support/parser.rs" Pieces [],
    "support/path.rs" Path [],
    "support/payload.rs" Always ["Payload"],
    "support/pending.rs" Always ["Pending"],
    "support/percent.rs" Percent [],
    "support/plain_body.rs" PlainBody [],
    "support/query.rs" Query [],
    "support/query_key.rs" QueryKey [],
    "support/query_string.rs" QueryString [],
    "support/query_value.rs" QueryValue [],
    "support/random.rs" Always [],
    "support/reconnection.rs" EventStream [],
    "support/record_parser.rs" RecordStream [],
    "support/record_stream.rs" RecordStream ["RecordStream"],
    "support/reply.rs" Always ["RawReply", "Reply"],
    "support/representation.rs" Representation ["Representation"],
    "support/request.rs" Always ["RequestBuilder"],
    "support/requirement.rs" Always ["Requirement"],
    "support/retry.rs" Always ["Retry"],
    "support/retry_after.rs" Always [],
    "support/secret.rs" Secret ["Secret"],
    "support/server.rs" Server [],
    "support/settings.rs" Always [],
    "support/sign.rs" Always [],
    "support/signature.rs" Always [],
    "support/stream.rs" Stream [],
    "support/stream_error.rs" Pieces ["PieceError", "StreamError"],
    "support/string.rs" Enumeration [],
    "support/style.rs" Style ["Style"],
    "support/text_value.rs" TextValue [],
    "support/timer.rs" Always ["Timer"],
    "support/token.rs" Tokens ["Token", "TokenError", "TokenProvider", "TokenRequest"],
    "support/tokens.rs" Tokens [],
    "support/trace.rs" Always [],
    "support/transfer.rs" Always [],
    "support/transport.rs" Always ["Timeout", "Transport"],
    "support/tuple.rs" Tuple [],
    "support/transport_error.rs" Always ["TransportError"],
    "support/tagged.rs" Tagged [],
    "support/union.rs" Union [],
    "support/whole.rs" Whole [],
    "support/wire.rs" Always ["Body"],
    "support/with_chrono.rs" Chrono [],
    "support/with_jiff.rs" Jiff [],
    "support/with_time.rs" Time ["DateTime"],
}
