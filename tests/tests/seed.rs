//! The document of this repository and the client that is made of it.

use std::error::Error;
use std::path::Path;

use generator::{Codegen, Ending, diagnostic};

#[test]
fn the_client_is_up_to_date() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let run = Codegen::new(root.join("spec/openapi.yaml"), root.join("generated")).check(true).run()?;
    let differences: Vec<&str> = run.report.differences.iter().map(|each| each.path.as_str()).collect();
    assert_eq!(differences, [""; 0], "`cargo xtask codegen` writes them");
    let said = diagnostic::text(&run.sources, &run.diagnostics, false);
    assert_eq!(run.ending, Ending::Done, "{said}");
    let summary = &run.summary;
    assert_eq!((summary.operations_emitted, summary.operations), (1, 1), "{said}");
    assert_eq!((summary.types, summary.skipped, summary.errors), (2, 0, 0), "{said}");
    println!("{summary}");
    Ok(())
}
