//! Stage 8: what the interface is, written as Rust.

pub mod doc;
