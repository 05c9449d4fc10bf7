//! The outside judge accepts what is generated, and finds what is wrong with it.

use std::error::Error;
use std::path::Path;

use judges::contract::{judge, prism};

/// Of two documents with the same name only one at a time can be judged, so all of it is one test.
#[test]
fn prism_finds_a_wrong_rule() -> Result<(), Box<dyn Error>> {
    if !prism::is_possible() {
        eprintln!("skipped: Prism needs node and npm, which are not on this machine");
        return Ok(());
    }
    let spec = Path::new("tests/contract/spec.yaml");
    let table = judge(spec, |_| {})?;
    assert_eq!(
        table.to_string(),
        "3 operations, 3 sent, 3 accepted by Prism as valid, 3 replies decoded, document: original\n"
    );
    assert!(table.is_met());
    // A query parameter under a wrong name.
    let spoilt = judge(spec, |generated| {
        for file in &mut generated.files {
            file.text = file.text.replace("call.query(\"tags\"", "call.query(\"tag\"").into();
        }
    })?;
    let said = spoilt.to_string();
    assert!(said.contains("not accepted: GET /pets: "), "{said}");
    assert!(
        said.ends_with(
            "3 operations, 3 sent, 2 accepted by Prism as valid, 2 replies decoded, document: original\n"
        ),
        "{said}"
    );
    assert!(!spoilt.is_met());
    Ok(())
}
