//! Parameters in the query (style `form`).

use super::{parameter::Parameter, percent, request::RequestBuilder};

impl RequestBuilder {
    /// Adds `name=value`.
    pub fn query(&mut self, name: &'static str, value: &(impl Parameter + ?Sized)) {
        self.pair(name, &percent::encode(&value.to_text()));
    }

    /// Adds `name=value`, if there is a value.
    pub fn query_optional<T: Parameter>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.query(name, value);
        }
    }

    /// Adds `name=value` for each value (`explode: true`).
    pub fn query_each<T: Parameter>(&mut self, name: &'static str, values: &[T]) {
        for value in values {
            self.query(name, value);
        }
    }

    /// Adds `name=first,second` (`explode: false`); nothing if there are no values.
    pub fn query_list<T: Parameter>(&mut self, name: &'static str, values: &[T]) {
        let values: Vec<_> = values.iter().map(|value| percent::encode(&value.to_text())).collect();
        if !values.is_empty() {
            self.pair(name, &values.join(","));
        }
    }

    fn pair(&mut self, name: &'static str, value: &str) {
        let separator = if self.query.is_empty() { "" } else { "&" };
        self.query.extend([separator, &percent::encode(name), "=", value]);
    }
}
