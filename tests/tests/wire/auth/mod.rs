//! Credentials, scheme by scheme: where they go, and what happens where one is missing.

mod authority;
mod choice;
mod guarded;
mod hosts;
mod places;
mod tokens;

use crate::recorder::Recorder;

/// The value of a header of the last request.
fn header(server: &Recorder, name: &str) -> Option<String> {
    Some(server.last().headers().get(name)?.to_str().expect("it is text").to_owned())
}
