//! Security schemes that are kept on another server.
//!
//! ```yaml
//! # before
//! securitySchemes: { shared: { $ref: 'https://example.com/openapi.json#/components/securitySchemes/token' } }
//! # after
//! securitySchemes: {}
//! x-oai-securitySchemes: { shared: {} }
//! ```
//!
//! Nothing is fetched over a network. A client without one way to authenticate is still a client, whereas one without
//! a type is not: so this is no error.

use serde_json::{Value, json};

use super::documents::Documents;
use super::wrong::Wrong;
use super::{Keyword, Spot};
use crate::diagnostic::Code;
use crate::normalise::v31::mutual_tls;
use crate::pointer::Pointer;
use crate::uri;

/// Leaves out the schemes that cannot be read.
pub(super) fn leave_out(documents: &mut Documents<'_>) {
    let components = Spot::new(0, Pointer::root().child("components"));
    for (name, at) in remote(documents, &components) {
        let message = "this security scheme is somewhere else: nothing is fetched over a network".to_owned();
        let help =
            Some("set the header on the client by hand, or copy the scheme into the document".to_owned());
        documents.report(&at, Wrong { code: Code::UnsupportedScheme, message, help });
        let holder = Spot::new(0, components.at.child("securitySchemes"));
        if let Some(Value::Object(schemes)) = documents.value_mut(&holder) {
            schemes.shift_remove(&name);
        }
        if let Some(components) = documents.value_mut(&components) {
            mutual_tls::keep(components, [(name, json!({}))].into_iter().collect());
        }
    }
}

/// The schemes whose references lead to another server, and where these stand.
fn remote(documents: &mut Documents<'_>, components: &Spot) -> Vec<(String, Spot)> {
    let at = components.at.child("securitySchemes");
    let holder = documents.value(&Spot::new(0, at.clone())).and_then(Value::as_object);
    let referring = |(name, scheme): (&String, &Value)| {
        let text = scheme.get("$ref")?.as_str().filter(|text| uri::has_scheme(text))?;
        Some((name.clone(), Spot::new(0, at.child(name).child("$ref")), text.to_owned()))
    };
    let all: Vec<_> = holder.into_iter().flatten().filter_map(referring).collect();
    let lost = all.into_iter().filter(|(_, spot, text)| documents.point(spot, Keyword::Ref, text).is_err());
    lost.map(|(name, spot, _)| (name, spot)).collect()
}
