//! What can go wrong within a stream of events or records.

use std::{error, fmt};

use http::StatusCode;

use super::{
    build_error::BuildError, decode_error, json_pointer, parser::Piece, transport_error::TransportError,
};

/// Why a stream gave no value where one should be.
#[derive(Debug)]
#[non_exhaustive]
pub enum StreamError {
    /// A piece is not what the document says. The stream goes on.
    Decode(Box<PieceError>),
    /// A piece is larger than this many bytes, and was passed over. The stream goes on.
    TooLarge(usize),
    /// The reply broke off: the stream is over.
    Transport(Box<TransportError>),
    /// The request could not be sent again: the stream is over.
    Build(BuildError),
    /// The server answered so when the stream was to go on: the stream is over.
    Refused(StatusCode),
}

/// An event, or a record, that does not decode. `Display` and `Debug` do not show its text, for it may hold secrets.
#[derive(Debug)]
pub struct PieceError {
    operation: &'static str,
    piece: Piece,
    pointer: String,
    reason: String,
}

impl PieceError {
    /// A piece and what `serde_json` says about it.
    #[must_use]
    pub fn new(operation: &'static str, piece: Piece, error: &serde_json::Error) -> Self {
        let pointer = json_pointer::locate(piece.data.as_bytes(), error);
        let reason = decode_error::without_value(&error.to_string());
        Self { operation, piece, pointer, reason }
    }

    /// A record that the server broke off.
    #[must_use]
    pub fn cut_off(operation: &'static str, text: String) -> Self {
        let piece = Piece { data: text, ..Piece::default() };
        Self { operation, piece, pointer: String::new(), reason: "it was cut off".to_owned() }
    }

    /// The text that does not decode.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.piece.data
    }

    /// The type of the event; nothing of a record.
    #[must_use]
    pub fn event(&self) -> &str {
        &self.piece.event
    }

    /// The last id that the stream gave; nothing of a record.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.piece.id
    }

    /// Where in the JSON: a pointer (RFC 6901), empty for the whole text.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong there.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for PieceError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (operation, event) = (self.operation, self.event());
        match event {
            "" => write!(formatter, "{operation}: a record does not decode")?,
            _ => write!(formatter, "{operation}: event `{event}` does not decode")?,
        }
        if !self.pointer.is_empty() {
            write!(formatter, " at `{}`", self.pointer)?;
        }
        write!(formatter, ": {}", self.reason)
    }
}

impl error::Error for PieceError {}

impl fmt::Display for StreamError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decode(error) => error.fmt(formatter),
            Self::TooLarge(bytes) => write!(formatter, "a piece of the stream is larger than {bytes} bytes"),
            Self::Transport(error) => error.fmt(formatter),
            Self::Build(error) => error.fmt(formatter),
            Self::Refused(status) => {
                write!(formatter, "status {} where the stream was to go on", status.as_u16())
            }
        }
    }
}

impl error::Error for StreamError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Transport(error) => error.source(),
            Self::Build(error) => error.source(),
            Self::Decode(_) | Self::TooLarge(_) | Self::Refused(_) => None,
        }
    }
}
