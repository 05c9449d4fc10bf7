//! What a client reads, and what it only writes.

use std::error::Error;
use std::path::Path;

use generator::diagnostic::{Sink, Sources};
use generator::{Config, generate, normalise, read};

/// The text of a file of the crate that a case becomes.
fn file(case: &str, path: &str) -> Result<String, Box<dyn Error>> {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(case).join("spec.yaml");
    let document = read::file(&spec, &mut sources, &mut sink).ok_or("it cannot be read")?;
    let document = normalise(document, &mut sources, &mut sink).map_err(|_| "it is refused")?;
    let generated = generate(&document, &Config::default(), None, &mut sink).map_err(|_| "it is refused")?;
    let file = generated.files.into_iter().find(|file| file.path == path);
    Ok(file.ok_or("there is no such file")?.text.as_ref().to_owned())
}

#[test]
fn what_only_requests_have_is_read_where_it_is_asked_for() -> Result<(), Box<dyn Error>> {
    let letter = file("object/equal_inline", "operations/send_letter.rs")?;
    let gate = "#[cfg(feature = \"decode-requests\")]\n";
    for code in ["impl object::Object for Speed", "impl<'de> serde::Deserialize<'de> for Speed"] {
        assert!(letter.contains(&format!("{gate}{code}")), "{code}:\n{letter}");
    }
    assert!(!letter.contains(&format!("{gate}impl serde::Serialize")));
    Ok(())
}

#[test]
fn what_a_reply_has_is_always_read() -> Result<(), Box<dyn Error>> {
    for (path, name) in [("types/pet.rs", "Pet"), ("types/key.rs", "Key")] {
        let text = file("object/directions", path)?;
        let code = format!("\n\nimpl object::Object for {name} {{");
        assert!(text.contains(&code), "{path}:\n{text}");
    }
    Ok(())
}
