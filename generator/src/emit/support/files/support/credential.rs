//! What proves to the server who is calling.

use std::{fmt, sync::Arc};

use http::{HeaderName, HeaderValue, header};

use super::{build_error::BuildError, pending::Pending, requirement::Requirement, signature::Part};

/// A credential and where it goes. `Debug` does not show it.
#[derive(Clone)]
pub struct Credential(Kind);

#[derive(Clone)]
enum Kind {
    /// What is always the same; or what may be wrong with it, beside that it is empty.
    Fixed(&'static str, Option<Part>),
    Renewed(Arc<dyn Renew>),
    External,
}

/// What makes a credential when it is needed.
pub trait Renew: Send + Sync {
    /// A credential for a requirement, another than the one that the server has rejected.
    ///
    /// # Errors
    ///
    /// Fails if there is none.
    fn renew(
        &self,
        requirement: Requirement,
        rejected: Option<HeaderValue>,
    ) -> Pending<'_, Result<HeaderValue, BuildError>>;
}

impl Credential {
    /// A token as `Authorization: Bearer` (RFC 6750, section 2.1).
    #[must_use]
    pub fn bearer(token: &str) -> Self {
        let text = if token.is_empty() { String::new() } else { ["Bearer ", token].concat() };
        Self::authorization(&text)
    }

    /// The value of `Authorization` as it is, the name of its scheme included (RFC 9110, section 11.6.2).
    #[must_use]
    pub fn authorization(value: &str) -> Self {
        Self::header(header::AUTHORIZATION.as_str(), value)
    }

    /// A secret that is the value of a header.
    #[must_use]
    pub fn header(name: &str, secret: &str) -> Self {
        let name = HeaderName::from_bytes(name.as_bytes()).ok();
        let part = name.zip(secret_value(secret)).map(|(name, value)| Part::Header(name, value));
        Self(Kind::Fixed("has a character that no header may have", part))
    }

    /// A secret that is the value of a cookie (RFC 6265, section 4.1.1).
    #[must_use]
    pub fn cookie(name: &str, secret: &str) -> Self {
        let fits = !secret.is_empty() && secret.bytes().all(|each| each.is_ascii_graphic() && each != b';');
        let pair = [name, "=", secret].concat();
        let part = secret_value(&pair).filter(|_| fits).map(Part::Cookie);
        Self(Kind::Fixed("has a character that no cookie may have", part))
    }

    /// Counts as given, and sends nothing: something else says who is calling, such as a certificate, a proxy or a
    /// header that is set by hand.
    #[must_use]
    pub const fn external() -> Self {
        Self(Kind::External)
    }

    /// A credential that is made when it is needed.
    #[must_use]
    pub fn renewed(source: impl Renew + 'static) -> Self {
        Self(Kind::Renewed(Arc::new(source)))
    }

    /// A part of requests that is always the same, if there is one.
    #[must_use]
    pub const fn fixed(part: Option<Part>) -> Self {
        Self(Kind::Fixed("cannot be sent", part))
    }

    /// The part of a request that it becomes.
    pub(super) async fn part(
        &self,
        requirement: Requirement,
        rejected: Option<HeaderValue>,
    ) -> Result<Option<Part>, BuildError> {
        match &self.0 {
            Kind::Fixed(_, Some(part)) => Ok(Some(part.clone())),
            Kind::Fixed(flaw, None) => {
                let scheme = requirement.scheme();
                let reason = format!("credential `{scheme}` is empty or {flaw}");
                Err(BuildError::new(reason))
            }
            Kind::Renewed(source) => {
                let value = source.renew(requirement, rejected).await?;
                Ok(Some(Part::Renewed(value)))
            }
            Kind::External => Ok(None),
        }
    }
}

fn secret_value(secret: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_bytes(secret.as_bytes()).ok().filter(|value| !value.is_empty())?;
    value.set_sensitive(true);
    Some(value)
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Credential(..)")
    }
}
