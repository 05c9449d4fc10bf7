//! `cargo xtask tidy`: what holds for the tree and no compiler checks.

mod layers;
mod sizes;
mod words;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

/// Checks which stage knows what, how large files and functions are, and that nothing is left open.
#[derive(Args, Debug)]
pub struct Arguments {}

/// A Rust file of the repository.
struct Source {
    /// Relative to the repository, with `/`.
    path: String,
    text: String,
}

/// Runs the command.
pub fn run(_: &Arguments) -> ExitCode {
    match check() {
        Ok(complaints) if complaints.is_empty() => ExitCode::SUCCESS,
        Ok(complaints) => {
            for complaint in complaints {
                eprintln!("{complaint}");
            }
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("error: the tree cannot be read: {error}");
            ExitCode::from(2)
        }
    }
}

fn check() -> io::Result<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let mut sources = Vec::new();
    for folder in ["generator", "tests", "xtask"] {
        collect(root, &root.join(folder), &mut sources)?;
    }
    sources.sort_by(|left, right| left.path.cmp(&right.path));
    let mut complaints: Vec<String> = Vec::new();
    for source in &sources {
        complaints.extend(layers::check(source));
        complaints.extend(sizes::check(source));
        complaints.extend(words::check(source));
    }
    Ok(complaints)
}

/// What the generator has written is its own business, and so is the list of it.
fn is_generated(path: &Path) -> bool {
    path.ends_with("tests/cases") || path.ends_with("tests/src/cases") || path.ends_with("target")
}

fn collect(root: &Path, folder: &Path, sources: &mut Vec<Source>) -> io::Result<()> {
    if is_generated(folder) {
        return Ok(());
    }
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    for path in paths {
        if path.is_dir() {
            collect(root, &path, sources)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            sources.push(Source { path: name, text: fs::read_to_string(&path)? });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_tree_is_tidy() {
        let complaints = super::check().unwrap();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
}
