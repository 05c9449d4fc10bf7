//! The streaming chat of a real document: the example `streaming_chat` with the client that is generated for it.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use generator::Config;
use generator::write::Mode;

use crate::{cargo, contract};

/// What talks, with whatever the crate calls `client`.
const TALK: &str = include_str!("../../../examples/streaming_chat/talk.rs");

/// Stands for the crate.
const CRATE: &str = "the_generated_crate";

const MAIN: &str = r#"//! Chats with the server at a base URL.

mod talk;

use the_generated_crate as client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [base_url, question] = arguments.as_slice() else { return Err("a base URL and a question".into()) };
    talk::talk(base_url, question).await?;
    Ok(())
}
"#;

/// Generates a client, and chats through it with the server that stands in; gives what there is to say, and whether the
/// answer came as it should.
///
/// # Errors
///
/// Where there is no client, or no program.
pub fn run(file: &Path) -> Result<(String, bool), Box<dyn Error>> {
    let name = format!("chat_{}", contract::name(file));
    let mut config = Config::default();
    // Contract tests bring the runtime that the program needs.
    config.contract_tests = true;
    let (_, generated) = contract::make(file, &config)?;
    let folder = cargo::folder().join(&name);
    generated.write(&folder, Some(name.clone()), &config, Mode::Write)?;
    let program = build(&folder, &name)?;
    let output = cargo::start()
        .args(["run", "--quiet", "--package", "tests", "--example", "streaming_chat", "--", "--client"])
        .arg(program)
        .current_dir(cargo::workspace())
        .stderr(Stdio::inherit())
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok((said, output.status.success()))
}

/// Compiles the program, and gives its path.
fn build(folder: &Path, name: &str) -> Result<PathBuf, Box<dyn Error>> {
    cargo::complete(folder)?;
    let sources = folder.join("examples").join("chat");
    fs::create_dir_all(&sources)?;
    fs::write(sources.join("main.rs"), MAIN.replace(CRATE, name))?;
    fs::write(sources.join("talk.rs"), TALK)?;
    let task = ["build", "--example", "chat", "--message-format=json-render-diagnostics"];
    let output = cargo::on(folder, &cargo::folder().join("target"), &task, &[cargo::NETWORK]).output()?;
    Ok(cargo::program(&output)?)
}
