//! Lists that come page by page.

use http::StatusCode;
use serde_json::{Value, json};
use tests::Error;
use tests::cases::pagination::{
    extensions::{self, operations::*},
    links::operations::list_issues,
    settings::operations::{get_toys, list_pets, numbered},
};

use crate::answering::{Answer, Answering as Pages};

fn ok(reply: Value) -> Answer {
    (StatusCode::OK, None, reply)
}

fn pets(ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({"id": id})).collect()
}

/// The ids of all pets, or the first failure.
macro_rules! ids {
    ($items:expr) => {{
        let mut items = $items;
        let mut ids = Vec::new();
        let failure = loop {
            match items.next().await {
                Some(Ok(pet)) => ids.push(pet.id),
                Some(Err(error)) => break Some(error),
                None => break None,
            }
        };
        assert!(items.next().await.is_none(), "it goes on");
        (ids, failure)
    }};
}

#[tokio::test]
async fn a_cursor_leads_from_page_to_page_until_there_is_none() {
    let server = Pages::serve(|target, _| {
        ok(match target {
            "/fern/cursor?limit=2" => json!({"data": pets(&["a", "b"]), "page": {"next": "x y"}}),
            // An empty page is not the end.
            "/fern/cursor?starting_after=x%20y&limit=2" => json!({"page": {"next": "z"}}),
            _ => json!({"data": pets(&["c"]), "page": {"next": null}}),
        })
    })
    .await;
    let request = fern_cursor::Request::new().limit(2);
    let mut items = fern_cursor::fern_cursor_items(&server.client(), &request);
    assert_eq!(items.next().await.unwrap().unwrap().id, "a");
    assert_eq!(items.next().await.unwrap().unwrap().id, "b");
    assert_eq!(server.asked().len(), 1, "a page is asked for when it is needed");
    assert_eq!(items.next().await.unwrap().unwrap().id, "c");
    assert!(items.next().await.is_none());
    let third = "/fern/cursor?starting_after=z&limit=2";
    assert_eq!(server.asked(), ["/fern/cursor?limit=2", "/fern/cursor?starting_after=x%20y&limit=2", third]);
}

#[tokio::test]
async fn a_cursor_that_comes_again_is_an_error() {
    let server = Pages::serve(|target, _| {
        let next = if target.ends_with("=1") { "2" } else { "1" };
        ok(json!({"items": pets(&[next]), "next_page": next}))
    })
    .await;
    let (ids, failure) = ids!(dropshot::dropshot_items(&server.client(), &dropshot::Request::new()));
    assert_eq!(ids, ["1", "2", "1"]);
    assert!(
        matches!(&failure, Some(Error::Decode(error)) if error.reason().contains("already")),
        "{failure:?}"
    );
    assert_eq!(server.asked(), ["/dropshot", "/dropshot?page_token=1", "/dropshot?page_token=2"]);
}

