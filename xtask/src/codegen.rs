//! `cargo xtask codegen`: makes a client of an OpenAPI document.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use generator::diagnostic::{self, Severity};
use generator::write::{Difference, Kind};
use generator::{Codegen, Ending, Run};

/// Reads an OpenAPI document and writes a Rust client for it.
///
/// Exits with 0 when done, 1 when the document is at fault or --check found differences, 2 on wrong usage.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The document: YAML, JSON, or a Markdown page with fenced documents in it; or a folder of them. Several become one
    /// client.
    #[arg(long, value_name = "PATH", default_value = "spec/openapi.yaml")]
    spec: Vec<PathBuf>,
    /// The folder of the crate to write.
    #[arg(long, value_name = "DIR", default_value = "generated")]
    out: PathBuf,
    /// The settings; by default `codegen.toml` beside the document, where there is one.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The name of a new crate; by default that of its folder.
    #[arg(long, value_name = "NAME")]
    package: Option<String>,
    /// Writes nothing, and fails if anything would change.
    #[arg(long, conflicts_with = "effective")]
    check: bool,
    /// How to tell what happened: words on standard error, or JSON lines on standard output.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Text)]
    message_format: Format,
    /// Also writes the document as plain OpenAPI that other tools can read (.yaml or .json).
    #[arg(long, value_name = "FILE")]
    effective: Option<PathBuf>,
    /// Also writes the document as it was read: of several the one that they were joined to (.yaml or .json).
    #[arg(long, value_name = "FILE", conflicts_with = "check")]
    write_spec: Option<PathBuf>,
    /// Lets references lead to files outside of the folder of the document.
    #[arg(long)]
    allow_outside: bool,
    /// Also writes tests/contract.rs into the crate: tests that call each operation once.
    #[arg(long)]
    contract_tests: bool,
    /// Fails on diagnostics of this severity, or a higher one.
    #[arg(long, value_name = "SEVERITY", value_enum)]
    deny: Option<Deny>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    Skip,
    Warning,
    Note,
}

impl From<Deny> for Severity {
    fn from(deny: Deny) -> Self {
        match deny {
            Deny::Skip => Self::Skip,
            Deny::Warning => Self::Warning,
            Deny::Note => Self::Note,
        }
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    match arguments.codegen().run() {
        Ok(run) => {
            tell(&run, arguments.message_format);
            match run.ending {
                Ending::Done => ExitCode::SUCCESS,
                Ending::Fault | Ending::Differences => ExitCode::from(1),
            }
        }
        Err(failure) => {
            eprintln!("error: {failure}");
            let usage = failure.is_usage();
            ExitCode::from(if usage { 2 } else { 1 })
        }
    }
}

impl Arguments {
    fn codegen(&self) -> Codegen {
        let (first, more) =
            self.spec.split_first().map_or((Path::new(""), &[][..]), |(first, more)| (first.as_path(), more));
        let mut codegen = Codegen::new(first, &self.out)
            .check(self.check)
            .allow_outside(self.allow_outside)
            .contract_tests(self.contract_tests);
        codegen = more.iter().fold(codegen, Codegen::and);
        if let Some(config) = &self.config {
            codegen = codegen.config_file(config);
        }
        if let Some(package) = &self.package {
            codegen = codegen.package(package);
        }
        if let Some(effective) = &self.effective {
            codegen = codegen.effective(effective);
        }
        if let Some(file) = &self.write_spec {
            codegen = codegen.write_spec(file);
        }
        if let Some(deny) = self.deny {
            codegen = codegen.deny(deny.into());
        }
        codegen
    }
}

fn tell(run: &Run, format: Format) {
    let text = match format {
        Format::Json => diagnostic::json(&run.sources, &run.diagnostics) + &run.summary.json() + "\n",
        Format::Text => words(run),
    };
    // Whoever closed the other end of a pipe has read enough.
    drop(match format {
        Format::Json => std::io::stdout().write_all(text.as_bytes()),
        Format::Text => std::io::stderr().write_all(text.as_bytes()),
    });
}

fn words(run: &Run) -> String {
    let mut text = diagnostic::text(&run.sources, &run.diagnostics, std::io::stderr().is_terminal());
    for difference in &run.report.differences {
        text += &shown(difference);
    }
    for warning in &run.report.warnings {
        text.extend(["warning: ", warning, "\n"]);
    }
    text + &ending(run) + "\n"
}

fn shown(difference: &Difference) -> String {
    let what = match difference.kind {
        Kind::Added => "is missing",
        Kind::Changed => "is out of date",
        Kind::Removed => "is stale",
    };
    format!("{} {what}\n{}\n", difference.path, difference.diff)
}

fn ending(run: &Run) -> String {
    match run.ending {
        Ending::Done => run.summary.to_string(),
        Ending::Fault if run.summary.errors == 0 => {
            format!("{}; denied, so nothing was written", run.summary)
        }
        Ending::Fault => format!("{}; {} errors, so nothing was written", run.summary, run.summary.errors),
        Ending::Differences => {
            format!(
                "{}; {} files differ: run `cargo xtask codegen`",
                run.summary,
                run.report.differences.len()
            )
        }
    }
}
