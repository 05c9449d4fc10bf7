//! Why a request could not be built.

use std::{borrow::Cow, error, fmt};

/// A client or request that cannot be built. It never holds a secret: values are not quoted.
#[derive(Debug)]
pub struct BuildError {
    operation: Option<&'static str>,
    reason: Cow<'static, str>,
    source: Option<Box<dyn error::Error + Send + Sync>>,
}

impl BuildError {
    /// An error with a reason for people to read.
    #[must_use]
    pub fn new(reason: impl Into<Cow<'static, str>>) -> Self {
        Self { operation: None, reason: reason.into(), source: None }
    }

    /// The same error with what caused it.
    #[must_use]
    pub fn because(self, source: impl error::Error + Send + Sync + 'static) -> Self {
        Self { source: Some(Box::new(source)), ..self }
    }

    /// The same error with the operation that it happened to, named by its id.
    #[must_use]
    pub fn of(self, operation: &'static str) -> Self {
        Self { operation: Some(operation), ..self }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.operation {
            Some(operation) => write!(formatter, "{operation}: {}", self.reason),
            None => formatter.write_str(&self.reason),
        }
    }
}

impl error::Error for BuildError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
