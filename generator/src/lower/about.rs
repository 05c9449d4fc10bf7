//! What the document says about the API as a whole (OpenAPI 3.1.1, section 4.8.2).

use openapiv3::{Contact, Info, License};
use serde_json::Value;

use super::doc::is_address;
use crate::ir::{About, Reference};
use crate::normalise::{LICENSE_IDENTIFIER, SUMMARY};

pub(super) fn of(info: &Info) -> About {
    About {
        summary: info.extensions.get(SUMMARY).and_then(Value::as_str).map(str::to_owned),
        terms: info.terms_of_service.clone().filter(|terms| is_address(terms)),
        contact: info.contact.as_ref().map(contact).filter(is_some),
        license: info.license.as_ref().map(license).filter(is_some),
    }
}

fn contact(contact: &Contact) -> Reference {
    reference(contact.name.as_deref(), [contact.url.as_ref(), contact.email.as_ref()])
}

fn license(license: &License) -> Reference {
    let identifier = license.extensions.get(LICENSE_IDENTIFIER).and_then(Value::as_str);
    let name = Some(license.name.as_str()).filter(|name| !name.trim().is_empty()).or(identifier);
    reference(name, [license.url.as_ref(), None])
}

fn reference(name: Option<&str>, addresses: [Option<&String>; 2]) -> Reference {
    let addresses = addresses.into_iter().flatten().filter(|address| is_address(address));
    Reference {
        name: name.map(str::trim).unwrap_or_default().to_owned(),
        addresses: addresses.cloned().collect(),
    }
}

fn is_some(reference: &Reference) -> bool {
    !reference.name.is_empty() || !reference.addresses.is_empty()
}
