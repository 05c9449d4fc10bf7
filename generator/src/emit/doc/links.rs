//! Where links lead, and what is left of those that lead nowhere.

/// Whether a reader of the docs can follow the address from wherever they are.
pub(super) fn is_absolute(address: &str) -> bool {
    ["http://", "https://", "mailto:", "ftp://"].iter().any(|scheme| {
        let head = address.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme)) && address.len() > scheme.len()
    }) && !address.contains(['{', '}'])
}

/// The address as it stands between the parentheses of a link or within `<>`.
pub(super) fn escape(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '"' => out.push_str("%22"),
            '\'' => out.push_str("%27"),
            '\\' => out.push_str("%5C"),
            '`' => out.push_str("%60"),
            '|' => out.push_str("%7C"),
            '[' => out.push_str("%5B"),
            ']' => out.push_str("%5D"),
            ' ' => out.push_str("%20"),
            c if c.is_whitespace() || c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether the text of a link is an address itself, so that the link is better written as `<address>`.
pub(super) fn is_address(text: &str) -> bool {
    let text = text.trim_matches(['`', ' ']);
    ["http://", "https://", "www."].iter().any(|start| text.starts_with(start)) && !text.contains([' ', '\0'])
}
