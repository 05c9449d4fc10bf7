//! Objects that were written as text (`OpenAPI` 3.1.1, section 4.8.12.6).

use std::borrow::Cow;

use http::HeaderMap;
use serde::de::DeserializeOwned;
use url::form_urlencoded;

use super::{form_values, text_value};

/// The object in a header, or `None` where it is missing or no `T`: JSON, or members as `a=1,b=2` or `a,1,b,2`.
#[must_use]
pub fn of_header<T: DeserializeOwned>(headers: &HeaderMap, name: &str) -> Option<T> {
    let texts = headers.get_all(name).iter().filter_map(|text| text.to_str().ok()).map(str::trim);
    let text = texts.collect::<Vec<_>>().join(",");
    text_value::read(&[text.as_str()], None).or_else(|| in_line(&text, ','))
}

/// The object in a query whose members stand in one pair: `name=a,1,b,2`.
#[must_use]
pub fn of_pair<T: DeserializeOwned>(query: &str, name: &str, separator: char) -> Option<T> {
    let text = pairs(query).find_map(|(key, text)| (key == name).then_some(text))?;
    in_line(&text, separator)
}

/// The object in a query whose members are pairs with these names: `a=1&b=2`.
#[must_use]
pub fn of_pairs<T: DeserializeOwned>(query: &str, names: &[&str]) -> Option<T> {
    read(pairs(query).filter(|(key, _)| names.contains(&key.as_ref())))
}

/// The object in a query whose members are pairs with names in brackets: `name[a]=1&name[b]=2`. Lists may have the
/// position of each item behind that: `name[a][0]=1`.
#[must_use]
pub fn of_brackets<T: DeserializeOwned>(query: &str, name: &str) -> Option<T> {
    read(pairs(query).filter_map(|(key, text)| {
        let (member, position) = key.strip_prefix(name)?.strip_prefix('[')?.split_once(']')?;
        let is_position = position.bytes().all(|byte| byte.is_ascii_digit() || b"[]".contains(&byte));
        is_position.then(|| (member.to_owned().into(), text))
    }))
}

fn pairs(query: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.as_bytes())
}

/// Every member has its name and `=` before it, or else names and values take turns.
fn in_line<T: DeserializeOwned>(text: &str, separator: char) -> Option<T> {
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let own = |(name, text): (&'_ str, &'_ str)| (name.to_owned().into(), text.to_owned().into());
    if let Some(named) = parts.iter().map(|part| part.split_once('=')).collect::<Option<Vec<_>>>() {
        return read(named.into_iter().map(own));
    }
    let (turns, rest) = parts.as_chunks::<2>();
    if rest.is_empty() { read(turns.iter().map(|[name, text]| own((name, text)))) } else { None }
}

/// Members are read like those of a form; without any there is no object.
fn read<'t, T: DeserializeOwned>(members: impl Iterator<Item = (Cow<'t, str>, Cow<'t, str>)>) -> Option<T> {
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(members).finish();
    if form.is_empty() { None } else { form_values::read(form.as_bytes()).ok() }
}
