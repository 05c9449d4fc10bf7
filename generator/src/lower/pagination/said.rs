//! What is said about pages, before it is known whether the operation has it.

use crate::config::{Pages, Paging};
use crate::ir::LAST;
use crate::pointer::Pointer;

/// What is said about the pages of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The way to the list: names of members.
    pub(super) items: Vec<String>,
    pub(super) more: Option<Vec<String>>,
    pub(super) by: By,
    /// Whether it is concluded, so that nothing is lost where it does not hold.
    pub(super) is_guess: bool,
}

/// What leads from one page to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum By {
    Cursor {
        input: String,
        next: Vec<String>,
    },
    Offset(String),
    Page {
        input: String,
        first: Option<i64>,
    },
    Link,
    Url(Vec<String>),
    /// Something that the generator does not know.
    Unclear(String),
}

impl Said {
    pub(super) fn new(items: Vec<String>, by: By) -> Self {
        Self { items, more: None, by, is_guess: false }
    }

    /// A conclusion: the reply itself is the list.
    pub(super) fn guess(by: By) -> Self {
        Self { is_guess: true, ..Self::new(Vec::new(), by) }
    }

    pub(super) fn unclear(key: &str) -> Self {
        Self::new(Vec::new(), By::Unclear(format!("what `{key}` says is not understood")))
    }
}

/// What the settings say.
pub(super) fn of_settings(pages: &Pages) -> Said {
    let pointer = |text: &String| tokens(text);
    let next = pages.next.as_ref().and_then(pointer);
    let by = match (pages.by, pages.parameter.clone(), next) {
        (Paging::Link, _, _) => By::Link,
        (Paging::Url, _, Some(next)) => By::Url(next),
        (Paging::Cursor, Some(input), Some(next)) => By::Cursor { input, next },
        (Paging::Offset, Some(input), _) => By::Offset(input),
        (Paging::Page, Some(input), _) => By::Page { input, first: pages.first },
        (Paging::Url, _, None) | (Paging::Cursor, Some(_), None) => {
            By::Unclear("the settings do not say where `next` is".to_owned())
        }
        (Paging::Cursor | Paging::Offset | Paging::Page, None, _) => {
            By::Unclear("the settings name no `parameter`".to_owned())
        }
    };
    let items = tokens(&pages.items);
    let unclear = || By::Unclear("`items` in the settings is no JSON pointer".to_owned());
    Said {
        items: items.clone().unwrap_or_default(),
        more: pages.more.as_ref().and_then(pointer),
        by: if items.is_some() { by } else { unclear() },
        is_guess: false,
    }
}

/// The tokens of a JSON pointer.
fn tokens(pointer: &str) -> Option<Vec<String>> {
    Some(Pointer::parse(pointer)?.tokens().collect())
}

/// The names in a path as extensions write it: `$.data[-1].id`, `$response.meta.next`, `$response.body#/meta/next` or
/// `meta.next`.
pub(super) fn path(text: &str) -> Option<Vec<String>> {
    if let Some(pointer) = text.strip_prefix("$response.body#") {
        return tokens(pointer);
    }
    let text = text.strip_prefix("$response").or(text.strip_prefix('$')).unwrap_or(text);
    let text = text.replace("[-1]", &format!(".{LAST}")).replace("[(@.length-1)]", &format!(".{LAST}"));
    let names: Vec<String> = text.split('.').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let plain = |name: &String| !name.contains(['[', ']', '(', '*', '?', '@']);
    names.iter().all(plain).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_in_every_form() {
        let names = |names: &[&str]| Some(names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        assert_eq!(path("$.data"), names(&["data"]));
        assert_eq!(path("$.data[-1].id"), names(&["data", "-1", "id"]));
        assert_eq!(path("$.list[(@.length-1)].created"), names(&["list", "-1", "created"]));
        assert_eq!(path("$response.meta.next"), names(&["meta", "next"]));
        assert_eq!(path("$response.body#/meta/a~1b"), names(&["meta", "a/b"]));
        assert_eq!(path("dashboards"), names(&["dashboards"]));
        assert_eq!(path("$"), names(&[]));
        assert_eq!(path("$.data[?(@.a)]"), None);
    }
}
