//! Stage 5: what schemas and operations mean, as plain data without Rust names.

mod about;
mod access;
mod alias;
mod all_of;
mod also;
mod alternatives;
mod auth;
mod beside;
mod body;
mod compose;
mod constant;
mod contents;
mod default;
mod doc;
mod enumeration;
mod event;
mod flat;
mod form_data;
mod format;
mod inline;
mod limits;
mod list;
mod made;
mod media_type;
mod nullable;
mod object;
mod open;
mod operation;
mod others;
mod pagination;
mod parameter;
mod part;
mod repeated;
mod representation;
mod response;
mod schema;
mod scheme;
mod segments;
mod server;
mod site;
mod stream;
mod style;
mod synonym;
mod template;
mod twin;
mod unchecked;
mod union;
mod unread;
mod widen;

use std::collections::HashMap;

use openapiv3::Schema;

use crate::config::Config;
use crate::diagnostic::Reporter;
use crate::ir::{Api, Doc, Hint, Owner, Shape, Tag, Ty, TypeDefinition, TypeId};
use crate::model::Model;
use crate::normalise::WRITTEN_AT;
use crate::pointer::Pointer;
use crate::resolve::Resolved;
use site::{SchemaRef, Site};

/// What lowering needs at hand: the document, the types so far, and whom to tell.
struct Lowering<'a, 'r> {
    resolved: Resolved<'a>,
    types: Vec<TypeDefinition>,
    components: HashMap<&'a str, TypeId>,
    /// The components that are another one under the same name.
    synonyms: HashMap<&'a str, &'a str>,
    made: made::Made,
    repeated: repeated::Repeated,
    schemes: auth::Schemes,
    config: &'a Config,
    reporter: &'r mut Reporter<'a>,
}

/// Lowers the whole document.
pub(crate) fn lower<'a>(model: &'a Model, config: &'a Config, reporter: &mut Reporter<'a>) -> Api {
    let mut lowering = Lowering {
        resolved: Resolved { api: &model.openapi },
        types: Vec::new(),
        components: HashMap::new(),
        synonyms: HashMap::new(),
        made: made::Made::default(),
        repeated: repeated::Repeated::new(),
        schemes: auth::Schemes::default(),
        config,
        reporter,
    };
    lowering.declare_components();
    lowering.define_components();
    lowering.open_circles();
    lowering.open_unions();
    lowering.declare_schemes();
    let info = &model.openapi.info;
    let servers = lowering.servers(&model.openapi.servers, &Pointer::root());
    let (operations, operations_total) = lowering.operations(&model.more);
    lowering.tell_of_pages(&operations);
    let events = lowering.events(&model.events);
    lowering.preset_tags();
    lowering.check_what_tells();
    lowering.tell_of_repeated();
    lowering.tell_of_defaults(&operations);
    Api {
        title: info.title.clone(),
        version: info.version.clone(),
        description: doc::with_more(info.description.as_ref(), model.openapi.external_docs.as_ref()),
        about: about::of(info),
        servers,
        schemes: lowering.schemes.known,
        tags: tags(&model.openapi.tags),
        types: lowering.types,
        operations,
        events,
        operations_total,
    }
}

/// The tags of which the document says something.
fn tags(given: &[openapiv3::Tag]) -> Vec<Tag> {
    let described = given.iter().filter_map(|tag| {
        let description = tag.description.as_ref().filter(|description| !description.trim().is_empty());
        let description = doc::with_more(description, tag.external_docs.as_ref())?;
        Some(Tag { name: tag.name.clone(), description })
    });
    described.collect()
}

impl<'a> Lowering<'a, '_> {
    /// Gives every schema component its id, so that references have something to name.
    fn declare_components(&mut self) {
        let schemas = self.resolved.components().into_iter().flat_map(|components| &components.schemas);
        for (name, schema) in schemas {
            if let Some(other) = self.synonym(name, schema) {
                self.synonyms.insert(name, other);
                continue;
            }
            let id = self.declare(TypeDefinition {
                origin: component_pointer(name),
                owner: Owner::Document,
                hints: vec![component_hint(name, schema.into())],
                doc: Doc::default(),
                nullable: self.is_nullable(schema.into()),
                shape: Shape::Alias(Ty::Any),
            });
            self.components.insert(name, id);
        }
    }

    /// The component that a reference leads to.
    fn component_behind(&self, schema: SchemaRef<'_>) -> Option<TypeId> {
        let SchemaRef::Reference(reference) = schema else { return None };
        self.component(self.resolved.schema_name(reference)?.0)
    }

    /// The type of a component.
    fn component(&self, name: &str) -> Option<TypeId> {
        let name = self.synonyms.get(name).copied().unwrap_or(name);
        self.components.get(name).copied()
    }

    fn define_components(&mut self) {
        let schemas = self.resolved.components().into_iter().flat_map(|components| &components.schemas);
        for (name, schema) in schemas {
            if let Some(id) = self.components.get(name.as_str()).copied() {
                let site = Site::new(component_pointer(name), Owner::Type(id));
                self.define(id, schema.into(), &site);
            }
        }
    }

    fn define(&mut self, id: TypeId, schema: SchemaRef<'a>, site: &Site) {
        let shape = match schema.item().and_then(|schema| self.component_shape(schema, id, site)) {
            Some(shape) => shape,
            None => Shape::Alias(self.schema(schema, site).ty),
        };
        let definition = &mut self.types[id.index()];
        definition.shape = shape;
        definition.doc = schema.item().map(doc::of_schema).unwrap_or_default();
    }

    fn component_shape(&mut self, schema: &'a Schema, id: TypeId, site: &Site) -> Option<Shape> {
        let heirs = self.heirs(id, schema);
        let own = heirs.or_else(|| self.shape(schema, id, site));
        own.or_else(|| schema::is_composed(schema).then(|| self.composed_shape(schema, id, site)).flatten())
    }

    fn declare(&mut self, definition: TypeDefinition) -> TypeId {
        self.types.push(definition);
        TypeId::new(self.types.len() - 1)
    }
}

/// What a component is called after: a hoisted one has no name of its own.
fn component_hint(name: &str, schema: SchemaRef<'_>) -> Hint {
    let extensions = schema.item().map(|schema| &schema.schema_data.extensions);
    let written = extensions.and_then(|extensions| extensions.get(WRITTEN_AT)).and_then(|at| at.as_str());
    written.map_or_else(|| Hint::Component(name.to_owned()), |at| Hint::WrittenAt(at.to_owned()))
}

fn component_pointer(name: &str) -> Pointer {
    Pointer::root().child("components").child("schemas").child(name)
}
