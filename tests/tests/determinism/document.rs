//! Documents that the tests change, and the clients that they become.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};

use generator::diagnostic::{self, Sink, Sources};
use generator::{Config, generate, normalise, read};
use serde_json::{Value, json};

use super::Client;

/// A document as a tree.
#[derive(Clone)]
pub struct Document {
    pub name: String,
    pub root: Value,
    /// What it was before it was changed: other files are found from there.
    path: PathBuf,
}

/// The document of the repository, and those of the snapshots that are one document.
pub fn all() -> Result<Vec<Document>, Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut documents = vec![Document::read("spec", &here.join("../spec/openapi.yaml"))?];
    let mut nouns: Vec<PathBuf> = entries(&here.join("cases"))?;
    nouns.sort();
    for folder in nouns.iter().map(|noun| entries(noun)).collect::<Result<Vec<_>, _>>()?.concat() {
        let name = folder.strip_prefix(here)?.to_string_lossy().into_owned();
        let spec = folder.join("spec.yaml");
        if spec.is_file() {
            documents.push(Document::read(&name, &spec)?);
        }
    }
    Ok(documents)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

impl Document {
    fn read(name: &str, path: &Path) -> Result<Self, Box<dyn Error>> {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let document = read::file(path, &mut sources, &mut sink).ok_or("a case cannot be read")?;
        let mut root = document.root;
        for key in ["paths", "components"] {
            if root.get(key).is_none() {
                root[key] = json!({});
            }
        }
        Ok(Self { name: name.to_owned(), root, path: path.to_owned() })
    }

    /// The document without its operations, and without those that the server calls.
    pub fn components(&self) -> Self {
        let mut components = self.clone();
        components.root["paths"] = json!({});
        for key in ["webhooks", "x-webhooks"] {
            if let Some(webhooks) = components.root.get_mut(key) {
                *webhooks = json!({});
            }
        }
        components
    }

    /// Adds a schema behind the others, where none of that name is there, and where they are not in another file.
    pub fn add_schema(&mut self, name: &str, schema: Value) {
        let schemas = &mut self.root["components"]["schemas"];
        if schemas.get(name).is_none() && schemas.get("$ref").is_none() {
            schemas[name] = schema;
        }
    }

    /// The client that it becomes.
    pub fn client(&self, threads: usize) -> Result<Client, Box<dyn Error>> {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let mut read = read::file(&self.path, &mut sources, &mut sink);
        if let Some(document) = &mut read {
            document.root = self.root.clone();
        }
        let generated = read
            .and_then(|document| normalise(document, &mut sources, &mut sink).ok())
            .and_then(|it| generate(&it, &Config::default(), NonZero::new(threads), &mut sink).ok());
        let said = || diagnostic::text(&sources, sink.diagnostics(), false);
        let generated = generated.ok_or_else(|| format!("{} is refused:\n{}", self.name, said()))?;
        Ok(generated.files.into_iter().map(|file| (file.path, file.text.to_string())).collect())
    }
}

/// Names of components that are after the names of the types of a client.
pub fn hostile_names(client: &Client) -> BTreeSet<String> {
    let texts = client.iter().filter(|(path, _)| path.starts_with("types/")).map(|(_, text)| text);
    let types = texts.flat_map(|text| text.lines()).filter_map(declared);
    types
        .flat_map(|name| {
            let (lower, upper) = (name.to_lowercase(), name.to_uppercase());
            [format!("{name}Type"), format!("{name}_"), format!("{name}2"), lower, upper, name.to_owned()]
        })
        .collect()
}

/// The name of the type that a line declares.
fn declared(line: &str) -> Option<&str> {
    let rest = ["pub struct ", "pub enum ", "pub type "].iter().find_map(|start| line.strip_prefix(start))?;
    rest.split(|each: char| !each.is_ascii_alphanumeric()).next()
}

/// The modules of the operations.
pub fn operation_names(client: &Client) -> Vec<String> {
    let modules = client.keys().filter_map(|path| path.strip_prefix("operations/")?.strip_suffix(".rs"));
    modules.filter(|name| *name != "mod").map(str::to_owned).collect()
}