#[tokio::test]
async fn numbers_of_pages_and_items_grow_until_a_page_is_empty() {
    let server = Pages::serve(|target, body| {
        let body: Value = serde_json::from_str(body).unwrap_or_default();
        let offset = body["offset"].as_u64().or_else(|| target.rsplit_once("offset=")?.1.parse().ok());
        let left = match offset.unwrap_or_default() {
            0 => pets(&["a", "b"]),
            2 => pets(&["c"]),
            _ => json!([]),
        };
        ok(json!({"pets": left, "data": left}))
    })
    .await;
    let request = fern_offset::Request::new("cats");
    let (ids, failure) = ids!(fern_offset::fern_offset_items(&server.client(), &request));
    assert_eq!((ids, failure.is_none()), (vec!["a".to_owned(), "b".to_owned(), "c".to_owned()], true));
    let asked =
        [r#"{"filter":"cats"}"#, r#"{"filter":"cats","offset":2}"#, r#"{"filter":"cats","offset":3}"#];
    assert_eq!(server.asked(), asked.map(|body| ["/fern/offset", body].concat()));
    let request = speakeasy_offset::Request::new();
    let (ids, _) = ids!(speakeasy_offset::speakeasy_offset_items(&server.client(), &request));
    assert_eq!(ids, ["a", "b", "c"]);
    assert_eq!(server.asked().last().unwrap(), "/speakeasy/offset?offset=3");
}

#[tokio::test]
async fn a_flag_ends_the_pages() {
    let server =
        Pages::serve(|target, _| ok(json!({"pets": pets(&[target]), "more": !target.ends_with("page=2")})));
    let server = server.await;
    let (ids, _) = ids!(fern_page::fern_page_items(&server.client(), &fern_page::Request::new()));
    assert_eq!(ids, ["/fern/page", "/fern/page?page=1", "/fern/page?page=2"]);
}

#[tokio::test]
async fn the_last_item_is_the_cursor() {
    let server = Pages::serve(|target, _| {
        let ids: &[&str] = if target.contains("after=b") { &[] } else { &["a", "b"] };
        ok(json!({"pets": pets(ids), "has_more": !target.contains("after=b")}))
    })
    .await;
    let request = speakeasy_cursor::Request::new();
    let (ids, _) = ids!(speakeasy_cursor::speakeasy_cursor_items(&server.client(), &request));
    assert_eq!(ids, ["a", "b"]);
    let (ids, _) = ids!(list_pets::list_pets_items(&server.client(), &list_pets::Request::new()));
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(server.asked()[2..], ["/pets", "/pets?after=b"]);
}

#[tokio::test]
async fn a_cursor_goes_into_a_body() {
    let server = Pages::serve(|_, body| {
        ok(if body.contains("cursor") {
            json!({"data": pets(&["b"])})
        } else {
            json!({"data": pets(&["a"]), "page": {"next": "2"}})
        })
    })
    .await;
    let request = speakeasy_body::Request::new(extensions::types::Query::new("f"));
    let (ids, _) = ids!(speakeasy_body::speakeasy_body_items(&server.client(), &request));
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(server.asked()[1], r#"/speakeasy/body{"filter":"f","cursor":"2"}"#);
}

#[tokio::test]
async fn settings_say_what_the_document_does_not() {
    let server = Pages::serve(|target, _| {
        ok(match target {
            "/toys" => json!(["ball"]),
            "/toys?page=1" => json!(["rope"]),
            "/numbered" => json!({"values": [1, 2], "next": 3}),
            "/numbered?cursor=3" => json!({"values": [3], "next": null}),
            _ => json!([]),
        })
    })
    .await;
    let mut toys = get_toys::get_toys_items(&server.client(), &get_toys::Request::new());
    assert_eq!(toys.next().await.unwrap().unwrap(), "ball");
    assert_eq!(toys.next().await.unwrap().unwrap(), "rope");
    assert!(toys.next().await.is_none());
    let mut pages = numbered::numbered_items(&server.client(), &numbered::Request::new()).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().value().values, [1, 2]);
    assert_eq!(pages.next().await.unwrap().unwrap().into_value().next, None);
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn links_are_followed_within_the_server_alone() {
    let server = Pages::serve(|target, _| {
        let link = match target {
            "/issues?per_page=1" => {
                r#"</other>; title="a, b"; rel=last, </issues/more?page=2>; rel="prev NEXT""#
            }
            "/issues/more?page=2" => "<?page=3>; rel=next",
            _ => "<https://evil.example/issues?page=4>; rel=next",
        };
        (StatusCode::OK, Some(link.to_owned()), json!([{"id": target.len()}]))
    })
    .await;
    let client = server.client().header("authorization", "Bearer secret");
    let request = list_issues::Request::new().per_page(1);
    let (ids, failure) = ids!(list_issues::list_issues_items(&client, &request));
    assert_eq!(ids.len(), 3);
    assert!(matches!(failure, Some(Error::Build(_))), "{failure:?}");
    assert_eq!(server.asked(), ["/issues?per_page=1", "/issues/more?page=2", "/issues/more?page=3"]);
}

#[tokio::test]
async fn an_address_in_the_reply_is_followed() {
    let server = Pages::serve(|target, _| {
        let next = if target == "/speakeasy/url" { json!("/speakeasy/url?p=2") } else { Value::Null };
        ok(json!({"pets": pets(&[target]), "next_url": next}))
    })
    .await;
    let request = speakeasy_url::Request::new();
    let (ids, failure) = ids!(speakeasy_url::speakeasy_url_items(&server.client(), &request));
    assert_eq!((ids.len(), ids[1].as_str(), failure.is_none()), (2, "/speakeasy/url?p=2", true));
}

#[tokio::test]
async fn a_failure_is_that_of_the_operation_and_ends_the_pages() {
    let server = Pages::serve(|target, _| {
        if target.contains("after") {
            (StatusCode::NOT_FOUND, None, json!({"message": "gone"}))
        } else {
            ok(json!({"pets": pets(&["a"]), "has_more": true}))
        }
    })
    .await;
    let (ids, failure) = ids!(list_pets::list_pets_items(&server.client(), &list_pets::Request::new()));
    assert_eq!(ids, ["a"]);
    assert!(
        matches!(failure, Some(Error::Api { error: list_pets::ApiError::NotFound(_), .. })),
        "{failure:?}"
    );
}

#[tokio::test]
async fn items_are_a_stream_of_the_futures_crates() {
    use futures_util::TryStreamExt;
    let server = Pages::serve(|_, _| ok(json!({"value": pets(&["a", "b"])}))).await;
    let items = azure::azure_items(&server.client(), &azure::Request::new());
    let ids = tokio::spawn(items.map_ok(|pet| pet.id).try_collect::<Vec<_>>());
    assert_eq!(ids.await.unwrap().unwrap(), ["a", "b"]);
}
