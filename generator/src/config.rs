//! The settings, and nothing else.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Place, Sink, SourceId, Sources};
use crate::read;

/// How a client is generated; the defaults are right for most documents.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Config {
    /// Names that are fixed by hand, by JSON pointer: `"#/components/schemas/Pet" = "Animal"`.
    pub names: BTreeMap<String, String>,
    /// The path by which generated code calls its own root: `crate` for a crate of its own, `crate::api` for a module.
    pub module_root: String,
    /// What stands for points in time and for dates.
    pub time: Time,
    /// What becomes of members of objects to which the document gives neither a name nor a type.
    pub unknown_members: UnknownMembers,
    /// What becomes of values of enums, and of tags of unions, that the document does not list.
    pub unknown_values: UnknownValues,
    /// What a schema is that has keywords of a type, but no `type`.
    pub typeless: Typeless,
    /// How the pages of operations follow each other, by `operationId` or by method and path: `"GET /pets"`.
    pub pagination: BTreeMap<String, Pages>,
    /// Whether a crate of its own gets `tests/contract.rs`, which calls each operation once.
    pub contract_tests: bool,
}

/// The library whose types stand for points in time (`date-time`) and for dates (`date`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Time {
    /// `chrono`, which keeps the offset.
    #[default]
    Chrono,
    /// `jiff`, whose points in time have no offset: they are written in UTC.
    Jiff,
    /// `time`, which keeps the offset.
    Time,
    /// The text as it stands.
    String,
}

/// What becomes of members that the document does not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum UnknownMembers {
    /// They are passed over.
    #[default]
    Drop,
    /// They are kept as they come, and written again.
    Keep,
    /// They are an error where the document says that there are none; elsewhere they are passed over.
    Reject,
}

/// What becomes of values that the document does not list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum UnknownValues {
    /// They are kept, in a variant of their own.
    #[default]
    Keep,
    /// They are an error.
    Reject,
}

/// What a schema is that does not say its `type`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Typeless {
    /// What its keywords speak of: one with `properties` is an object.
    #[default]
    Infer,
    /// Any JSON value, as JSON Schema has it.
    Any,
}

/// How the pages of an operation follow each other.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Pages {
    /// What leads from one page to the next.
    pub by: Paging,
    /// The parameter, or the member of the body, that is set: the cursor, the offset or the number of the page.
    pub parameter: Option<String>,
    /// The JSON pointer to the list in a reply; empty where the reply is the list.
    #[serde(default)]
    pub items: String,
    /// The JSON pointer to the cursor, or to the address, of the next page. `-1` is the last item of a list.
    pub next: Option<String>,
    /// The JSON pointer to a boolean that is `false` on the last page.
    pub more: Option<String>,
    /// The number of the first page, where it is neither 1 nor the default of the parameter.
    pub first: Option<i64>,
}

/// What leads from one page to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Paging {
    /// A value of the reply.
    Cursor,
    /// The number of items that came before.
    Offset,
    /// The number of the page.
    Page,
    /// The `Link` header (RFC 8288).
    Link,
    /// An address in the reply.
    Url,
}

impl Config {
    /// Whether the generated code is a crate of its own.
    #[must_use]
    pub fn is_crate(&self) -> bool {
        self.module_root == "crate"
    }

    /// The settings in the `codegen.toml` beside a document, or in a folder of documents; the usual ones where there is
    /// no such file, and `None` where it cannot be read, which the sink then tells.
    pub fn beside(spec: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Self> {
        let folder = if spec.is_dir() { spec } else { spec.parent().unwrap_or(Path::new("")) };
        let file = folder.join("codegen.toml");
        if file.is_file() { read(&file, sources, sink) } else { Some(Self::default()) }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            names: BTreeMap::new(),
            module_root: "crate".to_owned(),
            time: Time::default(),
            unknown_members: UnknownMembers::default(),
            unknown_values: UnknownValues::default(),
            typeless: Typeless::default(),
            pagination: BTreeMap::new(),
            contract_tests: false,
        }
    }
}

/// Reads the settings from a file; `None` where that fails, which the sink then tells.
pub(crate) fn read(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Config> {
    let source = read::source(path, sources, sink)?;
    match toml::from_str(&sources.get(source).text) {
        Ok(config) => check(config, source, sources, sink),
        Err(error) => {
            let place = Place::Span(source, error.span().unwrap_or(0..0));
            sink.push(Diagnostic::new(Code::InvalidSettings, place, error.message().trim()));
            None
        }
    }
}

/// The root must be a path that Rust can read.
fn check(config: Config, source: SourceId, sources: &Sources, sink: &mut Sink) -> Option<Config> {
    if is_root(&config.module_root) {
        return Some(config);
    }
    let message = format!("`{}` is not a path such as `crate::api`", config.module_root);
    let place = Place::Span(source, module_root(&sources.get(source).text).unwrap_or_default());
    sink.push(Diagnostic::new(Code::InvalidSettings, place, message));
    None
}

fn is_root(path: &str) -> bool {
    let mut parts = path.split("::");
    let is_name =
        |part: &str| !part.contains(char::is_whitespace) && syn::parse_str::<syn::Ident>(part).is_ok();
    parts.next() == Some("crate") && parts.all(is_name)
}

/// Where the root stands in the text.
fn module_root(text: &str) -> Option<Range<usize>> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Spanned {
        module_root: toml::Spanned<String>,
    }
    toml::from_str::<Spanned>(text).ok().map(|settings| settings.module_root.span())
}
