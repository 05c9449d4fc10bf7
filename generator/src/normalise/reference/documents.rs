//! The root document and the files that it refers to, each read once.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use serde_json::Value;

use super::Spot;
use super::index::Index;
use super::wrong::{self, Wrong};
use crate::diagnostic::{Code, Diagnostic, Origins, Place, Sink, SourceId, Sources};
use crate::pointer::Pointer;
use crate::read::external::Folder;
use crate::read::{self, Document};
use crate::uri;

/// One text that was read.
pub(super) struct Doc {
    pub(super) source: SourceId,
    pub(super) root: Value,
    /// The path from the folder of the root document.
    pub(super) file: String,
    pub(super) index: Index,
}

/// Every document of a run.
pub(super) struct Documents<'a> {
    pub(super) all: Vec<Doc>,
    /// By address: documents, and the schemas in them that have one.
    known: HashMap<String, Spot>,
    files: HashMap<PathBuf, usize>,
    /// Files that cannot be read, which was said once.
    broken: HashSet<String>,
    /// What was said, since a reference is followed as often as others lead to it.
    told: HashSet<(Spot, Code)>,
    folder: Option<Folder>,
    /// Where the parts of the root document were written, as far as that is known when it is read.
    origins: Origins,
    sources: &'a mut Sources,
    sink: &'a mut Sink,
}

/// Why a reference leads nowhere; nothing where that was said elsewhere.
pub(super) type Lost = Option<Wrong>;

impl<'a> Documents<'a> {
    pub(super) fn new(root: Document, sources: &'a mut Sources, sink: &'a mut Sink) -> Self {
        let (name, folder) = root.home().unzip();
        let name = name.unwrap_or_default();
        let mut documents = Self {
            all: Vec::new(),
            known: HashMap::new(),
            files: HashMap::new(),
            broken: HashSet::new(),
            told: HashSet::new(),
            folder,
            origins: root.origins().clone(),
            sources,
            sink,
        };
        if let Some(opened) = documents.folder.as_ref().and_then(|folder| folder.open(&name).ok()) {
            documents.files.insert(opened.real, 0);
        }
        documents.add(root.source, root.root, name);
        documents
    }

    pub(super) fn into_root(mut self) -> Value {
        self.all.swap_remove(0).root
    }

    pub(super) fn value(&self, spot: &Spot) -> Option<&Value> {
        self.all[spot.document].root.pointer(spot.at.as_str())
    }

    pub(super) fn value_mut(&mut self, spot: &Spot) -> Option<&mut Value> {
        self.all[spot.document].root.pointer_mut(spot.at.as_str())
    }

    /// How people write a place: `#/components/schemas/Pet`, or `schemas/pet.yaml#/Pet`.
    pub(super) fn written(&self, spot: &Spot) -> String {
        match (spot.document, spot.at == Pointer::root()) {
            (0, _) => spot.at.to_string(),
            (other, true) => self.all[other].file.clone(),
            (other, false) => format!("{}{}", self.all[other].file, spot.at),
        }
    }

    /// Complains, once.
    pub(super) fn report(&mut self, spot: &Spot, wrong: Wrong) {
        if !self.told.insert((spot.clone(), wrong.code)) {
            return;
        }
        let source = self.all[spot.document].source;
        let place = match spot.document {
            0 => self.origins.place(source, &spot.at),
            _ => Place::Node(source, spot.at.clone()),
        };
        self.push(wrong, place);
    }

    /// Complains about a place in the root document as it is now.
    pub(super) fn report_moved(&mut self, at: &Pointer, origins: &Origins, code: Code, message: String) {
        let place = origins.place(self.all[0].source, at);
        self.push(Wrong { code, message, help: None }, place);
    }

    fn push(&mut self, Wrong { code, message, help }: Wrong, place: Place) {
        let diagnostic = Diagnostic::new(code, place, message);
        self.sink.push(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }

    /// What an address means in a document, whose file is read where that is new.
    pub(super) fn find(&mut self, from: usize, base: &str, address: &str) -> Result<Spot, Lost> {
        if let Some(known) = self.known.get(&uri::join(base, address)) {
            return Ok(known.clone());
        }
        if uri::has_scheme(address) || address.starts_with("//") {
            return Err(Some(wrong::remote(address)));
        }
        let file = uri::join(&self.all[from].file, address);
        match self.known.get(&file) {
            Some(known) => Ok(known.clone()),
            None => self.load(file, address).map(|document| Spot::new(document, Pointer::root())),
        }
    }

    fn load(&mut self, file: String, address: &str) -> Result<usize, Lost> {
        if self.broken.contains(&file) {
            return Err(None);
        }
        let Some(folder) = &self.folder else { return Err(Some(wrong::no_folder(address))) };
        let path = uri::decoded(&file);
        let opened = folder.open(&path).map_err(|refused| wrong::refused(&path, refused))?;
        if let Some(document) = self.files.get(&opened.real).copied() {
            self.known.insert(file, Spot::new(document, Pointer::root()));
            return Ok(document);
        }
        let Some((source, root)) = read::part(&opened.shown, self.sources, self.sink) else {
            self.broken.insert(file);
            return Err(None);
        };
        self.files.insert(opened.real, self.all.len());
        Ok(self.add(source, root, file))
    }

    fn add(&mut self, source: SourceId, root: Value, file: String) -> usize {
        let document = self.all.len();
        let index = Index::of(&root, &self.sources.get(source).text, &file);
        for resource in &index.resources {
            let spot = Spot::new(document, resource.at.clone());
            self.known.entry(resource.uri.clone()).or_insert(spot);
        }
        self.known.entry(file.clone()).or_insert(Spot::new(document, Pointer::root()));
        self.all.push(Doc { source, root, file, index });
        document
    }
}
