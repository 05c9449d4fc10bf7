//! The files of the suite: lists of groups, each a schema and instances.

use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::Value;
use serde_json::value::RawValue;

/// Some files of the suite.
pub(super) struct Suite {
    pub(super) files: Vec<File>,
}

/// A file: one keyword, or one concern.
pub(super) struct File {
    /// Without its ending.
    pub(super) name: String,
    pub(super) groups: Vec<Group>,
}

/// A schema, and instances of it.
pub(super) struct Group {
    pub(super) description: String,
    pub(super) schema: Value,
    pub(super) tests: Vec<Test>,
}

/// An instance.
pub(super) struct Test {
    pub(super) description: String,
    /// As it stands in the file: a number keeps its digits.
    pub(super) data: String,
    pub(super) valid: bool,
}

/// A schema that others refer to by its address.
pub(super) struct Remote {
    pub(super) address: String,
    pub(super) schema: Value,
}

impl Suite {
    /// Every test, with the name of the component of its schema.
    pub(super) fn tests(&self) -> impl Iterator<Item = (String, &Test)> {
        self.files.iter().flat_map(|file| {
            let groups = file.groups.iter().enumerate();
            groups.flat_map(move |(index, group)| group.tests.iter().map(move |test| (file.key(index), test)))
        })
    }

    /// The files, by names with something in front.
    pub(super) fn named(self, prefix: &str) -> Vec<File> {
        let named = |file: File| File { name: format!("{prefix}{}", file.name), ..file };
        self.files.into_iter().map(named).collect()
    }
}

impl File {
    /// What the component of a group is called.
    pub(super) fn key(&self, group: usize) -> String {
        format!("{}-{group}", self.name.replace('/', "-"))
    }
}

/// Reads the files of a folder, but not of those in it.
pub(super) fn read(folder: &Path) -> Result<Suite, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            files.push(File { name, groups: groups(&fs::read_to_string(&path)?)? });
        }
    }
    files.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(Suite { files })
}

fn groups(text: &str) -> Result<Vec<Group>, Box<dyn Error>> {
    let raw: Vec<Members<'_>> = serde_json::from_str(text)?;
    raw.iter().map(group).collect()
}

type Members<'t> = std::collections::BTreeMap<String, &'t RawValue>;

fn group(members: &Members<'_>) -> Result<Group, Box<dyn Error>> {
    let tests: Vec<Members<'_>> = serde_json::from_str(part(members, "tests")?)?;
    let tests = tests.into_iter().map(|test| {
        Ok(Test {
            description: serde_json::from_str(part(&test, "description")?)?,
            data: part(&test, "data")?.to_owned(),
            valid: serde_json::from_str(part(&test, "valid")?)?,
        })
    });
    Ok(Group {
        description: serde_json::from_str(part(members, "description")?)?,
        schema: serde_json::from_str(part(members, "schema")?)?,
        tests: tests.collect::<Result<_, Box<dyn Error>>>()?,
    })
}

fn part<'t>(members: &Members<'t>, key: &str) -> Result<&'t str, Box<dyn Error>> {
    let part = members.get(key).ok_or_else(|| format!("a group or a test has no `{key}`"))?;
    Ok(part.get())
}

/// The schemas that the suite expects at addresses of `localhost:1234`.
pub(super) fn remotes(suite: &Path) -> Result<Vec<Remote>, Box<dyn Error>> {
    let folder = suite.join("remotes/draft2020-12");
    let mut remotes = Vec::new();
    let mut folders = vec![(folder, "http://localhost:1234/draft2020-12/".to_owned())];
    while let Some((folder, base)) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let entry = entry?;
            let address = format!("{base}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push((entry.path(), format!("{address}/")));
            } else {
                let schema = serde_json::from_str(&fs::read_to_string(entry.path())?)?;
                remotes.push(Remote { address, schema });
            }
        }
    }
    remotes.sort_by(|left, right| left.address.cmp(&right.address));
    Ok(remotes)
}

/// Whether a schema is more than any value and remarks about it.
pub(super) fn says_something(schema: &Value) -> bool {
    const REMARKS: [&str; 8] =
        ["$schema", "$id", "$comment", "$defs", "title", "description", "default", "examples"];
    match schema {
        Value::Object(members) => members.keys().any(|key| !REMARKS.contains(&key.as_str())),
        other => *other != Value::Bool(true),
    }
}
