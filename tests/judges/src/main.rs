//! Judges of the generator, as commands.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use judges::{chat, conformance, contract, documents};

/// Judges of the generator.
#[derive(Debug, Parser)]
#[command(name = "judges", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the official test suite of JSON Schema 2020-12 against generated types.
    Conformance {
        /// The folder of the suite.
        path: PathBuf,
    },
    /// Decodes and encodes what real documents give as examples.
    Documents {
        /// Documents, or folders of them.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// The round trips of examples, defaults and enum values.
        #[arg(long, required = true)]
        examples: bool,
    },
    /// Calls each operation of a document once, with Prism as the server.
    Contract {
        /// The document.
        file: PathBuf,
    },
    /// Chats through the client of a document with a server that stands in.
    Chat {
        /// The document.
        file: PathBuf,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Conformance { path } => conformance::run(&path),
        Command::Documents { paths, examples: _ } => documents::run(&paths),
        Command::Contract { file } => contract::run(&file),
        Command::Chat { file } => chat::run(&file),
    };
    match outcome {
        Ok((text, met)) => {
            print!("{text}");
            ExitCode::from(u8::from(!met))
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
