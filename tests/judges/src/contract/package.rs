//! The crate with its tests: compiled, and run.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo;

/// Compiles the tests of the crate in a folder, and gives the path of the program.
pub(crate) fn build(folder: &Path) -> Result<PathBuf, Box<dyn Error>> {
    cargo::complete(folder)?;
    // Contract tests call every operation, whatever its tag.
    let has_tags = fs::read_to_string(folder.join("Cargo.toml"))?.contains("\ntags = [");
    let features: &[&str] = if has_tags { &[cargo::NETWORK, "tags"] } else { &[cargo::NETWORK] };
    let task = ["test", "--no-run", "--test", "contract", "--message-format=json-render-diagnostics"];
    let output = cargo::on(folder, &cargo::folder().join("target"), &task, features).output()?;
    Ok(cargo::program(&output)?)
}

/// Runs the tests of these names, or all, with that server, and gives what they say.
pub(crate) fn test(program: &Path, server: &str, names: &[&str]) -> Result<String, Box<dyn Error>> {
    // Prism works through requests one by one: those that wait behind a large reply are refused with 408.
    let output = Command::new(program)
        .args(["--ignored", "--exact", "--test-threads=1"])
        .args(names)
        .env("CONTRACT_BASE_URL", server)
        .env("NO_PROXY", "127.0.0.1")
        .output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
