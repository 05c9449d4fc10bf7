//! The texts of the table, and what is expected of a request because of them.

use serde_json::Value;

use super::arrived::Arrived;

/// What is wrong with a request, if anything is.
pub(super) fn wrong(document: &Value, request: &str, arrived: &Arrived) -> Option<String> {
    let (method, path) = request.split_once(' ')?;
    let operation = document.get("paths")?.get(path)?.get(method.to_lowercase())?;
    let parameters: Vec<&Value> =
        operation.get("parameters").and_then(Value::as_array).into_iter().flatten().collect();
    let place = |place: &'static str| {
        let there = parameters.iter().filter(move |each| each["in"] == place);
        there.map(move |each| Given::of(each, place))
    };
    let mut target = path.split('#').next()?.to_owned();
    for given in place("path") {
        target = target.replace(&format!("{{{}}}", given.name), &given.text());
    }
    let query: Vec<String> = place("query").map(|given| given.text()).collect();
    if !query.is_empty() {
        target = format!("{target}?{}", query.join("&"));
    }
    if arrived.target != target {
        return Some(format!("`{}` instead of `{target}`", arrived.target));
    }
    let cookies: Vec<String> = place("cookie").map(|given| given.text()).collect();
    let cookies = (!cookies.is_empty()).then(|| cookies.join("; "));
    if arrived.header("cookie") != cookies.as_deref() {
        return Some(format!("the cookies {:?} instead of {cookies:?}", arrived.header("cookie")));
    }
    let header = place("header").find(|given| arrived.header(given.name) != Some(&given.text()));
    header
        .map(|given| format!("the header {:?} instead of {:?}", arrived.header(given.name), given.text()))
        .or_else(|| wrong_parts(operation, arrived))
}

/// What is wrong with the parts of a form, if it has some.
fn wrong_parts(operation: &Value, arrived: &Arrived) -> Option<String> {
    let media = operation.pointer("/requestBody/content/multipart~1form-data")?;
    let parts = parts(arrived);
    let mut expected = Vec::new();
    for (name, schema) in media.pointer("/schema/properties")?.as_object()? {
        let encoding = media.get("encoding").and_then(|all| all.get(name));
        expected.extend(Given::of_part(name, schema, encoding).parts());
    }
    (parts != expected).then(|| format!("the parts {parts:?} instead of {expected:?}"))
}

/// Names and contents.
fn parts(arrived: &Arrived) -> Vec<(String, String)> {
    let boundary =
        arrived.header("content-type").and_then(|value| value.split_once("boundary=")).map(|(_, it)| it);
    let boundary = format!("--{}", boundary.unwrap_or_default().trim_matches('"'));
    let parts = arrived.body.split(boundary.as_str()).filter_map(|part| part.split_once("\r\n\r\n"));
    let named = parts.filter_map(|(head, content)| {
        let name = head.split_once(" name=\"")?.1.split_once('"')?.0;
        Some((name.to_owned(), content.trim_end_matches("\r\n").to_owned()))
    });
    named.collect()
}

/// A parameter with the value that it has.
struct Given<'d> {
    name: &'d str,
    place: &'d str,
    /// The names of the members, where it is an object.
    members: Vec<&'d str>,
    /// The style; none for a part that is JSON.
    style: Option<&'d str>,
    explode: bool,
}

const COLOURS: [&str; 3] = ["blue", "black", "brown"];

impl<'d> Given<'d> {
    fn of(parameter: &'d Value, place: &'d str) -> Self {
        let name = parameter["name"].as_str().unwrap_or_default();
        let usual = if matches!(place, "query" | "cookie") { "form" } else { "simple" };
        let style = parameter.get("style").and_then(Value::as_str).unwrap_or(usual);
        let explode = parameter.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
        Self { name, place, members: members(&parameter["schema"]), style: Some(style), explode }
    }

    /// A part of a form: without a style an object is JSON, and each item of an array is a part.
    fn of_part(name: &'d str, schema: &'d Value, encoding: Option<&'d Value>) -> Self {
        let style = encoding.and_then(|each| each.get("style")).and_then(Value::as_str);
        let explode = encoding.and_then(|each| each.get("explode")).and_then(Value::as_bool);
        let explode = explode.unwrap_or(style.is_none_or(|style| style == "form"));
        Self { name, place: "part", members: members(schema), style, explode }
    }

    /// Names and values, for each style that writes them apart.
    fn pairs(&self) -> Vec<(String, String)> {
        let members = self.members.iter().zip(["100", "200", "150"]);
        let members: Vec<(String, String)> =
            members.map(|(name, value)| ((*name).to_owned(), value.to_owned())).collect();
        let named = |value: &str| (self.name.to_owned(), value.to_owned());
        match (self.name, self.style, self.explode) {
            ("object", Some("deepObject"), _) => {
                members.into_iter().map(|(name, value)| (format!("{}[{name}]", self.name), value)).collect()
            }
            // The table has no such cell: items have their positions in brackets.
            ("array", Some("deepObject"), _) => {
                let items = COLOURS.iter().enumerate();
                items.map(|(index, value)| (format!("{}[{index}]", self.name), (*value).to_owned())).collect()
            }
            ("object", _, true) => members,
            ("array", _, true) => COLOURS.map(named).to_vec(),
            ("object", style, false) => {
                let all = members.into_iter().flat_map(|(name, value)| [name, value]).collect::<Vec<_>>();
                vec![named(&all.join(separator(style)))]
            }
            ("array", style, false) => vec![named(&COLOURS.join(separator(style)))],
            _ => vec![named("blue")],
        }
    }

    /// The text of a parameter.
    fn text(&self) -> String {
        let pairs = self.pairs();
        let explodes = self.explode && self.name != "primitive";
        let join = |separator: &str, with_names: bool| {
            let each = |(name, value): &(String, String)| {
                if with_names { format!("{name}={value}") } else { value.clone() }
            };
            pairs.iter().map(each).collect::<Vec<_>>().join(separator)
        };
        let named = explodes && self.name == "object";
        match self.style {
            Some("label") => format!(".{}", join(".", named)),
            Some("matrix") => format!(";{}", join(";", true)),
            Some("simple") => join(",", named),
            // Several values of a cookie are several cookies (RFC 6265, section 4.2.1): `&` would be part of the first.
            _ if self.place == "cookie" => join("; ", true),
            _ => join("&", true)
                .replace(' ', "%20")
                .replace('|', "%7C")
                .replace('[', "%5B")
                .replace(']', "%5D"),
        }
    }

    /// The parts of a form.
    fn parts(&self) -> Vec<(String, String)> {
        if self.style.is_none() && self.name == "object" {
            let members = self.members.iter().zip(["100", "200", "150"]);
            let members: serde_json::Map<String, Value> =
                members.map(|(name, value)| ((*name).to_owned(), Value::from(value))).collect();
            return vec![(self.name.to_owned(), Value::Object(members).to_string())];
        }
        self.pairs()
    }
}

fn members(schema: &Value) -> Vec<&str> {
    let members = schema.get("properties").and_then(Value::as_object);
    members.into_iter().flat_map(|members| members.keys().map(String::as_str)).collect()
}

/// What stands between values that are not written apart.
fn separator(style: Option<&str>) -> &'static str {
    match style {
        Some("spaceDelimited") => " ",
        Some("pipeDelimited") => "|",
        _ => ",",
    }
}
