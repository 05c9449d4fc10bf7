//! Runs that only look.

use super::*;
use crate::write::Kind;

fn look(folder: &Path, files: &[File]) -> Report {
    apply(&Target { folder, manifest: Some(manifest()) }, files, Mode::Check).unwrap()
}

fn told(report: &Report) -> Vec<(&str, Kind)> {
    report.differences.iter().map(|each| (each.path.as_str(), each.kind)).collect()
}

#[test]
fn finds_everything_new_and_makes_no_folder() {
    let above = folder();
    let report = look(&above.path().join("a/t"), &[file("src/lib.rs", "1")]);
    let all = [("Cargo.toml", Kind::Added), ("rustfmt.toml", Kind::Added), ("src/lib.rs", Kind::Added)];
    assert_eq!(told(&report), all);
    assert_eq!(
        report.differences[2].diff,
        format!("--- /dev/null\n+++ b/src/lib.rs\n@@ -0,0 +1,2 @@\n+{HEADER}\n+1\n")
    );
    assert_eq!(names(above.path()).len(), 0);
}

#[test]
fn finds_nothing_after_a_run() {
    let above = folder();
    let files = [file("src/lib.rs", "1")];
    package(above.path(), manifest(), &files).unwrap();
    assert_eq!(look(above.path(), &files), Report { unchanged: 3, ..Report::default() });
}

#[test]
fn finds_what_changed_and_touches_nothing() {
    let above = folder();
    let target = above.path().join("t");
    package(&target, manifest(), &[file("src/a.rs", "1"), file("src/b/c.rs", "1"), file("src/d.rs", "1")])
        .unwrap();
    put(&target, "Cargo.toml", &text(&target, "Cargo.toml").replace("\"1\"", "\"2\""));
    std::fs::remove_file(target.join("rustfmt.toml")).unwrap();
    let before = listing(above.path());
    let report = look(&target, &[file("src/a.rs", "2"), file("src/d.rs", "1")]);
    let all = [
        ("Cargo.toml", Kind::Changed),
        ("rustfmt.toml", Kind::Added),
        ("src/a.rs", Kind::Changed),
        ("src/b/c.rs", Kind::Removed),
    ];
    assert_eq!(told(&report), all);
    assert_eq!((report.unchanged, report.written.len(), report.removed.len()), (1, 0, 0));
    let diff = format!("--- a/src/a.rs\n+++ b/src/a.rs\n@@ -1,2 +1,2 @@\n {HEADER}\n-1\n+2\n");
    assert_eq!(report.differences[2].diff, diff);
    assert!(report.differences[0].diff.contains("\n-serde = { version = \"2\""));
    assert!(report.differences[3].diff.contains("\n+++ /dev/null\n"));
    assert_eq!(listing(above.path()), before);
}

#[test]
fn recovers_nothing() {
    let above = folder();
    put(above.path(), ".t.codegen/journal", "codegen journal 1\nend\n");
    put(above.path(), ".t.codegen/0", "text");
    let before = listing(above.path());
    look(&above.path().join("t"), &[file("src/lib.rs", "1")]);
    assert_eq!(listing(above.path()), before);
}

#[test]
fn tells_what_is_in_the_way() {
    let above = folder();
    put(above.path(), "src/lib.rs", "mine\n");
    let target = Target { folder: above.path(), manifest: None };
    let run = || apply(&target, &[file("src/lib.rs", "1")], Mode::Check);
    assert!(matches!(run(), Err(WriteError::InTheWay { .. })));
}
