use super::*;
use crate::diagnostic::Sources;

/// What the text has at each pointer.
fn shown<const N: usize>(text: &str, pointers: [&str; N]) -> [String; N] {
    let mut sources = Sources::default();
    let source = Source { name: "spec.yaml".into(), text: text.into(), document: 0..text.len() };
    let id = sources.add(source);
    let pointers = pointers.map(|pointer| Pointer::parse(pointer).expect("a test writes pointers"));
    let mut spans = spans(sources.get(id), &pointers).into_iter();
    std::array::from_fn(|_| text[spans.next().expect("each pointer has a span")].to_owned())
}

#[test]
fn scalars_are_shown_with_their_quotes_and_containers_by_their_key() {
    let text = "openapi: 3.1.0\npaths:\n  /a~b:\n    get: {tags: ['x', \"y\"]}\n";
    let pointers =
        ["/openapi", "/paths", "/paths/~1a~0b", "/paths/~1a~0b/get", "/paths/~1a~0b/get/tags/1", ""];
    assert_eq!(shown(text, pointers), ["3.1.0", "paths", "/a~b", "get", "\"y\"", "openapi"]);
}

#[test]
fn items_that_are_containers_are_shown_by_their_first_line() {
    let text = "a:\n  - name: x\n    in: y\n  - [1,\n     2]\n  -\n    - z\n";
    assert_eq!(shown(text, ["/a/0", "/a/1", "/a/2", "/a/2/0"]), ["name: x", "[1,", "- z", "z"]);
}

#[test]
fn values_of_several_lines_are_shown_by_their_first_one() {
    let text = "a: >-\n  folded\n  text\nb: |\n\n  literal\n  text\nc: plain\n  text\nd: 'quoted\n  text'\n";
    assert_eq!(shown(text, ["/a", "/b", "/c", "/d"]), ["folded", "literal", "plain", "'quoted"]);
}

#[test]
fn a_value_that_is_not_written_is_shown_by_its_key() {
    let text = "a:\nb: |\nc:\n  -\n  - x\n";
    assert_eq!(shown(text, ["/a", "/b", "/c/0", "/c/1"]), ["a", "b", "", "x"]);
}

#[test]
fn what_is_not_there_is_answered_by_what_is_above_it() {
    let text = "a:\n  b: 1\n  c: [x]\n";
    let pointers = ["/a/x/y", "/a/b/z", "/a/c/7", "/a/c/x", "/q"];
    assert_eq!(shown(text, pointers), ["a", "1", "c", "c", "a"]);
}

#[test]
fn text_beyond_ascii_and_windows_lines_are_counted_right() {
    let text = "é: 'ü'\r\n🦀:\r\n  - ñ: \"日本\"\r\n    z: ok\r\n";
    assert_eq!(shown(text, ["/é", "/🦀", "/🦀/0/ñ", "/🦀/0/z"]), ["'ü'", "🦀", "\"日本\"", "ok"]);
}

#[test]
fn aliases_and_merge_keys_are_followed() {
    let text = "a: &x {k: 1, l: {m: 2}}\nb: *x\nc:\n  <<: [*x, {n: 3}]\n  l: 4\n";
    let pointers = ["/b", "/b/k", "/b/l/m", "/c/k", "/c/n", "/c/l", "/c/q"];
    assert_eq!(shown(text, pointers), ["*x", "1", "2", "1", "3", "4", "c"]);
}

#[test]
fn an_anchor_in_itself_ends() {
    let text = "a: &x\n  b: *x\n  c: &y\n    <<: *y\n";
    assert_eq!(shown(text, ["/a/b/b/b", "/a/c/q"]), ["*x", "c"]);
    assert_eq!(Outline::of(text).cycle.map(|range| &text[range]), Some("*x"));
}

#[test]
fn keys_that_are_no_text_are_passed_over() {
    let text = "? {a: [1]}\n: x\n[b]: y\n200: z\n*c : w\nd: v\n";
    assert_eq!(shown(text, ["/200", "/a"]), ["z", "{a: [1]}"]);
}

#[test]
fn json_that_is_no_yaml_is_walked() {
    let long = "k".repeat(2000);
    let text =
        format!("{{\n\t\"\\ud83d\\ude00\": {{\"a\\/b\": -1.5e3,\t\"{long}\":[true,{{\"x\":\nnull}}]}}\r\n}}");
    let deep = format!("/😀/{long}/1");
    let item = format!("{deep}/x");
    assert_eq!(
        shown(&text, ["", "/😀/a~1b", &deep, &item]),
        ["\"\\ud83d\\ude00\"", "-1.5e3", "{\"x\":", "null"]
    );
}

#[test]
fn flow_mappings_that_are_no_json_are_walked_as_yaml() {
    assert_eq!(shown("{a: 'x', b: [1, c]} # no", ["/a", "/b/1", "/b"]), ["'x'", "c", "b"]);
}

#[test]
fn only_the_document_of_a_page_is_walked() {
    let text = "# ü\n```\na: 1\n```\n";
    let document = text.find("a:").expect("it is there")..text.rfind("```").expect("it is there");
    let source = Source { name: "page.md".into(), text: text.into(), document };
    let spans = spans(&source, &[Pointer::root().child("a")]);
    assert_eq!(&text[spans[0].clone()], "1");
}

#[test]
fn a_broken_text_is_walked_as_far_as_it_goes() {
    assert_eq!(shown("a: 1\nb: [\n  }\n", ["/a", "/b/0"]), ["1", "b"]);
    assert_eq!(shown("", ["/a"]), [""]);
    assert_eq!(shown("# no\n", ["/a"]), [""]);
}

#[test]
fn the_second_document_is_found() {
    let second = |text: &str| match second_document(text) {
        Some(Second::Marked(range)) => (true, range.start),
        Some(Second::Bare(at)) => (false, at),
        None => (false, usize::MAX),
    };
    assert_eq!(second("---\nü: |\n  ---\n---\nb: 1\n"), (true, 16));
    assert_eq!(second("  a: 1\nb: 2\n"), (false, 7));
    assert_eq!(second("a: 1\n...\n# end\n"), (false, usize::MAX));
}
