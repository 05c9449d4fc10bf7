//! The command line: what it says, where, and how it ends.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Outcome = Result<(), Box<dyn Error>>;

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/openapi.yaml");

/// A folder of its own for each test, outside of any workspace.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Self, Box<dyn Error>> {
        let path = std::env::temp_dir().join(format!("xtask-command-{}-{name}", std::process::id()));
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    fn codegen(&self, spec: &str, more: &[&str]) -> std::io::Result<Output> {
        let out = self.0.join("client");
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(["codegen", "--spec", spec, "--out"]).arg(out).args(more).output()
    }

    fn file(&self, path: &str) -> PathBuf {
        self.0.join("client").join(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn last_line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_run_ends_with_what_happened_and_a_second_one_writes_nothing() -> Outcome {
    let folder = Folder::new("twice")?;
    let first = folder.codegen(SPEC, &["--package", "exchange"])?;
    assert_eq!(first.status.code(), Some(0));
    assert!(first.stdout.is_empty());
    let last = last_line(&first.stderr);
    assert!(last.starts_with("OpenAPI 3.1.1: 1 of 1 operations, 2 types, 7 repaired, 0 skipped,"), "{last}");
    assert!(fs::read_to_string(folder.file("Cargo.toml"))?.contains("name = \"exchange\""));
    let second = folder.codegen(SPEC, &[])?;
    assert!(last_line(&second.stderr).contains(" 0 files written,"));
    Ok(())
}

#[test]
fn json_goes_to_standard_output_with_the_summary_last() -> Outcome {
    let folder = Folder::new("json")?;
    let run = folder.codegen(SPEC, &["--message-format", "json"])?;
    assert!(run.stderr.is_empty());
    let last = last_line(&run.stdout);
    let head = "{\"summary\":{\"openapi\":\"3.1.1\",\"operations\":1,\"operations_emitted\":1,\"types\":2,\
                \"skipped\":0,\"repaired\":7,\"files_written\":";
    assert!(last.starts_with(head), "{last}");
    let first = String::from_utf8_lossy(&run.stdout).lines().next().unwrap_or_default().to_owned();
    assert!(first.contains("\"code\":\"nested-tags\"") && first.contains("\"line\":13"), "{first}");
    Ok(())
}

#[test]
fn a_check_writes_nothing_and_shows_the_difference() -> Outcome {
    let folder = Folder::new("check")?;
    let missing = folder.codegen(SPEC, &["--check"])?;
    assert_eq!(missing.status.code(), Some(1));
    assert!(!folder.file("").exists());
    folder.codegen(SPEC, &[])?;
    assert_eq!(folder.codegen(SPEC, &["--check"])?.status.code(), Some(0));
    let path = folder.file("src/types/code_challenge_method.rs");
    let text = fs::read_to_string(&path)?.replace("S256", "S512");
    fs::write(&path, &text)?;
    let changed = folder.codegen(SPEC, &["--check"])?;
    assert_eq!(changed.status.code(), Some(1));
    let said = String::from_utf8_lossy(&changed.stderr).into_owned();
    assert!(
        said.contains("src/types/code_challenge_method.rs is out of date") && said.contains("-    S512,"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&path)?, text);
    Ok(())
}

#[test]
fn a_document_at_fault_changes_nothing() -> Outcome {
    let folder = Folder::new("fault")?;
    folder.codegen(SPEC, &[])?;
    let before = fs::read_to_string(folder.file("src/lib.rs"))?;
    let broken = folder.0.join("broken.yaml");
    fs::write(
        &broken,
        "openapi: 3.1.0\npaths:\n  /a: {get: {responses: {'200': {$ref: '#/components/x'}}}}\n",
    )?;
    let run = folder.codegen(&broken.to_string_lossy(), &[])?;
    assert_eq!(run.status.code(), Some(1));
    assert!(
        last_line(&run.stderr).ends_with("1 errors, so nothing was written"),
        "{}",
        last_line(&run.stderr)
    );
    assert_eq!(fs::read_to_string(folder.file("src/lib.rs"))?, before);
    Ok(())
}

#[test]
fn diagnostics_can_be_denied() -> Outcome {
    let folder = Folder::new("deny")?;
    assert_eq!(folder.codegen(SPEC, &["--deny", "note"])?.status.code(), Some(1));
    assert!(!folder.file("src").exists());
    assert_eq!(folder.codegen(SPEC, &["--deny", "warning"])?.status.code(), Some(0));
    Ok(())
}

#[test]
fn wrong_usage_ends_with_two() -> Outcome {
    let folder = Folder::new("usage")?;
    assert_eq!(folder.codegen(SPEC, &["--no-such-flag"])?.status.code(), Some(2));
    assert_eq!(folder.codegen(SPEC, &["--package", "1 bad name"])?.status.code(), Some(2));
    assert!(!folder.file("src").exists());
    Ok(())
}

#[test]
fn stale_files_go_and_those_of_people_stay() -> Outcome {
    let folder = Folder::new("stale")?;
    folder.codegen(SPEC, &[])?;
    let generated = fs::read_to_string(folder.file("src/types/mod.rs"))?;
    fs::write(folder.file("src/types/stale.rs"), generated)?;
    fs::write(folder.file("src/mine.rs"), "//! Mine.\n")?;
    folder.codegen(SPEC, &[])?;
    assert!(!folder.file("src/types/stale.rs").exists() && folder.file("src/mine.rs").exists());
    Ok(())
}

#[test]
fn a_page_and_its_document_give_the_same_client() -> Outcome {
    let folder = Folder::new("page")?;
    let page = folder.0.join("page.txt");
    fs::write(
        &page,
        format!("---\ntitle: Page\n---\n\n# API\n\n```yaml\n{}```\n\nThe end.\n", fs::read_to_string(SPEC)?),
    )?;
    folder.codegen(SPEC, &[])?;
    let run = folder.codegen(&page.to_string_lossy(), &["--message-format", "json"])?;
    assert!(last_line(&run.stdout).contains("\"files_written\":0"));
    let first = String::from_utf8_lossy(&run.stdout).lines().next().unwrap_or_default().to_owned();
    assert!(first.contains("\"line\":20"), "lines are those of the page: {first}");
    Ok(())
}

#[test]
fn the_effective_document_is_openapi_3_0() -> Outcome {
    let folder = Folder::new("effective")?;
    for (name, start) in [("plain.yaml", "openapi: 3.0.3\n"), ("plain.json", "{\n  \"openapi\": \"3.0.3\"")] {
        let path = folder.0.join(name);
        let run = folder.codegen(SPEC, &["--effective", &path.to_string_lossy()])?;
        assert_eq!(run.status.code(), Some(0));
        assert!(fs::read_to_string(&path)?.starts_with(start));
    }
    Ok(())
}

#[test]
fn the_client_of_this_repository_is_up_to_date() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let run =
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(["codegen", "--check"]).current_dir(root).output()?;
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
    Ok(())
}
