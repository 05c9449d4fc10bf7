//! `cargo xtask conformance`, `documents`, `contract`, `chat` and `peers`: starts what judges the generator, which needs more than this binary should.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Args;

/// Runs the official test suite of JSON Schema 2020-12 against generated types.
///
/// Exits with 0 where every valid instance of the required files is decoded and encoded to an equal value.
#[derive(Args, Debug)]
pub struct Conformance {
    /// The folder of the suite.
    #[arg(value_name = "PATH", default_value = "../shared/json-schema-test-suite")]
    path: PathBuf,
}

/// Runs the command.
pub fn conformance(arguments: &Conformance) -> ExitCode {
    start(["conformance".into(), arguments.path.clone().into()])
}

/// Generates real documents into a scratch folder, and judges what comes out; prints a table.
///
/// Exits with 0 where nothing failed but what is known to: each document generates, with every operation, and what was
/// asked about its crate has no errors and no warnings.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Documents {
    /// Documents, or folders of them.
    #[arg(value_name = "PATH", default_value = "../shared/documents")]
    paths: Vec<PathBuf>,
    /// Makes one client of each folder.
    #[arg(long, conflicts_with = "examples")]
    join: bool,
    /// Leaves the operations out, so that types are judged alone.
    #[arg(long)]
    types_only: bool,
    /// Derives `Eq` where crates implement it, so that the compiler looks at each member.
    #[arg(long)]
    derive_eq: bool,
    /// Lets the compiler check the crates.
    #[arg(long)]
    compile: bool,
    /// Judges crates with equal manifests in one run, which is faster, and does not tell their times.
    #[arg(long)]
    together: bool,
    /// Lets clippy, pedantic, and rustdoc look at the crates.
    #[arg(long)]
    clippy: bool,
    /// The round trips of examples, defaults and enum values.
    #[arg(long)]
    examples: bool,
    /// Writes the table as JSON, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// A part of the documents: 1/4 to 4/4.
    #[arg(long, value_name = "I/N")]
    shard: Option<String>,
}

/// Runs the command.
pub fn documents(arguments: &Documents) -> ExitCode {
    let Documents { paths, join, types_only, derive_eq, compile, together, clippy, examples, json, shard } =
        arguments;
    let flags = [
        (*join, "--join"),
        (*types_only, "--types-only"),
        (*derive_eq, "--derive-eq"),
        (*compile, "--compile"),
        (*together, "--together"),
        (*clippy, "--clippy"),
        (*examples, "--examples"),
    ];
    let mut words = vec![OsString::from("documents")];
    words.extend(flags.iter().filter(|(on, _)| *on).map(|(_, flag)| flag.into()));
    words.extend(json.iter().flat_map(|file| ["--json".into(), file.into()]));
    words.extend(shard.iter().flat_map(|shard| ["--shard".into(), shard.into()]));
    start(words.into_iter().chain(paths.iter().map(OsString::from)))
}

/// Calls each operation of a document once, with a mock server that validates what it is sent.
///
/// Exits with 0 where each request is sent, is valid to the server, and has a reply that is decoded. Needs Node.js.
#[derive(Args, Debug)]
pub struct Contract {
    /// The document.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Runs the command.
pub fn contract(arguments: &Contract) -> ExitCode {
    start(["contract".into(), arguments.file.clone().into()])
}

/// Runs the example `streaming_chat` with the client that is generated for a document.
///
/// Exits with 0 where the answer of the server that stands in comes through. The document is `OpenRouter`'s, or has the
/// same operation for chats.
#[derive(Args, Debug)]
pub struct Chat {
    /// The document.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Runs the command.
pub fn chat(arguments: &Chat) -> ExitCode {
    start(["chat".into(), arguments.file.clone().into()])
}

/// Compares what generated crates cost the compiler: ours, and those of other generators for the same documents.
///
/// Prints user and system seconds and the peak of memory of rustc alone, the least of several rounds in which the
/// crates take turns. Exits with 0 where ours compiles. Needs GNU `time` and `timeout`.
#[derive(Args, Debug)]
pub struct Peers {
    /// The documents.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The folder with the programs `ploidy`, `oas3-gen` and `openapi-to-rust`; those that are there are measured.
    #[arg(long = "peers", value_name = "FOLDER", default_value = "target/peers/bin")]
    folder: PathBuf,
    /// How often the compiler runs on each crate.
    #[arg(long, value_name = "N", default_value_t = 3)]
    rounds: usize,
}

/// Runs the command.
pub fn peers(arguments: &Peers) -> ExitCode {
    let Peers { files, folder, rounds } = arguments;
    let words =
        ["peers".into(), "--peers".into(), folder.into(), "--rounds".into(), rounds.to_string().into()];
    start(words.into_iter().chain(files.iter().map(OsString::from)))
}

fn start(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--profile", "judges", "--package", "judges", "--"])
        .args(arguments)
        .status();
    match status.map(|status| status.code()) {
        Ok(Some(code)) => ExitCode::from(u8::try_from(code).unwrap_or(2)),
        Ok(None) => ExitCode::from(2),
        Err(error) => {
            eprintln!("error: cargo cannot be started: {error}");
            ExitCode::from(2)
        }
    }
}
