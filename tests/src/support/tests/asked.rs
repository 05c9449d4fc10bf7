use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::pet::{Kind, Pet};
use crate::support::{
    asked::{Asked, Asking},
    lenient::Lenient,
};

fn asked<'de, T: Deserialize<'de>>() -> Asked {
    T::deserialize(Asking).err().unwrap()
}

#[test]
fn a_type_says_what_it_is_read_from() {
    assert_eq!([asked::<String>(), asked::<bool>(), asked::<f64>(), asked::<Kind>()], [Asked::Scalar; 4]);
    assert_eq!([asked::<Vec<Pet>>(), asked::<(u8, String)>()], [Asked::List; 2]);
    assert_eq!([asked::<Pet>(), asked::<Box<Pet>>(), asked::<BTreeMap<String, u8>>()], [Asked::Object; 3]);
    assert_eq!([asked::<Value>(), asked::<Option<String>>()], [Asked::Any; 2]);
    assert_eq!(u8::read(Asking), Err(Asked::Scalar));
    assert_eq!(Vec::<u8>::read(Asking), Err(Asked::List));
}
