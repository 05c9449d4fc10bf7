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
    /// Those of which was said that they want the same header.
    told: HashSet<(usize, usize)>,
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
            for set in self.sets(set, &at.child(index)) {
                if !alternatives.contains(&set) {
                    alternatives.push(set);
                }
            }
        }
        if alternatives.iter().all(Vec::is_empty) { Vec::new() } else { alternatives }
    }

    /// The alternatives that one set is: one, or several where its schemes cannot be sent together.
    fn sets(&mut self, set: &SecurityRequirement, at: &Pointer) -> Vec<Vec<Requirement>> {
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
        if whole { self.apart(found, at) } else { Vec::new() }
    }

    /// Takes schemes that want the same header apart: no request can send both, so each is an alternative.
    fn apart(&mut self, set: Vec<Requirement>, at: &Pointer) -> Vec<Vec<Requirement>> {
        let Some((first, second, header)) = clash(&self.schemes.known, &set) else { return vec![set] };
        let [one, other] = [first, second].map(|index| set[index].scheme);
        if self.schemes.told.insert((one.min(other), one.max(other))) {
            let [one, other] = [one, other].map(|scheme| &self.schemes.known[scheme].key);
            let message = format!("`{one}` and `{other}` want the header `{header}`: taken as alternatives");
            let help = "alternatives are items of their own in the list `security`";
            self.reporter.report_with_help(Code::SharedHeader, at, message, help);
        }
        let without = |index: usize| {
            let mut rest = set.clone();
            rest.remove(index);
            rest
        };
        let [left, right] = [second, first].map(without);
        [self.apart(left, at), self.apart(right, at)].concat()
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

/// The positions of two that want the same header, and the header.
fn clash(schemes: &[Scheme], set: &[Requirement]) -> Option<(usize, usize, String)> {
    let headers: Vec<Option<String>> = set.iter().map(|each| schemes[each.scheme].header()).collect();
    let pairs = (0..set.len()).flat_map(|second| (0..second).map(move |first| (first, second)));
    let mut clashes = pairs.filter(|(first, second)| headers[*first] == headers[*second]);
    clashes.find_map(|(first, second)| Some((first, second, headers[first].clone()?)))
}
