//! Tokens, and what fetches and renews them.

use std::{error::Error, fmt, time::Duration};

use super::{clock::Started, pending::Pending};

/// What gives access tokens, wherever it has them from.
///
/// It is asked before the first request, when a token is about to expire, and once more after the server has rejected
/// one. Requests that need a token at the same time wait for one answer: no provider is asked while it is still
/// answering.
///
/// Functions that give a future are providers, and so is the text of a token that never changes.
pub trait TokenProvider: Send + Sync {
    /// A token for a request.
    ///
    /// # Errors
    ///
    /// Fails if there is none. The request that asked for it is not sent.
    fn token(&self, request: TokenRequest) -> Pending<'_, Result<Token, TokenError>>;
}

/// Why a provider has no token. It shows in the error of the call: keep secrets out of it.
pub type TokenError = Box<dyn Error + Send + Sync>;

/// What a token is for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TokenRequest {
    /// The key of the security scheme in the document.
    pub scheme: &'static str,
    /// The scopes that the operation needs, as the document says.
    pub scopes: &'static [&'static str],
    /// The token that the server has rejected, if it has.
    pub rejected: Option<Token>,
}

/// An access token. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    text: String,
    /// When it was made, and how long after that a new one should be asked for.
    stale: Option<(Started, Duration)>,
    broad: bool,
}

/// A token is renewed this long before it expires, for requests take their time.
const LEEWAY: Duration = Duration::from_secs(30);

impl Token {
    /// A token that is good until the server rejects it, for the scopes that it was asked for.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), stale: None, broad: false }
    }

    /// The same token with the time that it is still good for. A new one is asked for 30 seconds before that is over,
    /// or after nine tenths of it where that is later.
    #[must_use]
    pub fn expires_in(self, time: Duration) -> Self {
        let good = time.saturating_sub(LEEWAY.min(time / 10));
        Self { stale: Some((Started::now(), good)), ..self }
    }

    /// The same token for all scopes: operations that need others do not ask for one of their own.
    #[must_use]
    pub fn for_all_scopes(self) -> Self {
        Self { broad: true, ..self }
    }

    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// Whether it is not about to expire. In a browser, where that is not known, the server tells by rejecting it.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        let over = |(since, good): (Started, Duration)| since.elapsed().is_some_and(|time| time >= good);
        !self.stale.is_some_and(over)
    }

    /// Whether it is for all scopes.
    #[must_use]
    pub const fn is_broad(&self) -> bool {
        self.broad
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Token(..)")
    }
}

impl From<&str> for Token {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Token {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// A token that never changes.
impl TokenProvider for String {
    fn token(&self, _: TokenRequest) -> Pending<'_, Result<Token, TokenError>> {
        Box::pin(std::future::ready(Ok(Token::new(self.as_str()).for_all_scopes())))
    }
}

/// A token that never changes.
impl TokenProvider for &str {
    fn token(&self, _: TokenRequest) -> Pending<'_, Result<Token, TokenError>> {
        Box::pin(std::future::ready(Ok(Token::new(*self).for_all_scopes())))
    }
}

/// A token that never changes.
impl TokenProvider for Token {
    fn token(&self, _: TokenRequest) -> Pending<'_, Result<Token, TokenError>> {
        Box::pin(std::future::ready(Ok(self.clone().for_all_scopes())))
    }
}

/// A function that gives a token.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
impl<F, Answer> TokenProvider for F
where
    F: Fn(TokenRequest) -> Answer + Send + Sync,
    Answer: Future<Output = Result<Token, TokenError>> + Send + 'static,
{
    fn token(&self, request: TokenRequest) -> Pending<'_, Result<Token, TokenError>> {
        Box::pin(self(request))
    }
}

/// A function that gives a token.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
impl<F, Answer> TokenProvider for F
where
    F: Fn(TokenRequest) -> Answer + Send + Sync,
    Answer: Future<Output = Result<Token, TokenError>> + 'static,
{
    fn token(&self, request: TokenRequest) -> Pending<'_, Result<Token, TokenError>> {
        Box::pin(self(request))
    }
}
