//! Runs that die on their way, and the runs after them.

use super::*;
use crate::write::place::Place;
use crate::write::plan::Plan;
use crate::write::stage::Stage;

const JOURNAL: &str = ".t.codegen/journal";

fn old() -> Vec<File> {
    vec![file("src/a.rs", "old"), file("src/b.rs", "old"), file("src/gone/c.rs", "old")]
}

fn new() -> Vec<File> {
    vec![file("src/a.rs", "new"), file("src/b.rs", "old"), file("src/d/e.rs", "new"), file("src/f.rs", "new")]
}

/// Starts to put `new` over `old` and dies after the journal and so many steps.
fn die(above: &Path, steps: usize) -> usize {
    let target = above.join("t");
    package(&target, manifest(), &old()).unwrap();
    let place = Place::resolve(&target).unwrap();
    let stage = Stage::open(&place).unwrap();
    let files = new();
    let plan = Plan::make(&place, &Target { folder: &target, manifest: Some(manifest()) }, &files).unwrap();
    stage.prepare(&plan.changes).unwrap();
    for (index, change) in plan.changes.iter().enumerate().take(steps) {
        stage.perform(index, &change.path, change.new.is_some(), &mut Vec::new()).unwrap();
    }
    plan.changes.len()
}

/// What the next run does before it looks at its own list.
fn recover(above: &Path) {
    let place = Place::resolve(&above.join("t")).unwrap();
    let stage = Stage::open(&place).unwrap();
    stage.recover().unwrap();
    stage.close();
}

fn contents(folder: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    listing(folder).into_iter().map(|(name, (bytes, _))| (name, bytes)).collect()
}

/// The files after one run.
fn after(files: &[File]) -> BTreeMap<String, Option<Vec<u8>>> {
    let above = folder();
    package(&above.path().join("t"), manifest(), files).unwrap();
    contents(above.path())
}

#[test]
fn after_the_journal_it_is_completed_whatever_was_done() {
    let steps = die(folder().path(), 0);
    assert_eq!(steps, 4);
    for done in 0..=steps {
        let above = folder();
        die(above.path(), done);
        assert!(above.path().join(JOURNAL).exists());
        recover(above.path());
        assert_eq!(contents(above.path()), after(&new()), "{done}");
    }
}

#[test]
fn before_the_journal_it_is_undone_whatever_was_staged() {
    for cut in [0, 10, 40] {
        let above = folder();
        die(above.path(), 0);
        let journal = text(above.path(), JOURNAL);
        std::fs::remove_file(above.path().join(JOURNAL)).unwrap();
        put(above.path(), ".t.codegen/journal.new", &journal[..cut]);
        recover(above.path());
        assert_eq!(contents(above.path()), after(&old()), "{cut}");
    }
}

#[test]
fn a_journal_that_is_cut_off_counts_for_nothing() {
    let above = folder();
    die(above.path(), 0);
    let journal = text(above.path(), JOURNAL);
    put(above.path(), JOURNAL, &journal[..journal.len() - 2]);
    recover(above.path());
    assert_eq!(contents(above.path()), after(&old()));
}

#[test]
fn the_next_run_writes_its_own_list_over_it() {
    let above = folder();
    die(above.path(), 1);
    let report = package(&above.path().join("t"), manifest(), &old()).unwrap();
    assert_eq!(report.written, ["src/a.rs", "src/gone/c.rs"]);
    assert_eq!(report.removed, ["src/d/e.rs", "src/f.rs"]);
    assert_eq!(contents(above.path()), after(&old()));
}

#[test]
fn the_next_run_completes_it_even_where_it_fails_itself() {
    let above = folder();
    die(above.path(), 0);
    put(above.path(), "t/src/own.rs", "mine\n");
    package(&above.path().join("t"), manifest(), &[file("src/own.rs", "1")]).unwrap_err();
    std::fs::remove_file(above.path().join("t/src/own.rs")).unwrap();
    assert_eq!(contents(above.path()), after(&new()));
}

#[test]
fn what_people_edited_since_is_not_overwritten() {
    let above = folder();
    die(above.path(), 0);
    put(above.path(), "t/src/a.rs", "edited\n");
    put(above.path(), "t/src/f.rs", "mine\n");
    put(above.path(), "t/src/gone/c.rs", "mine\n");
    recover(above.path());
    for (path, line) in [("a.rs", "edited\n"), ("f.rs", "mine\n"), ("gone/c.rs", "mine\n")] {
        assert_eq!(text(above.path(), &format!("t/src/{path}")), line);
    }
    assert_eq!(text(above.path(), "t/src/d/e.rs"), *file("", "new").text);
}

#[test]
fn a_staged_text_that_the_disk_lost_is_not_put_in_place() {
    let above = folder();
    die(above.path(), 0);
    put(above.path(), ".t.codegen/0", "");
    recover(above.path());
    assert_eq!(text(above.path(), "t/src/a.rs"), *file("", "old").text);
    assert_eq!(text(above.path(), "t/src/f.rs"), *file("", "new").text);
}

#[test]
fn a_journal_that_leads_elsewhere_is_not_followed() {
    let above = folder();
    die(above.path(), 0);
    put(above.path(), JOURNAL, &text(above.path(), JOURNAL).replace("src/f.rs", "../f.rs"));
    recover(above.path());
    assert_eq!(contents(above.path()), after(&old()));
}

#[test]
fn files_that_no_run_makes_stay_in_the_stage() {
    let above = folder();
    die(above.path(), 0);
    put(above.path(), ".t.codegen/notes.txt", "mine\n");
    recover(above.path());
    assert_eq!(text(above.path(), ".t.codegen/notes.txt"), "mine\n");
    assert!(!above.path().join(".t.codegen/0").exists());
}
