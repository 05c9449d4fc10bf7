//! Components that are another one under the same name, written differently: `User` beside `user`. In Rust both have one
//! name, so that they are one type.
//!
//! ```yaml
//! User: { $ref: '#/components/schemas/user' }
//! user: { type: object }
//! ```

use openapiv3::{ReferenceOr, Schema};

use super::{Lowering, component_pointer};

impl<'a> Lowering<'a, '_> {
    /// The component that this one is.
    pub(super) fn synonym(&self, name: &str, schema: &ReferenceOr<Schema>) -> Option<&'a str> {
        let ReferenceOr::Reference { reference } = schema else { return None };
        let (target, schema) = self.resolved.schema_name(reference)?;
        let pinned = self.config.names.contains_key(&component_pointer(name).to_string());
        let same = !pinned && letters(name).eq(letters(target));
        same.then(|| self.synonym(target, schema).unwrap_or(target))
    }
}

/// What a name says, however it is written.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|each| each.is_alphanumeric()).flat_map(char::to_lowercase)
}
