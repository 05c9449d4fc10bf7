//! `cargo xtask conformance`: starts what judges the generator, which needs more than this binary should.

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
