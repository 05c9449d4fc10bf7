use std::{thread, time::Instant};

use serde_json::json;

use super::*;
use crate::diagnostic::position;

/// The tree, and each complaint as `code line:column`.
fn read(name: &str, content: &str) -> (Option<Value>, Vec<String>) {
    let mut sources = Sources::default();
    let mut sink = Sink::default();
    let document = text(name, content.to_owned(), &mut sources, &mut sink);
    let told = sink.diagnostics().iter().map(|each| {
        let place = position(&sources, &each.at)
            .map_or_else(String::new, |(line, column)| format!(" {line}:{column}"));
        format!("{}{place}", each.code.name())
    });
    (document.map(|document| document.root), told.collect())
}

fn tree(content: &str) -> Value {
    let (root, told) = read("spec.yaml", content);
    assert_eq!(told, [""; 0]);
    root.expect("a document without complaints has a tree")
}

fn told(name: &str, content: &str) -> Vec<String> {
    let (root, told) = read(name, content);
    assert_eq!(root, None);
    told
}

#[test]
fn yaml_and_json_give_one_tree_in_document_order() {
    let expected = r#"{"b":[1,2.5,null,true],"a":{"x":"é"}}"#;
    assert_eq!(tree("b: [1, 2.5, ~, true]\na: {x: é}\n").to_string(), expected);
    assert_eq!(read("spec.json", expected).0.map(|root| root.to_string()).as_deref(), Some(expected));
}

#[test]
fn keys_are_the_text_that_they_are_written_with() {
    let root = tree("200: a\n0x1F: b\nTrue: c\nnull: d\n1.0: e\n? f\n: g\n&h i: j\n'*': k\n");
    let keys: Vec<_> = root.as_object().expect("a mapping").keys().collect();
    assert_eq!(keys, ["200", "0x1F", "True", "null", "1.0", "f", "i", "*"]);
}

#[test]
fn values_that_look_like_booleans_in_yaml_1_1_are_text() {
    assert_eq!(
        tree("a: [yes, no, on, 0777, 1e3, 0o17, 1_000]\n")["a"],
        json!(["yes", "no", "on", "0777", 1000.0, 15, "1_000"])
    );
}

#[test]
fn merge_keys_are_applied() {
    let root = tree("x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  z: 0\n  <<: [*x, *y]\n  a: 9\n");
    assert_eq!(root["z"].to_string(), r#"{"z":0,"b":2,"c":4,"a":9}"#);
    assert_eq!(tree("x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nz: {<<: *y}\n")["z"], json!({"a": 1, "b": 2}));
    let (root, _) = read("spec.json", r#"{"<<": {"a": 1}}"#);
    assert_eq!(root, Some(json!({"<<": {"a": 1}})));
}

#[test]
fn a_merge_key_needs_mappings() {
    assert_eq!(told("spec.yaml", "a: 1\n<<: 2\n"), ["invalid-merge 2:5"]);
    assert_eq!(told("spec.yaml", "a:\n  <<:\n    - {}\n    - x\n"), ["invalid-merge 2:3"]);
}

#[test]
fn every_equal_key_is_told_once() {
    let text = "a: 1\nb: {c: 1, c: 2}\na: 2\n'a': 3\nd: &d {e: 1, e: 2}\nf: *d\n";
    let told = told("spec.yaml", text);
    assert_eq!(told, ["duplicate-key 2:11", "duplicate-key 3:1", "duplicate-key 4:1", "duplicate-key 5:14"]);
}

#[test]
fn equal_keys_of_json_are_told() {
    assert_eq!(told("spec.json", "{\"a\": 1,\n\t\"\\u0061\": 2}"), ["duplicate-key 2:2"]);
}

#[test]
fn numbers_beyond_json_are_told() {
    assert_eq!(told("spec.yaml", "a: .nan\nb: [-.inf]\n"), ["invalid-number 1:4", "invalid-number 2:5"]);
    for name in ["spec.yaml", "spec.json"] {
        let (root, told) =
            read(name, "{\"a\": 18446744073709551615,\n\"b\": 18446744073709551616,\n\"c\": 1e300}");
        assert_eq!(told, ["imprecise-number 2:6"], "{name}");
        assert_eq!(root, Some(json!({"a": u64::MAX, "b": 18_446_744_073_709_551_616_f64, "c": 1e300})));
    }
}

#[test]
fn tags_are_told_and_their_values_kept() {
    let (root, told) = read("spec.yaml", "a: !foo 1\nb: !bar {c: !!str 2, d: !!binary aGk=}\ne: ! x\n");
    assert_eq!(root, Some(json!({"a": 1, "b": {"c": "2", "d": "aGk="}, "e": "x"})));
    assert_eq!(told, ["ignored-tag 1:4", "ignored-tag 2:1", "ignored-tag 3:4"]);
}

#[test]
fn a_name_without_a_known_extension_is_read_as_what_it_is() {
    assert!(read("stdin", "a: 1\n").0.is_some());
    assert!(read("stdin", " {\"a\": 1}").0.is_some());
    assert!(read("stdin", "Prose: first\n: -\n```\nopenapi: 3.1.0\n```\n").0.is_some());
    assert!(read("spec.YAML", "{a: 1, }").0.is_some());
    assert_eq!(told("stdin", "{\"a\": 1,}"), ["syntax 1:9"]);
}

#[test]
fn a_page_gives_its_document_and_the_lines_of_the_page() {
    let page = "---\ntitle: \"A: b\"\n---\n\n# P\n```yaml\nx: 1\n```\n\n   ~~~\n   openapi: 3.1.0\n   info: {}\n   ~~~\n";
    assert_eq!(read("page.md", page).0, Some(json!({"openapi": "3.1.0", "info": {}})));
    let broken = page.replace("info: {}", "openapi: 3.1.0");
    assert_eq!(told("page.txt", &broken), ["duplicate-key 12:4"]);
    let broken = page.replace("info: {}", "info: [");
    assert_eq!(told("page.txt", &broken), ["syntax 12:10"]);
}

#[test]
fn a_broken_block_gives_way_to_a_sound_one() {
    let page = "```\nopenapi: [\n```\n```yaml\nopenapi: 3.1.0\n```\n";
    assert_eq!(read("page.mdx", page), (Some(json!({"openapi": "3.1.0"})), Vec::new()));
    assert_eq!(told("page.md", "# Only\n\n```\ninfo: 1\n```\n"), ["no-fenced-document"]);
}

#[test]
fn a_document_with_the_name_of_a_page_is_read() {
    let text = "openapi: 3.1.0\ndescription: |\n  ```\n  openapi: 1\n  ```\n";
    assert_eq!(read("spec.txt", text).0.map(|root| root["openapi"].clone()), Some(json!("3.1.0")));
}

#[test]
fn aliases_may_repeat_but_not_without_end() {
    use std::fmt::Write as _;
    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (last, next) in ('a'..'i').zip('b'..) {
        let aliases = vec![format!("*{last}"); 9].join(", ");
        writeln!(bomb, "{next}: &{next} [{aliases}]").expect("a text takes more");
    }
    let wide = format!("a: &a [{}]\nb: [{}]\n", "1, ".repeat(10_000), "*a, ".repeat(10_000));
    let long = format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), "*a, ".repeat(10_000));
    for text in [bomb, wide, long] {
        let start = Instant::now();
        assert_eq!(
            told("spec.yaml", &text).first().and_then(|told| told.split(' ').next()),
            Some("too-deep")
        );
        assert!(start.elapsed().as_secs() < 10);
    }
}

