//! What the server sends by itself.

use super::{Use, Used};
use crate::ir::{Brought, Event};

impl Used {
    /// What an event is read with.
    pub(super) fn event(&mut self, event: &Event) {
        for content in &event.contents {
            self.add(Use::Event);
            match content {
                Brought::Form(_) => {
                    self.add(Use::EventForm);
                    self.add(Use::FormValues);
                }
                Brought::Parts => self.add(Use::EventParts),
                Brought::Json(_) | Brought::Text | Brought::Bytes => {}
            }
        }
        if !event.headers.is_empty() {
            self.add(Use::HeaderValue);
            self.add(Use::TextValue);
        }
        if !event.query.is_empty() {
            self.add(Use::QueryValue);
            self.add(Use::TextValue);
        }
    }
}
