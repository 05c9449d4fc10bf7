//! Who answers for an API, and what holds for its use (OpenAPI 3.1.1, sections 4.8.2 to 4.8.4).

use openapiv3::{Contact, Info, License};

use super::doc::is_plain;

/// What the document says of it, a paragraph each.
pub(super) fn of(info: &Info) -> Vec<String> {
    let terms = info.terms_of_service.as_deref().and_then(|terms| told("Terms of service", None, &[terms]));
    let all = [terms, info.contact.as_ref().and_then(contact), info.license.as_ref().and_then(license)];
    all.into_iter().flatten().collect()
}

fn contact(contact: &Contact) -> Option<String> {
    let places = [contact.url.as_deref(), contact.email.as_deref()];
    told("Contact", contact.name.as_deref(), &places.map(Option::unwrap_or_default))
}

fn license(license: &License) -> Option<String> {
    told("License", Some(&license.name), &[license.url.as_deref().unwrap_or_default()])
}

/// A name, and places in the web; a place that is no address stands there as it is.
fn told(what: &str, name: Option<&str>, places: &[&str]) -> Option<String> {
    let name = name.map(str::trim).filter(|name| !name.is_empty() && !places.contains(name));
    let places = places.iter().map(|place| place.trim()).filter(|place| !place.is_empty());
    let places = places.map(|place| if is_address(place) { format!("<{place}>") } else { place.to_owned() });
    let all: Vec<String> = name.map(str::to_owned).into_iter().chain(places).collect();
    (!all.is_empty()).then(|| format!("{what}: {}.", all.join(", ")))
}

fn is_address(place: &str) -> bool {
    let is_mail = place.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    is_plain(place) && (place.contains("://") || is_mail && !place.contains(['/', ':']))
}

#[cfg(test)]
mod tests {
    use openapiv3::{Contact, Info, License};

    use super::of;

    #[test]
    fn each_part_is_a_paragraph_with_its_addresses() {
        let info = Info {
            terms_of_service: Some("https://example.com/terms".to_owned()),
            contact: Some(Contact {
                name: Some("Pet desk".to_owned()),
                url: Some("ask us".to_owned()),
                email: Some("pets@example.com".to_owned()),
                ..Contact::default()
            }),
            license: Some(License { name: "MIT".to_owned(), ..License::default() }),
            ..Info::default()
        };
        let told = [
            "Terms of service: <https://example.com/terms>.",
            "Contact: Pet desk, ask us, <pets@example.com>.",
            "License: MIT.",
        ];
        assert_eq!(of(&info), told);
        assert_eq!(of(&Info::default()), Vec::<String>::new());
    }
}
