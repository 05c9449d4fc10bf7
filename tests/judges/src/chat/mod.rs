//! The streaming chat of a real document: the example `streaming_chat` with the client that is generated for it.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use generator::Config;
use generator::write::Mode;
use serde_json::Value;

use crate::{contract, round_trip};

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
    let folder = round_trip::folder().join(&name);
    generated.write(&folder, Some(name.clone()), &config, Mode::Write)?;
    let program = build(&folder, &name)?;
    let output = Command::new(cargo())
        .args(["run", "--quiet", "--package", "tests", "--example", "streaming_chat", "--", "--client"])
        .arg(program)
        .current_dir(round_trip::workspace())
        .stderr(Stdio::inherit())
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok((said, output.status.success()))
}

/// Compiles the program, and gives its path.
fn build(folder: &Path, name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let manifest = folder.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    if !text.contains("\n[workspace]") {
        fs::write(&manifest, text + "\n[workspace]\n")?;
    }
    fs::copy(round_trip::workspace().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let sources = folder.join("examples").join("chat");
    fs::create_dir_all(&sources)?;
    fs::write(sources.join("main.rs"), MAIN.replace(CRATE, name))?;
    fs::write(sources.join("talk.rs"), TALK)?;
    let output = Command::new(cargo())
        .args(["build", "--quiet", "--no-default-features", "--features", "reqwest", "--example", "chat"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", round_trip::folder().join("target"))
        .envs([("CARGO_PROFILE_DEV_DEBUG", "0"), ("CARGO_INCREMENTAL", "0")])
        .stderr(Stdio::piped())
        .output()?;
    let messages = String::from_utf8_lossy(&output.stdout);
    let program = messages.lines().filter_map(executable).next_back();
    program.filter(|_| output.status.success()).ok_or_else(|| {
        format!("the program does not compile:\n{}", String::from_utf8_lossy(&output.stderr)).into()
    })
}

fn executable(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    Some(message.get("executable")?.as_str()?.into())
}

fn cargo() -> std::ffi::OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
