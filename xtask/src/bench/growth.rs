//! Whether the time of a run grows in proportion to the size of the document.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use super::document;

/// Operations of the smallest document: enough that what every run does once hides nothing.
const SMALLEST: usize = 64;

/// Each document is four times as large as the one before.
const SIZES: u32 = 3;

/// Each document is generated so often, in turns; the shortest time counts.
const ROUNDS: usize = 2;

/// How much longer an operation may take in a larger document than in the smallest. Work that grows with the square
/// makes it up to sixteen times.
const LIMIT: f64 = 1.5;

/// A document of some size.
struct Size {
    operations: usize,
    bytes: usize,
    file: PathBuf,
    least: Duration,
}

/// Measures, and prints a line a size.
pub(super) fn run() -> ExitCode {
    let scratch = env::temp_dir().join(format!("xtask-growth-{}", std::process::id()));
    let measured = measure(&scratch);
    let _ = fs::remove_dir_all(&scratch);
    match measured {
        Ok(sizes) => ExitCode::from(u8::from(!print(&sizes))),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn measure(scratch: &Path) -> Result<Vec<Size>, Box<dyn Error>> {
    fs::create_dir_all(scratch)?;
    let mut sizes = Vec::new();
    for size in 0..SIZES {
        let operations = SMALLEST << (2 * size);
        let file = scratch.join(format!("{operations}.yaml"));
        let text = document::of(operations);
        fs::write(&file, &text)?;
        sizes.push(Size { operations, bytes: text.len(), file, least: Duration::MAX });
    }
    for round in 0..ROUNDS {
        for size in &mut sizes {
            let out = scratch.join(format!("{}-{round}", size.operations));
            size.least = size.least.min(once(&size.file, &out)?);
            fs::remove_dir_all(&out)?;
        }
    }
    Ok(sizes)
}

/// What one run costs: the time that processors were busy with it, where the system tells, for that does not depend on
/// what else they do.
fn once(file: &Path, out: &Path) -> Result<Duration, Box<dyn Error>> {
    let (start, before) = (Instant::now(), time_of_children());
    let mut command = Command::new(env::current_exe()?);
    command.args(["codegen", "--package", "bench", "--spec"]).arg(file).arg("--out").arg(out);
    let output = command.stdout(Stdio::null()).stderr(Stdio::piped()).output()?;
    if !output.status.success() {
        return Err(format!("{}: {}", file.display(), String::from_utf8_lossy(&output.stderr)).into());
    }
    let busy = before.zip(time_of_children()).map(|(before, after)| after.saturating_sub(before));
    Ok(busy.unwrap_or_else(|| start.elapsed()))
}

/// User and system time of all processes that this one has waited for (`proc(5)`, `/proc/[pid]/stat`, fields 16 and
/// 17), in steps of 10 ms.
fn time_of_children() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The second field, in parentheses, is a name, and may have blanks.
    let (_, fields) = stat.rsplit_once(") ")?;
    let ticks: Vec<u64> = fields.split(' ').skip(13).take(2).filter_map(|field| field.parse().ok()).collect();
    let [user, system] = ticks[..] else { return None };
    Some(Duration::from_millis(10) * u32::try_from(user + system).ok()?)
}

/// Prints what each operation took; gives whether that stays within the limit.
fn print(sizes: &[Size]) -> bool {
    println!("{:>10} {:>10} {:>8} {:>13} {:>6}", "operations", "bytes in", "ms", "ms/operation", "ratio");
    for (size, ratio) in sizes.iter().zip(ratios(sizes)) {
        let (operations, ms) = (size.operations, size.least.as_millis());
        println!(
            "{operations:>10} {:>10} {ms:>8} {:>13.2} {ratio:>6.2}",
            size.bytes,
            size.per_operation() * 1e3
        );
    }
    let is_met = ratios(sizes).all(|ratio| ratio <= LIMIT);
    if !is_met {
        println!("an operation takes more than {LIMIT} times as long in a larger document");
    }
    is_met
}

/// How much longer an operation takes at each size than at the first.
fn ratios(sizes: &[Size]) -> impl Iterator<Item = f64> {
    let smallest = sizes.first().map_or(1.0, Size::per_operation);
    sizes.iter().map(move |size| size.per_operation() / smallest)
}

impl Size {
    /// In seconds.
    fn per_operation(&self) -> f64 {
        self.least.as_secs_f64() / f64::from(u32::try_from(self.operations).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_met(ms: [u64; 3]) -> bool {
        let sizes: Vec<Size> = (0..3)
            .map(|size| Size {
                operations: SMALLEST << (2 * size),
                bytes: 0,
                file: PathBuf::new(),
                least: Duration::from_millis(ms[size]),
            })
            .collect();
        print(&sizes)
    }

    #[test]
    fn time_may_grow_with_the_document_and_not_with_its_square() {
        assert!(is_met([100, 400, 1600]));
        assert!(is_met([100, 480, 2300]));
        assert!(!is_met([100, 400, 2500]));
        assert!(!is_met([100, 1600, 25600]));
    }

    #[test]
    fn what_children_took_is_known_where_the_system_tells() {
        assert_eq!(time_of_children().is_some(), Path::new("/proc/self/stat").is_file());
    }
}
