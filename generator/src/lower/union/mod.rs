//! Values of several kinds: `oneOf` and `anyOf` (JSON Schema 2020-12 Core, section 10.2.1).

mod branch;
mod circular;
mod discriminator;
mod inherit;
mod preset;
mod strings;
mod tag;
mod telling;
mod told;
mod tried;

use openapiv3::{Discriminator, Schema};

use super::Lowering;
use super::alternatives::Alternatives;
use super::flat::{Flat, Placed};
use super::site::Site;
use crate::config::UnknownValues;
use crate::diagnostic::Code;
use crate::ir::{Owner, Shape, Ty, TypeDefinition, TypeId, Union, Variant};
use crate::resolve::Resolved;
use branch::Branch;
use tag::Tag;

/// Everything that decides what a union is.
pub(super) struct Source<'a, 's> {
    pub(super) alternatives: &'s Alternatives<'a>,
    pub(super) discriminator: Option<&'a Discriminator>,
    /// The members that stand beside the alternatives: each branch has them too.
    pub(super) shared: Option<&'s Placed<'a>>,
}

impl<'a, 's> Source<'a, 's> {
    /// The union of a schema; the tag may be declared where the alternatives are.
    pub(super) fn of(
        schema: &'a Schema,
        alternatives: &'s Alternatives<'a>,
        shared: Option<&'s Placed<'a>>,
    ) -> Self {
        let own = schema.schema_data.discriminator.as_ref();
        Self { alternatives, discriminator: own.or(alternatives.discriminator), shared }
    }

    fn branches(&self, resolved: Resolved<'a>) -> Vec<Branch<'a, 's>> {
        let mut branches = Vec::new();
        flatten(resolved, self.alternatives, self.shared, 0, &mut branches);
        branches
    }
}

impl<'a> Lowering<'a, '_> {
    /// The type of a union that stands somewhere without a name.
    pub(super) fn inline_union(&mut self, source: &Source<'a, '_>, site: &Site, doc: crate::ir::Doc) -> Ty {
        if let Some(ty) = self.only_branch(source, site) {
            return ty;
        }
        let hints = site.hints.clone();
        self.inline(site, hints, doc, |lowering, id| Some(lowering.union_shape(source, id)))
    }

    /// What a union with a name is made of.
    pub(super) fn union_shape(&mut self, source: &Source<'a, '_>, id: TypeId) -> Shape {
        let branches = source.branches(self.resolved);
        if let Some(enumeration) = strings::merged(self.resolved, &branches, self.config.unknown_values) {
            return Shape::Enumeration(enumeration);
        }
        if branches.iter().any(|branch| branch.is_anything(self.resolved)) {
            return Shape::Alias(Ty::Any);
        }
        let tag = tag::find(self.resolved, &branches, source.discriminator);
        let tag = tag.and_then(|tag| self.tag_that_tells(tag, id));
        let words = telling::words(self.resolved, &branches, self.config.typeless);
        let texts = strings::unnamed(self.resolved, &branches, self.config.unknown_values);
        let variants = branches.iter().zip(words).enumerate().filter_map(|(index, (branch, words))| {
            let tags = tag.as_ref().map(|tag| tag.values[index].clone()).unwrap_or_default();
            let optional = tag.as_ref().is_none_or(|tag| tag.optional[index]);
            let (ty, hints) = match texts.iter().position(|text| *text == index) {
                Some(0) => self.texts(&branches, &texts, Owner::Type(id))?,
                Some(_) => return None,
                None => self.branch_ty(branch, branch.hints(&tags, words), Owner::Type(id)),
            };
            let is_default = tag.as_ref().is_some_and(|tag| tag.default == Some(index));
            Some(Variant { ty, tags, optional_tag: optional, is_default, hints })
        });
        let variants: Vec<Variant> = variants.collect();
        let open = self.config.unknown_values == UnknownValues::Keep;
        shape(Union { tag: tag.map(|tag| tag.property), open, variants: distinct(variants) })
    }

    /// A tag, unless it tells no branch from another; values that tell none are reported.
    fn tag_that_tells(&mut self, tag: Tag, id: TypeId) -> Option<Tag> {
        let all = |values: &[String]| {
            values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
        };
        let at = self.types[id.index()].origin.child("discriminator");
        if !tag.shared.is_empty() {
            let message =
                format!("several branches list {}: their members tell them apart instead", all(&tag.shared));
            self.reporter.report(Code::IgnoredKeyword, &at, message);
        }
        if !tag.objectless.is_empty() {
            let message =
                format!("{} leads to a branch that is no object: its type tells it", all(&tag.objectless));
            self.reporter.report(Code::IgnoredKeyword, &at.child("mapping"), message);
        }
        tag.values.iter().any(|values| !values.is_empty()).then_some(tag)
    }

    /// A union of one branch is that branch.
    fn only_branch(&mut self, source: &Source<'a, '_>, site: &Site) -> Option<Ty> {
        let branches = source.branches(self.resolved);
        let [only] = branches.as_slice() else { return None };
        if only.shared.is_some() {
            return None;
        }
        let mut site = site.clone();
        site.at = only.placed.at.clone();
        Some(self.schema(only.placed.schema, &site).ty)
    }

    /// The type of one branch, and what its variant may be called after.
    fn branch_ty(
        &mut self,
        branch: &Branch<'a, '_>,
        hints: Vec<crate::ir::Hint>,
        owner: Owner,
    ) -> (Ty, Vec<crate::ir::Hint>) {
        let mut site = Site::new(branch.placed.at.clone(), owner);
        site.hints.clone_from(&hints);
        let Some(shared) = branch.shared else {
            return (self.schema(branch.placed.schema, &site).ty, hints);
        };
        let mut flat = Flat::of(self.resolved, shared);
        flat.unions.clear();
        flat.add(self.resolved, &branch.placed, 0);
        for left in &flat.unions {
            let message =
                "alternatives of an alternative that shares members are not told apart: they are left out";
            self.reporter.report(Code::IgnoredKeyword, &left.at, message);
        }
        let id = self.declare(TypeDefinition {
            origin: branch.placed.at.clone(),
            owner,
            hints: hints.clone(),
            doc: branch.placed.schema.item().map(super::doc::of_schema).unwrap_or_default(),
            nullable: false,
            shape: Shape::Alias(Ty::Any),
        });
        let object = self.merged(&flat, Owner::Type(id));
        self.types[id.index()].shape = Shape::Object(object);
        (Ty::Named(id), hints)
    }
}

