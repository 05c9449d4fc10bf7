//! Judges of the generator, as commands.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use judges::documents::{Edits, Task};
use judges::{chat, conformance, contract, documents, peers};

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
    /// Generates real documents, and judges what comes out.
    Documents(Documents),
    /// Generates one document, and tells what came of it as JSON: `documents` starts this for each.
    #[command(hide = true)]
    Generate {
        /// The document.
        file: PathBuf,
        /// The folder of the crate.
        out: PathBuf,
        /// The name of the crate.
        package: String,
        /// Leaves the operations out.
        #[arg(long)]
        types_only: bool,
        /// Derives `Eq` where it is implemented.
        #[arg(long)]
        derive_eq: bool,
    },
    /// Calls each operation of a document once, with Prism as the server.
    Contract {
        /// The document.
        file: PathBuf,
    },
    /// What crates cost the compiler, ours and those of other generators.
    Peers {
        /// The documents.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The folder with the programs of the peers.
        #[arg(long)]
        peers: PathBuf,
        /// How often the compiler runs on each crate.
        #[arg(long, default_value_t = 3)]
        rounds: usize,
    },
    /// Chats through the client of a document with a server that stands in.
    Chat {
        /// The document.
        file: PathBuf,
    },
}

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
struct Documents {
    /// Documents, or folders of them.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Makes one client of each folder.
    #[arg(long, conflicts_with = "examples")]
    join: bool,
    /// Leaves the operations out, so that types are judged alone.
    #[arg(long)]
    types_only: bool,
    /// Derives `Eq` where crates implement it, so that the compiler looks at each member.
    #[arg(long)]
    derive_eq: bool,
    /// Lets the compiler check the crates.
    #[arg(long)]
    compile: bool,
    /// Judges crates with equal manifests in one run, which is faster, and does not tell their times.
    #[arg(long)]
    together: bool,
    /// Lets clippy, pedantic, and rustdoc look at the crates.
    #[arg(long)]
    clippy: bool,
    /// The round trips of examples, defaults and enum values.
    #[arg(long)]
    examples: bool,
    /// Writes the table as JSON, too.
    #[arg(long)]
    json: Option<PathBuf>,
    /// A part of the documents: 1/4 to 4/4.
    #[arg(long, default_value = "1/1")]
    shard: documents::Shard,
}

impl From<Documents> for documents::Question {
    fn from(given: Documents) -> Self {
        let Documents {
            paths,
            join,
            types_only,
            derive_eq,
            compile,
            together,
            clippy,
            examples,
            json,
            shard,
        } = given;
        let mut tasks = Vec::new();
        tasks.extend(compile.then_some(Task::Check));
        tasks.extend(clippy.then_some([Task::Clippy, Task::Rustdoc]).into_iter().flatten());
        Self { paths, join, edits: Edits { types_only, derive_eq }, tasks, together, examples, json, shard }
    }
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Conformance { path } => conformance::run(&path),
        Command::Documents(given) => documents::run(&given.into()),
        Command::Generate { file, out, package, types_only, derive_eq } => {
            let edits = Edits { types_only, derive_eq };
            documents::generate_one(&file, &out, &package, edits).map(|told| (told, true))
        }
        Command::Contract { file } => contract::run(&file),
        Command::Peers { files, peers, rounds } => peers::run(&files, &peers, rounds),
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
