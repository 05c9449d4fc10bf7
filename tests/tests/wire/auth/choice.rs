//! Which of several credentials goes with a request.

use tests::cases::auth::{
    alternatives::{
        Client, Credential, auth,
        operations::{open, optional, usual},
    },
    one_kind,
};

use super::header;
use crate::recorder::Recorder;

fn client(server: &Recorder) -> Client {
    Client::new(&server.base_url).expect("the base URL is one")
}

#[tokio::test]
async fn the_first_set_that_is_there_in_full_is_sent() {
    let server = Recorder::empty().await;
    let request = usual::Request::new();
    let client = client(&server).basic("user", "password").dpop("DPoP t0ken");
    usual::usual(&client, &request).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("DPoP t0ken"));
    usual::usual(&client.api_key("k3y"), &request).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("Basic dXNlcjpwYXNzd29yZA=="));
    assert_eq!(header(&server, "x-application").as_deref(), Some("k3y"));
}

#[tokio::test]
async fn what_is_missing_is_told_before_sending() {
    let server = Recorder::empty().await;
    let request = usual::Request::new();
    let nothing = usual::usual(&client(&server), &request).await.unwrap_err();
    assert_eq!(
        nothing.to_string(),
        "usual: the client has no credential for it; what is missing is `user` (`Client::basic`) and \
         `application` (`Client::api_key`), or `token` (`Client::dpop`)"
    );
    let half = usual::usual(&client(&server).api_key("k3y"), &request).await.unwrap_err();
    assert_eq!(
        half.to_string(),
        "usual: the client has no credential for it; what is missing is `user` (`Client::basic`), or \
         `token` (`Client::dpop`)"
    );
    assert!(matches!(half, tests::Error::Build(_)), "{half:?}");
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn an_operation_without_requirements_gets_no_credential() {
    let server = Recorder::empty().await;
    open::open(&client(&server).dpop("DPoP t0ken"), &open::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization"), None);
}

#[tokio::test]
async fn an_optional_credential_is_sent_where_there_is_one() {
    let server = Recorder::empty().await;
    let request = optional::Request::new();
    optional::optional(&client(&server), &request).await.unwrap();
    assert_eq!(header(&server, "authorization"), None);
    // The empty set stands first in the document: what the client has goes before it all the same.
    optional::optional(&client(&server).dpop("DPoP t0ken"), &request).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("DPoP t0ken"));
}

#[tokio::test]
async fn something_else_may_say_who_is_calling() {
    let server = Recorder::empty().await;
    let client = client(&server).credential(auth::DPOP.scheme(), Credential::external());
    usual::usual(&client, &usual::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization"), None);
}

#[tokio::test]
async fn each_scheme_of_a_kind_has_a_method() {
    use one_kind::{Client, operations::any};
    let server = Recorder::empty().await;
    let client = || Client::new(&server.base_url).unwrap();
    let clients = [
        (client().bearer("1"), "Bearer 1"),
        (client().user_token("2"), "Bearer 2"),
        (client().admin_token("3"), "Bearer 3"),
        (client().send_bearer("4"), "Bearer 4"),
    ];
    for (client, sent) in clients {
        any::any(&client, &any::Request::new()).await.unwrap();
        assert_eq!(header(&server, "authorization").as_deref(), Some(sent));
    }
}
