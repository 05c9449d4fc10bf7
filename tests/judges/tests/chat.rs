//! The program of the example talks through whatever client is made for it.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

fn chat(document: &Path) -> std::io::Result<(Option<i32>, String)> {
    let output = Command::new(env!("CARGO_BIN_EXE_judges")).arg("chat").arg(document).output()?;
    let said = [output.stdout, output.stderr].concat();
    Ok((output.status.code(), String::from_utf8_lossy(&said).into_owned()))
}

#[test]
fn an_answer_comes_through_the_client_of_a_document() -> Result<(), Box<dyn Error>> {
    let document = Path::new("../cases/stream/chat/spec.yaml");
    let (code, said) = chat(document)?;
    assert!(code == Some(0) && said.contains("一つずつ"), "{said}");
    // The server that stands in streams events alone.
    let text = fs::read_to_string(document)?
        .replace("            text/event-stream:", "            application/jsonl:");
    let other = Path::new(env!("CARGO_TARGET_TMPDIR")).join("records.yaml");
    fs::write(&other, text)?;
    let (code, said) = chat(&other)?;
    assert!(code == Some(1) && said.contains("Only streams"), "{said}");
    Ok(())
}
