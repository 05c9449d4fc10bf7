//! In which direction a member goes (OpenAPI 3.1.1, section 4.8.24, `readOnly` and `writeOnly`).

use openapiv3::SchemaKind;

use super::Lowering;
use super::schema::MAX_REFERENCES;
use super::site::SchemaRef;
use crate::ir::Access;

impl<'a> Lowering<'a, '_> {
    /// Said by the schema itself, or by the one that it stands for. What says both says nothing.
    pub(super) fn access(&self, schema: SchemaRef<'a>, depth: usize) -> Access {
        match schema {
            SchemaRef::Reference(_) if depth > MAX_REFERENCES => Access::Both,
            SchemaRef::Reference(reference) => {
                let target = self.resolved.schema_name(reference);
                target.map_or(Access::Both, |(_, schema)| self.access(schema.into(), depth + 1))
            }
            SchemaRef::Item(schema) => {
                let data = &schema.schema_data;
                match &schema.schema_kind {
                    SchemaKind::AllOf { all_of }
                        if all_of.len() == 1 && !data.read_only && !data.write_only =>
                    {
                        self.access((&all_of[0]).into(), depth + 1)
                    }
                    _ => Access::of(data.read_only, data.write_only),
                }
            }
        }
    }
}
