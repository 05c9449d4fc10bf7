//! Tells of nesting that the reader would take long to refuse: it reads the whole text first.

use granit_parser::{ErrorKind, Options, Parser};

/// How many levels the readers take.
const LEVELS: usize = 127;

/// The byte at which a YAML text is nested too deeply, if it is.
pub(crate) fn too_deep(text: &str) -> Option<usize> {
    if !may_be_deep(text) {
        return None;
    }
    let mut options = Options::default();
    options.flow_nesting_limit = LEVELS;
    options.block_nesting_limit = LEVELS;
    let error = Parser::new_from_str_with_options(text, options).find_map(Result::err)?;
    let is_depth = matches!(error.kind(), ErrorKind::RecursionLimitExceeded);
    error.marker().byte_offset().filter(|_| is_depth)
}

/// Whether a text is worth a closer look: most are not, and a look costs as much as reading.
fn may_be_deep(text: &str) -> bool {
    text.contains(&" ".repeat(LEVELS)) || text.contains(&"- ".repeat(LEVELS)) || has_open_brackets(text)
}

/// Whether there are too many brackets that are not closed, quoted ones included.
fn has_open_brackets(text: &str) -> bool {
    let mut open = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > LEVELS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_text_are_no_nesting() {
        assert_eq!(too_deep(&format!("a: '{}'\n", "[".repeat(500))), None);
        assert_eq!(too_deep(&format!("a: |\n  {}x\n", " ".repeat(500))), None);
        assert_eq!(too_deep(&"a: {}\n".repeat(500)), None);
    }

    #[test]
    fn nesting_of_either_kind_is_found() {
        assert_eq!(too_deep(&"[".repeat(500)), Some(127));
        assert!(too_deep(&"- ".repeat(500)).is_some());
    }
}
