//! What can go wrong before there is a reply.

use super::{build_error::BuildError, transport_error::TransportError};
use crate::error::Error;

/// What can go wrong with any operation before there is a reply.
#[derive(Debug)]
pub(crate) enum Fault {
    Build(BuildError),
    Transport(Box<TransportError>),
}

impl From<BuildError> for Fault {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<TransportError> for Fault {
    fn from(error: TransportError) -> Self {
        Self::Transport(Box::new(error))
    }
}

impl<E> From<Fault> for Error<E> {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Build(error) => Self::Build(error),
            Fault::Transport(error) => Self::Transport(error),
        }
    }
}
