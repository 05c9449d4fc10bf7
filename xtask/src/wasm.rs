//! `cargo xtask wasm`: checks that the generated client compiles for browsers.

use std::env;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Args;

const TARGET: &str = "wasm32-unknown-unknown";

/// Checks the generated client for browsers, where the standard library for them is installed; else says that it is not.
#[derive(Args, Debug)]
pub struct Arguments {}

/// Runs the command.
pub fn run(_: &Arguments) -> ExitCode {
    if !is_installed() {
        eprintln!("not checked: {TARGET} is not installed (`rustup target add {TARGET}`)");
        return ExitCode::SUCCESS;
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let features = ["--no-default-features", "--features", "reqwest,tracing"];
    let check = ["check", "--quiet", "-p", "generated", "--target", TARGET];
    match Command::new(cargo).args(check).args(features).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: cargo cannot be started: {error}");
            ExitCode::from(2)
        }
    }
}

/// Whether the compiler that cargo uses has the standard library of the target.
fn is_installed() -> bool {
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = Command::new(compiler).args(["--print", "target-libdir", "--target", TARGET]).output();
    let folder = folder.ok().filter(|output| output.status.success());
    let folder = folder.map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    folder.is_some_and(|folder| folder.is_dir())
}
