//! `cargo xtask bench`: how long each stage of the generator takes.

mod document;
mod growth;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use clap::Args;
use generator::stage::Stage;
use generator::{Codegen, Ending};

/// Generates clients again and again, and prints the shortest time of each stage in milliseconds, and the most memory
/// that the first run took in MiB, where the system tells it.
///
/// Exits with 0 where each document could be generated.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The documents.
    #[arg(value_name = "FILE", default_value = "spec/openapi.yaml")]
    files: Vec<PathBuf>,
    /// How often each is generated, into an empty folder.
    #[arg(long, value_name = "N", default_value_t = 5)]
    runs: usize,
    /// Generates made-up documents of 64 to 1,024 operations instead, and prints the processor time of each. Exits with 1
    /// where an operation takes more than 1.5 times as long in a larger document.
    #[arg(long, conflicts_with_all = ["files", "runs"])]
    growth: bool,
    /// Measures one document, in this process.
    #[arg(long, hide = true)]
    alone: bool,
}

/// Runs the command: in an optimised build, which it starts where it is none itself.
pub fn run(arguments: &Arguments) -> ExitCode {
    if arguments.growth {
        return growth::run();
    }
    let [file] = arguments.files.as_slice() else { return one_by_one(arguments) };
    if arguments.alone { measure(file, arguments.runs) } else { one_by_one(arguments) }
}

fn restart() -> ExitCode {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = ["run", "--quiet", "--release", "--package", "xtask", "--"];
    status(Command::new(cargo).args(build).args(env::args_os().skip(1)))
}

/// Each document in a process of its own, so that its memory can be told.
fn one_by_one(arguments: &Arguments) -> ExitCode {
    if cfg!(debug_assertions) {
        return restart();
    }
    println!("{}", head());
    let runs = arguments.runs.to_string();
    let mut code = ExitCode::SUCCESS;
    for file in &arguments.files {
        let exe = env::current_exe().unwrap_or_else(|_| "xtask".into());
        let next = status(Command::new(exe).args(["bench", "--alone", "--runs", &runs]).arg(file));
        code = if next == ExitCode::SUCCESS { code } else { next };
    }
    code
}

fn status(command: &mut Command) -> ExitCode {
    match command.status() {
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2)),
        Err(error) => {
            eprintln!("error: {} cannot be started: {error}", command.get_program().display());
            ExitCode::from(2)
        }
    }
}

fn measure(file: &Path, runs: usize) -> ExitCode {
    let Some(best) = best(file, runs) else {
        eprintln!("error: {} cannot be generated: `cargo xtask codegen` says why", file.display());
        return ExitCode::from(1);
    };
    println!("{}", best.line(file));
    ExitCode::SUCCESS
}

/// The shortest times of several runs.
struct Best {
    lines: usize,
    whole: Duration,
    timings: Vec<(Stage, Duration)>,
    /// In MiB.
    memory: u64,
}

fn best(file: &Path, runs: usize) -> Option<Best> {
    let scratch = env::temp_dir().join(format!("xtask-bench-{}", std::process::id()));
    // Each run writes to a folder of its own: file systems are slow to make files just after they removed others.
    let results = (0..runs.max(1)).map(|run| once(file, &scratch.join(run.to_string())));
    let best = results.reduce(|best, next| Some(best?.shorter(next?))).flatten();
    let _ = fs::remove_dir_all(&scratch);
    best
}

fn once(file: &Path, out: &Path) -> Option<Best> {
    let run = Codegen::new(file, out).package("bench").run();
    let run = run.ok().filter(|run| run.ending == Ending::Done)?;
    let whole = Duration::from_millis(u64::try_from(run.summary.ms).unwrap_or(u64::MAX));
    let memory = peak_memory().unwrap_or_default();
    Some(Best { lines: lines(&out.join("src")), whole, timings: run.timings.iter().collect(), memory })
}

impl Best {
    fn shorter(mut self, other: Self) -> Self {
        self.whole = self.whole.min(other.whole);
        for (mine, theirs) in self.timings.iter_mut().zip(other.timings) {
            mine.1 = mine.1.min(theirs.1);
        }
        self
    }

    fn line(&self, file: &Path) -> String {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::metadata(file).map_or(0, |data| data.len());
        let mut line = format!("{name:24} {bytes:>10} {:>9}", self.lines);
        line.extend(self.timings.iter().map(|(_, time)| format!(" {:>10.1}", time.as_secs_f64() * 1e3)));
        line + &format!(" {:>8} {:>6}", self.whole.as_millis(), self.memory)
    }
}

fn head() -> String {
    let mut head = format!("{:24} {:>10} {:>9}", "document", "bytes in", "lines out");
    head.extend(Stage::ALL.iter().map(|stage| format!(" {stage:>10}")));
    head + &format!(" {:>8} {:>6}", "all", "memory")
}

/// The most memory that this process has had, in MiB, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().trim_end_matches("kB").trim_end().parse().ok()?;
    Some(kib / 1024)
}

/// The lines of every file in a folder.
fn lines(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let paths = entries.flatten().map(|entry| entry.path());
    paths
        .map(|path| match fs::read_to_string(&path) {
            Ok(text) => text.lines().count(),
            Err(_) => lines(&path),
        })
        .sum()
}
