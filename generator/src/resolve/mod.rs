//! Stage 4: answers references on the model; `normalise` has made sure that they lead somewhere.

use openapiv3::{
    Components, Example, Header, OpenAPI, Parameter, ReferenceOr, RequestBody, Response, Schema,
    SecurityScheme,
};

use crate::pointer::Pointer;

/// The document with a way to follow its references.
#[derive(Clone, Copy)]
pub(crate) struct Resolved<'a> {
    pub(crate) api: &'a OpenAPI,
}

/// A part of the document and where it stands.
pub(crate) struct Found<'a, T> {
    pub(crate) item: &'a T,
    pub(crate) at: Pointer,
}

macro_rules! follow {
    ($($(#[$doc:meta])* $name:ident: $kind:ident in $field:ident as $key:literal;)+) => {
        impl<'a> Resolved<'a> {
            $($(#[$doc])*
            pub(crate) fn $name(&self, part: &'a ReferenceOr<$kind>, at: &Pointer) -> Option<Found<'a, $kind>> {
                follow(part, at, $key, &|name| self.components()?.$field.get(name))
            })+
        }
    };
}

follow! {
    /// The parameter that is meant.
    parameter: Parameter in parameters as "parameters";
    /// The request body that is meant.
    request_body: RequestBody in request_bodies as "requestBodies";
    /// The response that is meant.
    response: Response in responses as "responses";
    /// The header that is meant.
    header: Header in headers as "headers";
    /// The example that is meant.
    example: Example in examples as "examples";
    /// The security scheme that is meant.
    security_scheme: SecurityScheme in security_schemes as "securitySchemes";
}

impl<'a> Resolved<'a> {
    /// The parts that are shared by name.
    pub(crate) fn components(self) -> Option<&'a Components> {
        self.api.components.as_ref()
    }

    /// The name of the schema component that a reference leads to.
    pub(crate) fn schema_name(self, reference: &str) -> Option<(&'a str, &'a ReferenceOr<Schema>)> {
        let name = component_name(reference, "schemas")?;
        let (_, name, schema) = self.components()?.schemas.get_full(&name)?;
        Some((name, schema))
    }
}

/// Follows references until the part itself is there; `normalise` has made sure that there is no cycle.
fn follow<'a, T>(
    part: &'a ReferenceOr<T>,
    at: &Pointer,
    kind: &str,
    component: &dyn Fn(&str) -> Option<&'a ReferenceOr<T>>,
) -> Option<Found<'a, T>> {
    match part {
        ReferenceOr::Item(item) => Some(Found { item, at: at.clone() }),
        ReferenceOr::Reference { reference } => {
            let name = component_name(reference, kind)?;
            let at = Pointer::root().child("components").child(kind).child(&name);
            follow(component(&name)?, &at, kind, component)
        }
    }
}

/// The name in a reference such as `#/components/schemas/Pet`.
fn component_name(reference: &str, kind: &str) -> Option<String> {
    let pointer = Pointer::of_fragment(reference.strip_prefix('#')?)?;
    let tokens: Vec<String> = pointer.tokens().collect();
    match tokens.as_slice() {
        [components, found, name] if components == "components" && found == kind => Some(name.clone()),
        _ => None,
    }
}
