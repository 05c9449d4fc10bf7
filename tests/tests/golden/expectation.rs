//! What is there against what should be.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use similar::TextDiff;

/// The differences between the files of a case and those that were made.
pub fn compare(folder: &Path, made: &BTreeMap<String, String>) -> Result<Vec<String>, Box<dyn Error>> {
    let mut wrong = Vec::new();
    for (path, text) in made {
        wrong.extend(one(folder, path, text)?);
    }
    let given = ["spec.yaml", "codegen.toml"];
    for stale in
        files(folder)?.into_iter().filter(|path| !made.contains_key(path) && !given.contains(&path.as_str()))
    {
        if blesses() {
            fs::remove_file(folder.join(&stale))?;
        } else {
            wrong.push(format!("{}: nothing makes it any more", folder.join(stale).display()));
        }
    }
    Ok(wrong)
}

/// The difference between one file and what it should be; blessing makes it so.
pub fn one(folder: &Path, path: &str, text: &str) -> Result<Option<String>, Box<dyn Error>> {
    let file = folder.join(path);
    let there = fs::read_to_string(&file).unwrap_or_default();
    if there == text && file.exists() {
        return Ok(None);
    }
    if blesses() {
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(&file, text)?;
        return Ok(None);
    }
    let diff = TextDiff::from_lines(there.as_str(), text);
    Ok(Some(format!("{}\n{}", file.display(), diff.unified_diff())))
}

fn blesses() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

/// Every file below a folder, relative to it and with `/`.
fn files(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}
