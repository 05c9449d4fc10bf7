//! Documents that have parameters and parts of each style, held against the specification's table of styles.

use std::error::Error;
use std::path::Path;

use judges::styles::judge;

/// Where the documents are, from the folder of this crate.
const DOCUMENTS: &str = "../../../shared/documents";

fn all_styles(file: &str) -> Result<(), Box<dyn Error>> {
    let file = Path::new(DOCUMENTS).join(file);
    if !file.exists() {
        eprintln!("skipped: {} is not there", file.display());
        return Ok(());
    }
    let (wrong, operations) = judge(&file)?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(operations >= 25, "{operations} operations");
    Ok(())
}

#[test]
fn every_style_of_openapi_3_0_is_as_in_the_table() -> Result<(), Box<dyn Error>> {
    all_styles("readme-3.0-parameters-style.json")
}

#[test]
fn every_style_of_openapi_3_1_is_as_in_the_table() -> Result<(), Box<dyn Error>> {
    all_styles("readme-3.1-parameters-style.json")
}
