//! What a type without a name of its own may be called after.

/// One hint; a type has several, the best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Hint {
    /// The name of a component.
    Component(String),
    /// Where the schema of a component was written that the document gave no name to.
    WrittenAt(String),
    /// The `title` of a schema.
    Title(String),
    /// The name of the property, or of the parameter, that has the type.
    Property(String),
    /// It is what is sent of the type that owns it.
    Sent,
    /// It is an item of the type that owns it.
    Item,
    /// It is a value of the map that owns it.
    Entry,
    /// It is a branch of a union, with something that tells it from the others; one of several such hints is enough.
    Branch(String),
    /// It is what an event of a stream carries.
    Event,
    /// It is the body of a request.
    Body,
    /// It is what a callback or webhook brings.
    Payload,
    /// It is the body of the response with that status.
    Response(String),
}
