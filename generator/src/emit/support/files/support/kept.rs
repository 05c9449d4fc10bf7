//! JSON values that are kept until it is known of which type they are.
//!
//! A value is a row of bytes: a word that says what it is and how many bytes are in it, and then these. So a value and all
//! that is in it are one piece of memory, any part of which can be lent to whoever reads it.

/// A JSON value that is in memory.
#[derive(Clone, Copy)]
pub(super) enum Kept<'t> {
    Null,
    Boolean(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    /// A number that none of these types holds.
    Number(&'t str),
    Text(&'t str),
    /// Its items are in these bytes.
    List(&'t [u8]),
    /// Its members are in these bytes.
    Object(&'t [u8]),
}

pub(super) const NULL: u8 = 0;
pub(super) const FALSE: u8 = 1;
pub(super) const TRUE: u8 = 2;
pub(super) const UNSIGNED: u8 = 3;
pub(super) const SIGNED: u8 = 4;
pub(super) const FLOAT: u8 = 5;
pub(super) const NUMBER: u8 = 6;
pub(super) const TEXT: u8 = 7;
pub(super) const LIST: u8 = 8;
pub(super) const OBJECT: u8 = 9;

/// What a union asks for by the name of a type, before it asks for any value: a value that is in memory already is lent
/// to it, as the bytes that it stands in. In JSON there are no bytes, so that there is no doubt what they are.
pub(super) const LENT: &str = "$value that is in memory";

/// How long the word before each value is.
pub(super) const HEAD: usize = size_of::<u64>();

/// That word.
#[inline]
pub(super) const fn head(kind: u8, length: usize) -> [u8; HEAD] {
    ((length as u64) << 8 | kind as u64).to_le_bytes()
}

impl<'t> Kept<'t> {
    /// The value that stands in these bytes, if it is one.
    #[inline]
    pub(super) fn of(bytes: &'t [u8]) -> Option<Self> {
        let (head, bytes) = bytes.split_first_chunk::<HEAD>()?;
        let word = || bytes.first_chunk().copied();
        let text = || str::from_utf8(bytes).ok();
        Some(match head[0] {
            NULL => Self::Null,
            FALSE => Self::Boolean(false),
            TRUE => Self::Boolean(true),
            UNSIGNED => Self::Unsigned(u64::from_le_bytes(word()?)),
            SIGNED => Self::Signed(i64::from_le_bytes(word()?)),
            FLOAT => Self::Float(f64::from_le_bytes(word()?)),
            NUMBER => Self::Number(text()?),
            TEXT => Self::Text(text()?),
            LIST => Self::List(bytes),
            OBJECT => Self::Object(bytes),
            _ => return None,
        })
    }

    /// The text, where it is one.
    pub(super) const fn as_str(self) -> Option<&'t str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The members, where it is an object.
    pub(super) const fn members(self) -> Option<Members<'t>> {
        match self {
            Self::Object(bytes) => Some(Members::of(bytes)),
            _ => None,
        }
    }

    /// The member with this name. Of several it is the last.
    pub(super) fn get(self, name: &str) -> Option<Self> {
        let found = self.members()?.filter(|(key, _)| *key == name.as_bytes()).last();
        found.and_then(|(_, value)| Self::of(value))
    }

    /// What it is.
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "a boolean",
            Self::Unsigned(_) | Self::Signed(_) | Self::Float(_) | Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

/// The items of a list, each as the bytes that it stands in.
#[derive(Clone)]
pub(super) struct Items<'t> {
    bytes: &'t [u8],
}

impl<'t> Items<'t> {
    pub(super) const fn of(bytes: &'t [u8]) -> Self {
        Self { bytes }
    }
}

impl<'t> Iterator for Items<'t> {
    type Item = &'t [u8];

    #[inline]
    fn next(&mut self) -> Option<&'t [u8]> {
        let head = u64::from_le_bytes(*self.bytes.first_chunk::<HEAD>()?);
        let length = usize::try_from(head >> 8).ok()?;
        let (item, rest) = self.bytes.split_at_checked(length + HEAD)?;
        self.bytes = rest;
        Some(item)
    }
}

/// The members of an object, each as its name and the bytes that its value stands in.
pub(super) struct Members<'t> {
    items: Items<'t>,
}

impl<'t> Members<'t> {
    pub(super) const fn of(bytes: &'t [u8]) -> Self {
        Self { items: Items::of(bytes) }
    }
}

impl<'t> Iterator for Members<'t> {
    type Item = (&'t [u8], &'t [u8]);

    #[inline]
    fn next(&mut self) -> Option<(&'t [u8], &'t [u8])> {
        let name = self.items.next()?.get(HEAD..)?;
        Some((name, self.items.next()?))
    }
}
