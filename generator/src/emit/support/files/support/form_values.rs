//! Values of forms that are read (URL Standard, section 5.1).

use std::fmt;

use serde::{
    Deserializer,
    de::{
        self, DeserializeOwned, IntoDeserializer, Visitor,
        value::{MapDeserializer, SeqDeserializer, StrDeserializer},
    },
};
use serde_json::Value;
use url::form_urlencoded;

/// Reads a form: a member is a text, a number, a boolean, or an object that is written as JSON; a list is several pairs
/// of one name.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    let mut members: Vec<Member> = Vec::new();
    for (name, text) in form_urlencoded::parse(body) {
        match members.iter_mut().find(|member| member.name == name) {
            Some(member) => member.texts.push(text.into_owned()),
            None => members.push(Member { name: name.into_owned(), texts: vec![text.into_owned()] }),
        }
    }
    T::deserialize(MapDeserializer::new(members.into_iter().map(|member| (member.name.clone(), member))))
}

/// What is wrong, and where.
#[derive(Debug)]
pub(super) struct Fault {
    /// Where: a JSON pointer to the member.
    pub(super) pointer: String,
    pub(super) reason: String,
}

impl de::Error for Fault {
    fn custom<M: fmt::Display>(message: M) -> Self {
        Self { pointer: String::new(), reason: message.to_string() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.reason)?;
        if self.pointer.is_empty() { Ok(()) } else { write!(formatter, " at `{}`", self.pointer) }
    }
}

impl std::error::Error for Fault {}

/// The texts of one name.
struct Member {
    name: String,
    texts: Vec<String>,
}

impl IntoDeserializer<'_, Fault> for Member {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl Member {
    fn text(&self) -> &str {
        self.texts.last().map(String::as_str).unwrap_or_default()
    }

    /// The member as JSON, where its text is that; else as text.
    fn json(&self, is: fn(&Value) -> bool) -> Value {
        let value = serde_json::from_str(self.text()).ok().filter(is);
        value.unwrap_or_else(|| self.text().into())
    }

    /// Says where an error is.
    fn at<V>(name: &str, read: Result<V, impl fmt::Display>) -> Result<V, Fault> {
        let pointer = || ["/", &name.replace('~', "~0").replace('/', "~1")].concat();
        read.map_err(|error| Fault { pointer: pointer(), reason: error.to_string() })
    }
}

/// Methods that take the text for a value of JSON.
macro_rules! of_json {
    ($is:expr, $($method:ident)+) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
                Self::at(&self.name, self.json($is).$method(visitor))
            }
        )+
    };
}

impl<'de> Deserializer<'de> for Member {
    type Error = Fault;

    of_json! { Value::is_boolean, deserialize_bool }

    of_json! {
        Value::is_number,
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
    }

    of_json! { Value::is_object, deserialize_map }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.texts.len() > 1 {
            return self.deserialize_seq(visitor);
        }
        Self::at(&self.name, StrDeserializer::<Fault>::new(self.text()).deserialize_any(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let name = &self.name;
        let items = self.texts.iter().map(|text| Self { name: name.clone(), texts: vec![text.clone()] });
        SeqDeserializer::new(items).deserialize_seq(visitor)
    }

    serde::forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct struct enum
        identifier ignored_any
    }
}
