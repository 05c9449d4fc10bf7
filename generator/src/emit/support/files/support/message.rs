//! What a server says about an error.

use serde_json::Value;

/// The longest message, in characters.
const LIMIT: usize = 300;

/// Where servers put it, the most telling place first.
const PLACES: [&str; 9] = [
    "/error/message",
    "/message",
    "/error",
    "/error_description",
    "/detail",
    "/errors/0/message",
    "/errors/0/detail",
    "/errors/0",
    "/title",
];

/// The message in a JSON body: one line, at most 300 characters.
#[must_use]
pub fn find(body: &[u8]) -> Option<String> {
    let body: Value = serde_json::from_slice(body).ok()?;
    PLACES
        .iter()
        .filter_map(|place| body.pointer(place)?.as_str())
        .map(clean)
        .find(|message| !message.is_empty())
}

/// The message in a body that is text: one line, at most 300 characters.
#[must_use]
pub fn of_text(text: &str) -> Option<String> {
    Some(clean(text)).filter(|message| !message.is_empty())
}

/// Drops what could forge a line of a log or steer a terminal.
fn clean(message: &str) -> String {
    let visible = message.chars().map(|char| if char.is_whitespace() { ' ' } else { char });
    let mut text: String =
        visible.filter(|char| !char.is_control() && !is_invisible(*char)).take(LIMIT + 1).collect();
    if let Some((cut, _)) = text.char_indices().nth(LIMIT) {
        text.truncate(cut);
        text.push('…');
    }
    text.trim().to_owned()
}

/// Characters that reorder or hide text (Unicode Standard Annex 9, section 2).
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
