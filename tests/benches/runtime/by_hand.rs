//! The same types as in the case `bench/shapes`, as people write them: plain serde derive.

use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
pub struct Full {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub age: i32,
    pub score: f64,
    pub active: bool,
    pub role: String,
    pub city: String,
    pub street: String,
    pub tags: Vec<String>,
}

#[derive(Deserialize, Serialize)]
pub struct Sparse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
}

macro_rules! level {
    ($name:ident, $next:ident) => {
        #[derive(Deserialize, Serialize)]
        pub struct $name {
            pub name: String,
            pub next: $next,
        }
    };
}

level!(Level1, Level2);
level!(Level2, Level3);
level!(Level3, Level4);
level!(Level4, Level5);

#[derive(Deserialize, Serialize)]
pub struct Level5 {
    pub name: String,
    pub items: Vec<Leaf>,
}

#[derive(Deserialize, Serialize)]
pub struct Leaf {
    pub x: i64,
    pub y: i64,
}

#[derive(Deserialize, Serialize)]
#[serde(tag = "type")]
pub enum Event {
    Created { name: String, size: i64 },
    Renamed { from: String, to: String },
    Moved { place: Leaf },
    Closed { reason: String },
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
pub enum Part {
    Text(String),
    Picture(Picture),
    Sound(Sound),
    Place(Place),
    Note(Note),
}

#[derive(Deserialize, Serialize)]
pub struct Picture {
    pub url: String,
    pub width: i64,
    pub height: i64,
}

#[derive(Deserialize, Serialize)]
pub struct Sound {
    pub url: String,
    pub seconds: f64,
}

#[derive(Deserialize, Serialize)]
pub struct Place {
    pub city: String,
    pub street: String,
}

#[derive(Deserialize, Serialize)]
pub struct Note {
    pub title: String,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
pub enum Block {
    Text(String),
    List(Vec<Block>),
    Section(Section),
    Picture(Picture),
    Place(Place),
}

#[derive(Deserialize, Serialize)]
pub struct Section {
    pub title: String,
    pub blocks: Vec<Block>,
}

#[derive(Deserialize, Serialize)]
pub struct Message {
    pub role: String,
    pub content: Content,
}

#[derive(Deserialize, Serialize)]
#[serde(untagged)]
pub enum Content {
    Text(String),
    Parts(Vec<Part>),
}
