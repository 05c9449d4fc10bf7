//! Parameters in the path.

use super::{build_error::BuildError, parameter::Parameter, percent, request::RequestBuilder};

impl RequestBuilder {
    /// Fills `{name}` in the path (style `simple`).
    ///
    /// An empty value is refused, and so is one that makes a whole segment `.` or `..`: they would address another
    /// resource.
    pub fn path(&mut self, name: &'static str, value: &(impl Parameter + ?Sized)) {
        self.fill(name, &percent::encode(&value.to_text()));
    }

    /// Fills `{name}` in the path with values that commas separate (style `simple`).
    pub fn path_list<T: Parameter>(&mut self, name: &'static str, values: &[T]) {
        let values: Vec<_> = values.iter().map(|value| percent::encode(&value.to_text())).collect();
        self.fill(name, &values.join(","));
    }

    fn fill(&mut self, name: &'static str, text: &str) {
        self.path = self.path.replace(&["{", name, "}"].concat(), text);
        if text.is_empty() {
            self.fail(BuildError::new(format!("path parameter `{name}` is empty")));
        }
        if self.path.split('/').any(|segment| matches!(segment, "." | "..")) {
            self.fail(BuildError::new(format!(
                "path parameter `{name}` makes a segment that is `.` or `..`"
            )));
        }
    }
}
