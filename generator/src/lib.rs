//! Reads an OpenAPI document and writes a Rust client for it.

pub mod diagnostic;
mod normalise;
pub mod pointer;
pub mod read;
pub mod write;
