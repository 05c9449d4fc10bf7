use http::HeaderMap;

use crate::support::{
    credential::Credential, credentials::Credentials, requirement::Requirement, signature::Signature,
};

const SCHEME: Requirement = Requirement::new("scheme", "setter");

async fn signature(credential: Credential) -> Result<Signature, crate::BuildError> {
    let mut credentials = Credentials::default();
    credentials.set("scheme", credential);
    credentials.sign(&[&[SCHEME]], None).await
}

/// The headers and the query that a credential is.
async fn sent(credential: Credential) -> (HeaderMap, String) {
    let (mut headers, mut query) = (HeaderMap::new(), "a=b".to_owned());
    headers.insert("cookie", "a=b".parse().unwrap());
    signature(credential).await.unwrap().apply(&mut headers, &mut query);
    (headers, query)
}

#[tokio::test]
async fn secrets_are_sensitive() {
    let (headers, _) = sent(Credential::bearer("secret")).await;
    assert_eq!(headers["authorization"], "Bearer secret");
    assert!(headers["authorization"].is_sensitive());
    let (headers, _) = sent(Credential::header("X-Api-Key", "secret")).await;
    assert_eq!(headers["x-api-key"], "secret");
    assert!(headers["x-api-key"].is_sensitive());
    let (headers, _) = sent(Credential::cookie("sid", "secret")).await;
    assert_eq!(headers["cookie"], "a=b; sid=secret");
    assert!(headers["cookie"].is_sensitive());
    let (headers, _) = sent(Credential::provider("secret")).await;
    assert_eq!(headers["authorization"], "Bearer secret");
    assert!(headers["authorization"].is_sensitive());
}

#[tokio::test]
async fn a_secret_in_the_query_comes_last() {
    let (headers, query) = sent(Credential::query("key", "se&cret")).await;
    assert_eq!(query, "a=b&key=se%26cret");
    assert_eq!(headers.len(), 1);
}

#[tokio::test]
async fn what_cannot_be_sent_is_an_error() {
    let wrong = [
        Credential::bearer(""),
        Credential::bearer("a\nb"),
        Credential::header("no header", "a"),
        Credential::cookie("a", "b;c"),
        Credential::basic("a:b", "c"),
        Credential::basic("a", "b\0"),
        Credential::query("a", ""),
        Credential::provider(""),
        Credential::provider("a\nb"),
    ];
    for credential in wrong {
        let error = signature(credential).await.unwrap_err();
        assert!(error.to_string().contains("`scheme` is empty or "), "{error}");
    }
}

#[tokio::test]
async fn debug_does_not_show_the_secret() {
    for credential in [
        Credential::bearer("secret"),
        Credential::header("x", "secret"),
        Credential::cookie("x", "secret"),
        Credential::query("x", "secret"),
        Credential::basic("user", "secret"),
        Credential::provider("secret"),
    ] {
        let mut credentials = Credentials::default();
        credentials.set("scheme", credential.clone());
        let signed = signature(credential.clone()).await;
        let shown = format!("{credential:?}{credentials:?}{signed:?}");
        assert!(!shown.contains("secret") && shown.contains("scheme"), "{shown}");
    }
}
