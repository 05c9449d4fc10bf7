//! Tokens that are kept until they expire or the server rejects them.

use std::{
    error::Error,
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use futures_util::lock::Mutex;
use http::HeaderValue;

use super::{
    build_error::BuildError,
    credential::{Credential, Renew},
    pending::Pending,
    requirement::Requirement,
    token::{Token, TokenError, TokenProvider, TokenRequest},
};

impl Credential {
    /// Tokens of a provider as `Authorization: Bearer` (RFC 6750, section 2.1). They are kept until they expire or the
    /// server rejects them.
    #[must_use]
    pub fn provider(provider: impl TokenProvider + 'static) -> Self {
        Self::renewed(Tokens {
            provider: Box::new(provider),
            asked: AtomicU64::new(0),
            kept: Mutex::default(),
        })
    }
}

/// A provider, and the tokens that it gave.
struct Tokens {
    provider: Box<dyn TokenProvider>,
    /// How often it was asked.
    asked: AtomicU64,
    /// Who has the lock may ask.
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// Each with the scopes that it was asked for.
    tokens: Vec<(&'static [&'static str], Token)>,
    /// The last answer, where there was no token in it.
    failure: Option<Failure>,
}

impl Tokens {
    async fn token(&self, requirement: Requirement, rejected: Option<HeaderValue>) -> Result<Token, Failure> {
        let scopes = requirement.needed_scopes();
        let before = self.asked.load(Ordering::Acquire);
        let mut kept = self.kept.lock().await;
        let (is_rejected, found) = kept.find(scopes, rejected.as_ref());
        match found {
            Some(token) if token.is_fresh() && !is_rejected => return Ok(token.clone()),
            _ => {}
        }
        // Who waited while the provider failed shares the failure: asking again would be a crowd's doing.
        if let Some(failure) = kept.failure.clone().filter(|_| self.asked.load(Ordering::Acquire) != before) {
            return Err(failure);
        }
        let rejected = found.filter(|_| is_rejected).cloned();
        let request = TokenRequest { scheme: requirement.scheme(), scopes, rejected };
        let answer = self.provider.token(request).await.map_err(|error| Failure(error.into()));
        self.asked.fetch_add(1, Ordering::Release);
        kept.keep(scopes, answer)
    }
}

impl Kept {
    /// The token for these scopes, and whether it is the one that was rejected.
    fn find(&self, scopes: &[&str], rejected: Option<&HeaderValue>) -> (bool, Option<&Token>) {
        let found = self.tokens.iter().find(|(for_scopes, token)| token.is_broad() || *for_scopes == scopes);
        let found = found.map(|(_, token)| token);
        let value = found.and_then(|token| header(token).ok());
        (rejected.is_some() && value.as_ref() == rejected, found)
    }

    fn keep(
        &mut self,
        scopes: &'static [&'static str],
        answer: Result<Token, Failure>,
    ) -> Result<Token, Failure> {
        self.failure = answer.as_ref().err().cloned();
        let token = answer?;
        self.tokens
            .retain(|(for_scopes, other)| !token.is_broad() && !other.is_broad() && *for_scopes != scopes);
        self.tokens.push((scopes, token.clone()));
        Ok(token)
    }
}

impl Renew for Tokens {
    fn renew(
        &self,
        requirement: Requirement,
        rejected: Option<HeaderValue>,
    ) -> Pending<'_, Result<HeaderValue, BuildError>> {
        Box::pin(async move {
            let scheme = requirement.scheme();
            let failed = |failure| BuildError::new(format!("no token for `{scheme}`")).because(failure);
            header(&self.token(requirement, rejected).await.map_err(failed)?).map_err(|()| {
                BuildError::new(format!(
                    "token `{scheme}` is empty or has a character that no header may have"
                ))
            })
        })
    }
}

fn header(token: &Token) -> Result<HeaderValue, ()> {
    let value = ["Bearer ", token.expose()].concat();
    let mut value = HeaderValue::from_bytes(value.as_bytes()).map_err(drop)?;
    value.set_sensitive(true);
    if token.expose().is_empty() { Err(()) } else { Ok(value) }
}

/// What a provider said instead of a token, to each that had waited for it.
#[derive(Clone, Debug)]
struct Failure(Arc<dyn Error + Send + Sync>);

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl From<TokenError> for Failure {
    fn from(error: TokenError) -> Self {
        Self(error.into())
    }
}
