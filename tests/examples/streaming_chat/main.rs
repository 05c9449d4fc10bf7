//! Chats with a server that stands in for the real one, and prints the answer as it comes.
//!
//! `--client PROGRAM` leaves the talking to a program that takes the base URL and the question, and prints the answer:
//! `cargo xtask chat FILE` makes one with the client of a real document.

mod talk;

use std::{
    env,
    error::Error,
    process::{Command, ExitCode},
};

use tests::{cases::stream::chat as client, stand_in::chat::ChatServer};

const USAGE: &str = "usage: cargo run -p tests --example streaming_chat [-- --client PROGRAM]";

/// What is asked, and answered: its characters have one to four bytes.
const QUESTION: &str = "Wörter come one by one, 一つずつ, and none is split 𝄞 in two.";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let answer = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => own().await,
        ["--client", program] => other(program.to_owned()).await,
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match answer {
        Ok(answer) if answer.trim_end() == QUESTION => ExitCode::SUCCESS,
        Ok(answer) => {
            eprintln!("error: that is another answer: {answer:?}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn own() -> Result<String, Box<dyn Error>> {
    let server = ChatServer::start().await?;
    talk::talk(server.base_url(), QUESTION).await
}

async fn other(program: String) -> Result<String, Box<dyn Error>> {
    let server = ChatServer::start().await?;
    let base_url = server.base_url().to_owned();
    let run = move || Command::new(&program).args([base_url.as_str(), QUESTION]).output();
    let output = tokio::task::spawn_blocking(run).await??;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let answer = String::from_utf8(output.stdout)?;
    print!("{answer}");
    Ok(answer)
}
