//! How the members of a body of several parts are written (OpenAPI 3.1.1, section 4.8.15).

use super::Style;

/// How one part is written, where that is not as usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The member.
    pub(crate) name: String,
    /// The media type that it is sent as.
    pub(crate) media_type: Option<String>,
    /// What says how it becomes text, or several texts.
    pub(crate) style: Option<Style>,
    /// The headers that callers may give.
    pub(crate) headers: Vec<PartHeader>,
}

/// A header of a part, which is a field of the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PartHeader {
    pub(crate) name: String,
    /// What the field is called in the request: no member of the body has that name.
    pub(crate) field: String,
}

impl Part {
    /// Whether there is nothing to say.
    pub(crate) fn is_usual(&self) -> bool {
        self.media_type.is_none() && self.style.is_none() && self.headers.is_empty()
    }
}
