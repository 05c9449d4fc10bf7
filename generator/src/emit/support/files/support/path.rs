//! Parameters in the path.

use serde::Serialize;

use super::{
    build_error::BuildError,
    parameter::{Argument, argument},
    request::RequestBuilder,
    style::Style,
};

impl RequestBuilder {
    /// Fills `{name}` in the path, and in a query that belongs to it (style `simple`).
    ///
    /// An empty value is refused, and so is one that makes a whole segment `.` or `..`: they would address another
    /// resource.
    pub fn path(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) {
        self.fill(&Style::simple(name), argument(value), false);
    }

    /// Fills `{name}` in the path with a value of several segments, whose slashes stay; see [`RequestBuilder::path`].
    pub fn path_segments(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) {
        self.fill(&Style::simple(name), argument(value), true);
    }

    /// Fills `{name}` in the path as a style says; see [`RequestBuilder::path`].
    pub fn path_as(&mut self, style: &Style<'_>, value: &(impl Serialize + ?Sized)) {
        self.fill(style, argument(value), false);
    }

    fn fill(&mut self, style: &Style<'_>, value: Argument, several: bool) {
        let text = self.text(style, value).unwrap_or_default();
        // Reserved characters may be allowed, but no value leaves its segment, unless it is several.
        let text = if several { segments(&text) } else { text.replace('/', "%2F").replace('?', "%3F") };
        let name = style.name();
        let place = ["{", name, "}"].concat();
        // An empty value is one in a query that belongs to the path.
        let empty = text.is_empty() && !self.query.contains(&place);
        (self.path, self.query) = (self.path.replace(&place, &text), self.query.replace(&place, &text));
        if empty {
            self.fail(BuildError::new(format!("path parameter `{name}` is empty")));
        }
        if self.path.split('/').any(is_dots) {
            self.fail(BuildError::new(format!(
                "path parameter `{name}` makes a segment that is `.` or `..`"
            )));
        }
    }
}

/// Segments with slashes between; a slash before them is there already.
fn segments(text: &str) -> String {
    text.replace("%2F", "/").trim_start_matches('/').to_owned()
}

/// Whether clients would take a segment for a step (WHATWG URL, "single-dot" and "double-dot URL path segment").
fn is_dots(segment: &str) -> bool {
    matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}
