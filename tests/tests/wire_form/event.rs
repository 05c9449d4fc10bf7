use tests::cases::event::{
    asked_for::callbacks::{on_data, on_end, on_end_of_post_streams},
    unasked::webhooks::{order_paid, order_paid_post, ping, shared, signed_up, r#type},
};

#[test]
fn a_webhook_is_read_as_what_is_received() {
    let order = order_paid::read(br#"{"id": 7.0, "total": 1.5, "more": []}"#).unwrap();
    assert_eq!((order.id, order.total), (7, Some(1.5)));
    assert_eq!(order_paid_post::read(br#"[{"id": 1}]"#).unwrap().len(), 1);
    assert_eq!(shared::read(b"[]").unwrap(), serde_json::json!([]));
    assert_eq!(r#type::read("é".as_bytes()).unwrap(), "é");
}

#[test]
fn a_callback_is_read_by_its_own_type() {
    let data = on_data::read(br#"{"timestamp": "2026-11-23T07:00:00Z", "userData": "u"}"#).unwrap();
    assert_eq!(data.user_data.as_deref(), Some("u"));
    assert_eq!(on_end::read(b"bye").unwrap(), "bye");
    assert_eq!(on_end_of_post_streams::read(b"{}").unwrap().title, None);
}

#[test]
fn what_is_wrong_is_pointed_at_without_being_shown() {
    let error = order_paid::read(br#"{"id": "sk-secret"}"#).unwrap_err();
    assert_eq!((error.event(), error.pointer()), ("order.paid", "/id"));
    let text = format!("{error} {error:?}");
    assert!(text.starts_with("order.paid: the body does not decode at `/id`: "), "{text}");
    assert!(!text.contains("sk-secret"), "{text}");
    assert_eq!(r#type::read(&[0xff]).unwrap_err().event(), "type");
    for body in [b"".as_slice(), b"{", b"nul", &b"[".repeat(100_000)] {
        assert!(order_paid::read(body).is_err());
    }
}

#[test]
fn every_event_tells_its_method() {
    assert_eq!((order_paid::METHOD, ping::METHOD, signed_up::METHOD), ("POST", "GET", "POST"));
}
