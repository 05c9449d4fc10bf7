//! Documents that are refused, repaired or left out in part, and what is said about them.
//!
//! A case is a folder `rejected/<code>/<case>` with a document, `spec.*`, or a folder of them, `pages`, perhaps settings, `codegen.toml`, and what is
//! rendered, `expected.txt`. `UPDATE_EXPECT=1` writes the latter. Documents that no repository should hold are made by
//! `rejected/made.rs`.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use generator::{
    Codegen, Ending,
    diagnostic::{Code, Severity, text},
};
use similar::TextDiff;

#[path = "rejected/made.rs"]
mod made;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What the generator says about a document. It looks at a folder that is not there, and writes nothing.
fn run(path: &Path) -> Outcome<String> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rejected-client");
    let run = Codegen::new(path, &out).check(true).run()?;
    let refused = run.diagnostics.iter().any(|each| each.code.severity() == Severity::Error);
    assert_eq!(run.ending == Ending::Fault, refused, "{}", path.display());
    assert!(!out.exists());
    Ok(text(&run.sources, &run.diagnostics, false))
}

#[test]
fn what_is_said_is_what_is_expected() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rejected");
    let mut wrong = Vec::new();
    for case in folders(&root)?.iter().map(|code| folders(code)).collect::<Outcome<Vec<_>>>()?.concat() {
        let spec = spec(&case)?;
        let folder = format!("{}/", spec.parent().unwrap_or(&case).display());
        let shown = run(&spec)?.replace(&folder, "");
        wrong.extend(compare(&case, &shown)?);
        wrong.extend(names_its_code(&case, &shown));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

#[test]
fn every_code_has_a_case() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rejected");
    let there: Vec<String> = folders(&root)?.iter().map(|path| name(Some(path))).collect();
    let mut codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    codes.sort_unstable();
    assert_eq!(there, codes);
    for code in folders(&root)? {
        assert!(!folders(&code)?.is_empty(), "{} has no case", code.display());
    }
    Ok(())
}

fn name(path: Option<&Path>) -> String {
    path.and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned()
}

/// The folders in a folder, by name.
fn folders(path: &Path) -> Outcome<Vec<PathBuf>> {
    let entries =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    let mut folders: Vec<_> = entries.into_iter().filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

/// The document of a case: a file beside what is expected, or one that is made.
fn spec(case: &Path) -> Outcome<PathBuf> {
    for name in ["spec.yaml", "spec.json", "spec.txt", "spec.md", "pages"] {
        let path = case.join(name);
        if path.exists() {
            return Ok(path);
        }
    }
    let id = format!("{}/{}", name(case.parent()), name(Some(case)));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rejected").join(&id);
    made::spec(&id, &folder)
}

/// The difference to what is expected, if there is one.
fn compare(case: &Path, shown: &str) -> Outcome<Option<String>> {
    let path = case.join("expected.txt");
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if expected == shown {
        return Ok(None);
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, shown)?;
        return Ok(None);
    }
    let diff = TextDiff::from_lines(expected.as_str(), shown);
    Ok(Some(format!("{}\n{}", path.display(), diff.unified_diff())))
}

/// A case stands below the code that it is about.
fn names_its_code(case: &Path, shown: &str) -> Option<String> {
    let code = case.parent()?.file_name()?.to_string_lossy();
    let tag = format!("[{code}]");
    (!shown.contains(&tag)).then(|| format!("{}: nothing says `{tag}`", case.display()))
}
