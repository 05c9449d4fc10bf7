//! Every reference becomes one that OpenAPI 3.0 has: to a component of the same document.
//!
//! ```yaml
//! # before
//! $ref: '#/components/schemas/Pet/properties/owner'
//! # after
//! $ref: '#/components/schemas/components.schemas.Pet.properties.owner'
//! # and in components.schemas, where the property is a reference from now on
//! components.schemas.Pet.properties.owner:
//!   x-written-at: '#/components/schemas/Pet/properties/owner'
//! ```
//!
//! What stands elsewhere in the document, or in another file, is hoisted to a component, once. A component that is
//! nothing but a reference to another file becomes the home of what is there. What 3.0 has no components for, such as
//! path items and media types, is copied to where it is used.

mod address;
mod collect;
mod documents;
mod expand;
mod gather;
mod hoist;
mod home;
mod index;
mod other_kind;
mod remote_scheme;
mod rewrite;
mod settle;
mod splice;
mod standing;
mod wrong;

use serde_json::Value;

use crate::diagnostic::{Origins, Sink, Sources};
use crate::pointer::Pointer;
use crate::read::Document;
pub(crate) use collect::{Found, collect as references};
use documents::Documents;

/// The key that keeps where a hoisted component was written.
pub(crate) const WRITTEN_AT: &str = "x-written-at";

/// A place in one of the documents.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Spot {
    /// The position of the document; the root is the first.
    document: usize,
    at: Pointer,
}

impl Spot {
    fn new(document: usize, at: Pointer) -> Self {
        Self { document, at }
    }
}

/// The members that refer to a schema or to something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyword {
    Ref,
    /// `$dynamicRef` (JSON Schema 2020-12 Core, section 8.2.3.2).
    Dynamic,
    /// `$recursiveRef` (JSON Schema 2019-09 Core, section 8.2.4.2).
    Recursive,
    /// A value of a discriminator's `mapping` (OpenAPI 3.1.1, section 4.8.25).
    Mapping,
}

/// Makes one document of a document and the files that it refers to; reports what leads nowhere.
pub(super) fn bundle(
    document: Document,
    sources: &mut Sources,
    origins: &mut Origins,
    sink: &mut Sink,
) -> Value {
    let mut documents = Documents::new(document, sources, sink);
    splice::splice(&mut documents);
    remote_scheme::leave_out(&mut documents);
    other_kind::mend(&mut documents);
    let links = gather::gather(&mut documents);
    if !links.is_empty() {
        let homes = home::assign(&documents, &links);
        let inlined = rewrite::rewrite(&mut documents, &links, &homes);
        let copies = hoist::hoist(&mut documents, &homes, inlined, origins);
        expand::expand(&mut documents, &copies, origins);
    }
    documents.into_root()
}

#[cfg(test)]
mod tests;
