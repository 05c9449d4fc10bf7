//! Files in a form.

use std::slice;

use super::payload::Payload;

/// A file that is a part of a form, with its name and its media type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub(super) body: Payload,
    pub(super) name: Option<String>,
    pub(super) headers: Vec<(String, String)>,
}

impl File {
    /// A file with what is in it. Without a name it is called like its part.
    #[must_use]
    pub fn new(content: impl Into<Payload>) -> Self {
        Self { body: content.into(), name: None, headers: Vec::new() }
    }

    /// The same file with a name.
    #[must_use]
    pub fn name(self, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..self }
    }

    /// The same file with a media type other than the one that the document says.
    #[must_use]
    pub fn media_type(self, media_type: impl Into<String>) -> Self {
        Self { body: self.body.typed(media_type.into()), ..self }
    }

    /// The same file with a header more for its part.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

impl<B: Into<Payload>> From<B> for File {
    fn from(content: B) -> Self {
        Self::new(content)
    }
}

/// Any number of files.
pub trait Files {
    /// The files.
    fn files(&self) -> &[File];
}

impl Files for File {
    fn files(&self) -> &[File] {
        slice::from_ref(self)
    }
}

impl Files for Vec<File> {
    fn files(&self) -> &[File] {
        self
    }
}

impl<F: Files> Files for Option<F> {
    fn files(&self) -> &[File] {
        self.as_ref().map_or(&[], F::files)
    }
}
