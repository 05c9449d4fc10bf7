//! The table of documents: what fails is told, and what does not fail is not.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn documents(paths: &[&Path], more: &[&str]) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_judges")).arg("documents").args(paths).args(more).output()
}

/// A folder of its own for each test.
fn folder(name: &str) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

const GOOD: &str = "openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths:\n  /a:\n    get:\n      \
                    responses: {'204': {description: Done}}\n";

#[test]
fn a_row_says_what_was_generated() -> Result<(), Box<dyn Error>> {
    let folder = folder("good")?;
    fs::write(folder.join("good.yaml"), GOOD)?;
    let json = folder.join("table.json.txt");
    let output = documents(&[&folder], &["--json", &json.to_string_lossy()])?;
    let table = String::from_utf8(output.stdout)?;
    assert!(output.status.success(), "{table}");
    assert!(table.contains("1 of 1") && table.contains("1 documents, 0 failures"), "{table}");
    let rows: serde_json::Value = serde_json::from_slice(&fs::read(json)?)?;
    assert_eq!(rows[0]["document"], "good");
    assert_eq!(rows[0]["generated"]["emitted"], 1);
    assert!(rows[0]["generated"]["kib"].as_u64() > Some(1024), "{rows}");
    Ok(())
}

#[test]
fn a_document_that_is_refused_fails_and_the_others_go_on() -> Result<(), Box<dyn Error>> {
    let folder = folder("bad")?;
    fs::write(folder.join("a.yaml"), "openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: 1\n")?;
    fs::write(folder.join("b.yaml"), GOOD)?;
    let output = documents(&[&folder], &[])?;
    let table = String::from_utf8(output.stdout)?;
    assert_eq!(output.status.code(), Some(1), "{table}");
    assert!(table.contains("a generate: ") && table.contains("2 documents, 1 failures"), "{table}");
    Ok(())
}

#[test]
fn a_folder_can_be_one_client() -> Result<(), Box<dyn Error>> {
    let folder = folder("joined")?;
    fs::write(folder.join("a.yaml"), GOOD)?;
    fs::write(folder.join("b.yaml"), GOOD.replace("/a:", "/b:"))?;
    let output = documents(&[&folder], &["--join"])?;
    let table = String::from_utf8(output.stdout)?;
    assert!(output.status.success() && table.contains("2 of 2"), "{table}");
    Ok(())
}

#[test]
fn a_folder_with_a_list_has_the_roots_that_it_names() -> Result<(), Box<dyn Error>> {
    let folder = folder("listed")?;
    fs::create_dir_all(folder.join("parts"))?;
    fs::write(folder.join("SOURCES.tsv"), "id\tpath\nroot\tparts/root.yaml\n")?;
    fs::write(folder.join("parts").join("root.yaml"), GOOD)?;
    fs::write(folder.join("parts").join("part.yaml"), "type: string\n")?;
    let output = documents(&[&folder], &[])?;
    let table = String::from_utf8(output.stdout)?;
    assert!(output.status.success(), "{table}");
    assert!(table.contains("\nroot ") && table.contains("1 documents, 0 failures"), "{table}");
    Ok(())
}
