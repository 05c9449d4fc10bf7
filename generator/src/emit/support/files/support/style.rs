//! How values are written where there is no JSON (`OpenAPI` 3.1.1, section 4.8.12.3; RFC 6570, section 3.2).

use serde_json::Value;

use super::{build_error::BuildError, escape::Escape, percent};

/// How the value of one parameter, or of one member of a form, is written.
///
/// `null`, an empty list and an empty object are nothing, as in RFC 6570, section 2.3. A list or an object within a
/// list or an object is written as JSON, but with `deepObject` its keys and positions follow in brackets.
#[derive(Clone, Copy, Debug)]
pub struct Style<'a> {
    name: &'a str,
    first: &'static str,
    separator: &'static str,
    inner: &'static str,
    naming: Naming,
    explode: bool,
    escape: Escape,
    json: bool,
    pub(super) empty: bool,
}

/// Where the name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Naming {
    Nowhere,
    Before,
    /// Without `=` where there is no value.
    Bare,
    Brackets,
}

impl<'a> Style<'a> {
    /// `blue`, `blue,black` and `R=100,G=200` or `R,100,G,200`.
    #[must_use]
    pub const fn simple(name: &'a str) -> Self {
        let escape = Escape::All;
        let (first, separator, inner, naming) = ("", ",", ",", Naming::Nowhere);
        Self { name, first, separator, inner, naming, explode: false, escape, json: false, empty: false }
    }

    /// `.blue`, `.blue,black` or `.blue.black`.
    #[must_use]
    pub const fn label(name: &'a str) -> Self {
        Self { first: ".", separator: ".", ..Self::simple(name) }
    }

    /// `;color=blue`, `;color=blue,black` or `;color=blue;color=black`.
    #[must_use]
    pub const fn matrix(name: &'a str) -> Self {
        Self { first: ";", separator: ";", naming: Naming::Bare, ..Self::simple(name) }
    }

    /// `color=blue`, `color=blue&color=black` or `color=blue,black`.
    #[must_use]
    pub const fn form(name: &'a str) -> Self {
        Self { separator: "&", naming: Naming::Before, explode: true, ..Self::simple(name) }
    }

    /// `color=blue%20black`.
    #[must_use]
    pub const fn space_delimited(name: &'a str) -> Self {
        Self { inner: "%20", explode: false, ..Self::form(name) }
    }

    /// `color=blue%7Cblack`.
    #[must_use]
    pub const fn pipe_delimited(name: &'a str) -> Self {
        Self { inner: "%7C", explode: false, ..Self::form(name) }
    }

    /// `color%5BR%5D=100&color%5BG%5D=200`.
    #[must_use]
    pub const fn deep_object(name: &'a str) -> Self {
        Self { naming: Naming::Brackets, ..Self::form(name) }
    }

    /// `color=%22blue%22`: JSON of any kind.
    #[must_use]
    pub const fn json(name: &'a str) -> Self {
        Self { explode: false, json: true, ..Self::form(name) }
    }

    /// As [`Style::simple`], but as it stands: headers are not percent-encoded.
    #[must_use]
    pub const fn header(name: &'a str) -> Self {
        Self { escape: Escape::Nothing, ..Self::simple(name) }
    }

    /// As [`Style::form`] for a cookie, and as it stands: what no cookie may have is refused (RFC 6265, section 4.1.1).
    #[must_use]
    pub const fn cookie(name: &'a str) -> Self {
        Self { escape: Escape::Cookie, ..Self::form(name) }.in_cookie()
    }

    /// Whether each item, and each member, stands by itself.
    #[must_use]
    pub const fn explode(self, explode: bool) -> Self {
        Self { explode, ..self }
    }

    /// Leaves reserved characters as they are where they cannot be taken for something else.
    #[must_use]
    pub const fn allow_reserved(self) -> Self {
        Self { escape: Escape::Special, ..self }
    }

    /// Writes an empty list or object as an empty value.
    #[must_use]
    pub const fn allow_empty(self) -> Self {
        Self { empty: true, ..self }
    }

