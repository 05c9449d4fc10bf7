//! What else a success may be written as (RFC 9110, section 3.2).

use super::Payload;

/// A media type that a success has beside the one that is asked for where nothing else is said.
#[derive(Clone, Debug)]
pub(crate) struct Representation {
    /// The media type, as the document writes it.
    pub(crate) media_type: String,
    /// What is asked for: that media type, then those of errors.
    pub(crate) accept: Vec<String>,
    pub(crate) payload: Payload,
}
