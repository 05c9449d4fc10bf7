//! `cargo xtask bless`: accepts what the snapshots say now.

use std::env;
use std::process::{Command, ExitCode};

use clap::Args;

/// Rewrites the snapshots and the rendered diagnostics in `tests`; the diff is there to be read.
#[derive(Args, Debug)]
pub struct Arguments {}

/// The tests that compare with files, each with its package.
const TESTS: [[&str; 2]; 2] = [["generator", "golden"], ["tests", "rejected"]];

/// Runs the command.
pub fn run(_: &Arguments) -> ExitCode {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    for [package, test] in TESTS {
        let arguments = ["test", "--quiet", "-p", package, "--test", test];
        match Command::new(&cargo).args(arguments).env("UPDATE_EXPECT", "1").status() {
            Ok(status) if status.success() => {}
            Ok(_) => return ExitCode::from(1),
            Err(error) => {
                eprintln!("error: cargo cannot be started: {error}");
                return ExitCode::from(2);
            }
        }
    }
    ExitCode::SUCCESS
}
