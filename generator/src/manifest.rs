//! What the manifest of a generated crate says.

use std::path::Path;

use crate::Generated;
use crate::emit::ORDER;
use crate::write::Manifest;

/// The oldest compiler that generated code is for: what its dependencies ask for.
const RUST_VERSION: &str = "1.88";

/// The manifest of a crate in that folder.
pub(crate) fn of(out: &Path, package: Option<String>, generated: &Generated) -> Manifest {
    let folder = std::path::absolute(out).ok();
    let name = folder.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    Manifest {
        package,
        default_name: name.unwrap_or_else(|| "client".to_owned()),
        description: None,
        features: features(&generated.features),
        dependencies: dependencies(&generated.dependencies),
        dev_dependencies: generated
            .contract
            .iter()
            .map(|_| (TOKIO.0.to_owned(), TOKIO.1.to_owned()))
            .collect(),
        edition: "2024",
        rust_version: RUST_VERSION,
    }
}

/// What the user of the client chooses: TLS, whether replies may come compressed, another transport, calls that wait,
/// spans, whether requests can be read as well.
const FEATURES: [(&str, &[&str]); 9] = [
    ("default", &["rustls"]),
    ("reqwest", &["dep:reqwest", "dep:tokio"]),
    ("rustls", &["reqwest", "reqwest/rustls"]),
    ("rustls-no-provider", &["reqwest", "reqwest/rustls-no-provider"]),
    ("native-tls", &["reqwest", "reqwest/native-tls"]),
    ("gzip", &["reqwest", "reqwest/gzip"]),
    ("blocking", &["dep:tokio", "tokio/rt-multi-thread"]),
    ("tracing", &["dep:tracing"]),
    ("decode-requests", &[]),
];

/// Every crate that generated code may need; those after the bar only where the document needs them.
const DEPENDENCIES: [(&str, &str, bool); 18] = [
    ("base64", r#"{ version = "0.23.1", default-features = false, features = ["alloc"] }"#, false),
    ("bytes", r#""1.11""#, true),
    ("chrono", r#"{ version = "0.4.44", default-features = false, features = ["std", "serde"] }"#, false),
    ("futures-core", r#"{ version = "0.3.31", default-features = false, features = ["alloc"] }"#, false),
    // The lock that requests wait at while a token is renewed.
    ("futures-util", r#"{ version = "0.3.31", default-features = false, features = ["std"] }"#, false),
    ("http", r#""1.4""#, true),
    ("http-body", r#""1.0.1""#, true),
    ("httpdate", r#""1.0.3""#, true),
    ("jiff", r#"{ version = "0.2.20", default-features = false, features = ["std", "serde"] }"#, false),
    ("percent-encoding", r#""2.3.2""#, false),
    ("reqwest", r#"{ version = "0.13.5", default-features = false, optional = true }"#, true),
    ("serde", r#"{ version = "1.0.228", default-features = false, features = ["std"] }"#, true),
    ("serde_json", JSON, true),
    (
        "time",
        r#"{ version = "0.3.47", default-features = false, features = ["std", "serde-human-readable"] }"#,
        false,
    ),
    (
        "tokio",
        r#"{ version = "1.45", default-features = false, features = ["rt", "time"], optional = true }"#,
        true,
    ),
    (
        "tracing",
        r#"{ version = "0.1.41", default-features = false, features = ["std"], optional = true }"#,
        true,
    ),
    ("url", r#""2.5.4""#, true),
    ("uuid", r#"{ version = "1.20", default-features = false, features = ["std", "serde"] }"#, false),
];

/// Without the feature a number may come back as its neighbour.
const JSON: &str = r#"{ version = "1.0.145", features = ["float_roundtrip"] }"#;

/// The same where the members of an object are sent in the order of the document.
const ORDERED_JSON: &str = r#"{ version = "1.0.145", features = ["float_roundtrip", "preserve_order"] }"#;

/// What runs the contract tests.
const TOKIO: (&str, &str) =
    ("tokio", r#"{ version = "1.54", default-features = false, features = ["macros", "rt"] }"#);

fn dependencies(asked_for: &[&str]) -> Vec<(String, String)> {
    let needed = DEPENDENCIES.iter().filter(|(name, _, always)| *always || asked_for.contains(name));
    let ordered = asked_for.contains(&ORDER);
    let value = |value: &&'static str| if ordered && *value == JSON { ORDERED_JSON } else { value };
    needed.map(|(name, text, _)| ((*name).to_owned(), value(text).to_owned())).collect()
}

/// Those that every client has, and those of a large one.
fn features(more: &[(String, Vec<String>)]) -> Vec<(String, Vec<String>)> {
    let mut features: Vec<_> = FEATURES.iter().map(|(name, turns_on)| owned(name, turns_on)).collect();
    if let (Some((_, default)), Some((all, _))) = (features.first_mut(), more.first()) {
        default.push(all.clone());
    }
    features.extend(more.iter().cloned());
    features
}

fn owned(name: &str, turns_on: &[&str]) -> (String, Vec<String>) {
    (name.to_owned(), turns_on.iter().map(|&each| each.to_owned()).collect())
}
