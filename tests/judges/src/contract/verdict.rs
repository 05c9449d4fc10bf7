//! How far an operation came, from what its test says.

/// How far an operation came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No request was made, or it did not reach the server.
    Unsent(String),
    /// The server refused the request.
    Refused(String),
    /// The reply could not be decoded.
    Undecoded(String),
    /// All is well.
    Decoded,
}

impl Verdict {
    /// Finds it in the output of the test program.
    pub(super) fn of(test: &str, output: &str) -> Self {
        let passed = |line: &str| {
            let rest = line.strip_prefix("test ").and_then(|rest| rest.strip_prefix(test));
            rest.and_then(|rest| rest.strip_prefix(" - should panic").or(Some(rest))) == Some(" ... ok")
        };
        if output.lines().any(passed) {
            return Self::Decoded;
        }
        let said = said(test, output);
        // What `Debug` writes of the variants of `Error`.
        let starts = |variant: &str| said.starts_with(variant);
        if starts("Api {") || starts("UnexpectedStatus(") {
            Self::Refused(said)
        } else if starts("Decode(") {
            Self::Undecoded(said)
        } else {
            Self::Unsent(said)
        }
    }

    /// Whether the server took the request, and refused the reply that it had made itself.
    pub(super) fn is_own_reply(&self) -> bool {
        // As `Debug` writes the header `sl-violations`.
        let breaks =
            |part: &str| self.reason().is_some_and(|said| said.contains(&format!("[\\\"{part}\\\"")));
        breaks("response") && !breaks("request")
    }

    /// The verdict on a request that is known to be valid.
    pub(super) fn accepted(self) -> Self {
        match self {
            Self::Refused(reason) => Self::Undecoded(reason),
            other => other,
        }
    }

    /// Why it came no further.
    pub(super) fn reason(&self) -> Option<&str> {
        match self {
            Self::Unsent(reason) | Self::Refused(reason) | Self::Undecoded(reason) => Some(reason),
            Self::Decoded => None,
        }
    }
}

/// The error with which a test ended.
fn said(test: &str, output: &str) -> String {
    let head = format!("---- {test} stdout ----\n");
    let Some((_, rest)) = output.split_once(&head) else { return "the test did not run".to_owned() };
    let own = rest.split("\n---- ").next().unwrap_or(rest).split("\n\nfailures:").next().unwrap_or(rest);
    own.split_once("Error: ").map_or(own, |(_, error)| error).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "test a ... ok\ntest b ... FAILED\ntest ab ... FAILED\n\nfailures:\n\n---- ab stdout ----\n\
        Error: Build(BuildError)\n\n---- b stdout ----\nError: Api { error: NotFound }\n\n\nfailures:\n    b\n";

    #[test]
    fn verdicts_are_read_from_what_tests_say() {
        assert_eq!(Verdict::of("a", OUTPUT), Verdict::Decoded);
        assert_eq!(Verdict::of("b", OUTPUT), Verdict::Refused("Api { error: NotFound }".to_owned()));
        assert_eq!(Verdict::of("ab", OUTPUT), Verdict::Unsent("Build(BuildError)".to_owned()));
        assert_eq!(Verdict::of("c", OUTPUT), Verdict::Unsent("the test did not run".to_owned()));
    }
}
