//! Credentials as a request carries them.

use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::{requirement::Requirement, transfer};

/// What is added to a request so that the server knows who is calling. `Debug` does not show it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Signature(pub(super) Vec<(Requirement, Part)>);

/// One credential.
#[derive(Clone, PartialEq, Eq)]
pub enum Part {
    /// A header.
    Header(HeaderName, HeaderValue),
    /// A cookie with its value.
    Cookie(HeaderValue),
    /// A name and a value, percent-encoded.
    Query(String),
    /// The value of `Authorization`, which can be made anew.
    Renewed(HeaderValue),
}

impl Signature {
    /// Adds it to the headers and the query of a request.
    pub fn apply(&self, headers: &mut HeaderMap, query: &mut String) {
        for (_, part) in &self.0 {
            match part {
                Part::Header(name, value) => drop(headers.insert(name, value.clone())),
                Part::Renewed(value) => drop(headers.insert(header::AUTHORIZATION, value.clone())),
                Part::Cookie(pair) => {
                    transfer::merge(headers, [(header::COOKIE, pair.clone())].into_iter().collect());
                    headers.get_mut(header::COOKIE).into_iter().for_each(|all| all.set_sensitive(true));
                }
                Part::Query(pair) => {
                    let separator = if query.is_empty() { "" } else { "&" };
                    query.extend([separator, pair]);
                }
            }
        }
    }

    /// What was sent for a scheme, if it can be made anew.
    pub(super) fn renewable(&self, scheme: &str) -> Option<&HeaderValue> {
        self.0.iter().find_map(|(requirement, part)| match part {
            Part::Renewed(value) if requirement.scheme() == scheme => Some(value),
            _ => None,
        })
    }

    /// Whether any of it can be made anew.
    #[must_use]
    pub fn is_renewable(&self) -> bool {
        self.0.iter().any(|(_, part)| matches!(part, Part::Renewed(_)))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|(requirement, _)| requirement.scheme())).finish()
    }
}
