//! The commands of this repository.

mod bench;
mod bless;
mod codegen;
mod judge;
mod tidy;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mimalloc::MiMalloc;

/// Generating is allocating: a third of the time of a run was that of the allocator of the system.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The commands of this repository.
#[derive(Debug, Parser)]
#[command(name = "xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Codegen(codegen::Arguments),
    Bless(bless::Arguments),
    Conformance(judge::Conformance),
    Documents(judge::Documents),
    Contract(judge::Contract),
    Chat(judge::Chat),
    Peers(judge::Peers),
    Bench(bench::Arguments),
    Tidy(tidy::Arguments),
    Wasm(wasm::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Codegen(arguments) => codegen::run(&arguments),
        Command::Bless(arguments) => bless::run(&arguments),
        Command::Conformance(arguments) => judge::conformance(&arguments),
        Command::Documents(arguments) => judge::documents(&arguments),
        Command::Contract(arguments) => judge::contract(&arguments),
        Command::Chat(arguments) => judge::chat(&arguments),
        Command::Peers(arguments) => judge::peers(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Tidy(arguments) => tidy::run(&arguments),
        Command::Wasm(arguments) => wasm::run(&arguments),
    }
}
