//! Extensions that say how pages follow each other.

use serde_json::Value;

use super::said::{By, Said, path};

/// An extension, and what reads it.
type Known = (&'static str, fn(&Value) -> Option<Said>);

/// The extensions that documents have, those with the most to say first.
pub(super) const KNOWN: &[Known] = &[
    ("x-fern-pagination", fern),
    ("x-speakeasy-pagination", speakeasy),
    ("x-pagination", datadog),
    ("x-dropshot-pagination", dropshot),
    ("x-ms-pageable", azure),
];

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

/// `{ cursor: $request.after, next_cursor: $response.next, results: $response.data }`, or `offset` with a `step` where
/// it counts items, without one where it counts pages.
fn fern(value: &Value) -> Option<Said> {
    let input = |key: &str| text(value, key)?.strip_prefix("$request.").map(str::to_owned);
    let by = match (input("cursor"), input("offset")) {
        (Some(input), _) => By::Cursor { input, next: path(text(value, "next_cursor")?)? },
        (None, Some(input)) if value.get("step").is_some() => By::Offset(input),
        (None, Some(input)) => By::Page { input, first: None },
        (None, None) => return None,
    };
    let more = match text(value, "has-next-page") {
        Some(more) => Some(path(more)?),
        None => None,
    };
    Some(Said { more, ..Said::new(path(text(value, "results")?)?, by) })
}

/// `{ type, inputs: [{ name, in, type }], outputs: { results, nextCursor, nextUrl } }`.
fn speakeasy(value: &Value) -> Option<Said> {
    let inputs = value.get("inputs").and_then(Value::as_array);
    let input = |kind: &str| {
        let found = inputs?.iter().find(|input| text(input, "type") == Some(kind))?;
        text(found, "name").map(str::to_owned)
    };
    let outputs = value.get("outputs")?;
    let by = match text(value, "type")? {
        "cursor" => By::Cursor { input: input("cursor")?, next: path(text(outputs, "nextCursor")?)? },
        "url" => By::Url(path(text(outputs, "nextUrl")?)?),
        "offsetLimit" => match (input("offset"), input("page")) {
            (Some(input), _) => By::Offset(input),
            (None, input) => By::Page { input: input?, first: None },
        },
        _ => return None,
    };
    Some(Said::new(path(text(outputs, "results")?)?, by))
}

/// `{ cursorParam, cursorPath, pageOffsetParam, pageParam, resultsPath }`.
fn datadog(value: &Value) -> Option<Said> {
    let input = |key: &str| text(value, key).map(str::to_owned);
    let by = match (input("cursorParam"), input("pageOffsetParam"), input("pageParam")) {
        (Some(input), _, _) => By::Cursor { input, next: path(text(value, "cursorPath")?)? },
        (_, Some(input), _) => By::Offset(input),
        (_, _, Some(input)) => By::Page { input, first: None },
        (None, None, None) => return None,
    };
    Some(Said::new(path(text(value, "resultsPath").unwrap_or_default())?, by))
}

/// The names are Dropshot's own: `page_token`, `next_page` and `items`.
fn dropshot(_: &Value) -> Option<Said> {
    let by = By::Cursor { input: "page_token".to_owned(), next: path("next_page")? };
    Some(Said::new(path("items")?, by))
}

/// `{ nextLinkName, itemName }`; without a link there is one page.
fn azure(value: &Value) -> Option<Said> {
    let next = text(value, "nextLinkName")?;
    Some(Said::new(
        vec![text(value, "itemName").unwrap_or("value").to_owned()],
        By::Url(vec![next.to_owned()]),
    ))
}
