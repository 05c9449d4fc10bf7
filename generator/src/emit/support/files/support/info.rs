//! What is known of an operation before it is called.

use super::{operation::Operation, requirement::Requirement};

/// An operation as the document describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationInfo {
    /// Its name in the document.
    pub id: &'static str,
    /// Its HTTP method.
    pub method: &'static str,
    /// Its path below the base URL, with parameters in braces.
    pub path: &'static str,
    /// The credentials that it takes; see [`Operation::SECURITY`].
    pub security: &'static [&'static [Requirement]],
    /// Servers of its own; see [`Operation::SERVERS`].
    pub servers: &'static [&'static str],
}

impl OperationInfo {
    /// What is known of an operation.
    #[must_use]
    pub const fn of<O: Operation>() -> Self {
        Self { id: O::ID, method: O::METHOD, path: O::PATH, security: O::SECURITY, servers: O::SERVERS }
    }
}
