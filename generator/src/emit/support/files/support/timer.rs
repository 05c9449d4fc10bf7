//! How time is waited for.

use std::{sync::Arc, time::Duration};

use super::{build_error::BuildError, pending::Pending};

/// What waits between two attempts. Within a tokio runtime the client has one; elsewhere it has to be given.
pub trait Timer: Send + Sync {
    /// Waits for so long.
    fn sleep(&self, duration: Duration) -> Pending<'_, ()>;
}

/// The timer that there is without being given one.
///
/// # Errors
///
/// Fails outside of a tokio runtime.
pub(super) fn default() -> Result<Arc<dyn Timer>, BuildError> {
    #[cfg(feature = "reqwest")]
    if tokio::runtime::Handle::try_current().is_ok() {
        return Ok(Arc::new(Tokio));
    }
    Err(BuildError::new("a call that may be repeated needs a tokio runtime, or a timer: see `Client::timer`"))
}

#[cfg(feature = "reqwest")]
struct Tokio;

#[cfg(feature = "reqwest")]
impl Timer for Tokio {
    fn sleep(&self, duration: Duration) -> Pending<'_, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}
