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

pub(super) fn groups(text: &str) -> Result<Vec<Group>, Box<dyn Error>> {
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
    let mut remotes = Vec::new();
    for draft in ["draft2020-12", "draft2019-09"] {
        let mut folders =
            vec![(suite.join("remotes").join(draft), format!("http://localhost:1234/{draft}/"))];
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
    }
    remotes.sort_by(|left, right| left.address.cmp(&right.address));
    Ok(remotes)
}

impl Suite {
    /// The schemas that those of the suite refer to by address, directly or not.
    pub(super) fn needed<'r>(&self, remotes: &'r [Remote]) -> Vec<&'r Remote> {
        let groups = self.files.iter().flat_map(|file| &file.groups);
        let mut texts: Vec<String> = groups.map(|group| group.schema.to_string()).collect();
        let mut needed: Vec<&Remote> = Vec::new();
        while let Some(text) = texts.pop() {
            let new = remotes.iter().filter(|remote| remote.is_named_in(&text));
            let known = |remote: &&Remote| needed.iter().all(|known| known.address != remote.address);
            let new: Vec<&Remote> = new.filter(known).collect();
            texts.extend(new.iter().map(|remote| remote.schema.to_string()));
            needed.extend(new);
        }
        needed
    }
}

impl Remote {
    /// Whether a schema refers to this one; what it says of its language by `$schema` is no reference.
    fn is_named_in(&self, text: &str) -> bool {
        let file = self.address.rsplit('/').next().unwrap_or_default();
        let is_language = self.schema.get("$vocabulary").is_some();
        !is_language && text.contains(file)
    }
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
