//! What a document says of a group of operations (OpenAPI 3.0.3, section 4.7.22).

/// A tag, by the name that operations have it by.
#[derive(Clone, Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) description: String,
}
