//! What operations ask for before they answer.

/// A security scheme that an operation asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    scheme: &'static str,
    setter: &'static str,
    scopes: &'static [&'static str],
}

impl Requirement {
    /// A scheme by its key in the document, and the method of [`Client`](crate::Client) that sets its credential.
    #[must_use]
    pub const fn new(scheme: &'static str, setter: &'static str) -> Self {
        Self { scheme, setter, scopes: &[] }
    }

    /// The same scheme with the scopes, or roles, that the credential must have.
    #[must_use]
    pub const fn scopes(self, scopes: &'static [&'static str]) -> Self {
        Self { scopes, ..self }
    }

    /// The key of the scheme in the document.
    #[must_use]
    pub const fn scheme(&self) -> &'static str {
        self.scheme
    }

    /// The method of the client that sets the credential.
    #[must_use]
    pub const fn setter(&self) -> &'static str {
        self.setter
    }

    /// The scopes, or roles, that the credential must have.
    #[must_use]
    pub const fn needed_scopes(&self) -> &'static [&'static str] {
        self.scopes
    }
}
