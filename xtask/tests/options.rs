//! The options of the command line, one by one, and where a run may stand.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Outcome = Result<(), Box<dyn Error>>;

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec/openapi.yaml");

/// A document of which something is left out.
const SKIPPED: &str = "openapi: 3.2.0\ninfo: { title: Pets, version: '1' }\npaths:\n  /pets:\n    \
                       additionalOperations:\n      'NO METHOD': { responses: { '200': { description: ok } } }\n";

/// A folder of its own for each test, outside of any workspace; the command is started in it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Self, Box<dyn Error>> {
        let path = std::env::temp_dir().join(format!("xtask-options-{}-{name}", std::process::id()));
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    fn run(&self, arguments: &[&str]) -> std::io::Result<Output> {
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(&self.0).output()
    }

    fn codegen(&self, arguments: &[&str]) -> std::io::Result<Output> {
        self.run(&[&["codegen"], arguments].concat())
    }

    fn write(&self, path: &str, text: &str) -> std::io::Result<()> {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&self.0))?;
        fs::write(path, text)
    }

    fn read(&self, path: &str) -> std::io::Result<String> {
        fs::read_to_string(self.0.join(path))
    }

    fn has(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn paths_are_relative_to_where_one_stands() -> Outcome {
    let folder = Folder::new("paths")?;
    let lost = folder.codegen(&[])?;
    assert_eq!(lost.status.code(), Some(1));
    assert!(text(&lost.stderr).contains("there is no file `spec/openapi.yaml`"), "{}", text(&lost.stderr));
    folder.write("spec/openapi.yaml", &fs::read_to_string(SPEC)?)?;
    assert_eq!(folder.codegen(&[])?.status.code(), Some(0));
    assert!(folder.read("generated/Cargo.toml")?.contains("name = \"generated\""));
    Ok(())
}

#[test]
fn a_crate_is_a_workspace_only_where_it_stands_in_none() -> Outcome {
    let folder = Folder::new("workspace")?;
    folder.write("inside/Cargo.toml", "[workspace]\nmembers = [\"client\"]\n")?;
    for (out, is_workspace) in [("inside/client", false), ("outside/client", true)] {
        assert_eq!(folder.codegen(&["--spec", SPEC, "--out", out])?.status.code(), Some(0));
        let manifest = folder.read(&format!("{out}/Cargo.toml"))?;
        assert_eq!(manifest.contains("[workspace]"), is_workspace, "{manifest}");
    }
    Ok(())
}

#[test]
fn settings_come_from_the_folder_of_the_document_or_from_a_file() -> Outcome {
    let folder = Folder::new("settings")?;
    let name = "AuthKeysPostRequestBodyContentApplicationJsonSchemaCodeChallengeMethod";
    let settings = |chosen: &str| format!("[names]\n\"#/components/schemas/{name}\" = \"{chosen}\"\n");
    folder.write("openapi.yaml", &fs::read_to_string(SPEC)?)?;
    folder.write("codegen.toml", &settings("Beside"))?;
    folder.write("other.toml", &settings("Elsewhere"))?;
    folder.codegen(&["--spec", "openapi.yaml", "--out", "beside"])?;
    folder.codegen(&["--spec", "openapi.yaml", "--out", "elsewhere", "--config", "other.toml"])?;
    assert!(folder.has("beside/src/types/beside.rs") && folder.has("elsewhere/src/types/elsewhere.rs"));
    let missing = folder.codegen(&["--spec", "openapi.yaml", "--out", "none", "--config", "none.toml"])?;
    assert_eq!(missing.status.code(), Some(1));
    assert!(!folder.has("none"));
    Ok(())
}

#[test]
fn each_severity_can_be_denied() -> Outcome {
    let folder = Folder::new("deny")?;
    folder.write("skipped.yaml", SKIPPED)?;
    let ending = |more: &[&str]| -> std::io::Result<Option<i32>> {
        let run = folder.codegen(&[&["--spec", "skipped.yaml", "--out", "client"], more].concat())?;
        Ok(run.status.code())
    };
    for severity in ["skip", "warning", "note"] {
        assert_eq!(ending(&["--deny", severity, "--effective", "plain.yaml"])?, Some(1), "{severity}");
        assert!(!folder.has("client") && !folder.has("plain.yaml"));
    }
    assert_eq!(ending(&[])?, Some(0));
    Ok(())
}

#[test]
fn wrong_usage_is_told_on_standard_error() -> Outcome {
    let folder = Folder::new("usage")?;
    folder.write("file", "")?;
    let wrong: [&[&str]; 6] = [
        &[],
        &["no-such-command"],
        &["codegen", "--message-format", "xml"],
        &["codegen", "--check", "--effective", "plain.yaml"],
        &["codegen", "--spec", SPEC, "--out", "file"],
        &["codegen", "--spec", SPEC, "--package", "fn", "--message-format", "json"],
    ];
    for arguments in wrong {
        let run = folder.run(arguments)?;
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(fs::read_dir(&folder.0)?.count(), 1);
    Ok(())
}

#[test]
fn the_summary_has_these_members_and_no_others() -> Outcome {
    let folder = Folder::new("summary")?;
    folder.write("skipped.yaml", SKIPPED)?;
    let json = ["--spec", "skipped.yaml", "--out", "client", "--message-format", "json"];
    let summary = |written: usize, unchanged: usize| {
        format!(
            "{{\"summary\":{{\"openapi\":\"3.2.0\",\"operations\":1,\"operations_emitted\":0,\"types\":0,\
             \"skipped\":1,\"repaired\":0,\"files_written\":{written},\"files_unchanged\":{unchanged},\"ms\":"
        )
    };
    folder.codegen(&json)?;
    let files = count(&folder.0.join("client"))?;
    let said = text(&folder.codegen(&json)?.stdout);
    let lines: Vec<&str> = said.lines().collect();
    let [skip, last] = lines.as_slice() else { return Err(said.into()) };
    assert!(skip.starts_with("{\"severity\":\"skip\",\"code\":\"unsupported\","), "{skip}");
    let rest = last.strip_prefix(&summary(0, files)).ok_or_else(|| (*last).to_owned())?;
    assert!(rest.strip_suffix("}}").is_some_and(|ms| ms.parse::<u64>().is_ok()), "{last}");
    Ok(())
}

#[test]
fn faults_are_lines_of_json_too() -> Outcome {
    let folder = Folder::new("faults")?;
    folder.write("broken.yaml", "openapi: 3.1.0\npaths: []\n")?;
    let run = folder.codegen(&["--spec", "broken.yaml", "--out", "client", "--message-format", "json"])?;
    assert_eq!(run.status.code(), Some(1));
    let said = text(&run.stdout);
    assert!(said.contains("\"code\":\"invalid-shape\"") && said.contains("\"line\":2,"), "{said}");
    assert!(said.lines().all(|line| line.starts_with('{') && line.ends_with('}')), "{said}");
    assert!(said.lines().last().is_some_and(|last| last.contains("\"files_written\":0")), "{said}");
    assert!(run.stderr.is_empty() && !folder.has("client"));
    Ok(())
}

/// How many files there are in a folder.
fn count(folder: &Path) -> std::io::Result<usize> {
    let mut files = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        files += if path.is_dir() { count(&path)? } else { 1 };
    }
    Ok(files)
}

/// A document about one endpoint.
fn page(path: &str, id: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{ title: {id}, version: '1' }}\npaths:\n  {path}:\n    get:\n      \
         operationId: {id}\n      responses: {{ '204': {{ description: Done }} }}\n"
    )
}

