//! The whole way: from a file to a folder.

mod document;
mod failure;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Severity, Sink, Sources};
use crate::par;
use crate::stage::{Stage, Timings};
use crate::summary::Summary;
use crate::write::{Mode, Report};
use crate::{Generated, Normalised, generate, normalise, open, read};
use document::write_document;
pub use failure::Failure;

/// A run of the generator, to be set up and then [started](Self::run).
#[derive(Clone, Debug)]
#[must_use]
pub struct Codegen {
    specs: Vec<PathBuf>,
    out: PathBuf,
    settings: Settings,
    package: Option<String>,
    effective: Option<PathBuf>,
    joined: Option<PathBuf>,
    outside: bool,
    contract_tests: bool,
    deny: Severity,
    mode: Mode,
    threads: Option<NonZero<usize>>,
}

/// Where the settings come from.
#[derive(Clone, Debug)]
enum Settings {
    /// `codegen.toml` beside the document, where there is one.
    Beside,
    File(PathBuf),
    Given(Config),
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The folder is as it should be.
    Done,
    /// The document, or the settings, are at fault; nothing was written.
    Fault,
    /// The folder is not as it should be: a check found differences.
    Differences,
}

/// What a run did.
#[derive(Debug)]
pub struct Run {
    /// How it ended.
    pub ending: Ending,
    /// Every text that was read, for showing excerpts.
    pub sources: Sources,
    /// What there was to say.
    pub diagnostics: Vec<Diagnostic>,
    /// The figures.
    pub summary: Summary,
    /// What changed in the folder, or would.
    pub report: Report,
    /// How long each stage took.
    pub timings: Timings,
}

impl Codegen {
    /// Reads the document at `spec`, or all documents of that folder or page, and writes the client to the folder `out`.
    pub fn new(spec: impl Into<PathBuf>, out: impl Into<PathBuf>) -> Self {
        Self {
            specs: vec![spec.into()],
            out: out.into(),
            settings: Settings::Beside,
            package: None,
            effective: None,
            joined: None,
            outside: false,
            contract_tests: false,
            deny: Severity::Error,
            mode: Mode::Write,
            threads: None,
        }
    }

    /// Uses these settings instead of the `codegen.toml` beside the document.
    pub fn config(mut self, config: Config) -> Self {
        self.settings = Settings::Given(config);
        self
    }

    /// Reads the settings from this file.
    pub fn config_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.settings = Settings::File(path.into());
        self
    }

    /// Names the package of a new crate.
    pub fn package(mut self, name: impl Into<String>) -> Self {
        self.package = Some(name.into());
        self
    }

    /// Also writes the normalised document, as JSON or YAML by the ending of the file.
    pub fn effective(mut self, path: impl Into<PathBuf>) -> Self {
        self.effective = Some(path.into());
        self
    }

    /// Reads one more document, or folder of documents: all of them become one client.
    pub fn and(mut self, spec: impl Into<PathBuf>) -> Self {
        self.specs.push(spec.into());
        self
    }

    /// Also writes the document as it was read, with all that were joined in it, as JSON or YAML by the ending.
    pub fn write_spec(mut self, path: impl Into<PathBuf>) -> Self {
        self.joined = Some(path.into());
        self
    }

    /// Lets references lead to files outside of the folder that the document is in.
    pub fn allow_outside(mut self, allow: bool) -> Self {
        self.outside = allow;
        self
    }

    /// Also writes `tests/contract.rs`, which calls each operation once, where the client is a crate of its own.
    pub fn contract_tests(mut self, write: bool) -> Self {
        self.contract_tests = write;
        self
    }

    /// Takes diagnostics of this severity or a higher one as a fault of the document.
    pub fn deny(mut self, severity: Severity) -> Self {
        self.deny = severity;
        self
    }

    /// Writes nothing, and finds out what would change.
    pub fn check(mut self, check: bool) -> Self {
        self.mode = if check { Mode::Check } else { Mode::Write };
        self
    }

    /// Generates with this many threads instead of one for each core. The result is the same.
    pub fn threads(mut self, threads: NonZero<usize>) -> Self {
        self.threads = Some(threads);
        self
    }

    /// Does the work.
    ///
    /// # Errors
    ///
    /// [`Failure`] where files cannot be written. A document at fault is no failure but an [`Ending`].
    pub fn run(&self) -> Result<Run, Failure> {
        let start = Instant::now();
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let mut timings = Timings::default();
        let mut run = match self.generate(&mut sources, &mut sink, &mut timings) {
            Some(mut made) => {
                let unneeded = made.document.take_if(|_| self.effective.is_none());
                timings.time(Stage::Write, || par::dropping(unneeded, || self.apply(&made)))?
            }
            None => Run::fault(Summary::default()),
        };
        run.summary = run.summary.counted(&sink);
        run.summary.ms = start.elapsed().as_millis();
        run.sources = sources;
        run.diagnostics = sink.into_diagnostics();
        run.timings = timings;
        Ok(run)
    }

    fn generate(&self, sources: &mut Sources, sink: &mut Sink, timings: &mut Timings) -> Option<Made> {
        let mut config = self.settings(sources, sink)?;
        config.contract_tests |= self.contract_tests;
        let read = timings.time(Stage::Read, || open(&self.specs, sources, sink))?;
        let read = read.allow_outside(self.outside);
        let joined = self.joined.is_some().then(|| read.clone());
        let document = timings.time(Stage::Normalise, || normalise(read, sources, sink)).ok()?;
        let generated = generate(&document, &config, self.threads, sink).ok()?;
        timings.extend(&generated.timings);
        let denied = sink.diagnostics().iter().any(|each| each.code.severity() >= self.deny);
        Some(Made { joined, document: Some(document), generated, config, denied })
    }

    fn settings(&self, sources: &mut Sources, sink: &mut Sink) -> Option<Config> {
        match &self.settings {
            Settings::Given(config) => Some(config.clone()),
            Settings::File(path) => config::read(path, sources, sink),
            Settings::Beside => {
                Config::beside(self.specs.first().map_or(Path::new(""), PathBuf::as_path), sources, sink)
            }
        }
    }

    fn apply(&self, made: &Made) -> Result<Run, Failure> {
        let mut summary = made.generated.summary.clone();
        if made.denied {
            return Ok(Run::fault(summary));
        }
        let report = made.generated.write(&self.out, self.package.clone(), &made.config, self.mode)?;
        if let (Some(path), Some(document), Mode::Write) = (&self.effective, &made.document, self.mode) {
            write_document(path, |yaml| document.text(yaml))?;
        }
        if let (Some(path), Some(joined), Mode::Write) = (&self.joined, &made.joined, self.mode) {
            write_document(path, |yaml| joined.text(yaml))?;
        }
        summary.files_written = report.written.len();
        summary.files_unchanged = report.unchanged;
        let same = report.differences.is_empty();
        let ending = if same { Ending::Done } else { Ending::Differences };
        Ok(Run { ending, summary, report, ..Run::fault(Summary::default()) })
    }
}

/// What there is to write.
struct Made {
    /// As it was read, where that is asked for.
    joined: Option<read::Document>,
    /// As it was normalised, for the same reason.
    document: Option<Normalised>,
    generated: Generated,
    config: Config,
    /// A diagnostic is as bad as the run was told not to accept.
    denied: bool,
}

impl Run {
    fn fault(summary: Summary) -> Self {
        Self {
            ending: Ending::Fault,
            sources: Sources::default(),
            diagnostics: Vec::new(),
            summary,
            report: Report::default(),
            timings: Timings::default(),
        }
    }
}
