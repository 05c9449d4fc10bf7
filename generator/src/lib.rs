//! Reads an OpenAPI document and writes a Rust client for it.

pub mod diagnostic;
mod ir;
mod lower;
mod model;
mod normalise;
pub mod pointer;
pub mod read;
mod resolve;
pub mod write;
