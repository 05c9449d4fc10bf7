//! What takes the body of a reply apart while it comes.

use std::fmt;

use bytes::Bytes;

/// A parser of a body that comes in parts, split anywhere.
pub trait Parser: Send {
    /// Takes the next part. What the last one held must have been taken out before.
    fn feed(&mut self, part: Bytes);

    /// The next piece of what has come, or `None` where that takes another part.
    fn next(&mut self) -> Option<Result<Piece, Flaw>>;

    /// What is left after the last part.
    fn end(&mut self) -> Option<Result<Piece, Flaw>>;

    /// Sets the most bytes that a piece may have.
    fn limit(&mut self, bytes: usize);
}

/// A piece of a body: an event, or a record. `Debug` shows the length of what it carries alone, for that may be secret.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// What it carries.
    pub data: String,
    /// The type of the event.
    pub event: String,
    /// The last id that came.
    pub id: String,
}

impl fmt::Debug for Piece {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut piece = formatter.debug_struct("Piece");
        piece.field("data", &format_args!("({} bytes)", self.data.len()));
        piece.field("event", &self.event).field("id", &self.id).finish()
    }
}

/// Why a piece is none. What follows it is whole again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is larger than this many bytes.
    TooLarge(usize),
    /// The server broke it off; this much had come.
    CutOff(String),
}

/// The most bytes of a piece where nobody says otherwise: 16 MiB.
pub const LARGEST: usize = 16 << 20;
