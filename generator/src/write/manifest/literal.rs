//! Keys, strings and lists as TOML.

use std::fmt::Write;

/// How long a line may become before a list is written one value a line.
const WIDTH: usize = 100;

/// A basic string (TOML 1.0, section "String").
pub(super) fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for each in text.chars() {
        match each {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            // Writing to a string does not fail.
            _ if each.is_control() => drop(write!(out, "\\u{:04X}", u32::from(each))),
            _ => out.push(each),
        }
    }
    out.push('"');
    out
}

/// A key, bare where it can be.
pub(super) fn key(name: &str) -> String {
    let is_bare = |each: char| each.is_ascii_alphanumeric() || matches!(each, '-' | '_');
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { string(name) }
}

/// A list of strings, for a line that starts with `key = `.
pub(super) fn list(key: &str, values: &[String]) -> String {
    let values: Vec<_> = values.iter().map(|value| string(value)).collect();
    let line = format!("[{}]", values.join(", "));
    if key.len() + " = ".len() + line.len() <= WIDTH {
        return line;
    }
    let lines = values.iter().map(|value| format!("    {value},\n"));
    format!("[\n{}]", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_strings() {
        assert_eq!(string("a \"b\" \\ c\n\u{7f}é"), r#""a \"b\" \\ c\n\u007Fé""#);
    }

    #[test]
    fn quotes_keys_that_need_it() {
        assert_eq!(key("tokio-util"), "tokio-util");
        assert_eq!(key("a.b"), "\"a.b\"");
        assert_eq!(key(""), "\"\"");
    }

    #[test]
    fn breaks_long_lists() {
        assert_eq!(list("default", &["a".to_owned(), "b".to_owned()]), r#"["a", "b"]"#);
        let long = list("default", &vec!["a".repeat(60); 2]);
        let item = format!("    \"{}\",\n", "a".repeat(60));
        assert_eq!(long, format!("[\n{item}{item}]"));
    }
}