    /// The same in a cookie, where pairs are separated otherwise.
    pub(super) const fn in_cookie(self) -> Self {
        Self { separator: "; ", ..self }
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// The text of a value, or `None` where there is nothing to write.
    ///
    /// # Errors
    ///
    /// Fails if a part has a separator in it that cannot be told from one.
    pub fn write(&self, value: &Value) -> Result<Option<String>, BuildError> {
        let parts = match value {
            Value::Null => return Ok(None),
            any if self.json => self.part(&any.to_string()).map(|part| vec![self.pair(&self.key(), &part)]),
            nested if self.naming == Naming::Brackets => self.brackets(nested),
            Value::Array(items) => self.list(items),
            Value::Object(members) => self.object(members),
            one => self.part(&text(one)).map(|part| vec![self.pair(&self.key(), &part)]),
        };
        let parts = parts.ok_or_else(|| {
            BuildError::new(format!("`{}` has a part that its style cannot write", self.name))
        })?;
        let nothing = || self.empty.then(|| self.pair(&self.key(), ""));
        Ok(if parts.is_empty() {
            nothing()
        } else {
            Some([self.first, &parts.join(self.separator)].concat())
        })
    }

    fn list(&self, items: &[Value]) -> Option<Vec<String>> {
        let items = items.iter().filter(|item| !item.is_null());
        let items: Vec<String> = items.map(|item| self.separable(&text(item))).collect::<Option<_>>()?;
        Some(if self.explode {
            items.iter().map(|item| self.pair(&self.key(), item)).collect()
        } else {
            self.joined(&items)
        })
    }

    fn object(&self, members: &serde_json::Map<String, Value>) -> Option<Vec<String>> {
        let mut parts = Vec::with_capacity(members.len());
        for (key, value) in members.iter().filter(|(_, value)| !value.is_null()) {
            let key = self.separable(key).filter(|key| !key.contains('='))?;
            match value {
                Value::Array(items) if self.explode && self.separator != self.inner => {
                    for item in items.iter().filter(|item| !item.is_null()) {
                        parts.push(self.member(&key, &self.separable(&text(item))?));
                    }
                }
                _ if self.explode => parts.push(self.member(&key, &self.separable(&text(value))?)),
                _ => parts.extend([key, self.separable(&text(value))?]),
            }
        }
        Some(if self.explode { parts } else { self.joined(&parts) })
    }

    fn joined(&self, parts: &[String]) -> Vec<String> {
        let all = (!parts.is_empty()).then(|| self.pair(&self.key(), &parts.join(self.inner)));
        all.into_iter().collect()
    }

    fn brackets(&self, value: &Value) -> Option<Vec<String>> {
        let mut parts = Vec::new();
        let mut waiting = vec![(self.key(), value)];
        while let Some((key, value)) = waiting.pop() {
            let deeper = |inner: &str| [&key, "%5B", &percent::encode(inner), "%5D"].concat();
            match value {
                Value::Null => {}
                Value::Array(items) => {
                    let items = items.iter().enumerate().rev();
                    waiting.extend(items.map(|(index, item)| (deeper(&index.to_string()), item)));
                }
                Value::Object(members) => {
                    let members: Vec<_> = members.iter().map(|(name, value)| (deeper(name), value)).collect();
                    waiting.extend(members.into_iter().rev());
                }
                one => parts.push(self.pair(&key, &self.part(&text(one))?)),
            }
        }
        Some(parts)
    }

    fn key(&self) -> String {
        percent::encode(self.name)
    }

    fn pair(&self, key: &str, value: &str) -> String {
        match self.naming {
            Naming::Nowhere => value.to_owned(),
            Naming::Before | Naming::Brackets | Naming::Bare => self.member(key, value),
        }
    }

    fn member(&self, key: &str, value: &str) -> String {
        if self.naming == Naming::Bare && value.is_empty() {
            key.to_owned()
        } else {
            [key, "=", value].concat()
        }
    }

    fn part(&self, text: &str) -> Option<String> {
        self.escape.apply(text)
    }

    /// A part beside others.
    fn separable(&self, text: &str) -> Option<String> {
        let separator = if self.explode { self.separator } else { self.inner };
        self.part(text).filter(|part| !part.contains(separator))
    }
}

/// A value as text; what is nested is written as JSON.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => {
            number.as_f64().map_or_else(|| number.to_string(), |float| float.to_string())
        }
        other => other.to_string(),
    }
}
