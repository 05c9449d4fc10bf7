//! Where the server is.

use http::{Uri, uri::InvalidUri};
use url::Url;

use super::build_error::BuildError;

/// Reads a base URL.
///
/// # Errors
///
/// Fails if it is no `http` or `https` URL, or if it has a query, a fragment, a user or a password. The URL is not
/// quoted, for it may hold secrets.
pub fn parse(text: &str) -> Result<Url, BuildError> {
    Url::parse(text).map_err(|error| BuildError::new("the base URL is no URL").because(error)).and_then(check)
}

/// Reads the URL of a document.
///
/// # Errors
///
/// Fails if it is none.
pub fn document(text: &str) -> Result<Url, BuildError> {
    Url::parse(text).map_err(|error| BuildError::new("the document has no such URL").because(error))
}

/// Reads a base URL that may be relative to another one (RFC 3986, section 5).
///
/// # Errors
///
/// As [`parse`].
pub fn resolve(base: &Url, text: &str) -> Result<Url, BuildError> {
    base.join(text).map_err(|error| BuildError::new("the base URL is no URL").because(error)).and_then(check)
}

fn check(url: Url) -> Result<Url, BuildError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(BuildError::new("the base URL is neither `http` nor `https`"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(BuildError::new("the base URL has a query or a fragment"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(BuildError::new("the base URL has a user or a password"));
    }
    Ok(url)
}

/// The URL of a path and query below the base URL, whose own path is kept.
#[must_use]
pub fn join(base: &Url, below: &Uri) -> Url {
    let mut url = base.clone();
    url.set_path(&[base.path().trim_end_matches('/'), below.path()].concat());
    url.set_query(below.query());
    url
}

/// The path and query below the base URL of a link that stood in the reply to a request.
///
/// # Errors
///
/// Fails if the link leads to another scheme, host or port, or out of the path of the base URL.
pub fn follow(base: &Url, at: &Uri, link: &str) -> Result<Uri, BuildError> {
    let url =
        join(base, at).join(link).map_err(|error| BuildError::new("a link is no URL").because(error))?;
    if url.origin() != base.origin() || !url.username().is_empty() || url.password().is_some() {
        return Err(BuildError::new("a link leads to another server, which must not see credentials"));
    }
    let path = url.path().strip_prefix(base.path().trim_end_matches('/'));
    let path = path.filter(|path| path.is_empty() || path.starts_with('/'));
    let path = path.ok_or_else(|| BuildError::new("a link leads out of the base URL"))?;
    let query = url.query().map(|query| ["?", query].concat()).unwrap_or_default();
    let text = ["/", path.trim_start_matches('/'), &query].concat();
    text.parse().map_err(|error: InvalidUri| BuildError::new("a link is no URI").because(error))
}
