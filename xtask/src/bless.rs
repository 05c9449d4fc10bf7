//! `cargo xtask bless`: accepts what the snapshots say now.

use std::env;
use std::process::{Command, ExitCode};

use clap::Args;

/// Rewrites the snapshots and the rendered diagnostics in `tests`; the diff is there to be read.
#[derive(Args, Debug)]
pub struct Arguments {}

/// Runs the command.
pub fn run(_: &Arguments) -> ExitCode {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let tests = ["test", "--quiet", "-p", "tests", "--test", "golden", "--test", "rejected"];
    match Command::new(cargo).args(tests).env("UPDATE_EXPECT", "1").status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: cargo cannot be started: {error}");
            ExitCode::from(2)
        }
    }
}
