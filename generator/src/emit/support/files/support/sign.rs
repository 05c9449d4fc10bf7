//! How a request gets its credentials.

use http::request;

use super::{build_error::BuildError, info::OperationInfo, pending::Pending, settings::Settings};

impl Settings {
    /// Adds credentials to a request, before each attempt and after everything else.
    pub(crate) fn sign<'a>(
        &'a self,
        info: OperationInfo,
        head: &'a mut request::Parts,
    ) -> Pending<'a, Result<(), BuildError>> {
        Box::pin(async move { self.add_credentials(info, head) })
    }

    /// Adds the first set of credentials that is there in full.
    fn add_credentials(&self, info: OperationInfo, head: &mut request::Parts) -> Result<(), BuildError> {
        let find = |scheme: &&str| self.credentials.iter().find(|(known, _)| known == scheme);
        let sets = info.security.iter().map(|set| set.iter().map(find).collect::<Option<Vec<_>>>());
        for (scheme, credential) in sets.flatten().next().unwrap_or_default() {
            let invalid =
                || format!("credential `{scheme}` is empty or has a character that no header may have");
            credential.apply(&mut head.headers).ok_or_else(|| BuildError::new(invalid()))?;
        }
        Ok(())
    }
}
