//! The prose of the document, where the model has it.

use openapiv3::{Operation, Schema};

use super::format::note;
use crate::ir::Doc;

/// What a schema says about itself.
pub(super) fn of_schema(schema: &Schema) -> Doc {
    let data = &schema.schema_data;
    Doc {
        summary: data.title.clone(),
        description: data.description.clone(),
        deprecated: data.deprecated,
        notes: note::of_schema(schema),
    }
}

/// What an operation says about itself.
pub(super) fn of_operation(operation: &Operation) -> Doc {
    Doc {
        summary: operation.summary.clone(),
        description: operation.description.clone(),
        deprecated: operation.deprecated,
        notes: Vec::new(),
    }
}

/// A description alone.
pub(super) fn of_description(description: Option<&String>) -> Doc {
    Doc { description: description.cloned(), ..Doc::default() }
}
