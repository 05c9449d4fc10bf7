//! Reads an OpenAPI document and writes a Rust client for it.

pub mod diagnostic;
pub mod emit;
pub mod pointer;
pub mod read;
pub mod write;
