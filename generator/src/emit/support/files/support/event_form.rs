//! Callbacks and webhooks whose body is a form.

use serde::de::DeserializeOwned;

use super::{event::EventError, form_values};

/// Reads a body that is a form.
///
/// # Errors
///
/// Fails if its members are not those of a `T`.
pub fn read<T: DeserializeOwned>(event: &'static str, body: &[u8]) -> Result<T, EventError> {
    form_values::read(body).map_err(|fault| EventError::new(event, fault.pointer, &fault.reason))
}
