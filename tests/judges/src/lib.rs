//! Judges of the generator: they take documents and suites that are not in this repository, and count.

mod cargo;
pub mod chat;
pub mod conformance;
pub mod contract;
pub mod documents;
pub mod json;
pub mod meaning;
pub mod peers;
pub mod round_trip;
pub mod styles;
