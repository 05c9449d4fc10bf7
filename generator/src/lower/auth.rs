//! Security schemes and requirements (OpenAPI 3.1.1, section 4.8.27 and 4.8.30).

use openapiv3::SecurityScheme;

use super::Lowering;
use super::operation::Context;
use crate::diagnostic::Code;
use crate::ir::{Doc, Scheme, SchemeKind};
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
            if let Some(doc) = bearer(found.item) {
                self.schemes.push(Scheme { key: key.clone(), kind: SchemeKind::Bearer, doc });
            } else {
                let message = "this security scheme is not supported yet";
                let help = "set the header on the client by hand";
                self.reporter.report_with_help(Code::UnsupportedScheme, &at, message, help);
            }
        }
    }

    /// The alternatives that an operation takes, without those that need a scheme the client cannot serve.
    pub(super) fn security(&self, context: &Context<'a>) -> Vec<Vec<String>> {
        let requirements = context.operation.security.as_ref().or(self.resolved.api.security.as_ref());
        let known = |key: &&String| self.schemes.iter().any(|scheme| scheme.key == **key);
        let alternatives = requirements.into_iter().flatten().filter(|all| all.keys().all(|key| known(&key)));
        let alternatives: Vec<Vec<String>> = alternatives.map(|all| all.keys().cloned().collect()).collect();
        if alternatives.iter().all(Vec::is_empty) { Vec::new() } else { alternatives }
    }
}

/// The prose of a scheme that is a bearer token.
fn bearer(scheme: &SecurityScheme) -> Option<Doc> {
    match scheme {
        SecurityScheme::HTTP { scheme, description, .. } if scheme.eq_ignore_ascii_case("bearer") => {
            Some(super::doc::of_description(description.as_ref()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use openapiv3::ReferenceOr;

    use super::*;

    #[test]
    fn bearer_is_recognised_in_any_case() {
        let scheme: ReferenceOr<SecurityScheme> =
            serde_json::from_str(r#"{"type": "http", "scheme": "Bearer"}"#).unwrap();
        assert!(scheme.as_item().is_some_and(|scheme| bearer(scheme).is_some()));
    }
}
