//! Which credentials go with a request.

use std::fmt;

use super::{
    build_error::BuildError, credential::Credential, requirement::Requirement, signature::Signature,
};

/// The credentials of a client, by the keys of their schemes. `Debug` shows these alone.
#[derive(Clone, Default)]
pub struct Credentials(Vec<(&'static str, Credential)>);

impl Credentials {
    /// Sets the credential of a scheme.
    pub fn set(&mut self, scheme: &'static str, credential: Credential) {
        self.0.retain(|(known, _)| *known != scheme);
        self.0.push((scheme, credential));
    }

    /// What goes with a request that needs one of these sets: the first that is there in full. One that asks for
    /// nothing is for those who have nothing. What the server has rejected is made anew, where it can be.
    ///
    /// # Errors
    ///
    /// Fails if no set is there in full, or if a credential cannot be sent.
    pub async fn sign(
        &self,
        sets: &[&'static [Requirement]],
        rejected: Option<&Signature>,
    ) -> Result<Signature, BuildError> {
        let mut signature = Signature::default();
        for requirement in self.choose(sets)? {
            let Some(credential) = self.find(requirement) else { continue };
            let rejected = rejected.and_then(|rejected| rejected.renewable(requirement.scheme())).cloned();
            if let Some(part) = credential.part(*requirement, rejected).await? {
                signature.0.push((*requirement, part));
            }
        }
        Ok(signature)
    }

    fn choose(&self, sets: &[&'static [Requirement]]) -> Result<&'static [Requirement], BuildError> {
        let full = |set: &&&[Requirement]| set.iter().all(|requirement| self.find(requirement).is_some());
        let first = sets.iter().filter(full).find(|set| !set.is_empty());
        let none = sets.is_empty() || sets.iter().any(|set| set.is_empty());
        match first {
            Some(set) => Ok(set),
            None if none => Ok(&[]),
            None => Err(BuildError::new(self.missing(sets))),
        }
    }

    /// What would be enough.
    fn missing(&self, sets: &[&'static [Requirement]]) -> String {
        let lacking = |set: &&[Requirement]| {
            let lacking = set.iter().filter(|requirement| self.find(requirement).is_none());
            let named = lacking.map(|each| format!("`{}` (`Client::{}`)", each.scheme(), each.setter()));
            named.collect::<Vec<_>>().join(" and ")
        };
        let all: Vec<String> = sets.iter().map(lacking).collect();
        format!("the client has no credential for it; what is missing is {}", all.join(", or "))
    }

    fn find(&self, requirement: &Requirement) -> Option<&Credential> {
        self.0.iter().find(|(scheme, _)| *scheme == requirement.scheme()).map(|(_, credential)| credential)
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|(scheme, _)| scheme)).finish()
    }
}
