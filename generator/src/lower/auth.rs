//! Security requirements (OpenAPI 3.1.1, section 4.8.30).

use std::collections::HashSet;

use openapiv3::SecurityRequirement;

use super::Lowering;
use super::operation::Context;
use super::scheme::lowered;
use crate::diagnostic::Code;
use crate::ir::{Requirement, Scheme};
use crate::normalise::SCHEMES;
use crate::pointer::Pointer;

/// The security schemes of the document, and what is asked of whom.
#[derive(Default)]
pub(super) struct Schemes {
    pub(super) known: Vec<Scheme>,
    /// The keys of those that were reported.
    unsupported: HashSet<String>,
    /// What operations take that say nothing themselves.
    usual: Vec<Vec<Requirement>>,
}

impl<'a> Lowering<'a, '_> {
    /// Takes note of the schemes, and of what operations take that say nothing themselves.
    pub(super) fn declare_schemes(&mut self) {
        let at = Pointer::root().child("components");
        let components = self.resolved.components();
        for (key, part) in components.into_iter().flat_map(|components| &components.security_schemes) {
            let own = at.child("securitySchemes").child(key);
            let Some(found) = self.resolved.security_scheme(part, &own) else { continue };
            match lowered(key, own, found.item) {
                Ok(scheme) => self.schemes.known.push(scheme),
                Err((at, message)) => {
                    let help = "until then a header can be set on the client by hand";
                    self.reporter.report_with_help(Code::UnsupportedScheme, &at, message, help);
                    self.schemes.unsupported.insert(key.clone());
                }
            }
        }
        let kept = components.and_then(|components| components.extensions.get(SCHEMES)?.as_object());
        for (key, value) in kept.into_iter().flatten() {
            match super::scheme::certificate(key, at.child(SCHEMES).child(key), value) {
                Some(scheme) => self.schemes.known.push(scheme),
                None => drop(self.schemes.unsupported.insert(key.clone())),
            }
        }
        let requirements = self.resolved.api.security.as_deref().unwrap_or_default();
        self.schemes.usual = self.alternatives(requirements, &Pointer::root().child("security"));
    }

    /// The alternatives that an operation takes, without those that need a scheme the client cannot serve.
    pub(super) fn security(&mut self, context: &Context<'a>) -> Vec<Vec<Requirement>> {
        match &context.operation.security {
            Some(requirements) => self.alternatives(requirements, &context.at.child("security")),
            None => self.schemes.usual.clone(),
        }
    }

    fn alternatives(&mut self, all: &[SecurityRequirement], at: &Pointer) -> Vec<Vec<Requirement>> {
        let mut alternatives: Vec<Vec<Requirement>> = Vec::with_capacity(all.len());
        for (index, set) in all.iter().enumerate() {
            if let Some(set) = self.set(set, &at.child(index))
                && !alternatives.contains(&set)
            {
                alternatives.push(set);
            }
        }
        if alternatives.iter().all(Vec::is_empty) { Vec::new() } else { alternatives }
    }

    fn set(&mut self, set: &SecurityRequirement, at: &Pointer) -> Option<Vec<Requirement>> {
        let mut found = Vec::with_capacity(set.len());
        let mut whole = true;
        for (written, scopes) in set {
            let key = written.strip_prefix("#/components/securitySchemes/").unwrap_or(written);
            if let Some(scheme) = self.schemes.known.iter().position(|scheme| scheme.key == key) {
                found.push(Requirement { scheme, scopes: scopes.clone() });
            } else {
                whole = false;
                self.tell_unknown(key, &at.child(written));
            }
        }
        let clash = clash(&self.schemes.known, &found);
        if let Some(message) = &clash {
            self.reporter.report_with_help(Code::UnsupportedScheme, at, message, LEFT_OUT);
        }
        (whole && clash.is_none()).then_some(found)
    }

    fn tell_unknown(&mut self, key: &str, at: &Pointer) {
        if self.schemes.unsupported.contains(key) {
            return;
        }
        let message = format!("no security scheme is called `{key}`");
        self.reporter.report_with_help(Code::UnknownScheme, at, message, LEFT_OUT);
    }
}

const LEFT_OUT: &str = "this alternative is left out";

/// What is wrong with a set of which two want the same header.
fn clash(schemes: &[Scheme], set: &[Requirement]) -> Option<String> {
    let mut taken: Vec<(String, &str)> = Vec::new();
    for scheme in set.iter().map(|each| &schemes[each.scheme]) {
        let Some(header) = scheme.header() else { continue };
        if let Some((_, other)) = taken.iter().find(|(name, _)| *name == header) {
            return Some(format!("`{other}` and `{}` want the header `{header}` for themselves", scheme.key));
        }
        taken.push((header, &scheme.key));
    }
    None
}
