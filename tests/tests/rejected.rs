//! Documents that are refused, and what is said about them.
//!
//! A case is a folder `rejected/<code>/<case>` with a document, `spec.*`, and what is rendered, `expected.txt`.
//! `UPDATE_EXPECT=1` writes the latter. Documents that no repository should hold are made by `rejected/made.rs`.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use generator::{
    diagnostic::{Sink, Sources, text},
    normalise, read,
};
use similar::TextDiff;

#[path = "rejected/made.rs"]
mod made;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What the generator says about a document.
fn run(path: &Path) -> String {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let document = read::file(path, &mut sources, &mut sink);
    let _ = document.map(|document| normalise(document, &mut sources, &mut sink));
    text(&sources, sink.diagnostics(), false)
}

#[test]
fn what_is_said_is_what_is_expected() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rejected");
    let mut wrong = Vec::new();
    for case in folders(&root)?.iter().map(|code| folders(code)).collect::<Outcome<Vec<_>>>()?.concat() {
        let spec = spec(&case)?;
        let folder = spec.parent().unwrap_or(&case).join("").to_string_lossy().replace('\\', "/");
        let shown = run(&spec).replace(&folder, "");
        wrong.extend(compare(&case, &shown)?);
        wrong.extend(names_its_code(&case, &shown));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
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
    for name in ["spec.yaml", "spec.json", "spec.txt", "spec.md"] {
        let path = case.join(name);
        if path.exists() {
            return Ok(path);
        }
    }
    let name = |path: Option<&Path>| {
        path.and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned()
    };
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
