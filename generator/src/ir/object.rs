//! Objects: what members a struct has, and what becomes of others.

use super::{Doc, Note, Presence, Ty};

/// A struct.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    pub(crate) fields: Vec<Field>,
    pub(crate) others: Others,
    /// The members whose values may also be of other types: those stand among the others.
    pub(crate) loose: Vec<String>,
}

/// What becomes of members that the document does not name.
#[derive(Clone, Debug)]
pub(crate) enum Others {
    /// They are passed over.
    Dropped,
    /// They stand together in one field, which is a map.
    Kept(Field),
    /// They are an error.
    Refused,
}

impl Object {
    /// The field that keeps members without a name.
    pub(crate) fn other(&self) -> Option<&Field> {
        match &self.others {
            Others::Kept(field) => Some(field),
            Others::Dropped | Others::Refused => None,
        }
    }

    /// Every field, the one for members without a name last.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &Field> + Clone {
        self.fields.iter().chain(self.other())
    }
}

/// A member of an object.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// The name on the wire.
    pub(crate) wire: String,
    pub(crate) ty: Ty,
    pub(crate) presence: Presence,
    pub(crate) access: Access,
    pub(crate) doc: Doc,
}

/// In which direction a member goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Access {
    #[default]
    Both,
    /// The server sets it: it is received alone.
    ReadOnly,
    /// The server keeps it to itself: it is sent alone.
    WriteOnly,
}

impl Access {
    /// What both keywords say together; what says both says nothing.
    pub(crate) fn of(read_only: bool, write_only: bool) -> Self {
        match (read_only, write_only) {
            (true, false) => Self::ReadOnly,
            (false, true) => Self::WriteOnly,
            (..) => Self::Both,
        }
    }
}

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Sent,
    Received,
}

impl Field {
    /// Whether the member has one possible value, so that nobody needs to give or to read it.
    pub(crate) fn is_constant(&self) -> bool {
        matches!(self.ty, Ty::Constant(_))
    }

    /// Whether that value is checked when it is read.
    pub(crate) fn is_checked(&self) -> bool {
        self.is_constant() && !self.doc.notes.contains(&Note::Listed)
    }

    /// The value that the member has from the start, so that callers need not give it: that of a tag.
    pub(crate) fn preset(&self) -> Option<&str> {
        self.doc.notes.iter().find_map(|note| match note {
            Note::Tag(value) => Some(value.as_str()),
            _ => None,
        })
    }

    /// Whether callers have to give a value.
    pub(crate) fn is_asked(&self) -> bool {
        self.presence.is_required() && !self.is_constant() && self.preset().is_none()
    }

    /// Whether the member is there in values that go that way.
    pub(crate) fn goes(&self, direction: Direction) -> bool {
        match self.access {
            Access::Both => true,
            Access::ReadOnly => direction == Direction::Received,
            Access::WriteOnly => direction == Direction::Sent,
        }
    }
}
