//! Crates with equal manifests in one workspace: one run of cargo compiles all of them, on all cores.
//!
//! Only equal ones, since cargo gives a workspace every feature of a dependency that any member asks for: a crate that
//! lacks one would compile all the same.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::compile;
use super::find::Document;
use super::generation;
use super::package::{self, Package, Task};
use super::row::Row;
use crate::cargo;

/// A crate and the place of its row.
struct Member {
    package: Package,
    row: usize,
}

/// Asks whatever is to be asked of all crates that were generated.
pub(super) fn judge(documents: &[Document], tasks: &[Task], rows: &mut [Row]) -> Result<(), Box<dyn Error>> {
    let groups = groups(documents, rows)?;
    for (position, group) in groups.iter().enumerate() {
        for task in tasks {
            eprintln!("[{}/{}] {} of {} crates", position + 1, groups.len(), task.name(), group.len());
            judge_group(group, *task, rows)?;
        }
    }
    Ok(())
}

/// The crates by their manifests.
fn groups(documents: &[Document], rows: &[Row]) -> Result<Vec<Vec<Member>>, Box<dyn Error>> {
    let mut groups: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    for (row, document) in documents.iter().enumerate().filter(|(row, _)| rows[*row].made.is_some()) {
        let package = Package::of(document, &rows[row]);
        let manifest = cargo::lay_open(&package.folder)?;
        groups.entry(manifest.replace(&package.name, "")).or_default().push(Member { package, row });
    }
    Ok(groups.into_values().collect())
}

fn judge_group(group: &[Member], task: Task, rows: &mut [Row]) -> Result<(), Box<dyn Error>> {
    let mut unknown = Vec::new();
    for member in group {
        let cache = Cache::of(&member.package)?;
        match cache.find(task) {
            Some(verdict) => compile::take(&mut rows[member.row], task, &cache, verdict),
            None => unknown.push((member, cache)),
        }
    }
    if unknown.is_empty() {
        return Ok(());
    }
    let crates: Vec<&Package> = unknown.iter().map(|(member, _)| &member.package).collect();
    let all = package::cargo(&workspace(&crates)?, &crates, task)?;
    for ((member, cache), ran) in unknown.iter().zip(all) {
        let row = &mut rows[member.row];
        match ran.proven() {
            Ok(verdict) => compile::take(row, task, cache, compile::Verdict { seconds: None, ..verdict }),
            Err(error) => row.fail(task.name(), &error.to_string()),
        }
    }
    Ok(())
}

/// Makes a workspace of crates; gives its folder, which is above theirs.
fn workspace(crates: &[&Package]) -> Result<PathBuf, Box<dyn Error>> {
    let root = generation::crates();
    let mut manifest = "[workspace]\nresolver = \"3\"\nmembers = [\n".to_owned();
    for each in crates {
        let folder = each.folder.file_name().map_or(each.folder.as_path(), Path::new);
        writeln!(manifest, "    \"{}\",", folder.display())?;
    }
    fs::write(root.join("Cargo.toml"), manifest + "]\n")?;
    cargo::lock(&root)?;
    Ok(root)
}
