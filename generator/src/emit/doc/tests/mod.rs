//! What comes of each construct: the text of a document, and the doc comment expected of it.

mod blocks;
mod fuzz;
mod html;
mod inline;
mod links;

use super::{cell, code, line, paragraph, prose};

/// Asserts the lines that each text becomes.
#[track_caller]
fn expect(cases: &[(&str, &[&str])]) {
    for (text, lines) in cases {
        assert_eq!(prose(text), *lines, "of {text:?}");
    }
}

#[test]
fn blank_text_has_no_lines() {
    for text in ["", " \n\t", "\u{FEFF}\0", "<!-- nothing -->", "<p></p>", "---", "{/* x */}", "#"] {
        assert_eq!(prose(text), [""; 0], "{text:?}");
        assert_eq!(line(text), "", "{text:?}");
    }
}

#[test]
fn a_title_is_one_line() {
    for (text, expected) in [
        ("List pets", "List pets"),
        ("# The   OpenRouter\nAPI", "The `OpenRouter` API"),
        ("1. First", "First"),
        ("- a\n- b", "a b"),
        ("* not a list", "not a list"),
        ("    indented", "indented"),
        ("a<br>b", "a b"),
        ("Pets | [x]", "Pets | \\[x]"),
    ] {
        assert_eq!(line(text), expected, "of {text:?}");
    }
}

#[test]
fn no_line_of_a_sentence_breaks_within_code() {
    let text = format!("{} `a b c` d", "x".repeat(94));
    assert_eq!(paragraph(&text), ["x".repeat(94), "`a b c` d".to_owned()]);
}

#[test]
fn a_cell_has_no_bare_pipe() {
    assert_eq!(cell("a | `b|c`"), "a \\| `b\\|c`");
    assert_eq!(cell("| a | b |\n| - | - |\n| 1 | 2 |"), "a b 1 2");
}

#[test]
fn code_survives_its_text() {
    for (text, expected) in [
        ("POST /auth/keys", "`POST /auth/keys`"),
        ("a`b", "``a`b``"),
        ("`", "`` ` ``"),
        ("a\r\n\tb\u{202E}c", "`a bc`"),
        (" ", "`\" \"`"),
        ("", "`\"\"`"),
    ] {
        assert_eq!(code(text), expected, "of {text:?}");
    }
}
