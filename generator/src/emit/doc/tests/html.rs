use super::expect;

#[test]
fn tags_become_markdown() {
    expect(&[
        ("<p>One <b>two</b> <i> three </i>.</p><p>Four</p>", &["One **two** *three* .", "", "Four"]),
        ("<code>a&lt;b&gt;</code>, <a href=\"https://b.c\">d</a>", &["`a<b>`, [d](https://b.c)"]),
        ("<a href='/x'>d</a> 10<sup>6</sup>", &["d 10^6"]),
        ("a<br>b<br/>\nc", &["a\\", "b\\", "c"]),
        ("a<br><br>b", &["a", "", "b"]),
        ("<h2>Errors</h2>text", &["**Errors**", "", "text"]),
        ("<img src=x alt=\"a cat\">", &["a cat"]),
        ("a<note> <p>b</p> </note><para>c</para>", &["a", "", "**Note**", "", "b", "", "c"]),
        ("a <note>", &["a `<note>`"]),
    ]);
}

#[test]
fn lists_and_tables_of_html_become_lists() {
    expect(&[
        ("Of:<ul>\n  <li>a</li>\n  <li><p>b</p></li>\n</ul>c", &["Of:", "", "- a", "- b", "", "c"]),
        (
            "<table>\n <tr>\n  <td>a</td>\n  <td><p>b</p></td>\n </tr>\n <tr>\n  <td>c</td>\n </tr>\n</table>\nd",
            &["- a \u{2013} b", "- c", "", "d"],
        ),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", &["1. a", "   - b", "1. c"]),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            &["- a – b", "- 1 – 2"],
        ),
    ]);
}

#[test]
fn preformatted_text_is_a_code_block() {
    expect(&[(
        "a<pre><code>x &lt; y\n  z</code></pre>b",
        &["a", "", "```text", "x < y", "  z", "```", "", "b"],
    )]);
}

#[test]
fn what_is_no_text_goes() {
    expect(&[
        ("a<!-- b -->c <script>d()</script>e", &["ac e"]),
        ("a {/* b */}c", &["a c"]),
        ("<Info>\nText.\n</Info>", &["Text."]),
        ("<Card title=\"One\" icon={<X/>}>Text.</Card>", &["**One** Text."]),
        ("<span style=\"x\">a</span> <u>b</u>", &["a b"]),
    ]);
}

#[test]
fn names_in_brackets_are_code() {
    expect(&[
        ("Array<string> of <token>", &["`Array<string>` of `<token>`"]),
        ("Map<string, Array<int>>.", &["`Map<string, Array<int>>`."]),
        ("/users/<id>/posts", &["`/users/<id>/posts`"]),
        ("<T> and <b and c", &["`<T>` and \\<b and c"]),
        ("`<b>` stays, &lt;token&gt; too", &["`<b>` stays, `<token>` too"]),
        ("<!DOCTYPE x>", &["\\<!DOCTYPE x>"]),
    ]);
}

#[test]
fn indented_html_is_not_code() {
    expect(&[("<div>\n\n    <p>a</p>\n\n</div>", &["a"])]);
}
