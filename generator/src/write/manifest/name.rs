//! Names of packages: Cargo's rules for `cargo new` (<https://doc.rust-lang.org/cargo/reference/manifest.html>).

const KEYWORDS: &str = "abstract as async await become box break const continue crate do dyn else enum extern false \
    final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self static struct \
    super trait true try type typeof unsafe unsized use virtual where while yield";

/// Names that Cargo, the compiler or Windows keep for themselves.
const RESERVED: &str = "alloc core proc-macro proc_macro std test \
    build deps examples incremental \
    aux com1 com2 com3 com4 com5 com6 com7 com8 com9 con lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 nul prn";

/// What a folder is called whose name has nothing to make a name of.
const NAMELESS: &str = "client";

/// What is wrong with a name, if anything is.
pub(super) fn fault(name: &str) -> Option<&'static str> {
    let is_among = |list: &str| list.split(' ').any(|each| each.eq_ignore_ascii_case(name));
    if name.is_empty() {
        Some("it is empty")
    } else if !name.chars().all(|each| each.is_ascii_alphanumeric() || matches!(each, '-' | '_')) {
        Some("only ASCII letters, digits, `-` and `_` are allowed")
    } else if !name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        Some("it does not start with a letter")
    } else if name.bytes().all(|byte| byte == b'_') {
        Some("it has neither a letter nor a digit")
    } else if is_among(KEYWORDS) {
        Some("it is a keyword of Rust")
    } else if is_among(RESERVED) {
        Some("it is reserved")
    } else {
        None
    }
}

/// A name made fit, in lower case as names of crates are.
pub(super) fn fit(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let words: Vec<_> = lower
        .split(|each: char| !each.is_ascii_alphanumeric() && each != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words.join("-");
    match fault(&joined) {
        None => joined,
        Some(_) if joined.bytes().all(|byte| byte == b'_' || byte == b'-') => NAMELESS.to_owned(),
        Some(_) if joined.starts_with(|first: char| !first.is_ascii_alphabetic()) => {
            format!("{NAMELESS}-{joined}")
        }
        Some(_) => format!("{joined}-{NAMELESS}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_cargo_takes() {
        for name in ["a", "pets", "my-api", "my_api2", "_x", "MyApi", "tests"] {
            assert_eq!(fault(name), None, "{name}");
        }
    }

    #[test]
    fn refuses_what_cargo_refuses() {
        let names = [
            "", "1a", "-a", "a b", "größe", "a.b", "a/b", "fn", "Self", "gen", "test", "std", "build", "nul",
        ];
        for name in names.into_iter().chain(["_", "COM1", "proc-macro"]) {
            assert!(fault(name).is_some(), "{name:?}");
        }
    }

    #[test]
    fn makes_names_fit() {
        let cases = [
            ("pets", "pets"),
            ("My API (v2)", "my-api-v2"),
            ("2fa", "client-2fa"),
            ("type", "type-client"),
            ("test", "test-client"),
            ("größe", "gr-e"),
            ("日本", "client"),
            ("", "client"),
            ("--", "client"),
            ("__", "client"),
            (".hidden", "hidden"),
        ];
        for (from, to) in cases {
            assert_eq!(fit(from), to, "{from}");
            assert_eq!(fault(&fit(from)), None, "{from}");
        }
    }
}
