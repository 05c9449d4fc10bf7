//! Every complaint that the generator can raise, by its stable name.

use super::Severity;

/// Declares the codes: variant, kebab-case name, severity, what it means.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)+) => {
        /// What a diagnostic is about. The names are stable: scripts may rely on them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code there is, in the order of the stages that raise them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The kebab-case name that is shown in brackets.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// How bad it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// A file cannot be opened or read.
    UnreadableFile = "unreadable-file", Error;
    /// A file is not UTF-8.
    InvalidUtf8 = "invalid-utf8", Error;
    /// A file holds nothing.
    EmptyDocument = "empty-document", Error;
    /// The text is not YAML, or not JSON.
    Syntax = "syntax", Error;
    /// A mapping has the same key twice.
    DuplicateKey = "duplicate-key", Error;
    /// A key of a mapping is a mapping or a list itself.
    InvalidKey = "invalid-key", Error;
    /// A merge key (`<<`) holds something that is not a mapping.
    InvalidMerge = "invalid-merge", Error;
    /// A number that JSON cannot write: not a number, or an infinity.
    InvalidNumber = "invalid-number", Error;
    /// A YAML stream holds more than one document.
    SeveralDocuments = "several-documents", Error;
    /// Aliases, or nesting, beyond what a document may ask of its reader.
    TooDeep = "too-deep", Error;
    /// A Markdown page has no fenced OpenAPI document.
    NoFencedDocument = "no-fenced-document", Error;
    /// Files of a folder that are no documents.
    PassedOver = "passed-over", Note;
    /// Documents that become one differ in something that there is once.
    DifferentDocuments = "different-documents", Warning;
    /// Several documents have one operation, or operations of one method and path.
    OperationTwice = "operation-twice", Warning;
    /// Components of several documents have one name, and differ.
    ComponentTwice = "component-twice", Warning;
    /// The root of the document is not a mapping.
    NotAMapping = "not-a-mapping", Error;
    /// A whole number is too large to be kept exactly.
    ImpreciseNumber = "imprecise-number", Warning;
    /// A YAML tag has no meaning in a document.
    IgnoredTag = "ignored-tag", Warning;
    /// The document does not say which version of OpenAPI it is written in.
    MissingVersion = "missing-version", Error;
    /// The document is written in a version of OpenAPI that is not supported.
    UnsupportedVersion = "unsupported-version", Error;
    /// The settings cannot be read.
    InvalidSettings = "invalid-settings", Error;
    /// A part of the document does not have the shape that OpenAPI gives it.
    InvalidShape = "invalid-shape", Error;
    /// A reference names something that is not there.
    MissingReference = "missing-reference", Error;
    /// References lead back to where they started.
    ReferenceCycle = "reference-cycle", Error;
    /// Something stands beside a reference that is not as simple as it looks.
    ReferenceSiblings = "reference-siblings", Warning;
    /// A pointer leads nowhere from the document, but somewhere from a schema around the reference.
    EnclosingSchema = "enclosing-schema", Note;
    /// A dynamic reference has several schemas to lead to.
    DynamicReference = "dynamic-reference", Warning;
    /// A reference leads to an object of another kind, which has in it what is meant.
    ReferenceKind = "reference-kind", Note;
    /// A schema has a `type` that does not exist.
    UnknownType = "unknown-type", Warning;
    /// An operation, or a part of it, is left out because the generator cannot express it yet.
    Unsupported = "unsupported", Skip;
    /// A schema is read as any JSON value because the generator has no type for it yet.
    UntypedSchema = "untyped-schema", Skip;
    /// Parts of a schema contradict each other about a member.
    ConflictingSchemas = "conflicting-schemas", Warning;
    /// A security scheme is none that a client can serve.
    UnsupportedScheme = "unsupported-scheme", Skip;
    /// Schemes of one alternative want the same header.
    SharedHeader = "shared-header", Note;
    /// An operation asks for a security scheme that is not declared.
    UnknownScheme = "unknown-scheme", Warning;
    /// No request can go to a server as it is described, or not with all of its values.
    ServerUrl = "server-url", Warning;
    /// A keyword has no effect on the generated code.
    IgnoredKeyword = "ignored-keyword", Warning;
    /// A name was taken, so that another one had to be chosen.
    NameTaken = "name-taken", Warning;
    /// A tag is written as a list of tags.
    NestedTags = "nested-tags", Note;
    /// An enum lists mappings instead of values.
    EnumValueObjects = "enum-value-objects", Note;
    /// An enum lists values of another type than its own, by quotes too many or too few.
    EnumValueTypes = "enum-value-types", Note;
    /// A member has no value.
    EmptyMember = "empty-member", Note;
    /// A text, a number or a flag has quotes too many or too few.
    ScalarType = "scalar-type", Note;
    /// A keyword of a schema stands one level too deep.
    MisplacedKeyword = "misplaced-keyword", Note;
    /// A branch of a union says that it may be `null`, and nothing else.
    NullableBranch = "nullable-branch", Note;
    /// Branches of a union say in their descriptions which value of the tag each has.
    BranchValues = "branch-values", Note;
    /// An extension says that a success is a stream.
    StreamingExtension = "streaming-extension", Note;
    /// A member is required that no keyword describes.
    UndescribedMember = "undescribed-member", Note;
    /// A default is no value of its type.
    MistypedDefault = "mistyped-default", Note;
    /// A keyword restricts values beyond what the generated types check.
    UncheckedKeyword = "unchecked-keyword", Note;
    /// The schema of a body is not read, for the body is text or bytes.
    UnreadSchema = "unread-schema", Note;
    /// A format says nothing to the generator.
    UnknownFormat = "unknown-format", Note;
    /// A credential is written as a header parameter.
    CredentialParameter = "credential-parameter", Note;
    /// A request body with required members is not marked as required.
    BodyRequired = "body-required", Note;
    /// A response or a request body describes its content as an empty mapping.
    EmptyContent = "empty-content", Note;
    /// A path is written otherwise than the specification does.
    PathTemplate = "path-template", Note;
    /// A required part of the document is missing and was filled in.
    MissingPart = "missing-part", Note;
}
