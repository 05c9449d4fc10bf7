//! A secret in the query of URLs.

use super::{credential::Credential, percent, signature::Part};

impl Credential {
    /// A secret that is a parameter of the query. Servers and proxies may write it into their logs.
    #[must_use]
    pub fn query(name: &str, secret: &str) -> Self {
        let pair = || [&*percent::encode(name), "=", &*percent::encode(secret)].concat();
        Self::fixed((!secret.is_empty()).then(|| Part::Query(pair())))
    }
}
