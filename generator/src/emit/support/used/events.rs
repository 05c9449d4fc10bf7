//! What the server sends by itself.

use super::{Use, Used};
use crate::ir::{Api, Brought, Event, QueryForm};

impl Used {
    /// What an event is read with.
    pub(super) fn event(&mut self, api: &Api, event: &Event) {
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
        self.headers(api, &event.headers);
        for each in &event.query {
            match each.form {
                QueryForm::Value(_) => {
                    self.add(Use::QueryValue);
                    self.add(Use::TextValue);
                }
                QueryForm::Line(_) | QueryForm::Pairs(_) | QueryForm::Brackets => self.object_value(),
            }
        }
    }
}
