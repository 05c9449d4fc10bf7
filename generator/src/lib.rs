//! Reads an OpenAPI document and writes a Rust client for it.

mod analyse;
mod config;
pub mod diagnostic;
mod ir;
mod lower;
mod model;
mod name;
mod normalise;
pub mod pointer;
pub mod read;
mod resolve;
pub mod write;

pub use config::Config;
