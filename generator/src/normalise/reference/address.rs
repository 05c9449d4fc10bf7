//! From the text of a reference to the place that it names.

use std::collections::HashSet;

use super::documents::{Documents, Lost};
use super::index::Anchor;
use super::wrong::{self, Wrong};
use super::{Keyword, Spot, standing};
use crate::diagnostic::Code;
use crate::pointer::Pointer;
use crate::uri;

/// How often a pointer may lead through other references.
const THROUGH: usize = 16;

impl Documents<'_> {
    /// The place that the reference at `from` names.
    pub(super) fn point(&mut self, from: &Spot, keyword: Keyword, text: &str) -> Result<Spot, Lost> {
        match keyword {
            Keyword::Ref | Keyword::Mapping => self.plain(from, text, 0),
            Keyword::Dynamic => self.dynamic(from, text),
            Keyword::Recursive => Ok(self.recursive(from)),
        }
    }

    fn plain(&mut self, from: &Spot, text: &str, depth: usize) -> Result<Spot, Lost> {
        let (base, fragment) = self.resource(from, text)?;
        let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) else { return Ok(base) };
        let Some(below) = Pointer::of_fragment(fragment) else { return self.anchor(&base, fragment) };
        let inner = Spot::new(base.document, base.at.join(&below));
        if let Some(found) = self.reach(&inner, depth) {
            return Ok(found);
        }
        // Many authors mean the document also in a schema that has an address of its own.
        let outer = Spot::new(base.document, below);
        let found = self.reach(&outer, depth).or_else(|| self.around(from, &outer, text));
        found.ok_or_else(|| Some(self.nothing_at(&outer)))
    }

    /// Definitions of a schema around the reference, where its author took that for the root.
    fn around(&mut self, from: &Spot, missing: &Spot, text: &str) -> Option<Spot> {
        let is_definition =
            missing.at.tokens().next().is_some_and(|token| token == "$defs" || token == "definitions");
        if !is_definition || !text.starts_with('#') {
            return None;
        }
        let holders = std::iter::successors(from.at.parent(), Pointer::parent);
        let mut places = holders.map(|holder| Spot::new(from.document, holder.join(&missing.at)));
        let found = places.find(|place| self.value(place).is_some())?;
        let message = format!("`{text}` is not in the document: read as `{}`", found.at);
        self.report(from, Wrong { code: Code::EnclosingSchema, message, help: None });
        Some(found)
    }

    /// The part of a document that the text before the fragment names.
    fn resource<'t>(&mut self, from: &Spot, text: &'t str) -> Result<(Spot, Option<&'t str>), Lost> {
        let (address, fragment) = uri::split(text);
        let here = self.all[from.document].index.enclosing(&from.at);
        if address.is_empty() {
            return Ok((Spot::new(from.document, here.at.clone()), fragment));
        }
        let base = here.uri.clone();
        self.find(from.document, &base, address).map(|spot| (spot, fragment))
    }

    /// What is at a place, if need be through references on the way to it.
    fn reach(&mut self, spot: &Spot, depth: usize) -> Option<Spot> {
        if self.value(spot).is_some() {
            return Some(spot.clone());
        }
        let mut holder = Spot::new(spot.document, spot.at.parent()?);
        while self.value(&holder).is_none() {
            holder.at = holder.at.parent()?;
        }
        let rest = spot.at.below(&holder.at)?;
        let text = self.value(&holder)?.get("$ref")?.as_str()?.to_owned();
        let from = Spot::new(holder.document, holder.at.child("$ref"));
        let next = if depth < THROUGH { self.plain(&from, &text, depth + 1).ok()? } else { return None };
        self.reach(&Spot::new(next.document, next.at.join(&rest)), depth + 1)
    }

    fn nothing_at(&self, spot: &Spot) -> Wrong {
        let document = &self.all[spot.document];
        let file = (spot.document > 0).then_some(document.file.as_str());
        wrong::nothing_at(&document.root, file, &spot.at)
    }

    fn anchor(&self, base: &Spot, name: &str) -> Result<Spot, Lost> {
        let index = &self.all[base.document].index;
        let named = |anchor: &&Anchor| anchor.name == name;
        let own = |anchor: &&Anchor| index.enclosing(&anchor.at).at == base.at;
        let found = index.anchors.iter().filter(named).find(own).or(index.anchors.iter().find(named));
        match found {
            Some(anchor) => Ok(Spot::new(base.document, anchor.at.clone())),
            None => Err(Some(wrong::no_anchor(name, index.anchors.iter().map(|anchor| &anchor.name)))),
        }
    }

    /// Where one schema has the anchor, the reference is a plain one. Where several have it, the way by which a value
    /// is reached decides among them (JSON Schema 2020-12 Core, section 8.2.3.2), and no single type is right.
    fn dynamic(&mut self, from: &Spot, text: &str) -> Result<Spot, Lost> {
        let name = uri::split(text).1.filter(|name| !name.is_empty() && !name.starts_with('/'));
        let Some(name) = name else { return self.plain(from, text, 0) };
        let found = match self.plain(from, text, 0) {
            Ok(found) => found,
            Err(lost) => self.nearest_dynamic(from, name).ok_or(lost)?,
        };
        let anchors = &self.all[found.document].index.anchors;
        let is_dynamic = anchors.iter().any(|each| each.dynamic && each.name == name && each.at == found.at);
        if !is_dynamic {
            return Ok(found);
        }
        let count = self.resources_with(name);
        if count < 2 {
            self.warn_of_several(from, name, "$dynamicRef");
            return Ok(found);
        }
        let message = format!(
            "`$dynamicRef` leads to one of {count} schemas, by the way that it is reached: any JSON value stands here"
        );
        self.report(from, Wrong { code: Code::DynamicReference, message, help: None });
        Err(None)
    }

    /// How many resources have a schema that dynamic references of that name may lead to.
    fn resources_with(&self, name: &str) -> usize {
        let resources = self.all.iter().map(|doc| {
            let named = doc.index.anchors.iter().filter(|anchor| anchor.dynamic && anchor.name == name);
            let within: HashSet<&Pointer> = named.map(|anchor| &doc.index.enclosing(&anchor.at).at).collect();
            within.len()
        });
        resources.sum()
    }

    fn nearest_dynamic(&self, from: &Spot, name: &str) -> Option<Spot> {
        let spots = self.all.iter().enumerate().flat_map(|(document, doc)| {
            let named = doc.index.anchors.iter().filter(|anchor| anchor.dynamic && anchor.name == name);
            named.map(move |anchor| Spot::new(document, anchor.at.clone()))
        });
        let shared = |spot: &Spot| from.at.tokens().zip(spot.at.tokens()).take_while(|(a, b)| a == b).count();
        spots.max_by_key(|spot| (spot.document == from.document, shared(spot)))
    }

    fn warn_of_several(&mut self, from: &Spot, name: &str, keyword: &str) {
        let anchors = self.all.iter().flat_map(|doc| &doc.index.anchors);
        let count = anchors.filter(|anchor| anchor.dynamic && anchor.name == name).count();
        if count > 1 {
            let message =
                format!("`{keyword}` has {count} schemas to lead to: read as a reference to the nearest");
            self.report(from, Wrong { code: Code::DynamicReference, message, help: None });
        }
    }

    /// The root of the resource or, where that is an OpenAPI document, the outermost schema.
    fn recursive(&mut self, from: &Spot) -> Spot {
        self.warn_of_several(from, "", "$recursiveRef");
        let document = &self.all[from.document];
        let base = document.index.enclosing(&from.at).at.clone();
        let is_document = base == Pointer::root() && standing::is_openapi(&document.root);
        let outermost = is_document.then(|| standing::outermost_schema(&from.at)).flatten();
        Spot::new(from.document, outermost.unwrap_or(base))
    }
}
