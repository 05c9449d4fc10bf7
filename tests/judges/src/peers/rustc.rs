//! The compiler on one crate, without cargo, and what it cost.

use std::error::Error;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo;

/// After how many seconds a compiler is stopped.
const LIMIT: &str = "600";

/// The exit code of `timeout` where it stopped what it ran.
const STOPPED: i32 = 124;

/// Lets through whatever is not the crate itself, so that cargo builds the dependencies alone.
const STUB: &str = "#!/bin/sh\ncase \"$*\" in *--emit=dep-info*) exit 1 ;; esac\nexec \"$@\"\n";

/// How rustc is called for one crate.
pub(super) struct Compiler {
    /// In the language of the shell, as cargo prints it.
    line: String,
    folder: PathBuf,
}

/// What a run cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cost {
    /// User and system time.
    pub(super) seconds: f64,
    /// The peak of memory.
    pub(super) mib: f64,
}

impl Cost {
    pub(super) fn least(self, other: Self) -> Self {
        Self { seconds: self.seconds.min(other.seconds), mib: self.mib.min(other.mib) }
    }

    /// Of what `time -f "%U %S %M"` writes: seconds, seconds, and KiB; a line before it tells of failures.
    fn parse(text: &str) -> Option<Self> {
        let mut words = text.lines().next_back()?.split(' ').map(str::parse::<f64>);
        let [user, system, kib] = [words.next()?.ok()?, words.next()?.ok()?, words.next()?.ok()?];
        Some(Self { seconds: user + system, mib: kib / 1024.0 })
    }
}

impl Compiler {
    /// Builds what the crate depends on, and asks cargo how it would call the compiler for the crate.
    pub(super) fn of(folder: &Path, target: &Path, features: &[&str]) -> Result<Self, Box<dyn Error>> {
        cargo::complete(folder)?;
        let stub = target.with_file_name("stub.sh");
        fs::write(&stub, STUB)?;
        fs::set_permissions(&stub, fs::Permissions::from_mode(0o755))?;
        let output = cargo::start()
            .args(["check", "-vv", "--color=never", "--features", &features.join(",")])
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTC_WORKSPACE_WRAPPER", &stub)
            .output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        let package = folder.file_name().unwrap_or_default().to_string_lossy();
        let line = command_line(&said, &package, &stub.to_string_lossy());
        let line = line.ok_or_else(|| format!("dependencies do not build: {}", first_error(&said)))?;
        Ok(Self { line, folder: folder.to_owned() })
    }

    /// Runs the compiler once.
    ///
    /// # Errors
    ///
    /// Why it failed.
    pub(super) fn run(&self) -> Result<Cost, String> {
        let log = self.folder.join("time.txt");
        let output = Command::new("time")
            .args(["-f", "%U %S %M", "-o"])
            .arg(&log)
            .args(["timeout", LIMIT, "sh", "-c", &self.line])
            .current_dir(&self.folder)
            .output()
            .map_err(|error| format!("GNU time cannot be started: {error}"))?;
        if output.status.code() == Some(STOPPED) {
            return Err(format!("stopped after {LIMIT} s"));
        }
        if !output.status.success() {
            return Err(failure(&String::from_utf8_lossy(&output.stderr)));
        }
        let text = fs::read_to_string(&log).map_err(|error| error.to_string())?;
        Cost::parse(&text).ok_or_else(|| format!("GNU time said: {text}"))
    }
}

/// The command for a crate in what `cargo check -vv` prints, without the wrapper.
fn command_line(said: &str, package: &str, wrapper: &str) -> Option<String> {
    let name = format!("--crate-name {package} ");
    let line =
        said.lines().find(|line| line.trim_start().starts_with("Running `") && line.contains(&name))?;
    let command = line.trim().strip_prefix("Running `")?.strip_suffix('`')?;
    Some(command.replacen(&format!("{wrapper} "), "", 1))
}

/// How many errors rustc found, of its messages in JSON, or the end of what was said.
fn failure(said: &str) -> String {
    let counted = said.lines().find_map(|line| {
        let (_, rest) = line.split_once(r#""message":"aborting due to "#)?;
        Some(rest.split([';', '"']).next()?.to_owned())
    });
    counted.unwrap_or_else(|| first_error(said))
}

pub(super) fn first_error(said: &str) -> String {
    let mut lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let last = lines.clone().next_back();
    let error = lines.find(|line| line.starts_with("error")).or(last);
    error.unwrap_or("nothing was said").chars().take(120).collect()
}

/// The lines of every file in a folder.
pub(super) fn lines(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .map(|path| fs::read_to_string(&path).map_or_else(|_| lines(&path), |text| text.lines().count()))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_that_of_the_crate_without_its_wrapper() {
        let said = "     Running `rustc --crate-name serde src/lib.rs`\n   Compiling pets\n     Running \
                    `A='b c' /t/stub.sh /bin/rustc --crate-name pets src/lib.rs --emit=dep-info`\n";
        let expected = "A='b c' /bin/rustc --crate-name pets src/lib.rs --emit=dep-info";
        assert_eq!(command_line(said, "pets", "/t/stub.sh").as_deref(), Some(expected));
        assert_eq!(command_line(said, "pet", "/t/stub.sh"), None);
    }

    #[test]
    fn the_cost_is_user_and_system_seconds_and_the_peak() {
        let cost = Cost { seconds: 1.75, mib: 2.0 };
        assert_eq!(Cost::parse("1.50 0.25 2048\n"), Some(cost));
        assert_eq!(Cost::parse("Command exited with non-zero status 1\n1.50 0.25 2048\n"), Some(cost));
        assert_eq!(Cost::parse("1.50 0.25\n"), None);
        assert_eq!(
            cost.least(Cost { seconds: 1.0, mib: 3.0 }),
            Cost { seconds: 1.0, mib: 2.0 },
            "each is the least of its kind"
        );
    }

    #[test]
    fn a_failure_counts_errors_or_says_the_first() {
        let counted = r#"{"message":"aborting due to 35 previous errors; 2 warnings emitted"}"#;
        assert_eq!(failure(counted), "35 previous errors");
        assert_eq!(failure("  Updating\nerror: no such package\n\nCaused by"), "error: no such package");
        assert_eq!(failure("Killed\n"), "Killed");
    }
}
