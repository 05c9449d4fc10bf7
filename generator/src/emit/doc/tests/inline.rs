use super::expect;

#[test]
fn names_of_code_get_backticks() {
    expect(&[
        ("OpenRouter's user_id, a::b and now().", &["`OpenRouter`'s `user_id`, `a::b` and `now()`."]),
        (
            "GitHub, OAuth, JavaScript, macOS, IDs, camelCase",
            &["GitHub, OAuth, JavaScript, macOS, IDs, camelCase"],
        ),
        ("**user_id** and _FooBar_", &["**`user_id`** and _`FooBar`_"]),
        ("**FooBar**s", &["`FooBar`s"]),
        ("`a`B_c", &["`a` `B_c`"]),
        ("file\\_id", &["`file_id`"]),
        ("/users/{user_id}/posts", &["`/users/{user_id}/posts`"]),
        ("spec.items[*].a - spec.items[*].b", &["`spec.items[*].a` - `spec.items[*].b`"]),
        ("items[].user_id", &["`items[].user_id`"]),
    ]);
}

#[test]
fn code_stays_code() {
    expect(&[
        ("`a_b` ``c`d``", &["`a_b` ``c`d``"]),
        ("`two\nlines`", &["`two lines`"]),
        ("a ` stray", &["a \\` stray"]),
        ("\\d+ and C:\\x.", &["`\\d+` and `C:\\x`."]),
    ]);
}

#[test]
fn marks_that_are_text_stay_text() {
    expect(&[
        ("2 * 3, '-', '_' and *foo bar", &["2 * 3, '-', '_' and *foo bar"]),
        ("&#42;foo* FooBar*", &["\\*foo* `FooBar`\\*"]),
        ("\\*foo\\*", &["\\*foo\\*"]),
        ("*/ \"# ///", &["\\*/ \"# ///"]),
        ("a &lt; b &amp; c&nbsp;d &quot;e&quot;", &["a < b & c d \"e\""]),
        ("a < b, 1 <2, <= 3", &["a < b, 1 <2, <= 3"]),
    ]);
}

#[test]
fn hard_breaks_are_backslashes() {
    expect(&[("a  \nb\\\nc", &["a\\", "b\\", "c"])]);
}

#[test]
fn other_scripts_stay() {
    expect(&[("日本語のテキスト。 Ünïcode 🎉", &["日本語のテキスト。 Ünïcode 🎉"])]);
}
