use super::expect;

#[test]
fn links_that_lead_somewhere_stay() {
    expect(&[
        ("[a](https://b.c/d)", &["[a](https://b.c/d)"]),
        ("[FooBar](https://b.c)", &["[`FooBar`](https://b.c)"]),
        ("[a][1]\n\n[1]: https://b.c", &["[a](https://b.c)"]),
        ("[\"a\"](https://b.c)", &["[\u{201C}a\u{201D}](https://b.c)"]),
        ("[https://b.c](https://b.c/)", &["<https://b.c/>"]),
        ("[](https://b.c)", &["<https://b.c>"]),
        ("![alt](https://b.c/x.png)", &["![alt](https://b.c/x.png)"]),
    ]);
}

#[test]
fn links_that_lead_nowhere_become_text() {
    expect(&[
        ("[a](/docs/x), [b](./y.md), [c](#z), ![d](e.png)", &["a, b, c, d"]),
        ("[a](javascript:b)", &["a"]),
        ("[a][b]\n\n[b]: ../c", &["a"]),
    ]);
}

#[test]
fn brackets_are_no_links() {
    expect(&[
        ("[a] and [b][c]", &["\\[a] and \\[b]\\[c]"]),
        ("a[^1]\n\n[^1]: b", &["a\\[1]", "", "\\[1]: b"]),
        ("[note]: something", &["\\[note]: something"]),
        ("As [`Pet::name`], a[`b`].", &["As `Pet::name`, a\\[`b`]."]),
        ("[`a`] and [`c`](https://d.e)", &["`a` and [`c`](https://d.e)"]),
    ]);
}

#[test]
fn bare_addresses_are_marked() {
    expect(&[
        ("See https://a.b/c_d.", &["See <https://a.b/c_d>."]),
        ("(http://a.b/(c)), **https://d.e**", &["(<http://a.b/(c)>), **<https://d.e>**"]),
        ("<https://a.b>", &["<https://a.b>"]),
        ("Mail a.b@c.de, or mailto:x@y.zz.", &["Mail <a.b@c.de>, or <x@y.zz>."]),
    ]);
}

#[test]
fn patterns_of_addresses_are_code() {
    expect(&[
        ("https://{region}.a.b/c", &["`https://{region}.a.b/c`"]),
        ("s3://bucket/key.", &["`s3://bucket/key`."]),
        ("https://<region>.a.b/.", &["`https://<region>.a.b/`."]),
        ("git@github.com:a/b.git", &["git@github.com:a/b.git"]),
        ("<urn:a:b>", &["`<urn:a:b>`"]),
    ]);
}
