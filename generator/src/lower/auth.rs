//! Security schemes and requirements (OpenAPI 3.1.1, section 4.8.27 and 4.8.30).

use openapiv3::{ReferenceOr, SecurityScheme};

use super::Lowering;
use super::operation::Context;
use crate::diagnostic::Code;
use crate::ir::{Credential, Scheme, SchemeKind};
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// Takes note of the schemes that the client can serve; reports the others.
    pub(super) fn declare_schemes(&mut self) {
        let at = Pointer::root().child("components").child("securitySchemes");
        let schemes =
            self.resolved.components().into_iter().flat_map(|components| &components.security_schemes);
        for (key, part) in schemes {
            let at = at.child(key);
            let Some(found) = self.resolved.security_scheme(part, &at) else { continue };
            match bearer(found.item) {
                Some(description) => self.schemes.push(Scheme {
                    key: key.clone(),
                    kind: SchemeKind::Bearer,
                    doc: super::doc::of_description(description),
                }),
                None => {
                    let message = "this security scheme is not supported yet";
                    let help = "set the header on the client by hand";
                    self.reporter.report_with_help(Code::UnsupportedScheme, &at, message, help);
                }
            }
        }
    }

    /// The credentials that an operation takes, each once.
    pub(super) fn credentials(&self, context: &Context<'a>) -> Vec<Credential> {
        let requirements = context.operation.security.as_ref().or(self.resolved.api.security.as_ref());
        let keys = requirements.into_iter().flatten().flat_map(|requirement| requirement.keys());
        let mut credentials = Vec::new();
        for scheme in keys.filter_map(|key| self.schemes.iter().find(|scheme| scheme.key == *key)) {
            let credential = Credential { kind: scheme.kind };
            if !credentials.contains(&credential) {
                credentials.push(credential);
            }
        }
        credentials
    }
}

fn bearer(scheme: &SecurityScheme) -> Option<Option<&String>> {
    match scheme {
        SecurityScheme::HTTP { scheme, description, .. } if scheme.eq_ignore_ascii_case("bearer") => {
            Some(description.as_ref())
        }
        _ => None,
    }
}

/// A scheme that is referred to is as good as one that stands there.
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bearer_is_recognised_in_any_case() {
        let scheme: ReferenceOr<SecurityScheme> =
            serde_json::from_str(r#"{"type": "http", "scheme": "Bearer"}"#).unwrap();
        assert!(scheme.as_item().is_some_and(|scheme| bearer(scheme).is_some()));
    }
}
