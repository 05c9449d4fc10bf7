//! What generated types do to JSON: they decode it, and encode it again.
//!
//! Each schema that is asked about becomes the member `value` of a component that is added to the document. All of the
//! document becomes one crate, with a `main` that is given instances and tells what became of each.

mod failure;
mod harness;
mod package;
mod untyped;
mod wrap;

use std::collections::BTreeSet;
use std::path::PathBuf;

use generator::diagnostic::{self, Sink, Sources};
use generator::write::Mode;
use generator::{Config, Generated, generate, normalise, read};

use crate::cargo;
pub use failure::{Broken, Failure};
use package::Package;
use wrap::Wrapped;

/// Where the text of a document comes from.
#[derive(Clone, Debug)]
pub enum Text {
    /// A file; references lead to others in its folder.
    File(PathBuf),
    /// In memory.
    Memory(String),
}

/// A document, and how it is generated.
#[derive(Clone, Debug)]
pub struct Document {
    /// What the crate is called: ASCII letters, digits and `_`. Each document needs a name of its own.
    pub name: String,
    /// The document itself.
    pub text: Text,
    /// The settings.
    pub config: Config,
}

/// One value to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Where the schema stands in the document: `/components/schemas/Pet`.
    pub schema: String,
    /// The value, as JSON text.
    pub instance: String,
    /// Whether the type is asked about that is sent, rather than the one that is received.
    pub sent: bool,
}

/// What became of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was decoded, and this is what it was encoded to.
    Accepted(String),
    /// It was not decoded, for this reason.
    Rejected(String),
}

/// What became of all values.
#[derive(Clone, Debug)]
pub struct Report {
    /// One for each case, in order.
    pub outcomes: Vec<Outcome>,
    /// The schemas whose type is any JSON value.
    pub untyped: BTreeSet<String>,
    /// What the generator had to say, as people read it.
    pub diagnostics: String,
}

/// Generates a crate of the document, compiles it, and lets it decode and encode each instance.
///
/// # Errors
///
/// [`Failure`] where there is no crate to run.
pub fn run(document: &Document, cases: &[Case]) -> Result<Report, Failure> {
    let made = make(document, cases)?;
    let package = Package { name: &document.name, folder: cargo::folder().join(&document.name) };
    made.generated.write(&package.folder, Some(document.name.clone()), &made.config, Mode::Write)?;
    let types = untyped::Types::of(&made.generated.files);
    package.complete(&harness::main(&document.name, &made.wrapped))?;
    let features = made.generated.features.iter().map(|(name, _)| name.as_str());
    let features: Vec<&str> = features.chain([cargo::DECODE_REQUESTS]).collect();
    let program = package.build(&features, &types, &made.wrapped)?;
    let outcomes = harness::run(&program, &package.folder, &made.wrapped, cases)?;
    let untyped =
        made.wrapped.schemas.iter().enumerate().filter(|(index, _)| types.is_value(&made.wrapped.ty(*index)));
    let untyped = untyped.map(|(_, schema)| schema.clone()).collect();
    Ok(Report { outcomes, untyped, diagnostics: made.diagnostics })
}

/// What the generator made.
struct Made {
    generated: Generated,
    wrapped: Wrapped,
    config: Config,
    diagnostics: String,
}

fn make(document: &Document, cases: &[Case]) -> Result<Made, Failure> {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let mut config = document.config.clone();
    let read = match &document.text {
        Text::File(path) => read::file(path, &mut sources, &mut sink),
        Text::Memory(text) => read::text(&document.name, text.clone(), &mut sources, &mut sink),
    };
    let wrapped = read.map(|mut read| {
        let wrapped = wrap::wrap(&mut read.root, cases, &mut config);
        (read, wrapped)
    });
    let made = wrapped.and_then(|(read, wrapped)| {
        let normalised = normalise(read, &mut sources, &mut sink).ok()?;
        Some((generate(&normalised, &config, None, &mut sink).ok()?, wrapped))
    });
    let diagnostics = diagnostic::text(&sources, sink.diagnostics(), false);
    match made {
        Some((generated, wrapped)) => Ok(Made { generated, wrapped, config, diagnostics }),
        None => Err(Failure::Document(diagnostics)),
    }
}
