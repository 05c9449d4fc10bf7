//! The journal: a line a step, so that another run can complete them.

use std::hash::{DefaultHasher, Hasher};
use std::num::ParseIntError;

use crate::write::path;

const FIRST: &str = "codegen journal 1";
const LAST: &str = "end";

/// A change, by the digests of its texts. A file that has neither the old text nor the new one was edited after
/// the run died, and is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// The digest of what is there, if anything is.
    pub old: Option<u64>,
    /// The digest of what has to be there; `None` removes the file.
    pub new: Option<u64>,
    /// Which file.
    pub path: String,
}

/// Tells texts apart. It may change with the compiler: an old journal is then without effect, which does no harm.
pub(super) fn digest(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// The journal as it is kept.
pub(super) fn text(steps: &[Step]) -> String {
    let lines = steps.iter().map(|step| format!("{} {} {}\n", hex(step.old), hex(step.new), step.path));
    format!("{FIRST}\n{}{LAST}\n", lines.collect::<String>())
}

/// The steps of a complete journal. One that is cut off, or leads out of the target, has none.
pub(super) fn parse(text: &str) -> Option<Vec<Step>> {
    let lines = text.strip_prefix(FIRST)?.strip_prefix('\n')?.strip_suffix('\n')?.strip_suffix(LAST)?;
    lines.lines().map(step).collect()
}

fn step(line: &str) -> Option<Step> {
    let mut words = line.splitn(3, ' ');
    let (old, new, path) = (words.next()?, words.next()?, words.next()?);
    path::check(path).ok()?;
    Some(Step { old: digits(old).ok()?, new: digits(new).ok()?, path: path.to_owned() })
}

fn hex(digest: Option<u64>) -> String {
    digest.map_or_else(|| "-".to_owned(), |digest| format!("{digest:016x}"))
}

fn digits(word: &str) -> Result<Option<u64>, ParseIntError> {
    if word == "-" { Ok(None) } else { u64::from_str_radix(word, 16).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps() -> Vec<Step> {
        let step = |old, new, path: &str| Step { old, new, path: path.to_owned() };
        vec![
            step(None, Some(7), "src/a b.rs"),
            step(Some(u64::MAX), None, "src/c.rs"),
            step(Some(0), Some(1), "d"),
        ]
    }

    #[test]
    fn reads_what_it_writes() {
        assert_eq!(parse(&text(&steps())), Some(steps()));
        assert_eq!(parse(&text(&[])), Some(vec![]));
    }

    #[test]
    fn refuses_every_beginning_of_itself() {
        let text = text(&steps());
        for end in 0..text.len() {
            assert_eq!(parse(&text[..end]), None, "{end}");
        }
    }

    #[test]
    fn refuses_paths_that_lead_elsewhere() {
        assert_eq!(parse("codegen journal 1\n- 0 ../a.rs\nend\n"), None);
        assert_eq!(parse("codegen journal 1\n- 0 /a.rs\nend\n"), None);
    }
}
