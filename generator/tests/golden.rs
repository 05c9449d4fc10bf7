//! Snapshots: documents, and the Rust that they become.
//!
//! A case is a folder `tests/cases/<noun>/<case>` with a document, `spec.yaml`, or a folder of them, `pages`, settings if it needs any,
//! `codegen.toml`, the files made of it below `expected`, and
//! what is said about it, `diagnostics.txt`. `cargo xtask bless` writes all but the document. The trees are compiled,
//! linted and used as modules of the package `tests`, whose `src/cases/mod.rs` lists them. This test stands here and not
//! there, so that snapshots that do not compile can be blessed again.

#[path = "golden/case.rs"]
mod case;
#[path = "golden/expectation.rs"]
mod expectation;

use std::error::Error;
use std::path::Path;

use case::Case;

#[test]
fn documents_become_what_is_expected() -> Result<(), Box<dyn Error>> {
    let root = &Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let cases = case::all(&root.join("cases"))?;
    let mut wrong = Vec::new();
    for each in &cases {
        wrong.extend(expectation::compare(&each.folder, &each.made()?)?);
    }
    wrong.extend(expectation::one(root, "src/cases/mod.rs", &listed(&cases))?);
    assert!(wrong.is_empty(), "{}\n`cargo xtask bless` accepts all of it", wrong.join("\n"));
    Ok(())
}

/// The module that mounts every case.
fn listed(cases: &[Case]) -> String {
    let mut text = String::from(
        "//! The snapshots as modules, listed by `cargo xtask bless`.\n\
         //!\n\
         //! Each stands in for a crate root: what generated code finds in its own, it finds here.\n",
    );
    for about in cases.chunk_by(|left, right| left.noun == right.noun) {
        let modules: String = about.iter().map(Case::mounted).collect();
        let noun = &about[0].noun;
        let head = format!("/// Cases about `{noun}`.\n#[path = \"../../cases/{noun}\"]\npub mod {noun}");
        text.extend(["\n", &head, " {\n", &modules, "}\n"]);
    }
    text
}
