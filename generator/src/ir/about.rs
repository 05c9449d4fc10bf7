//! What a document says about the API as a whole.

/// Beside title, version and description (OpenAPI 3.1.1, section 4.8.2).
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    pub(crate) summary: Option<String>,
    /// Where the terms of service are.
    pub(crate) terms: Option<String>,
    pub(crate) contact: Option<Reference>,
    pub(crate) license: Option<Reference>,
}

/// Whom to ask, or what to read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reference {
    pub(crate) name: String,
    /// URLs and addresses of mail.
    pub(crate) addresses: Vec<String>,
}
