//! Documents that are known to fail, each with the reason.

use std::error::Error;

/// One line of `expected.tsv`: the document, what fails, the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Expected {
    pub(super) document: String,
    /// `generate`, `check`, `clippy` or `rustdoc`.
    pub(super) what: String,
}

/// The list that belongs to this program.
pub(super) fn read() -> Result<Vec<Expected>, Box<dyn Error>> {
    lines(include_str!("expected.tsv"))
}

fn lines(text: &str) -> Result<Vec<Expected>, Box<dyn Error>> {
    text.lines().filter(|line| !line.starts_with('#')).map(expected).collect()
}

fn expected(line: &str) -> Result<Expected, Box<dyn Error>> {
    let [document, what, reason] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Err(format!("an expected failure has three columns: {line}").into());
    };
    if !["generate", "check", "clippy", "rustdoc"].contains(&what) || reason.trim().is_empty() {
        return Err(format!("an expected failure says what fails, and why: {line}").into());
    }
    Ok(Expected { document: document.to_owned(), what: what.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_fails_and_why() {
        let read = |text| lines(text).map_err(|error| error.to_string());
        let one = Expected { document: "a".to_owned(), what: "check".to_owned() };
        assert_eq!(read("# head\na\tcheck\tit is wrong\n"), Ok(vec![one]));
        assert!(read("a\tcheck\t \n").is_err());
        assert!(read("a\tsomething\twhy\n").is_err());
        assert!(super::read().is_ok());
    }
}
