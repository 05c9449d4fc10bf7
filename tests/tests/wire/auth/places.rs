//! Where each kind of credential goes.

use tests::cases::auth::{api_key, http, mutual_tls, oauth2, open_id_connect};

use super::header;
use crate::recorder::Recorder;

#[tokio::test]
async fn a_key_goes_into_its_header() {
    use api_key::{Client, operations::by_header};
    let server = Recorder::empty().await;
    for client in [
        Client::new(&server.base_url).unwrap().api_key("s3cret"),
        Client::new(&server.base_url).unwrap().header_key("s3cret"),
    ] {
        by_header::by_header(&client, &by_header::Request::new()).await.unwrap();
        assert_eq!(header(&server, "x-api-key").as_deref(), Some("s3cret"));
        assert_eq!(header(&server, "authorization"), None);
    }
}

#[tokio::test]
async fn a_key_goes_into_the_query_and_changes_nothing_else() {
    use api_key::{Client, operations::by_query};
    let server = Recorder::empty().await;
    let client = Client::new(&server.base_url).unwrap().query_key("a&b=c d#é");
    by_query::by_query(&client, &by_query::Request::new().limit(3)).await.unwrap();
    let secret = "api%20key=a%26b%3Dc%20d%23%C3%A9";
    assert_eq!(server.last().uri().query(), Some(format!("limit=3&{secret}").as_str()));
    by_query::by_query(&client, &by_query::Request::new()).await.unwrap();
    assert_eq!(server.last().uri().query(), Some(secret));
}

#[tokio::test]
async fn a_key_goes_into_a_cookie_beside_others() {
    use api_key::{Client, operations::by_cookie};
    let server = Recorder::empty().await;
    let client = Client::new(&server.base_url).unwrap().session_cookie("s3cret==");
    by_cookie::by_cookie(&client, &by_cookie::Request::new().theme("dark")).await.unwrap();
    assert_eq!(header(&server, "cookie").as_deref(), Some("theme=dark; sid=s3cret=="));
    by_cookie::by_cookie(&client, &by_cookie::Request::new()).await.unwrap();
    assert_eq!(header(&server, "cookie").as_deref(), Some("sid=s3cret=="));
}

#[tokio::test]
async fn a_key_in_the_header_of_authentication_is_sent_as_it_is() {
    use api_key::{Client, operations::by_bot};
    let server = Recorder::empty().await;
    let client = Client::new(&server.base_url).unwrap().bot("Bot s3cret");
    by_bot::by_bot(&client, &by_bot::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("Bot s3cret"));
}

#[tokio::test]
async fn http_authentication_is_one_header() {
    use http::{
        Client,
        operations::{by_digest, by_password, by_token},
    };
    let server = Recorder::empty().await;
    let client = Client::new(&server.base_url).unwrap().basic("Aladdin", "open sesame");
    // The example of RFC 7617, section 2.
    by_password::by_password(&client, &by_password::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
    by_token::by_token(&client.clone().bearer("t0ken"), &by_token::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("Bearer t0ken"));
    let digest = r#"Digest username="Mufasa", response="8ca523f5e9506fed""#;
    by_digest::by_digest(&client.digest(digest), &by_digest::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some(digest));
}

#[tokio::test]
async fn a_user_without_ascii_is_sent_as_utf_8() {
    use http::{Client, operations::by_password};
    let server = Recorder::empty().await;
    let client = Client::new(&server.base_url).unwrap().basic("test", "123£");
    by_password::by_password(&client, &by_password::Request::new()).await.unwrap();
    // The example of RFC 7617, section 2.1.
    assert_eq!(header(&server, "authorization").as_deref(), Some("Basic dGVzdDoxMjPCow=="));
}

#[tokio::test]
async fn tokens_are_bearer_tokens() {
    use oauth2::{Client, operations::list_pets};
    use open_id_connect::operations::me;
    let server = Recorder::empty().await;
    let client = Client::new(&server.base_url).unwrap().oauth2("t0ken");
    list_pets::list_pets(&client, &list_pets::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("Bearer t0ken"));

    let client = open_id_connect::Client::new(&server.base_url).unwrap().openid_connect("t0ken".to_owned());
    me::me(&client, &me::Request::new()).await.unwrap();
    assert_eq!(header(&server, "authorization").as_deref(), Some("Bearer t0ken"));
}

#[tokio::test]
async fn a_certificate_is_not_the_business_of_credentials() {
    use mutual_tls::{
        Client,
        operations::{by_both, by_certificate},
    };
    let server = Recorder::empty().await;
    let client = Client::new(&server.base_url).unwrap();
    by_certificate::by_certificate(&client, &by_certificate::Request::new()).await.unwrap();
    let missing = by_both::by_both(&client, &by_both::Request::new()).await.unwrap_err();
    assert!(missing.to_string().contains("`key` (`Client::api_key`)"), "{missing}");
    by_both::by_both(&client.api_key("s3cret"), &by_both::Request::new()).await.unwrap();
    assert_eq!(header(&server, "x-key").as_deref(), Some("s3cret"));
}

#[tokio::test]
async fn what_cannot_stand_at_its_place_is_told_before_sending() {
    use api_key::{
        Client,
        operations::{by_cookie, by_header, by_query},
    };
    use http::operations::by_password;
    let server = Recorder::empty().await;
    let client = || Client::new(&server.base_url).unwrap();
    let mut errors = Vec::new();
    for key in ["", "s3\ncret"] {
        let error =
            by_header::by_header(&client().api_key(key), &by_header::Request::new()).await.unwrap_err();
        errors.push(format!("{error} {error:?}"));
    }
    for key in ["", "s3;cret", "s3 cret", "s3écret"] {
        let client = client().session_cookie(key);
        let error = by_cookie::by_cookie(&client, &by_cookie::Request::new()).await.unwrap_err();
        errors.push(format!("{error} {error:?}"));
    }
    let error = by_query::by_query(&client().query_key(""), &by_query::Request::new()).await.unwrap_err();
    errors.push(format!("{error} {error:?}"));

    let client = http::Client::new(&server.base_url).unwrap().basic("s3:cret", "s3cret");
    let error = by_password::by_password(&client, &by_password::Request::new()).await.unwrap_err();
    errors.push(format!("{error} {error:?}"));
    assert_eq!(server.count(), 0);
    for error in errors {
        assert!(
            error.contains("Build") && error.contains("is empty or ") && !error.contains("cret"),
            "{error}"
        );
    }
}
