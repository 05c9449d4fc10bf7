//! Formats that the tables do not have: each name is told once, at its first place, with the number of schemas.

use openapiv3::{Schema, SchemaKind, Type, VariantOrUnknownOrEmpty};

use super::{TABLES, number};
use crate::diagnostic::Code;
use crate::lower::Lowering;
use crate::lower::repeated::Remark;
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// Keeps in mind that a schema has a format that says nothing to the generator.
    pub(in crate::lower) fn note_format(&mut self, schema: &'a Schema, at: &Pointer) {
        if let Some(name) = unknown(&schema.schema_kind) {
            let message = format!("the format `{name}` is not known, and changes no type");
            let many = "schemas have it";
            self.remark(Remark { code: Code::UnknownFormat, message, many }, at.child("format"));
        }
    }
}

/// The name of the format, where no table has it.
fn unknown(kind: &SchemaKind) -> Option<&str> {
    let (name, is_known): (&str, fn(&str) -> bool) = match kind {
        SchemaKind::Type(Type::String(string)) => (other(&string.format)?, is_of_strings),
        SchemaKind::Type(Type::Integer(integer)) => (other(&integer.format)?, number::is_known),
        SchemaKind::Type(Type::Number(number)) => (other(&number.format)?, number::is_known),
        SchemaKind::Any(any) => match any.typ.as_deref()? {
            "string" => (any.format.as_deref()?, is_of_strings),
            "integer" | "number" => (any.format.as_deref()?, number::is_known),
            _ => return None,
        },
        _ => return None,
    };
    (!is_known(name)).then_some(name)
}

fn other<T>(format: &VariantOrUnknownOrEmpty<T>) -> Option<&str> {
    match format {
        VariantOrUnknownOrEmpty::Unknown(name) => Some(name),
        VariantOrUnknownOrEmpty::Item(_) | VariantOrUnknownOrEmpty::Empty => None,
    }
}

fn is_of_strings(name: &str) -> bool {
    // The model has a few by themselves.
    let own = ["date", "date-time", "password", "byte", "binary"].contains(&name);
    own || TABLES.iter().flat_map(|table| *table).any(|(known, _)| *known == name)
}
