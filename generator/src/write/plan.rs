//! What has to be done, found by comparing the list with the disk.

use std::borrow::Cow;
use std::collections::HashSet;

use super::line_ends::{same, unix};
use super::place::{Found, Place};
use super::{Difference, File, Kind, Manifest, Report, Target, WriteError};
use super::{diff, is_generated, manifest, path, rustfmt, stale};

const FOREIGN: &str = "it was not generated, for its first line is not the generator's; \
                       if nobody needs it, remove it and run again";

/// One file to write or to remove.
pub(super) struct Change<'a> {
    /// Which, relative to the target.
    pub path: String,
    /// What is there.
    pub old: Option<Vec<u8>>,
    /// What has to be there.
    pub new: Option<Cow<'a, [u8]>>,
}

/// What has to be done.
#[derive(Default)]
pub(super) struct Plan<'a> {
    /// The files to write and to remove.
    pub changes: Vec<Change<'a>>,
    unchanged: usize,
    warnings: Vec<String>,
}

impl<'a> Plan<'a> {
    /// Compares the list with the disk; changes nothing.
    pub(super) fn make(place: &Place, target: &Target<'_>, files: &'a [File]) -> Result<Self, WriteError> {
        let own: &[&str] = if target.manifest.is_some() { &[manifest::PATH, rustfmt::PATH] } else { &[] };
        path::check_list(files, own)?;
        let mut survey = Survey { place, known: HashSet::new(), plan: Self::default() };
        if let Some(manifest) = &target.manifest {
            survey.manifest(manifest)?;
            survey.rustfmt()?;
        }
        files.iter().try_for_each(|file| survey.generated(file))?;
        survey.stale(if target.manifest.is_some() { "src" } else { "" }, files)?;
        Ok(survey.plan)
    }

    /// The report of a run that did all of it.
    pub(super) fn written(self) -> Report {
        let mut report = Report { unchanged: self.unchanged, warnings: self.warnings, ..Report::default() };
        for change in self.changes {
            if change.new.is_some() {
                report.written.push(change.path);
            } else {
                report.removed.push(change.path);
            }
        }
        report
    }

    /// The report of a run that did nothing of it.
    pub(super) fn differences(self) -> Report {
        let differences = self.changes.iter().map(difference).collect();
        Report { differences, unchanged: self.unchanged, warnings: self.warnings, ..Report::default() }
    }
}

fn difference(change: &Change<'_>) -> Difference {
    let kind = match (&change.old, &change.new) {
        (None, _) => Kind::Added,
        (_, None) => Kind::Removed,
        _ => Kind::Changed,
    };
    let diff = diff::unified(&change.path, change.old.as_deref(), change.new.as_deref());
    Difference { path: change.path.clone(), kind, diff }
}

/// A plan in the making.
struct Survey<'p, 'a> {
    place: &'p Place,
    known: HashSet<String>,
    plan: Plan<'a>,
}

impl<'a> Survey<'_, 'a> {
    fn manifest(&mut self, manifest: &Manifest) -> Result<(), WriteError> {
        let found = self.read(manifest::PATH)?;
        let shown = self.place.shown(manifest::PATH);
        let made =
            manifest.make(found.as_ref().map(|found| found.bytes.as_slice()), &shown, self.place.root())?;
        self.plan.warnings.extend(made.warning);
        self.compare(manifest::PATH, found, Cow::Owned(made.text.into_bytes()))
    }

    /// People who have settings of their own for rustfmt keep them.
    fn rustfmt(&mut self) -> Result<(), WriteError> {
        if self.read(rustfmt::PATH)?.is_some() {
            self.plan.unchanged += 1;
            return Ok(());
        }
        if self.read(rustfmt::HIDDEN)?.is_some() {
            return Ok(());
        }
        self.compare(rustfmt::PATH, None, Cow::Borrowed(rustfmt::TEXT.as_bytes()))
    }

    fn generated(&mut self, file: &'a File) -> Result<(), WriteError> {
        let found = self.read(&file.path)?;
        let text = unix(file.text.as_bytes());
        let is_foreign = |found: &Found| !is_generated(&found.bytes) && !same(&found.bytes, &text);
        if found.as_ref().is_some_and(is_foreign) {
            return Err(WriteError::InTheWay { path: self.place.shown(&file.path), why: FOREIGN });
        }
        self.compare(&file.path, found, text)
    }

    fn compare(&mut self, path: &str, found: Option<Found>, text: Cow<'a, [u8]>) -> Result<(), WriteError> {
        let (old, is_link) = found.map_or((None, false), |found| (Some(found.bytes), found.is_link));
        if old.as_deref().is_some_and(|old| same(old, &text)) {
            self.plan.unchanged += 1;
        } else if is_link {
            return Err(self.place.link(path));
        } else {
            self.plan.changes.push(Change { path: path.to_owned(), old, new: Some(text) });
        }
        Ok(())
    }

    fn stale(&mut self, within: &str, files: &[File]) -> Result<(), WriteError> {
        for path in stale::find(self.place, within, files)? {
            let old = self.read(&path)?.map(|found| found.bytes);
            self.plan.changes.push(Change { path, old, new: None });
        }
        Ok(())
    }

    fn read(&mut self, path: &str) -> Result<Option<Found>, WriteError> {
        self.place.read(path, &mut self.known)
    }
}
