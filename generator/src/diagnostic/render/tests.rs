use super::*;
use crate::{
    diagnostic::{Code, Source, SourceId},
    pointer::Pointer,
};

fn source(text: &str) -> (Sources, SourceId) {
    let mut sources = Sources::default();
    let document = 0..text.len();
    let id = sources.add(Source { name: "spec/openapi.yaml".into(), text: text.into(), document });
    (sources, id)
}

fn pointer(text: &str) -> Pointer {
    Pointer::parse(text).expect("a test writes pointers")
}

#[test]
fn a_node_is_shown_with_its_pointer() {
    let (sources, id) = source("paths:\n  /me:\n    $ref: '#/components/schemas/Usr'\n");
    let at = Place::Node(id, pointer("/paths/~1me/$ref"));
    let diagnostic =
        Diagnostic::new(Code::MissingReference, at, "no schema is called `Usr`").help("did you mean `User`?");
    let expected = "\
error[missing-reference]: no schema is called `Usr`
 --> spec/openapi.yaml:3:11
  |
3 |     $ref: '#/components/schemas/Usr'
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^ #/paths/~1me/$ref
  |
  = help: did you mean `User`?
";
    assert_eq!(text(&sources, &[diagnostic], false), expected);
}

#[test]
fn severities_have_their_words_and_paragraphs_their_order() {
    let (sources, id) = source("a: 1\nb: 2\n");
    let diagnostics = [
        Diagnostic::new(Code::Unsupported, Place::Node(id, pointer("/b")), "not yet"),
        Diagnostic::new(Code::IgnoredKeyword, Place::File("other.yaml".into()), "no effect"),
        Diagnostic::new(Code::NestedTags, Place::Span(id, 0..1), "repaired"),
    ];
    let expected = "\
skip[unsupported]: not yet
 --> spec/openapi.yaml:2:4
  |
2 | b: 2
  |    ^ #/b

warning[ignored-keyword]: no effect
--> other.yaml

note[nested-tags]: repaired
 --> spec/openapi.yaml:1:1
  |
1 | a: 1
  | ^
";
    assert_eq!(text(&sources, &diagnostics, false), expected);
    assert!(text(&sources, &diagnostics, true).contains("\u{1b}["));
}

#[test]
fn a_long_line_is_cut_and_its_column_is_not() {
    let long = format!("{{\"ü\":\"{}\",\"b\":1,\"c\":\"{}\"}}", "ä".repeat(5000), "y".repeat(5000));
    let (sources, id) = source(&long);
    let diagnostic = Diagnostic::new(Code::UnknownType, Place::Node(id, pointer("/b")), "no");
    let shown = text(&sources, &[diagnostic], false);
    assert!(shown.contains("--> spec/openapi.yaml:1:5013\n"), "{shown}");
    assert!(shown.lines().all(|line| line.chars().count() < 160), "{shown}");
    assert!(shown.contains("\"b\":1"), "{shown}");
}

#[test]
fn nothing_of_a_document_steers_the_terminal() {
    let (mut sources, id) = source("a: \u{1b}[31m\u{9b}1m\u{202e}x\r\n");
    let name = "bad\u{1b}[2J\n.yaml".to_owned();
    let other = sources.add(Source { name, text: "b".into(), document: 0..1 });
    let diagnostics = [
        Diagnostic::new(Code::Syntax, Place::Span(id, 4..5), "m\u{1b}[1m\n\u{202e}").help("h\u{9b}\u{7}"),
        Diagnostic::new(Code::Syntax, Place::Node(other, pointer("/k\u{1b}[1m")), "n"),
    ];
    let shown = text(&sources, &diagnostics, false);
    assert!(!shown.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{shown:?}");
    assert!(shown.contains("m\\u{1b}[1m\\n\\u{202e}"), "{shown}");
}

#[test]
fn an_object_a_line() {
    let (sources, id) = source("a: 1\nü: 2\n");
    let diagnostics = [
        Diagnostic::new(Code::UnknownType, Place::Node(id, pointer("/ü")), "say \"no\"").help("h"),
        Diagnostic::new(Code::UnreadableFile, Place::File("x".into()), "gone"),
    ];
    let expected = concat!(
        r#"{"severity":"warning","code":"unknown-type","message":"say \"no\"","file":"spec/openapi.yaml","#,
        r##""line":2,"column":4,"pointer":"#/ü","help":"h"}"##,
        "\n",
        r#"{"severity":"error","code":"unreadable-file","message":"gone","file":"x","#,
        r#""line":null,"column":null,"pointer":null,"help":null}"#,
        "\n",
    );
    assert_eq!(json(&sources, &diagnostics), expected);
}

#[test]
fn positions_are_counted_from_one() {
    let (sources, id) = source("ü: x\n");
    assert_eq!(position(&sources, &Place::Node(id, Pointer::root())), Some((1, 1)));
    assert_eq!(position(&sources, &Place::Node(id, pointer("/ü"))), Some((1, 4)));
    assert_eq!(position(&sources, &Place::File("x".into())), None);
}
