//! The texts that a run has read.

use std::sync::Arc;

/// Names one text of [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(usize);

/// One text.
#[derive(Clone, Debug)]
pub struct Source {
    /// What people call it: the path as it was given.
    pub name: String,
    /// The whole text, of a Markdown page too; several documents of one page share it.
    pub text: Arc<str>,
    /// The bytes of `text` that hold the document: all of it, or the inside of a fence.
    pub document: std::ops::Range<usize>,
}

/// Every text that was read, to show excerpts from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    texts: Vec<Source>,
}

impl Sources {
    /// Keeps a text.
    pub fn add(&mut self, source: Source) -> SourceId {
        self.texts.push(source);
        SourceId(self.texts.len() - 1)
    }

    /// The text of that id.
    ///
    /// # Panics
    ///
    /// Where the id comes from another `Sources`.
    #[must_use]
    pub fn get(&self, id: SourceId) -> &Source {
        &self.texts[id.0]
    }

    /// Narrows a source to the bytes that hold its document.
    ///
    /// # Panics
    ///
    /// Where the id comes from another `Sources`.
    pub fn narrow(&mut self, id: SourceId, document: std::ops::Range<usize>) {
        self.texts[id.0].document = document;
    }
}
