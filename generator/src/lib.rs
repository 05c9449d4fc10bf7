//! Reads an OpenAPI document and writes a Rust client for it.
//!
//! [`Codegen`] does all of it, from a file to a folder. [`generate`] is the part in between: text in, text out.

mod analyse;
mod codegen;
mod config;
pub mod diagnostic;
mod emit;
mod ir;
mod join;
mod lower;
mod manifest;
mod model;
mod name;
mod normalise;
mod open;
mod par;
pub mod pointer;
pub mod read;
mod render;
mod resolve;
mod sample;
pub mod stage;
mod summary;
mod uri;
pub mod write;

use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

pub use codegen::{Codegen, Ending, Failure, Run};
pub use config::{Config, Time, Typeless, UnknownMembers, UnknownValues};
use diagnostic::{Code, Gate, Reporter, Sink, Sources};
pub use open::open;
use pointer::Pointer;
use read::Document;
use stage::{Stage, Timings};
pub use summary::Summary;
use write::{File, Mode, Report, Target, WriteError};

/// What a document becomes.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The files of the client, relative to the folder of its sources.
    pub files: Vec<File>,
    /// The contract tests, where they were asked for.
    pub contract: Option<Contract>,
    /// Crates that the client needs beside those that every client needs.
    pub dependencies: Vec<&'static str>,
    /// Features that let users of a large client leave out what they do not call, with what each turns on. The first
    /// turns all of them on, and is on by default.
    pub features: Vec<(String, Vec<String>)>,
    /// What there was in the document, and what came of it.
    pub summary: Summary,
    /// How long each stage took.
    pub timings: Timings,
}

impl Generated {
    /// Writes the client to a folder, or finds out what would change there; `package` names a new crate.
    ///
    /// # Errors
    ///
    /// [`WriteError`] where the files cannot be written; the folder is then as it was.
    pub fn write(
        &self,
        out: &Path,
        package: Option<String>,
        config: &Config,
        mode: Mode,
    ) -> Result<Report, WriteError> {
        let manifest = config.is_crate().then(|| manifest::of(out, package, self));
        let mut files = self.placed(config);
        if let Some(manifest) = &manifest {
            let package = manifest.package_name(out)?;
            files.extend(self.contract.as_ref().map(Contract::file));
            for file in files.iter_mut().filter(|file| NAMES_PACKAGE.contains(&file.path.as_str())) {
                file.text = emit::package::named(&file.text, &package).into();
            }
        }
        write::apply(&Target { folder: out, manifest }, &files, mode)
    }

    /// The files where they belong: below `src` in a crate of its own, side by side in a module.
    fn placed(&self, config: &Config) -> Vec<File> {
        let folder = if config.is_crate() { "src/" } else { "" };
        let place =
            |file: &File| File { path: format!("{folder}{}", file.path), text: Arc::clone(&file.text) };
        self.files.iter().map(place).collect()
    }
}

/// The files of a crate that call it by its name: the example on the front page, and the contract tests.
const NAMES_PACKAGE: [&str; 2] = ["src/lib.rs", emit::contract::PATH];

/// Tests that call each operation once.
#[derive(Clone, Debug)]
pub struct Contract {
    /// The name of each test, with the method and the path of its operation.
    pub tests: Vec<(String, String)>,
    text: Arc<str>,
}

impl Contract {
    fn file(&self) -> File {
        File { path: emit::contract::PATH.to_owned(), text: Arc::clone(&self.text) }
    }
}

/// The document as plain OpenAPI 3.0 that any tool can read, with what was reported on the way to it.
///
/// Other files that it refers to are read, and become part of it.
///
/// # Errors
///
/// [`Gate`] where the document is at fault; the sink says how.
pub fn normalise(document: Document, sources: &mut Sources, sink: &mut Sink) -> Result<Normalised, Gate> {
    let source = document.source;
    let version = document
        .root
        .get("openapi")
        .map(|version| version.as_str().map_or_else(|| version.to_string(), str::to_owned));
    let (root, origins) = normalise::normalise(document, sources, sink);
    sink.gate()?;
    Ok(Normalised { source, root, origins, version: version.unwrap_or_default() })
}

/// A document in the shape of OpenAPI 3.0.
#[derive(Clone, Debug)]
pub struct Normalised {
    source: diagnostic::SourceId,
    root: Value,
    origins: diagnostic::Origins,
    version: String,
}

impl Normalised {
    /// The document itself.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The document as text: YAML, or JSON.
    ///
    /// # Errors
    ///
    /// None that a document can cause: its values have a form in both.
    pub fn text(&self, yaml: bool) -> std::io::Result<String> {
        read::written(&self.root, yaml)
    }

    /// The version of OpenAPI that it was written in.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }
}

/// Reports settings that do not go together.
fn settings(config: &Config, reporter: &mut Reporter<'_>) {
    if config.contract_tests && !config.is_crate() {
        let message = "contract tests call a crate, and `module-root` makes modules";
        let help = "without `contract-tests` the modules are written";
        reporter.report_with_help(Code::InvalidSettings, &Pointer::root(), message, help);
    }
}

/// Makes a client of a document: the stages in order.
///
/// # Errors
///
/// [`Gate`] where the document is at fault; the sink says how.
pub fn generate(
    document: &Normalised,
    config: &Config,
    threads: Option<NonZero<usize>>,
    sink: &mut Sink,
) -> Result<Generated, Gate> {
    let mut timings = Timings::default();
    let mut reporter = Reporter { source: document.source, origins: &document.origins, sink };
    settings(config, &mut reporter);
    let model = timings.time(Stage::Model, || model::read(&document.root, threads, &mut reporter))?;
    let mut api = timings.time(Stage::Lower, || lower::lower(&model, config, &mut reporter));
    let mut reporter = Reporter { source: document.source, origins: &document.origins, sink };
    let (facts, names) = par::dropping(model, || {
        let facts = timings.time(Stage::Analyse, || {
            analyse::split(&mut api);
            analyse::analyse(&api)
        });
        let names = timings.time(Stage::Name, || name::name(&api, &facts, config, threads, &mut reporter));
        (facts, names)
    });
    reporter.sink.gate()?;
    let shared = timings.time(Stage::Share, || emit::Shared::of(&api, &facts, &names));
    let used = emit::Used::by(&api, config.is_crate());
    let input = emit::Input { api: &api, facts: &facts, names: &names, shared: &shared, used: &used, config };
    let files = timings.time(Stage::Emit, || {
        par::map(&emit::units(input), threads, |unit| {
            render::render(emit::emit(input, *unit), &config.module_root)
        })
    });
    let contract = config.contract_tests.then(|| {
        let samples = sample::samples(&document.root, &api);
        let text = render::render(emit::contract::emit(input, &samples), &config.module_root).text;
        Contract { tests: emit::contract::tests(input), text }
    });
    let summary = Summary::of(&document.version, &api, sink);
    let (dependencies, features) = (emit::dependencies(input), emit::features(input));
    Ok(Generated { files, contract, dependencies, features, summary, timings })
}
