use super::expect;
use crate::emit::doc::prose;

#[test]
fn lines_of_the_author_stay() {
    expect(&[("One.\r\nTwo.\n\n\nThree.", &["One.", "Two.", "", "Three."])]);
}

#[test]
fn long_lines_are_broken() {
    let lines = prose(&"word ".repeat(40));
    assert_eq!(lines.iter().map(String::len).collect::<Vec<_>>(), [99, 99]);
}

#[test]
fn headings_become_bold_lines() {
    expect(&[
        ("# Errors\ntext", &["**Errors**", "", "text"]),
        ("Safety\n======\ntext", &["**Safety**", "", "text"]),
        ("## The **big** `x_y`", &["**The big `x_y`**"]),
    ]);
}

#[test]
fn fences_are_of_no_language_that_is_compiled() {
    expect(&[
        ("```\nfn x() {}\n```", &["```text", "fn x() {}", "```"]),
        ("```rust,no_run\nx\n```", &["```text", "x", "```"]),
        ("~~~json\n{}\n~~~", &["```json", "{}", "```"]),
        ("```bash\nnever closed", &["```bash", "never closed", "```"]),
        ("a\n\n    indented\n      more", &["a", "", "```text", "indented", "  more", "```"]),
        ("````\n```\n````", &["````text", "```", "````"]),
    ]);
}

#[test]
fn list_lines_are_indented_to_their_item() {
    expect(&[
        ("Of:\n- one\ntwo\n-   three\n     four", &["Of:", "", "- one", "  two", "- three", "  four"]),
        (" *  a\n    *  b\n       c", &["* a", "  * b", "    c"]),
        ("1. a\n2. b\n\n   c", &["1. a", "", "2. b", "", "   c"]),
        ("- [ ] a\n- [x] b_c", &["- [ ] a", "- [x] `b_c`"]),
        ("- a\n-\n- b", &["- a", "- b"]),
        ("- a\n\n  ```\n  x\n  ```", &["- a", "", "  ```text", "  x", "  ```"]),
    ]);
}

#[test]
fn quotes_are_marked_on_each_line() {
    expect(&[
        ("> a\nb\n\nc", &["> a", "> b", "", "c"]),
        ("> [!NOTE]\n> text", &["> **Note**", ">", "> text"]),
        ("> - a\n> b", &["> - a", ">   b"]),
    ]);
}

#[test]
fn tables_stay_tables() {
    expect(&[
        ("|a|b|\n|:-|-:|\n|x_y|`1\\|2`|", &["| a | b |", "| :-- | --: |", "| `x_y` | `1\\|2` |"]),
        ("a|b\n-|-\n1<br>2|<b>3</b>", &["| a | b |", "| --- | --- |", "| 1; 2 | **3** |"]),
    ]);
}

#[test]
fn rules_stay_between_blocks() {
    expect(&[("---\na\n\n***\nb\n\n---", &["a", "", "---", "", "b"])]);
}

#[test]
fn no_line_begins_another_block() {
    let text = format!("{} - b", "a".repeat(99));
    assert_eq!(prose(&text), [format!("{} -", "a".repeat(99)), "b".to_owned()]);
    expect(&[("a\n      - b\n      2. c\n      # d", &["a", "\\- b", "2\\. c", "\\# d"])]);
}

#[test]
fn shared_indentation_is_not_code() {
    expect(&[("    a\n\n    - b", &["a", "", "- b"])]);
}

#[test]
fn deep_nesting_is_shown_as_it_is() {
    let text = format!("{}a", "> ".repeat(50));
    assert_eq!(prose(&text), ["```text", text.as_str(), "```"]);
}
