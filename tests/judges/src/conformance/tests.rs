//! The judge itself: a type that does not do what the schema says has to be found.

use super::suite::{File, groups};
use super::*;

/// Three groups: one that types get right, one whose schema refuses what is said to be valid, and one whose type writes
/// another text than it has read.
const SUITE: &str = r#"[
    {
        "description": "right",
        "schema": { "type": "object", "properties": { "age": { "type": "integer" } } },
        "tests": [
            { "description": "an integer", "data": { "age": 1.0, "name": "Ada" }, "valid": true },
            { "description": "a string", "data": { "age": "1" }, "valid": false }
        ]
    },
    {
        "description": "too narrow",
        "schema": { "type": "integer" },
        "tests": [{ "description": "a string", "data": "one", "valid": true }]
    },
    {
        "description": "changed",
        "schema": { "type": "string", "format": "uuid" },
        "tests": [
            { "description": "case", "data": "2EB8AA08-AA98-11EA-B4AA-73B441D16380", "valid": true },
            { "description": "kept", "data": "2eb8aa08-aa98-11ea-b4aa-73b441d16380", "valid": true }
        ]
    },
    {
        "description": "untyped",
        "schema": { "minimum": 3 },
        "tests": [{ "description": "too small", "data": 1, "valid": false }]
    }
]"#;

#[test]
fn a_wrong_type_is_found() -> Result<(), Box<dyn Error>> {
    let suite = Suite { files: vec![File { name: "planted".to_owned(), groups: groups(SUITE)? }] };
    let table = judged("planted", &suite, &[])?;
    assert!(!table.is_met());
    let [row] = table.rows.as_slice() else { panic!("one file, one row") };
    assert_eq!([row.valid, row.accepted, row.equal], [4, 3, 2]);
    assert_eq!([row.invalid, row.rejected, row.untyped], [2, 1, 1]);
    let [refused, changed] = row.failures.as_slice() else { panic!("{:?}", row.failures) };
    assert!(refused.starts_with("planted › too narrow › a string: \"one\" was refused"), "{refused}");
    assert!(changed.contains("came back as \"2eb8aa08-aa98-11ea-b4aa-73b441d16380\""), "{changed}");
    Ok(())
}

#[test]
fn what_types_get_right_meets_the_target() -> Result<(), Box<dyn Error>> {
    let mut groups = groups(SUITE)?;
    groups.truncate(1);
    let suite = Suite { files: vec![File { name: "right".to_owned(), groups }] };
    assert!(judged("right", &suite, &[])?.is_met());
    Ok(())
}
