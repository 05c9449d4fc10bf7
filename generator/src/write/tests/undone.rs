//! Runs that the disk refuses on their way, and that take back what they did.

use std::fs;

use super::*;
use crate::write::place::Place;
use crate::write::plan::Plan;
use crate::write::stage::Stage;

/// Puts `new` over what is in the target; `spoil` comes between the look and the writing.
fn run(above: &Path, new: &[File], spoil: impl FnOnce(&Path)) -> Result<(), WriteError> {
    let target = above.join("t");
    let place = Place::resolve(&target).unwrap();
    let stage = Stage::open(&place).unwrap();
    let plan = Plan::make(&place, &Target { folder: &target, manifest: None }, new).unwrap();
    spoil(&target);
    let result = stage.commit(&plan.changes);
    stage.close();
    result
}

#[test]
fn a_failing_step_takes_back_those_before_it() {
    let above = folder();
    let target = above.path().join("t");
    modules(&target, &[file("a.rs", "old"), file("x/gone.rs", "old")]).unwrap();
    let new = [file("a.rs", "new"), file("deep/er/b.rs", "new"), file("c.rs", "new")];
    // A folder cannot be overwritten by a file, whoever runs the test.
    let error = run(above.path(), &new, |target| put(target, "c.rs/in_the_way", "")).unwrap_err();
    assert!(
        matches!(&error, WriteError::Io { action: "write", path, .. } if path.ends_with("c.rs")),
        "{error}"
    );
    assert_eq!(names(above.path()), ["t", "t/a.rs", "t/c.rs", "t/c.rs/in_the_way", "t/x", "t/x/gone.rs"]);
    assert_eq!(text(&target, "a.rs"), *file("", "old").text);
}

#[test]
fn a_failing_removal_takes_back_the_writing() {
    let above = folder();
    let target = above.path().join("t");
    modules(&target, &[file("a.rs", "old"), file("b.rs", "old"), file("c.rs", "old")]).unwrap();
    let spoil = |target: &Path| fs::remove_file(target.join("c.rs")).unwrap();
    let error = run(above.path(), &[file("a.rs", "new")], spoil).unwrap_err();
    assert!(error.to_string().starts_with("cannot remove `"), "{error}");
    assert_eq!(names(above.path()), ["t", "t/a.rs", "t/b.rs"]);
    assert_eq!(text(&target, "a.rs"), *file("", "old").text);
}

#[test]
fn a_target_that_was_not_there_is_gone_again() {
    let above = folder();
    let target = above.path().join("new/t");
    let place = Place::resolve(&target).unwrap();
    let stage = Stage::open(&place).unwrap();
    let files = [file("a/b.rs", "1"), file("c.rs", "1")];
    let plan = Plan::make(&place, &Target { folder: &target, manifest: None }, &files).unwrap();
    let [first, mut second] = <[_; 2]>::try_from(plan.changes).ok().unwrap();
    second.path = "a/b.rs/c.rs".to_owned();
    stage.commit(&[first, second]).unwrap_err();
    stage.close();
    assert_eq!(names(above.path()).len(), 0);
}

#[test]
fn what_cannot_be_taken_back_is_completed_by_the_next_run() {
    let above = folder();
    let target = above.path().join("t");
    modules(&target, &[file("a.rs", "old")]).unwrap();
    let new = [file("a.rs", "new"), file("c.rs", "new")];
    let error = run(above.path(), &new, |target| {
        put(target, "c.rs/in_the_way", "");
        put(target, "../.t.codegen/undo/in_the_way", "");
    })
    .unwrap_err();
    assert!(error.to_string().ends_with("the next run completes it"), "{error}");
    fs::remove_dir_all(target.join("c.rs")).unwrap();
    fs::remove_dir_all(above.path().join(".t.codegen/undo")).unwrap();
    assert_eq!(modules(&target, &new).unwrap(), Report { unchanged: 2, ..Report::default() });
    assert_eq!(names(above.path()), ["t", "t/a.rs", "t/c.rs"]);
}

#[test]
fn a_run_that_finds_a_fault_under_the_lock_leaves_nothing() {
    let above = folder();
    put(above.path(), "t/a.rs", "mine\n");
    fs::create_dir(above.path().join(".t.codegen")).unwrap();
    modules(&above.path().join("t"), &[file("a.rs", "1")]).unwrap_err();
    assert_eq!(names(above.path()), ["t", "t/a.rs"]);
}
