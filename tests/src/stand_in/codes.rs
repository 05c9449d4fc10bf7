//! The codes that were issued and not yet exchanged.

use std::collections::HashMap;

use crate::pkce;

/// What the exchange of a code has to prove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Challenge {
    /// Nothing.
    None,
    /// That it knows the verifier with this hash.
    S256(String),
    /// That it knows this verifier.
    Plain(String),
}

impl Challenge {
    /// The name of the method.
    fn method(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::S256(_) => Some("S256"),
            Self::Plain(_) => Some("plain"),
        }
    }

    /// RFC 7636, section 4.6.
    fn is_met(&self, verifier: Option<&str>) -> bool {
        match (self, verifier) {
            (Self::None, None) => true,
            (Self::S256(challenge), Some(verifier)) => {
                pkce::is_verifier(verifier) && pkce::s256(verifier) == *challenge
            }
            (Self::Plain(challenge), Some(verifier)) => verifier == challenge,
            _ => false,
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct Codes {
    issued: u32,
    open: HashMap<String, Grant>,
}

#[derive(Debug)]
struct Grant {
    challenge: Challenge,
    user: Option<String>,
}

impl Codes {
    pub(super) fn issue(&mut self, challenge: Challenge, user: Option<&str>) -> String {
        self.issued += 1;
        let code = format!("code-{}", self.issued);
        self.open.insert(code.clone(), Grant { challenge, user: user.map(str::to_owned) });
        code
    }

    /// Takes a code, once, and gives its user. A wrong method leaves the code as it is; a wrong verifier spends it.
    pub(super) fn redeem(
        &mut self,
        code: &str,
        method: Option<&str>,
        verifier: Option<&str>,
    ) -> Result<Option<String>, Refusal> {
        let grant = self.open.get(code).ok_or(Refusal::Code)?;
        if method.is_some() && method != grant.challenge.method() {
            return Err(Refusal::Method);
        }
        let grant = self.open.remove(code).ok_or(Refusal::Code)?;
        if grant.challenge.is_met(verifier) { Ok(grant.user) } else { Err(Refusal::Code) }
    }
}

/// Why a code is not taken.
#[derive(Debug, PartialEq)]
pub(super) enum Refusal {
    /// It was issued for another method.
    Method,
    /// It is unknown or used, or the verifier is wrong.
    Code,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_once() {
        let mut codes = Codes::default();
        let code = codes.issue(Challenge::None, Some("ann"));
        assert_eq!(codes.redeem(&code, None, None), Ok(Some("ann".to_owned())));
        assert_eq!(codes.redeem(&code, None, None), Err(Refusal::Code));
    }

    #[test]
    fn the_method_must_be_that_of_the_challenge() {
        let mut codes = Codes::default();
        let verifier = "v".repeat(43);
        let code = codes.issue(Challenge::Plain(verifier.clone()), None);
        assert_eq!(codes.redeem(&code, Some("S256"), Some(&verifier)), Err(Refusal::Method));
        assert_eq!(codes.redeem(&code, Some("plain"), Some(&verifier)), Ok(None));
    }

    #[test]
    fn the_verifier_is_checked() {
        let verifier = "v".repeat(43);
        let s256 = Challenge::S256(pkce::s256(&verifier));
        assert!(s256.is_met(Some(&verifier)) && !s256.is_met(Some(&"w".repeat(43))) && !s256.is_met(None));
        let plain = Challenge::Plain(verifier.clone());
        assert!(plain.is_met(Some(&verifier)) && !plain.is_met(None));
        assert!(!Challenge::None.is_met(Some(&verifier)));
    }
}
