//! How a request gets its credentials.

use http::{StatusCode, Uri, request, uri::PathAndQuery};

use super::{
    build_error::BuildError, failure::Failure, info::OperationInfo, settings::Settings, signature::Signature,
    wire::Body,
};

impl Settings {
    /// The credentials of a request, made anew where the server has rejected them.
    pub(crate) async fn signature(
        &self,
        info: OperationInfo,
        rejected: Option<&Signature>,
    ) -> Result<Signature, BuildError> {
        self.credentials.sign(info.security, rejected).await
    }

    /// Other credentials, if the server has rejected these and there are others.
    pub(crate) async fn renewed(
        &self,
        info: OperationInfo,
        signature: &Signature,
        reply: &Result<http::Response<Body>, Failure>,
    ) -> Option<Signature> {
        let rejected = reply.as_ref().is_ok_and(|reply| reply.status() == StatusCode::UNAUTHORIZED);
        if !rejected || !signature.is_renewable() {
            return None;
        }
        // Where there are no others the server has the last word.
        let renewed = self.signature(info, Some(signature)).await.ok();
        renewed.filter(|renewed| renewed != signature)
    }
}

/// Adds credentials to a request, after everything else.
///
/// # Errors
///
/// Fails if there is no URI with them.
pub(crate) fn add(signature: &Signature, head: &mut request::Parts) -> Result<(), BuildError> {
    let before = head.uri.query().unwrap_or_default();
    let mut query = before.to_owned();
    signature.apply(&mut head.headers, &mut query);
    if query == before {
        return Ok(());
    }
    let mut parts = std::mem::take(&mut head.uri).into_parts();
    let path = parts.path_and_query.as_ref().map_or("/", PathAndQuery::path);
    // An error of these types would not show the text, and neither does this one.
    let fail = || BuildError::new("no URI can have the credential");
    parts.path_and_query = Some([path, "?", &query].concat().parse().map_err(|_| fail())?);
    head.uri = Uri::from_parts(parts).map_err(|_| fail())?;
    Ok(())
}