#[test]
fn a_folder_or_several_documents_become_one_client() -> Outcome {
    let folder = Folder::new("join")?;
    folder.write("pages/a.yaml", &page("/a", "getA"))?;
    folder.write("pages/deeper/b.yaml", &page("/b", "getB"))?;
    folder.write("pages/codegen.toml", "time = \"string\"\n")?;
    let run = folder.codegen(&["--spec", "pages", "--out", "client", "--write-spec", "joined.yaml"])?;
    assert!(text(&run.stderr).contains("2 of 2 operations"), "{}", text(&run.stderr));
    let joined = folder.read("joined.yaml")?;
    assert!(joined.contains("/a:") && joined.contains("operationId: getB"), "{joined}");
    let both = ["--spec", "pages/a.yaml", "--spec", "pages/deeper/b.yaml", "--out", "client", "--check"];
    assert_eq!(folder.codegen(&both)?.status.code(), Some(1), "only the title of the front page differs");
    let again = folder.codegen(&["--spec", "joined.yaml", "--out", "client", "--check"])?;
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stderr));
    Ok(())
}

#[test]
fn a_page_with_several_documents_becomes_one_client() -> Outcome {
    let folder = Folder::new("blocks")?;
    let block = |path, id| format!("# {id}\n\n```yaml\n{}```\n\n", page(path, id));
    let broken = "```yaml\nopenapi: 3.1.0\n  x: [\n```\n";
    folder.write("llms-full.txt", &(block("/a", "getA") + &block("/b", "getB")))?;
    let run = folder.codegen(&["--spec", "llms-full.txt", "--out", "client"])?;
    assert!(text(&run.stderr).contains("2 of 2 operations"), "{}", text(&run.stderr));
    folder.write("broken.md", &(block("/a", "getA") + broken))?;
    let run = folder.codegen(&["--spec", "broken.md", "--out", "client"])?;
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stderr).contains("broken.md:15:"), "{}", text(&run.stderr));
    Ok(())
}

#[test]
fn a_document_more_changes_no_file_of_those_before() -> Outcome {
    let folder = Folder::new("more")?;
    folder.write("pages/a.yaml", &page("/a", "list"))?;
    folder.write("pages/b.yaml", &page("/b", "getB"))?;
    folder.codegen(&["--spec", "pages", "--out", "client"])?;
    let read = || -> std::io::Result<[String; 2]> {
        Ok([folder.read("client/src/operations/list.rs")?, folder.read("client/src/operations/get_b.rs")?])
    };
    let before = read()?;
    folder.write("pages/c.yaml", &page("/c", "list"))?;
    let run = folder.codegen(&["--spec", "pages", "--out", "client"])?;
    assert!(text(&run.stderr).contains("3 of 3 operations"), "{}", text(&run.stderr));
    assert_eq!(read()?, before);
    Ok(())
}
