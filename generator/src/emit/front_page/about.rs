//! What the API is, by the words of the document.

use crate::emit::{doc, paragraphs};
use crate::ir::{Api, Reference};

/// The first lines of the page.
pub(super) fn lines(api: &Api) -> Vec<String> {
    let (summary, description) = (api.about.summary.as_deref(), api.description.as_deref());
    let mut page = titled(&api.title, summary.unwrap_or_default(), description.unwrap_or_default());
    if !api.version.is_empty() {
        page.extend([String::new(), format!("Version {} of the document.", doc::code(&api.version))]);
    }
    page.extend(terms(api));
    page
}

/// The title, which stands alone as that of any page does, and what the document says of the API.
fn titled(title: &str, summary: &str, description: &str) -> Vec<String> {
    let title = paragraphs::of(&[title]);
    let description = paragraphs::of(&[summary, description]);
    let gap = (!title.is_empty() && !description.is_empty() && title != description).then(String::new);
    let description = if title == description { Vec::new() } else { description };
    title.into_iter().chain(gap).chain(description).collect()
}

/// What the use of the API is bound to, and whom to ask about it.
fn terms(api: &Api) -> Vec<String> {
    let terms = api.about.terms.as_ref().map(|terms| format!("Terms of service: <{terms}>."));
    let contact = api.about.contact.as_ref().map(|contact| named("Contact", contact));
    let license = api.about.license.as_ref().map(|license| named("License of the API", license));
    let all: Vec<String> = [terms, contact, license].into_iter().flatten().collect();
    let prose = doc::prose(&all.join(" "));
    (!prose.is_empty()).then(String::new).into_iter().chain(prose).collect()
}

fn named(what: &str, reference: &Reference) -> String {
    let name = doc::line(&reference.name);
    let addresses: Vec<String> = reference
        .addresses
        .iter()
        .map(|address| format!("<{}>", address.trim_start_matches("mailto:")))
        .collect();
    let addresses = addresses.join(", ");
    match (name.as_str(), addresses.as_str()) {
        ("", addresses) => format!("{what}: {addresses}."),
        (name, "") => format!("{what}: {}.", name.trim_end_matches('.')),
        (name, addresses) => format!("{what}: {name} ({addresses})."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::About;

    #[test]
    fn whom_to_ask_stands_below_the_description() {
        let about = About {
            summary: Some("Pets of a shop".to_owned()),
            terms: Some("https://example.com/terms".to_owned()),
            contact: Some(Reference {
                name: String::new(),
                addresses: vec!["https://example.com".to_owned(), "pets@example.com".to_owned()],
            }),
            license: Some(Reference { name: "MIT [x".to_owned(), addresses: Vec::new() }),
        };
        let api = Api { title: "Pets".to_owned(), version: "1".to_owned(), about, ..Api::default() };
        let terms = "Terms of service: <https://example.com/terms>. Contact: <https://example.com>, \
                     <pets@example.com>.\nLicense of the API: MIT \\[x.";
        let page = lines(&api).join("\n");
        assert_eq!(page, format!("Pets\n\nPets of a shop\n\nVersion `1` of the document.\n\n{terms}"));
    }

    #[test]
    fn what_is_not_said_leaves_no_gap() {
        assert_eq!(lines(&Api { title: "Pets".to_owned(), ..Api::default() }), ["Pets"]);
    }
}