#[test]
fn an_anchor_in_itself_is_too_deep() {
    assert_eq!(told("spec.yaml", "a: &x\n  b: [1, *x]\n"), ["too-deep 2:10"]);
}

#[test]
fn nesting_ends_before_the_stack_does() {
    let indented =
        |depth: usize| (0..depth).fold(String::new(), |text, level| text + &" ".repeat(level) + "a:\n");
    let cases = [
        ("spec.yaml", format!("a: {}", "[".repeat(10_000)), "too-deep 1:131"),
        ("spec.yaml", format!("a: {}1{}", "[".repeat(10_000), "]".repeat(10_000)), "too-deep 1:131"),
        ("spec.yaml", "- ".repeat(10_000), "too-deep 1:255"),
        ("spec.yaml", indented(1000), "too-deep 128:128"),
        ("spec.json", format!("{{\"a\":{}", "[".repeat(10_000)), "too-deep 1:132"),
        ("spec.json", "{\"a\":".repeat(10_000), "too-deep 1:636"),
    ];
    for (name, text, expected) in cases {
        let run = move || told(name, &text);
        let told = thread::Builder::new().stack_size(2 << 20).spawn(run).expect("a thread starts").join();
        assert_eq!(told.ok().as_deref(), Some(&[expected.to_owned()][..]));
    }
}

#[test]
fn what_is_no_document_is_told() {
    for (text, expected) in [
        ("", "empty-document"),
        (" \r\n# only\n---\n", "empty-document"),
        ("[1]", "not-a-mapping 1:1"),
        ("just text", "not-a-mapping 1:1"),
        ("a: 1\n---\nb: 2\n", "several-documents 2:1"),
        ("---\n---\na: 1\n", "several-documents 2:1"),
        ("a: &x 1\nb: *y\n", "syntax 2:4"),
        ("a: \u{7}\n", "syntax 1:4"),
        ("a:\n\tb: 1\n", "syntax 2:1"),
        ("{a: 1}: 2\n", "invalid-key 1:1"),
        ("a: {? [b] : 1}\n", "invalid-key 1:7"),
    ] {
        assert_eq!(told("spec.yaml", text), [expected], "{text:?}");
    }
}

#[test]
fn json_that_is_broken_is_told_where() {
    for (text, expected) in [
        ("{\n  \"a\": 1,\n}", "syntax 3:1"),
        ("{\"ü\": [1, 2", "syntax 1:11"),
        ("{\"a\": 1} x", "syntax 1:10"),
        ("{'a': 1}", "syntax 1:2"),
        ("{\"a\": \"b\nc\"}", "syntax 1:9"),
        ("[]", "not-a-mapping 1:1"),
        ("", "empty-document"),
    ] {
        assert_eq!(told("spec.json", text), [expected], "{text:?}");
    }
}
