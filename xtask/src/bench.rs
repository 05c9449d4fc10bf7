//! `cargo xtask bench`: how long each stage of the generator takes.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use clap::Args;
use generator::stage::Timings;
use generator::{Codegen, Ending, Run};

/// Generates clients again and again, and prints the shortest time of each stage in milliseconds.
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
}

/// Runs the command: in an optimised build, which it starts where it is none itself.
pub fn run(arguments: &Arguments) -> ExitCode {
    if cfg!(debug_assertions) { restart() } else { measure(arguments) }
}

fn restart() -> ExitCode {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let build = ["run", "--quiet", "--release", "--package", "xtask", "--"];
    match Command::new(cargo).args(build).args(env::args_os().skip(1)).status() {
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2)),
        Err(error) => {
            eprintln!("error: cargo cannot be started: {error}");
            ExitCode::from(2)
        }
    }
}

fn measure(arguments: &Arguments) -> ExitCode {
    let mut failed = false;
    for (index, file) in arguments.files.iter().enumerate() {
        let Some(best) = best(file, arguments.runs) else {
            eprintln!("error: {} cannot be generated: `cargo xtask codegen` says why", file.display());
            failed = true;
            continue;
        };
        if index == 0 {
            println!("{}", head(&best.timings));
        }
        println!("{}", best.line(file));
    }
    ExitCode::from(u8::from(failed))
}

/// The shortest times of several runs.
struct Best {
    lines: usize,
    whole: Duration,
    timings: Vec<(String, Duration)>,
}

fn best(file: &Path, runs: usize) -> Option<Best> {
    let out = env::temp_dir().join(format!("xtask-bench-{}", std::process::id()));
    let mut best: Option<Best> = None;
    for _ in 0..runs.max(1) {
        let run = Codegen::new(file, &out).package("bench").run();
        let lines = lines(&out.join("src"));
        let _ = fs::remove_dir_all(&out);
        let run = run.ok().filter(|run| run.ending == Ending::Done)?;
        let next = Best::of(&run, lines);
        best = Some(match best {
            Some(best) => best.shorter(next),
            None => next,
        });
    }
    best
}

impl Best {
    fn of(run: &Run, lines: usize) -> Self {
        let whole = Duration::from_millis(u64::try_from(run.summary.ms).unwrap_or(u64::MAX));
        Self { lines, whole, timings: named(&run.timings) }
    }

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
        line + &format!(" {:>8}", self.whole.as_millis())
    }
}

fn named(timings: &Timings) -> Vec<(String, Duration)> {
    timings.iter().map(|(stage, time)| (stage.to_string(), time)).collect()
}

fn head(timings: &[(String, Duration)]) -> String {
    let mut head = format!("{:24} {:>10} {:>9}", "document", "bytes in", "lines out");
    head.extend(timings.iter().map(|(stage, _)| format!(" {stage:>10}")));
    head + &format!(" {:>8}", "all")
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
