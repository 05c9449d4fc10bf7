//! A struct and an enum as the generator writes them, with a member of each presence.

use crate::support::{maybe, object, string};

#[derive(Clone, Debug, PartialEq)]
pub struct Pet {
    pub name: String,
    pub owner: Option<String>,
    pub kind: Option<Kind>,
    pub weight: maybe::Maybe<i64>,
    pub kittens: Option<Vec<Pet>>,
}

impl Pet {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), owner: None, kind: None, weight: maybe::Maybe::Absent, kittens: None }
    }
}

impl object::Object for Pet {
    const NAME: &'static str = "Pet";

    const KEYS: &'static [&'static str] = &["name", "owner", "kind", "weight", "kittens"];

    fn read<'de, M: object::MapAccess<'de>>(members: &mut object::Members<'de, M>) -> Option<Self> {
        let mut name = None;
        let mut owner = None;
        let mut kind = None;
        let mut weight = maybe::Maybe::Absent;
        let mut kittens = None;
        while let Some(key) = members.next_key() {
            match key {
                0 => members.read(&mut name),
                1 => members.read(&mut owner),
                2 => members.optional(&mut kind),
                3 => members.maybe(&mut weight),
                4 => members.optional(&mut kittens),
                _ => members.skip(),
            }
        }
        let Some(name) = name else {
            return members.missing(0);
        };
        let Some(owner) = owner else {
            return members.missing(1);
        };
        Some(Self { name, owner, kind, weight, kittens })
    }
}

impl serde::Serialize for Pet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = object::Writer::new(serializer);
        object.required("name", &self.name);
        object.required("owner", &self.owner);
        object.optional("kind", &self.kind);
        object.maybe("weight", &self.weight);
        object.optional("kittens", &self.kittens);
        object.end()
    }
}

impl<'de> serde::Deserialize<'de> for Pet {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::deserialize(deserializer)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Cat,
    Other(String),
}

impl From<&str> for Kind {
    fn from(value: &str) -> Self {
        match value {
            "cat" => Self::Cat,
            _ => Self::Other(value.to_owned()),
        }
    }
}

impl serde::Serialize for Kind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(match self {
            Self::Cat => "cat",
            Self::Other(value) => value,
        })
    }
}

impl<'de> serde::Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        string::deserialize(deserializer)
    }
}
