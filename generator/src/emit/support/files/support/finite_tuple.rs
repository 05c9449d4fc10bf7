//! Tuples in which numbers have to have a text.

use std::{error, fmt};

use serde::{
    Serialize, Serializer,
    ser::{
        self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};

use super::finite::Numbers;

/// Tuples are looked at as they are written, for their items are of any type.
macro_rules! tuples {
    ($([$($item:ident)+],)+) => {$(
        impl<$($item: Serialize),+> Numbers for ($($item,)+) {
            fn are_finite(&self) -> bool {
                self.serialize(Probe).is_ok()
            }
        }
    )+};
}

tuples! {
    [A B],
    [A B C],
    [A B C D],
    [A B C D E],
    [A B C D E F],
    [A B C D E F G],
    [A B C D E F G H],
    [A B C D E F G H I],
    [A B C D E F G H I J],
    [A B C D E F G H I J K],
    [A B C D E F G H I J K L],
}

impl<T: Numbers> Numbers for Box<T> {
    fn are_finite(&self) -> bool {
        T::are_finite(self)
    }
}

/// Writes nothing, and fails at a number that is not finite.
struct Probe;

/// There was such a number, or something that cannot be written.
#[derive(Debug)]
struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("it is not finite")
    }
}

impl error::Error for Failed {}

impl ser::Error for Failed {
    fn custom<M: fmt::Display>(_: M) -> Self {
        Self
    }
}

/// What is always fine.
macro_rules! fine {
    ($($method:ident ($($argument:ty),*),)+) => {
        $(
            fn $method(self, $(_: $argument),*) -> Result<(), Failed> {
                Ok(())
            }
        )+
    };
}

/// What has parts.
macro_rules! whole {
    ($($method:ident $kind:ident ($($argument:ty),*),)+) => {
        $(
            type $kind = Self;

            fn $method(self, $(_: $argument),*) -> Result<Self, Failed> {
                Ok(self)
            }
        )+
    };
}

impl Serializer for Probe {
    type Ok = ();
    type Error = Failed;

    fine! {
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_char(char),
        serialize_str(&str),
        serialize_bytes(&[u8]),
        serialize_none(),
        serialize_unit(),
        serialize_unit_struct(&'static str),
        serialize_unit_variant(&'static str, u32, &'static str),
    }

    whole! {
        serialize_seq SerializeSeq (Option<usize>),
        serialize_tuple SerializeTuple (usize),
        serialize_tuple_struct SerializeTupleStruct (&'static str, usize),
        serialize_tuple_variant SerializeTupleVariant (&'static str, u32, &'static str, usize),
        serialize_struct SerializeStruct (&'static str, usize),
        serialize_struct_variant SerializeStructVariant (&'static str, u32, &'static str, usize),
    }

    type SerializeMap = Entries;

    fn serialize_map(self, length: Option<usize>) -> Result<Entries, Failed> {
        Ok(Entries { looked_at: length.is_some() })
    }

    fn serialize_f32(self, number: f32) -> Result<(), Failed> {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<(), Failed> {
        if number.is_finite() { Ok(()) } else { Err(Failed) }
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }
}

/// The parts of a whole, each by itself.
macro_rules! parts {
    ($($kind:ident $method:ident ($($key:ty)?),)+) => {$(
        impl $kind for Probe {
            type Ok = ();
            type Error = Failed;

            fn $method<T: Serialize + ?Sized>(&mut self, $(_: $key,)? value: &T) -> Result<(), Failed> {
                value.serialize(Self)
            }

            fn end(self) -> Result<(), Failed> {
                Ok(())
            }
        }
    )+};
}

parts! {
    SerializeSeq serialize_element (),
    SerializeTuple serialize_element (),
    SerializeTupleStruct serialize_field (),
    SerializeTupleVariant serialize_field (),
    SerializeStruct serialize_field (&'static str),
    SerializeStructVariant serialize_field (&'static str),
}

/// The values of a map. Structs of this crate, which do not tell their length, look at their own.
struct Entries {
    looked_at: bool,
}

impl SerializeMap for Entries {
    type Ok = ();
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), Failed> {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        if self.looked_at { value.serialize(Probe) } else { Ok(()) }
    }

    fn end(self) -> Result<(), Failed> {
        Ok(())
    }
}
