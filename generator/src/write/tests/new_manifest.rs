//! A `Cargo.toml` that was not there.

use super::*;

const NEW: &str = r#"[package]
name = "pets"
version = "0.1.0"
edition = "2024"
rust-version = "1.88"
publish = false

# This crate builds by itself, wherever it is put.
[workspace]

[features]
# codegen: begin: each run writes these lines anew
default = ["rustls"]
rustls = []
# codegen: end: lines of your own go below

[dependencies]
# codegen: begin: each run writes these lines anew
serde = { version = "1", features = ["derive"] }
# codegen: end: lines of your own go below
"#;

fn made(manifest: Manifest) -> String {
    let above = folder();
    package(above.path(), manifest, &[]).unwrap();
    text(above.path(), "Cargo.toml")
}

#[test]
fn outside_of_a_workspace() {
    assert_eq!(made(manifest()), NEW);
}

#[test]
fn inside_of_a_workspace() {
    let above = folder();
    put(above.path(), "Cargo.toml", "[workspace]\nmembers = []\n");
    put(above.path(), "a/Cargo.toml", "broken");
    package(&above.path().join("a/b/t"), manifest(), &[]).unwrap();
    let without = NEW.replace("\n# This crate builds by itself, wherever it is put.\n[workspace]\n", "");
    assert_eq!(text(above.path(), "a/b/t/Cargo.toml"), without);
}

#[test]
fn below_a_package_that_is_no_workspace() {
    let above = folder();
    put(above.path(), "Cargo.toml", "[package]\nname = \"x\"\n# [workspace]\n");
    package(&above.path().join("t"), manifest(), &[]).unwrap();
    assert_eq!(text(above.path(), "t/Cargo.toml"), NEW);
}

#[test]
fn with_a_description() {
    let description = Some("Says \"hi\"\nand C:\\".to_owned());
    let text = made(Manifest { description, ..manifest() });
    assert!(
        text.contains("\nversion = \"0.1.0\"\ndescription = \"Says \\\"hi\\\"\\nand C:\\\\\"\nedition"),
        "{text}"
    );
    let table: toml::Table = text.parse().unwrap();
    assert_eq!(table["package"]["description"].as_str(), Some("Says \"hi\"\nand C:\\"));
}

#[test]
fn with_a_name() {
    let text = made(Manifest { package: Some("my-api".to_owned()), ..manifest() });
    assert!(text.starts_with("[package]\nname = \"my-api\"\n"));
    let text = made(Manifest { default_name: "2 of Them".to_owned(), ..manifest() });
    assert!(text.starts_with("[package]\nname = \"client-2-of-them\"\n"));
}

#[test]
fn with_a_name_that_is_none() {
    let above = folder();
    let message =
        "`my api` cannot be the name of a package: only ASCII letters, digits, `-` and `_` are allowed";
    assert_refused(&above, message, || {
        package(&above.path().join("t"), Manifest { package: Some("my api".to_owned()), ..manifest() }, &[])
    });
}

#[test]
fn without_features() {
    let text = made(Manifest { features: vec![], ..manifest() });
    assert!(!text.contains("[features]"));
    assert_eq!(text.matches("# codegen: begin").count(), 1);
}

#[test]
fn with_requirements_that_are_not_toml() {
    let above = folder();
    let dependencies = vec![("serde".to_owned(), "{ version = ".to_owned())];
    let run = || package(&above.path().join("t"), Manifest { dependencies, ..manifest() }, &[]);
    assert!(matches!(run(), Err(WriteError::Manifest { .. })));
    assert_eq!(names(above.path()).len(), 0);
}

#[test]
fn tells_the_name_beforehand() {
    let above = folder();
    let asked = Manifest { package: Some("asked".to_owned()), ..manifest() };
    assert_eq!(manifest().package_name(&above.path().join("t")).unwrap(), "pets");
    assert_eq!(asked.package_name(above.path()).unwrap(), "asked");
    put(above.path(), "Cargo.toml", "[package]\nname = \"kept\"\n");
    assert_eq!(asked.package_name(above.path()).unwrap(), "kept");
}
