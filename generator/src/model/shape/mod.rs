//! Looks at the shape of each part before the model reads it: a mapping where a mapping belongs, a list where a list
//! belongs. The model itself says neither where a large part does not fit nor, sometimes, that it does not.

mod help;
mod schema;
mod table;

use serde_json::{Map, Value};

use crate::diagnostic::{Code, Reporter};
use crate::pointer::At;
use table::{Keys, Part, Shape};

/// Reports each part that has the wrong shape; gives whether there is none.
pub(super) fn check(root: &Value, reporter: &mut Reporter<'_>) -> bool {
    let mut check = Check { reporter, fits: true };
    check.value(root, Shape::Part(&table::DOCUMENT), &Spot { key: "the document", at: At::root(), part: "" });
    check.fits
}

struct Check<'c, 'r> {
    reporter: &'c mut Reporter<'r>,
    fits: bool,
}

/// Where a value stands.
struct Spot<'a> {
    /// What the value is called.
    key: &'a str,
    at: At<'a>,
    /// What it is a member of.
    part: &'a str,
}

impl Check<'_, '_> {
    fn value(&mut self, value: &Value, shape: Shape, spot: &Spot<'_>) {
        match (shape, value) {
            (Shape::Part(part) | Shape::FlagOr(part), Value::Object(members)) => {
                self.part(members, part, spot);
            }
            (Shape::Map(keys, shape), Value::Object(members)) => self.map(members, keys, *shape, spot),
            (Shape::List(shape), Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, *shape, &Spot { key: "this item", at: spot.at.index(index), ..*spot });
                }
            }
            _ if fits(shape, value) => {}
            _ => self.misfit(value, shape, spot),
        }
    }

    fn part(&mut self, members: &Map<String, Value>, part: &'static Part, spot: &Spot<'_>) {
        if let Some(reference) = members.get("$ref") {
            let at = spot.at.key("$ref");
            return self.value(reference, Shape::Text, &Spot { key: "$ref", at, part: part.noun });
        }
        for needed in part.needs.iter().filter(|set| !set.iter().any(|key| is_there(members, key))) {
            self.missing(members, needed, part, spot);
        }
        let is_missed =
            |key, value: &Value| value.is_null() && part.needs.iter().any(|set| set.contains(key));
        for (key, value) in members {
            let known = part.members.iter().find(|(name, _)| name == key);
            if let Some((name, shape)) = known.filter(|(name, _)| !is_missed(name, value)) {
                self.value(value, *shape, &Spot { key: name, at: spot.at.key(name), part: part.noun });
            }
        }
    }

    fn map(&mut self, members: &Map<String, Value>, keys: Keys, shape: Shape, spot: &Spot<'_>) {
        let is_extension = |key: &str| keys != Keys::Named && key.starts_with("x-");
        for (key, value) in members.iter().filter(|(key, _)| !is_extension(key)) {
            let at = spot.at.key(key);
            match wrong_key(key, keys) {
                Some((message, help)) => self.report(&at, message, Some(help)),
                None => self.value(value, shape, &Spot { key, at, part: spot.part }),
            }
        }
    }

    fn missing(&mut self, members: &Map<String, Value>, set: &[&str], part: &Part, spot: &Spot<'_>) {
        let names = set.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" or ");
        let help = help::missing(members, set, part.noun);
        self.report(&spot.at, format!("this {} has no {names}", part.noun), help);
    }

    fn misfit(&mut self, value: &Value, shape: Shape, spot: &Spot<'_>) {
        let key = if spot.key.contains(' ') { spot.key.to_owned() } else { format!("`{}`", spot.key) };
        let (found, wanted) = (found(value), wanted(shape));
        self.report(
            &spot.at,
            format!("{key} is {found}, not {wanted}"),
            help::misfit(value, spot.key, spot.part),
        );
    }

    fn report(&mut self, at: &At<'_>, message: String, help: Option<String>) {
        self.fits = false;
        match help {
            Some(help) => {
                self.reporter.report_with_help(Code::InvalidShape, &at.pointer(), message, help);
            }
            None => self.reporter.report(Code::InvalidShape, &at.pointer(), message),
        }
    }
}

/// An empty value in place of a text or a number says as much as none.
fn fits(shape: Shape, value: &Value) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Text => value.is_string() || value.is_null(),
        Shape::Number => value.is_number() || value.is_null(),
        Shape::Count => value.is_u64() || value.is_null(),
        Shape::Word(words) => value.as_str().map_or(value.is_null(), |text| words.contains(&text)),
        Shape::Flag | Shape::FlagOr(_) => value.is_boolean(),
        Shape::List(_) | Shape::Map(..) | Shape::Part(_) => false,
    }
}

fn is_there(members: &Map<String, Value>, key: &str) -> bool {
    members.get(key).is_some_and(|value| !value.is_null())
}

/// What is wrong with a key of a map, and what to do about it.
fn wrong_key(key: &str, keys: Keys) -> Option<(String, String)> {
    match keys {
        Keys::Statuses if !is_status(key) => {
            let help = "a status is a number such as `200`, a range such as `4XX`, or `default`";
            Some((format!("`{key}` is not a status"), help.to_owned()))
        }
        Keys::Named | Keys::Expressions | Keys::Statuses => None,
    }
}

fn is_status(key: &str) -> bool {
    match key.as_bytes() {
        [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] | [b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => true,
        _ => key == "default",
    }
}

fn found(value: &Value) -> String {
    match value {
        Value::Null => "empty".to_owned(),
        Value::Bool(flag) => format!("`{flag}`"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) if text.chars().count() <= 20 => format!("the text `{text}`"),
        Value::String(_) => "a text".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
    }
}

fn wanted(shape: Shape) -> String {
    match shape {
        Shape::Any => "a value".to_owned(),
        Shape::Text => "a text".to_owned(),
        Shape::Number => "a number".to_owned(),
        Shape::Count => "a whole number from 0 on".to_owned(),
        Shape::Flag => "`true` or `false`".to_owned(),
        Shape::FlagOr(_) => "a mapping, `true` or `false`".to_owned(),
        Shape::Word(words) => {
            format!("one of {}", words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "))
        }
        Shape::List(_) => "a list".to_owned(),
        Shape::Map(..) | Shape::Part(_) => "a mapping".to_owned(),
    }
}
