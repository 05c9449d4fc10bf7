//! Methods, paths and bodies of operations, as a server gets them.

use http::Method;
use tests::{
    Client, Error, Operation,
    cases::operation::{
        bodies::{operations as bodies, types::Pet},
        identity::operations::*,
        replies::operations::get_health,
    },
};

use crate::recorder::Recorder;

/// Sends a request, and gives the method and the target that came.
async fn came(server: &Recorder, request: &impl Operation) -> (Method, String) {
    assert!(server.client().receive(request).await.is_ok());
    let last = server.last();
    (last.method().clone(), last.uri().to_string())
}

fn line(method: &str, target: &str) -> (Method, String) {
    (method.parse().unwrap(), target.to_owned())
}

#[tokio::test]
async fn every_method_is_sent_as_it_is_written() {
    let server = Recorder::empty().await;
    assert_eq!(came(&server, &get_root::Request::new()).await, line("GET", "/"));
    assert_eq!(came(&server, &pets_put_v1_0::Request::new("1")).await, line("PUT", "/pets/1"));
    assert_eq!(came(&server, &r#type::Request::new("1")).await, line("HEAD", "/pets/1"));
    assert_eq!(came(&server, &operation_1st::Request::new("1")).await, line("OPTIONS", "/pets/1"));
    assert_eq!(came(&server, &trace_pets_by_id::Request::new("1")).await, line("TRACE", "/pets/1"));
    assert_eq!(came(&server, &patch_pets_by_id::Request::new("1")).await, line("PATCH", "/pets/1"));
    assert_eq!(came(&server, &same::Request::new("1")).await, line("DELETE", "/pets/1"));
    assert_eq!(came(&server, &copy::Request::new("1")).await, line("COPY", "/pets/1"));
    assert_eq!(came(&server, &merge_pets_by_id::Request::new("1")).await, line("merge", "/pets/1"));
    assert_eq!(came(&server, &search::Request::new("1").body("cats")).await, line("QUERY", "/pets/1"));
    assert_eq!(server.last().body(), r#""cats""#);
}

#[tokio::test]
async fn what_only_tells_paths_apart_is_not_sent() {
    let server = Recorder::empty().await;
    assert_eq!(came(&server, &get_pets_by_id::Request::new("a/../b")).await, line("GET", "/pets/a%2F..%2Fb"));
    assert_eq!(
        came(&server, &get_pets_by_name::Request::new("é?#")).await,
        line("GET", "/pets/%C3%A9%3F%23")
    );
    assert_eq!(came(&server, &post_events_created::Request::new()).await, line("POST", "/events"));
    assert_eq!(came(&server, &post_events_deleted::Request::new()).await, line("POST", "/events"));
    let fixed = get_fixed_kind_cat::Request::new().q("a&b");
    assert_eq!(came(&server, &fixed).await, line("GET", "/fixed?kind=cat&q=a%26b"));
}

#[tokio::test]
async fn a_template_is_filled_wherever_its_names_stand() {
    let server = Recorder::empty().await;
    assert_eq!(came(&server, &spaced::Request::new("c d")).await, line("GET", "/a%20b/c%20d"));
    let versions = versions::Request::new("a&b/c");
    assert_eq!(came(&server, &versions).await, line("GET", "/versions?of=a%26b%2Fc&kind=cat"));
    assert_eq!(came(&server, &versions::Request::new("")).await, line("GET", "/versions?of=&kind=cat"));
}

#[tokio::test]
async fn a_body_is_there_only_where_it_is_given() {
    let server = Recorder::empty().await;
    let client: Client = server.client();
    client.send(&bodies::patch_pet::Request::new("a")).await.unwrap();
    assert!(server.last().body().is_empty() && !server.last().headers().contains_key("content-type"));
    client.send(&bodies::patch_pet::Request::new("a").body(Pet::new().name("b"))).await.unwrap();
    assert_eq!(server.last().headers()["content-type"], "application/merge-patch+json");
    assert_eq!(server.last().body(), r#"{"name":"b"}"#);
    client.send(&bodies::put_pet::Request::new("a", Pet::new())).await.unwrap();
    assert_eq!((server.last().uri().path(), server.last().body().as_ref()), ("/pets/a", b"{}".as_slice()));
}

/// A default that is a success where there is no other, and an error all the same.
#[tokio::test]
async fn a_default_is_both() {
    let problem = r#"{"title": "t"}"#;
    for status in [200, 503] {
        let answer = move || http::Response::builder().status(status).body(problem.into()).unwrap();
        let server = Recorder::answering(answer).await;
        match get_health::get_health(&server.client(), &get_health::Request::new()).await {
            Ok(reply) => assert_eq!((status, reply.title.as_str()), (200, "t")),
            Err(Error::Api { error: get_health::ApiError::Default(it), .. }) => {
                assert_eq!((status, it.title.as_str()), (503, "t"));
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}
