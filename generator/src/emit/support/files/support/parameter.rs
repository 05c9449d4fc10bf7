//! Values that stand in URLs and headers.

use serde::Serialize;
use serde_json::Value;

use super::{build_error::BuildError, request::RequestBuilder, style::Style};

/// A value on its way to a parameter.
pub(super) type Argument = Result<Value, serde_json::Error>;

/// The value as the styles see it.
pub(super) fn argument(value: &(impl Serialize + ?Sized)) -> Argument {
    serde_json::to_value(value)
}

impl RequestBuilder {
    /// The text of a parameter, if there is any; errors are remembered.
    pub(super) fn text(&mut self, style: &Style<'_>, value: Argument) -> Option<String> {
        let unreadable =
            |error| BuildError::new(format!("parameter `{}` cannot be written", style.name())).because(error);
        match value.map_err(unreadable).and_then(|value| style.write(&value)) {
            Ok(text) => text,
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }
}
