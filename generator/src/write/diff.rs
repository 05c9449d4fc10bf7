//! Unified diffs.

use similar::TextDiff;

use super::line_ends::unix;

/// From the old bytes to the new ones, with three lines of context; `None` is a file that is not there.
pub(super) fn unified(path: &str, old: Option<&[u8]>, new: Option<&[u8]>) -> String {
    let (before, after) = (text(old), text(new));
    TextDiff::from_lines(before.as_str(), after.as_str())
        .unified_diff()
        .header(&name("a/", path, old), &name("b/", path, new))
        .to_string()
}

fn text(bytes: Option<&[u8]>) -> String {
    String::from_utf8_lossy(&unix(bytes.unwrap_or_default())).into_owned()
}

fn name(side: &str, path: &str, bytes: Option<&[u8]>) -> String {
    bytes.map_or_else(|| "/dev/null".to_owned(), |_| format!("{side}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_changes() {
        assert_eq!(
            unified("a.rs", Some(b"one\r\ntwo\r\n"), Some(b"one\nthree\n")),
            "--- a/a.rs\n+++ b/a.rs\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n"
        );
    }

    #[test]
    fn shows_what_comes_and_goes() {
        let added = unified("a.rs", None, Some(b"one\n"));
        assert_eq!(added, "--- /dev/null\n+++ b/a.rs\n@@ -0,0 +1 @@\n+one\n");
        let removed = unified("a.rs", Some(b"one\n"), None);
        assert_eq!(removed, "--- a/a.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n");
    }
}