/// A union within a union is part of it.
fn flatten<'a, 's>(
    resolved: Resolved<'a>,
    alternatives: &Alternatives<'a>,
    shared: Option<&'s Placed<'a>>,
    depth: usize,
    branches: &mut Vec<Branch<'a, 's>>,
) {
    for placed in alternatives.placed(resolved) {
        // One of nothing but `null` is no union.
        let some = |inner: &Alternatives<'a>| depth < MAX_DEPTH && inner.placed(resolved).next().is_some();
        // Beside shared members no branch keeps the type that it has elsewhere: of a union each branch has them.
        let behind = || shared.and_then(|_| Alternatives::behind(resolved, &placed));
        match Alternatives::inside(&placed).or_else(behind).filter(some) {
            Some(inner) => flatten(resolved, &inner, shared, depth + 1, branches),
            None => branches.push(Branch { placed, shared }),
        }
    }
}

/// Unions within each other beyond this depth stay as they are.
const MAX_DEPTH: usize = 8;

/// Whether objects of all of these shapes can be told apart by one member.
pub(super) fn is_tagged(resolved: Resolved<'_>, flats: &[Flat<'_>]) -> bool {
    tag::of_flats(resolved, flats).is_some()
}

/// The union, unless there is no choice; where all that there is would be `null`, any value.
fn shape(union: Union) -> Shape {
    match union.variants.as_slice() {
        [] => Shape::Alias(Ty::Any),
        [only] if union.tag.is_none() => Shape::Alias(only.ty.clone()),
        _ => Shape::Union(union),
    }
}

/// Branches of one type are one variant.
fn distinct(variants: Vec<Variant>) -> Vec<Variant> {
    let mut kept: Vec<Variant> = Vec::with_capacity(variants.len());
    for variant in variants {
        match kept.iter_mut().find(|other| other.ty == variant.ty) {
            Some(other) => {
                other.tags.extend(variant.tags);
                other.optional_tag |= variant.optional_tag;
                other.is_default |= variant.is_default;
            }
            None => kept.push(variant),
        }
    }
    kept
}
