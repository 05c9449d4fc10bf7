//! Proof Key for Code Exchange (RFC 7636).

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// A code verifier: the secret that only the program that asked for the code knows. `Debug` does not show it.
#[derive(Clone)]
pub struct Verifier(String);

impl Verifier {
    /// A new one: 32 random octets as 43 characters (RFC 7636, section 4.1).
    ///
    /// # Errors
    ///
    /// Fails if the system has no randomness to give.
    pub fn random() -> Result<Self, getrandom::Error> {
        random_text().map(Self)
    }

    /// The verifier itself, for the exchange.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands in the authorisation URL instead (method `S256`, section 4.2).
    #[must_use]
    pub fn challenge(&self) -> String {
        s256(&self.0)
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Verifier(..)")
    }
}

/// 32 random octets as text that needs no escaping in a URL.
///
/// # Errors
///
/// Fails if the system has no randomness to give.
pub fn random_text() -> Result<String, getrandom::Error> {
    let mut octets = [0; 32];
    getrandom::fill(&mut octets)?;
    Ok(URL_SAFE_NO_PAD.encode(octets))
}

/// `BASE64URL-ENCODE(SHA256(ASCII(code_verifier)))` (section 4.2).
#[must_use]
pub fn s256(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier))
}

/// Whether text can be a verifier: 43 to 128 unreserved characters (section 4.1).
#[must_use]
pub fn is_verifier(text: &str) -> bool {
    let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    (43..=128).contains(&text.len()) && text.bytes().all(unreserved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_appendix_b() {
        let verifier = Verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned());
        assert_eq!(verifier.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert!(is_verifier(verifier.as_str()));
    }

    #[test]
    fn verifiers_are_valid_and_differ() {
        let (one, other) = (Verifier::random().unwrap(), Verifier::random().unwrap());
        assert!(is_verifier(one.as_str()) && is_verifier(other.as_str()));
        assert_ne!(one.as_str(), other.as_str());
        assert_eq!(format!("{one:?}"), "Verifier(..)");
    }

    #[test]
    fn length_and_characters_are_checked() {
        assert!(!is_verifier(&"a".repeat(42)) && is_verifier(&"a".repeat(43)));
        assert!(is_verifier(&"a".repeat(128)) && !is_verifier(&"a".repeat(129)));
        assert!(!is_verifier(&"+".repeat(43)));
    }
}
