//! One case: its document, and what the generator makes of it.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use generator::diagnostic::{self, Sink, Sources};
use generator::{Config, generate, normalise, open};

/// The folders of generated code that cases show.
const FOLDERS: [&str; 4] = ["callbacks", "operations", "types", "webhooks"];

/// The file of credentials.
const AUTH: &str = "auth.rs";

/// The file of the servers.
const SERVERS: &str = "servers.rs";

/// A folder with a document.
pub struct Case {
    pub noun: String,
    pub name: String,
    pub folder: PathBuf,
}

/// Every case, by its path.
pub fn all(root: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    let mut cases = Vec::new();
    for noun in names(root)? {
        for name in names(&root.join(&noun))? {
            let folder = root.join(&noun).join(&name);
            cases.push(Case { noun: noun.clone(), name, folder });
        }
    }
    Ok(cases)
}

fn names(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

impl Case {
    /// The files of the case, but for the document, and their texts.
    pub fn made(&self) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let mut config: Config = match fs::read_to_string(self.folder.join("codegen.toml")) {
            Ok(settings) => toml::from_str(&settings)?,
            Err(_) => Config::default(),
        };
        config.module_root = format!("crate::cases::{}::{}", self.noun, self.name);
        let pages = self.folder.join("pages");
        let path = if pages.is_dir() { pages } else { self.folder.join("spec.yaml") };
        let document = open(&[path], &mut sources, &mut sink);
        let generated = document
            .and_then(|document| normalise(document, &mut sources, &mut sink).ok())
            .and_then(|document| generate(&document, &config, None, &mut sink).ok());
        let folder = format!("{}/", self.folder.to_string_lossy().replace('\\', "/"));
        let said = diagnostic::text(&sources, sink.diagnostics(), false).replace(&folder, "");
        let generated = generated.ok_or_else(|| format!("{} is refused:\n{said}", self.folder.display()))?;
        let own = generated.files.into_iter().filter(|file| self.shows(&file.path));
        let mut made: BTreeMap<String, String> =
            own.map(|file| (format!("expected/{}", file.path), file.text.as_ref().to_owned())).collect();
        if !said.is_empty() {
            made.insert("diagnostics.txt".to_owned(), said);
        }
        Ok(made)
    }

    /// Support code is the same for all; the front page is the business of the cases about it.
    fn shows(&self, path: &str) -> bool {
        FOLDERS.iter().any(|folder| path.starts_with(&format!("{folder}/")))
            || path == AUTH
            || path == SERVERS
            || (self.noun == "crate_root" && path == "mod.rs")
    }

    /// The module that the case is compiled as.
    pub fn mounted(&self) -> String {
        let Self { noun, name, .. } = self;
        let expected = self.folder.join("expected");
        let there = FOLDERS.iter().copied().filter(|part| expected.join(part).is_dir());
        let is_there = |file: &str| expected.join(file).is_file();
        let servers = is_there(SERVERS).then_some("servers");
        let auth = is_there(AUTH).then_some("auth");
        let client = auth.map(|_| "        own_client!();\n").unwrap_or_default();
        let parts = there.chain(servers).chain(auth);
        let parts = parts.map(|part| format!("        #[rustfmt::skip]\n        pub mod {part};\n"));
        format!(
            "    /// `cases/{noun}/{name}`.\n    #[path = \"{name}/expected\"]\n    pub mod {name} {{\n        \
             pub use crate::*;\n{client}{}    }}\n",
            parts.collect::<String>()
        )
    }
}
