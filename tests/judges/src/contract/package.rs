//! The crate with its tests: compiled, and run.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::round_trip;

/// A crate in its folder.
pub(super) struct Package<'a> {
    pub(super) folder: &'a Path,
}

impl Package<'_> {
    /// Compiles the tests, and gives the path of the program.
    pub(super) fn build(&self) -> Result<PathBuf, Box<dyn Error>> {
        let manifest = self.folder.join("Cargo.toml");
        let text = fs::read_to_string(&manifest)?;
        if !text.contains("\n[workspace]") {
            fs::write(&manifest, format!("{text}\n[workspace]\n"))?;
        }
        // Contract tests call every operation, whatever its tag.
        let features = if text.contains("\ntags = [") { "reqwest,tags" } else { "reqwest" };
        fs::copy(round_trip::workspace().join("Cargo.lock"), self.folder.join("Cargo.lock"))?;
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["test", "--quiet", "--no-run", "--no-default-features"])
            .args(["--features", features])
            .args(["--test", "contract", "--message-format=json-render-diagnostics"])
            .current_dir(self.folder)
            .env("CARGO_TARGET_DIR", round_trip::folder().join("target"))
            .envs([
                ("CARGO_PROFILE_DEV_DEBUG", "0"),
                ("CARGO_PROFILE_TEST_DEBUG", "0"),
                ("CARGO_INCREMENTAL", "0"),
            ])
            .stderr(Stdio::piped())
            .output()?;
        let messages = String::from_utf8_lossy(&output.stdout);
        let program = messages.lines().filter_map(program).next_back();
        match program {
            Some(program) if output.status.success() => Ok(program),
            _ => {
                Err(format!("the crate does not compile:\n{}", String::from_utf8_lossy(&output.stderr))
                    .into())
            }
        }
    }
}

fn program(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    Some(message.get("executable")?.as_str()?.into())
}

/// Runs the tests of these names, or all, with that server, and gives what they say.
pub(super) fn test(program: &Path, server: &str, names: &[&str]) -> Result<String, Box<dyn Error>> {
    // Prism works through requests one by one: those that wait behind a large reply are refused with 408.
    let output = Command::new(program)
        .args(["--ignored", "--exact", "--test-threads=1"])
        .args(names)
        .env("CONTRACT_BASE_URL", server)
        .env("NO_PROXY", "127.0.0.1")
        .output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
