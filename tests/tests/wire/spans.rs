//! Spans, by the names of OpenTelemetry.

use std::{
    collections::BTreeMap,
    fmt::Debug,
    sync::{Arc, Mutex},
};

use tests::{Credential, Retry, cases::readme::pets::operations::list_pets};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};

use crate::double::{Double, refused, status, with};

type Fields = BTreeMap<&'static str, String>;

/// Keeps the fields of every span.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Vec<Fields>>>);

struct Into<'fields>(&'fields mut Fields);

impl Visit for Into<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}").trim_matches('"').to_owned());
    }
}

impl Subscriber for Collector {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("tests")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = Fields::new();
        attributes.record(&mut Into(&mut fields));
        let mut spans = self.0.lock().unwrap();
        spans.push(fields);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, id: &Id, values: &Record<'_>) {
        let index = usize::try_from(id.into_u64()).unwrap() - 1;
        values.record(&mut Into(&mut self.0.lock().unwrap()[index]));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[tokio::test(start_paused = true)]
async fn each_attempt_is_a_span_without_secrets() {
    let collector = Collector::default();
    let _guard = tracing::subscriber::set_default(collector.clone());
    let double = Double::answering([refused(), with(503, "x-s3cret", "s3cret"), status(404)]);
    let client = double.client().retry(Retry::new()).header("x-key", "s3cret");
    let client = client.credential("any", Credential::bearer("s3cret"));
    client.receive(&list_pets::Request::new("s3cret shop").tags(vec!["s3cret".to_owned()])).await.unwrap();
    let spans = collector.0.lock().unwrap().clone();
    let column = |name: &str| spans.iter().map(|span| span.get(name).cloned()).collect::<Vec<_>>();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(column("otel.name")[0].as_deref(), Some("GET /shops/{shop}/pets"));
    assert_eq!(column("http.request.method"), vec![some("GET"); 3]);
    assert_eq!(column("url.template"), vec![some("/shops/{shop}/pets"); 3]);
    assert_eq!(column("server.address"), vec![some("example.com"); 3]);
    assert_eq!(column("server.port"), vec![some("443"); 3]);
    assert_eq!(column("http.request.resend_count"), [None, some("1"), some("2")]);
    assert_eq!(column("http.response.status_code"), [None, some("503"), some("404")]);
    assert_eq!(column("error.type"), [some("connect"), some("503"), some("404")]);
    assert_eq!(column("otel.status_code"), vec![some("ERROR"); 3]);
    assert!(!format!("{spans:?}").contains("s3cret"), "{spans:?}");
}
