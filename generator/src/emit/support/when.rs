//! When files of support code are copied.

/// What a document must have for a file to be of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Always,
    /// The client is a crate, with features of its own.
    Crate,
    /// A server of the document.
    Server,
    /// A struct, or a body whose members are the request's own.
    Object,
    /// Members without a name that are kept or refused.
    Others,
    /// A member whose value may be of another type.
    Misfit,
    /// The same of a member that may be `null`.
    MisfitMaybe,
    /// A member that may be absent or `null`.
    Maybe,
    /// A value of one of several types.
    Tagged,
    Union,
    /// An integer that is such a value.
    Whole,
    /// A member that is read from more than its type takes by itself.
    Lenient,
    /// A tuple of such values.
    Tuple,
    /// An integer among them.
    Integer,
    /// An integer that is not zero.
    NonZero,
    /// A member with one possible value.
    Constant,
    /// A point in time or a date, as `chrono` has it.
    Chrono,
    /// The same, as `jiff` has it.
    Jiff,
    /// The same, as `time` has it.
    Time,
    /// Bytes as text.
    Binary,
    /// A member that is read leniently, and may be left out or `null`.
    LenientMaybe,
    /// A reply that is no object, and is read leniently.
    LenientReply,
    /// A string that is not to be shown.
    Secret,
    /// A string with known values.
    Enumeration,
    /// A number with known values, or values of several types.
    Mixed,
    /// A body that is JSON.
    JsonBody,
    /// A parameter anywhere.
    Parameter,
    /// A parameter in the path.
    Path,
    /// A parameter in the query.
    Query,
    /// A parameter that is the whole query.
    QueryString,
    /// A parameter in a header.
    Header,
    /// A parameter in a cookie.
    Cookie,
    /// A parameter that is JSON.
    JsonText,
    /// A number, or several, in a parameter, a union or a body.
    Finite,
    /// The same as a member.
    FiniteMember,
    /// The same in a tuple.
    FiniteTuple,
    /// A reply of bytes.
    Download,
    /// A reply of events.
    EventStream,
    /// A reply of records.
    RecordStream,
    /// A reply that is a page.
    Pages,
    /// A reply of pieces of any kind.
    Pieces,
    /// A success that can be asked for as another media type.
    Representation,
    /// A media type that tells what a reply is.
    MediaType,
    /// A callback or webhook.
    Event,
    /// One whose body is a form.
    EventForm,
    /// A reply that is a form.
    FormReply,
    /// One that can be asked for.
    FormRepresentation,
    /// A form that is read.
    FormValues,
    /// One whose body has parts.
    EventParts,
    /// A header that is read.
    HeaderValue,
    /// An object in a header or a query that is read.
    ObjectValue,
    /// A parameter in a query that is read.
    QueryValue,
    /// A value that is read from text.
    TextValue,
    /// A body that is a form.
    FormBody,
    /// A body of several parts.
    Parts,
    /// A body that is text, or bytes.
    PlainBody,
    /// A body that may be read while it is sent.
    Stream,
    /// A form.
    Pairs,
    /// A parameter or a form.
    Style,
    /// Text that stands in a URL or a form.
    Percent,
    /// A user and a password.
    Basic,
    /// A key in the query.
    QueryKey,
    /// A token.
    Tokens,
}
