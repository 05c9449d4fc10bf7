//! Cargo on crates that were generated to be judged.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// The feature with which clients have a network; TLS behind it takes long to build, and has no code of its own.
pub(crate) const NETWORK: &str = "reqwest";

/// The feature with which clients read what only requests have, too.
pub(crate) const DECODE_REQUESTS: &str = "decode-requests";

/// The folder of this workspace.
pub(crate) fn workspace() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own).to_owned()
}

/// The folder of the crates of all judges but `documents`, which has many.
pub(crate) fn folder() -> PathBuf {
    workspace().join("target").join("judges")
}

/// What makes a crate a workspace of its own.
const ALONE: &str = "\n[workspace]\n";

/// Makes a crate stand alone: it is a workspace of its own, with the versions that this one has.
pub(crate) fn complete(crate_folder: &Path) -> io::Result<()> {
    let manifest = crate_folder.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    if !text.ends_with(ALONE) {
        fs::write(&manifest, text + ALONE)?;
    }
    lock(crate_folder)
}

/// Lets a crate be a member of a workspace; gives its manifest.
pub(crate) fn lay_open(crate_folder: &Path) -> io::Result<String> {
    let manifest = crate_folder.join("Cargo.toml");
    let mut text = fs::read_to_string(&manifest)?;
    if let Some(rest) = text.strip_suffix(ALONE) {
        text.truncate(rest.len());
        fs::write(&manifest, &text)?;
    }
    Ok(text)
}

/// Gives a workspace the versions that this one has.
pub(crate) fn lock(root: &Path) -> io::Result<()> {
    fs::copy(workspace().join("Cargo.lock"), root.join("Cargo.lock")).map(drop)
}

/// Cargo on a crate with these features. What the crates depend on is compiled once for all that share the folder
/// `target`.
pub(crate) fn on(crate_folder: &Path, target: &Path, task: &[&str], features: &[&str]) -> Command {
    let mut command = start();
    command
        .args(task)
        .args(["--quiet", "--no-default-features", "--features", &features.join(",")])
        .current_dir(crate_folder)
        .env("CARGO_TARGET_DIR", target)
        .envs(["DEV", "TEST"].map(|profile| (format!("CARGO_PROFILE_{profile}_DEBUG"), "0")))
        .env("CARGO_INCREMENTAL", "0");
    command
}

/// Cargo itself.
pub(crate) fn start() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The program that cargo has compiled, as its messages in JSON tell.
///
/// # Errors
///
/// What the compiler said, where there is none.
pub(crate) fn program(output: &Output) -> Result<PathBuf, String> {
    let messages = String::from_utf8_lossy(&output.stdout);
    let program = messages.lines().filter_map(executable).next_back().filter(|_| output.status.success());
    let said = || String::from_utf8_lossy(&output.stderr).into_owned();
    program.ok_or_else(|| format!("the crate does not compile:\n{}", said()))
}

fn executable(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    Some(message.get("executable")?.as_str()?.into())
}

#[cfg(test)]
mod tests {
    use std::os::unix::process::ExitStatusExt;
    use std::process::ExitStatus;

    use super::*;

    fn output(status: i32, stdout: &str) -> Output {
        Output { status: ExitStatus::from_raw(status), stdout: stdout.into(), stderr: "E0308".into() }
    }

    #[test]
    fn a_crate_is_a_workspace_with_the_versions_of_this_one() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("Cargo.toml"), "[package]\nname = \"pets\"\n").unwrap();
        for _ in 0..2 {
            complete(folder.path()).unwrap();
            let manifest = fs::read_to_string(folder.path().join("Cargo.toml")).unwrap();
            assert_eq!(manifest, "[package]\nname = \"pets\"\n\n[workspace]\n");
        }
        for _ in 0..2 {
            assert_eq!(lay_open(folder.path()).unwrap(), "[package]\nname = \"pets\"\n");
        }
        let [own, copy] =
            [workspace().as_path(), folder.path()].map(|each| fs::read(each.join("Cargo.lock")));
        assert_eq!(own.unwrap(), copy.unwrap());
    }

    #[test]
    fn the_last_program_counts_and_only_where_all_compiled() {
        let said = "{\"executable\":null}\n{\"executable\":\"/a\"}\n{\"executable\":\"/b\"}\n";
        assert_eq!(program(&output(0, said)), Ok("/b".into()));
        assert_eq!(program(&output(256, said)), Err("the crate does not compile:\nE0308".to_owned()));
        assert!(program(&output(0, "")).is_err());
    }
}
