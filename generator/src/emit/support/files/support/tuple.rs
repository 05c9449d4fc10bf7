//! Lists of so many items, each with a type of its own, that are read leniently.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{Error, SeqAccess, Visitor},
};

use super::lenient::{Lenient, Seed};

struct TupleVisitor<T>(PhantomData<T>);

/// Reads tuples of these types.
macro_rules! tuples {
    ($($count:literal [$($item:ident)+],)+) => {$(
        impl<$($item: Lenient),+> Lenient for ($($item,)+) {
            fn read<'de, De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
                deserializer.deserialize_tuple($count, TupleVisitor::<Self>(PhantomData))
            }
        }

        impl<'de, $($item: Lenient),+> Visitor<'de> for TupleVisitor<($($item,)+)> {
            type Value = ($($item,)+);

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!("a list of ", $count, " items"))
            }

            fn visit_seq<Se: SeqAccess<'de>>(self, mut list: Se) -> Result<Self::Value, Se::Error> {
                let mut count = 0..;
                Ok(($(match list.next_element_seed(Seed::<$item>(PhantomData))? {
                    Some(item) => {
                        count.next();
                        item
                    }
                    None => return Err(Se::Error::invalid_length(count.start, &self)),
                },)+))
            }
        }
    )+};
}

tuples! {
    2 [A B],
    3 [A B C],
    4 [A B C D],
    5 [A B C D E],
    6 [A B C D E F],
    7 [A B C D E F G],
    8 [A B C D E F G H],
    9 [A B C D E F G H I],
    10 [A B C D E F G H I J],
    11 [A B C D E F G H I J K],
    12 [A B C D E F G H I J K L],
}
