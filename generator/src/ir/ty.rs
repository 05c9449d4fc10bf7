//! Types: what a value is, and whether it has to be there.

use super::{Doc, Given, Hint, Object};
use crate::config::Time;
use crate::pointer::Pointer;

/// Names one type of an [`Api`](super::Api).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TypeId(u32);

impl TypeId {
    pub(crate) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ty {
    /// Any JSON value.
    Any,
    Boolean,
    Integer(Integer),
    /// An integer of a known width that is not zero.
    NonZero(Integer),
    /// A number with a fraction.
    Number,
    String,
    /// A string that is the text of something else.
    Format(Format),
    List(Box<Ty>),
    /// A list of so many items, each with a type of its own.
    Tuple(Vec<Ty>),
    /// An object whose members all have one type.
    Map(Box<Ty>),
    /// A value or `null`, in a list or a map.
    Nullable(Box<Ty>),
    /// One value, always: only a required member has this type, and it is no part of the struct.
    Constant(Given),
    /// A type with a definition.
    Named(TypeId),
}

/// The width of an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Integer {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    /// Any JSON number: no other type has room for both bounds.
    Any,
}

impl Integer {
    /// Whether the type has room for the value.
    pub(crate) fn holds(self, value: i64) -> bool {
        match self {
            Self::I8 => i8::try_from(value).is_ok(),
            Self::I16 => i16::try_from(value).is_ok(),
            Self::I32 => i32::try_from(value).is_ok(),
            Self::I64 | Self::Any => true,
            Self::U8 => u8::try_from(value).is_ok(),
            Self::U16 => u16::try_from(value).is_ok(),
            Self::U32 => u32::try_from(value).is_ok(),
            Self::U64 => value >= 0,
        }
    }
}

/// A value that is known beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Constant {
    String(String),
    Integer(i64),
    /// The digits of a number with a fraction.
    Number(String),
    Boolean(bool),
}

/// What the text of a string stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// RFC 9562.
    Uuid,
    /// RFC 3339, section 5.6: `date-time`.
    DateTime(Time),
    /// RFC 3339, section 5.6: `full-date`.
    Date(Time),
    Ipv4,
    /// RFC 4648, section 4.
    Base64,
    /// RFC 4648, section 5.
    Base64Url,
    /// Not to be shown.
    Secret,
    /// Bytes that are no text.
    Binary,
    /// A part of a form with a name and a media type.
    File,
    /// Parts of a body that the document does not name.
    Multipart,
    /// Bytes or a stream.
    Body,
    /// The body of an operation that takes several media types.
    Content,
}

/// Whether a member has to be there, and whether it may be `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    RequiredNullable,
    Optional,
    OptionalNullable,
}

impl Presence {
    pub(crate) fn new(required: bool, nullable: bool) -> Self {
        match (required, nullable) {
            (true, false) => Self::Required,
            (true, true) => Self::RequiredNullable,
            (false, false) => Self::Optional,
            (false, true) => Self::OptionalNullable,
        }
    }

    /// Whether a value has to be given.
    pub(crate) fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::RequiredNullable)
    }
}

/// What a type belongs to: it is written beside its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Owner {
    /// The type is a component itself.
    Document,
    /// The type stands inside another one.
    Type(TypeId),
    /// The type stands inside an operation, by its position.
    Operation(usize),
    /// The type stands inside a callback or webhook, by its position.
    Event(usize),
}

/// A type that gets a name.
#[derive(Clone, Debug)]
pub(crate) struct TypeDefinition {
    pub(crate) origin: Pointer,
    pub(crate) owner: Owner,
    pub(crate) hints: Vec<Hint>,
    pub(crate) doc: Doc,
    /// Whether `null` is allowed wherever the type is used.
    pub(crate) nullable: bool,
    pub(crate) shape: Shape,
}

/// How a type is made.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Object(Object),
    Enumeration(Enumeration),
    Union(Union),
    Alias(Ty),
}

/// A value of one of several types.
#[derive(Clone, Debug)]
pub(crate) struct Union {
    /// The member that tells the object variants apart.
    pub(crate) tag: Option<String>,
    /// Whether objects with other tags are kept; if not, they are an error.
    pub(crate) open: bool,
    pub(crate) variants: Vec<Variant>,
}

/// One of the types of a union.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    pub(crate) ty: Ty,
    /// The values of the tag that mean this variant.
    pub(crate) tags: Vec<String>,
    /// Whether an object without the tag may be of this variant.
    pub(crate) optional_tag: bool,
    /// Whether an object with another tag, or without one, is of this variant.
    pub(crate) is_default: bool,
    /// What the variant may be called after, the best first.
    pub(crate) hints: Vec<Hint>,
}

/// A scalar with known values.
#[derive(Clone, Debug)]
pub(crate) struct Enumeration {
    pub(crate) base: Base,
    /// Whether other values are kept; if not, they are an error.
    pub(crate) open: bool,
    pub(crate) values: Vec<Value>,
}

/// What the values of an enumeration are on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    String,
    /// One that `i64` has room for.
    Integer,
    /// Any number.
    Number,
    /// Values of several types.
    Mixed,
}

/// A value of an enumeration.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    /// The string, or the text of any other value.
    pub(crate) wire: String,
    /// The value itself.
    pub(crate) constant: Constant,
    /// A name that the document gives to the value.
    pub(crate) name: Option<String>,
    pub(crate) doc: Doc,
}
