//! What becomes of each construct.
use super::prose;
#[test]
fn blank() {
    assert!(prose(" \n").is_empty());
}
