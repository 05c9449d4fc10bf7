//! The words that a text is made of.

use std::borrow::Cow;

use deunicode::deunicode_char;

use super::split::split;

/// Names whose capitals do not mark the start of a word.
const COMPOUNDS: [(&str, &str); 14] = [
    ("OAuth", "Oauth"),
    ("oAuth", "oauth"),
    ("GitHub", "Github"),
    ("GitLab", "Gitlab"),
    ("GraphQL", "Graphql"),
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("iOS", "Ios"),
    ("macOS", "Macos"),
    ("MySQL", "Mysql"),
    ("NoSQL", "Nosql"),
    ("PayPal", "Paypal"),
    ("WebSocket", "Websocket"),
    ("YouTube", "Youtube"),
];

/// Signs that stand for a word where nothing else is left, or before a digit.
const SIGNS: [(char, &str); 22] = [
    ('+', "plus"),
    ('-', "minus"),
    ('*', "star"),
    ('/', "slash"),
    ('%', "percent"),
    ('<', "less"),
    ('>', "greater"),
    ('=', "equal"),
    ('!', "not"),
    ('&', "and"),
    ('|', "or"),
    ('.', "dot"),
    ('#', "hash"),
    ('$', "dollar"),
    ('_', "underscore"),
    (':', "colon"),
    (',', "comma"),
    (' ', "space"),
    ('~', "tilde"),
    ('"', "quote"),
    ('\\', "backslash"),
    ('@', "at"),
];

/// Splits a text into lower-case words of ASCII letters and digits.
pub(crate) fn words(text: &str) -> Vec<String> {
    let text = without_compounds(text);
    let mut words: Vec<String> = leading_sign(&text).map(str::to_owned).into_iter().collect();
    let plain = if text.is_ascii() { Cow::Borrowed(&*text) } else { Cow::Owned(ascii(&text)) };
    split(&plain, |word| words.push(word.to_ascii_lowercase()));
    if words.is_empty() { spelled(&text) } else { words }
}

/// The text with each compound as one word.
fn without_compounds(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    // Most names have no capitals, and so no compounds.
    if !text.bytes().any(|letter| letter.is_ascii_uppercase()) {
        return text;
    }
    for (compound, word) in COMPOUNDS {
        if text.contains(compound) {
            text = Cow::Owned(text.replace(compound, word));
        }
    }
    text
}

/// Letters beyond which a name is cut: it is also the name of a file, which most file systems end at 255 bytes.
const MOST_LETTERS: usize = 120;

/// The words that make a name of at most so many letters: the first ones, and part of the next.
pub(super) fn short(words: &[String]) -> Vec<String> {
    let mut room = MOST_LETTERS;
    let cut = words.iter().map(|word| {
        let word = &word[..word.len().min(room)];
        room = room.saturating_sub(word.len() + 1);
        word.to_owned()
    });
    cut.filter(|word| !word.is_empty()).collect()
}

/// Letters beyond which a name is shortened where it can be.
const LONG: usize = 60;

/// Whether a name of these words should be shortened where it can be.
pub(super) fn is_long(words: &[String]) -> bool {
    words.iter().map(String::len).sum::<usize>() > LONG
}

/// Both, one behind the other, without the words that the first ends with and the second begins with: in an
/// `UploadSession` the `session_endpoints` are the `UploadSessionEndpoints`. None where they share none, or where the
/// second says nothing more.
pub(super) fn said_once(before: &[String], after: &[String]) -> Option<Vec<String>> {
    let most = before.len().min(after.len().saturating_sub(1));
    let shared = (1..=most).rev().find(|shared| before.ends_with(&after[..*shared]))?;
    Some([before, &after[shared..]].concat())
}

/// Ways to write a long name without the words that it has already had: `BankTransferEuBankTransfer` is the
/// `BankTransferEu`, or else the `BankTransferEuTransfer`.
pub(super) fn without_repeats(words: &[String]) -> Vec<Vec<String>> {
    if !is_long(words) {
        return Vec::new();
    }
    let is_number = |word: &String| word.ends_with(|end: char| end.is_ascii_digit());
    // What stands before a number is part of it: `OneOf1` and `OneOf2`.
    let is_new = |position: &usize| {
        !words[..*position].contains(&words[*position]) || words.get(position + 1).is_some_and(is_number)
    };
    let each = |keep: &dyn Fn(&usize) -> bool| -> Vec<String> {
        (0..words.len()).filter(keep).map(|position| words[position].clone()).collect()
    };
    let mut ways = vec![each(&is_new), each(&|position| is_new(position) || position + 1 == words.len())];
    ways.retain(|way| way.len() < words.len());
    ways
}

/// Letters and digits, those of other scripts as they are written in ASCII; what separates them becomes a space.
fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        let foreign = !letter.is_ascii() && letter.is_alphanumeric();
        let written = if foreign { deunicode_char(letter) } else { None };
        match written {
            Some(written) => plain.extend(written.chars().map(separated)),
            None => plain.push(separated(letter)),
        }
    }
    plain
}

fn separated(letter: char) -> char {
    if letter.is_ascii_alphanumeric() { letter } else { ' ' }
}

/// The same words with the signs between them, for texts that differ in nothing else.
pub(crate) fn spelled_out(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match SIGNS.iter().find(|(sign, _)| *sign == letter) {
            Some((_, word)) => plain.extend([" ", word, " "]),
            None => plain.push(letter),
        }
    }
    words(&plain)
}

/// `+1` and `-1` are different values.
fn leading_sign(text: &str) -> Option<&'static str> {
    let mut letters = text.chars();
    let first = letters.next()?;
    letters.next().filter(char::is_ascii_digit)?;
    SIGNS[..2].iter().find(|(sign, _)| *sign == first).map(|(_, word)| *word)
}

/// A text without letters or digits, sign by sign.
fn spelled(text: &str) -> Vec<String> {
    let word = |letter: char| SIGNS.iter().find(|(sign, _)| *sign == letter).map(|(_, word)| *word);
    let named = text.chars().map(|letter| {
        let point = || format!("u{:x}", u32::from(letter));
        word(letter).map_or_else(point, str::to_owned)
    });
    let words: Vec<String> = named.take(4).collect();
    if words.is_empty() { vec!["empty".to_owned()] } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_signs_separate() {
        assert_eq!(words("exchangeAuthCodeForAPIKey"), ["exchange", "auth", "code", "for", "api", "key"]);
        assert_eq!(words("OAuth_exchange"), ["oauth", "exchange"]);
        assert_eq!(words("type_:Voice"), ["type", "voice"]);
        assert_eq!(words("S256"), ["s256"]);
        assert_eq!(words("Gr\u{fc}\u{df}e"), ["grusse"]);
        assert_eq!(words("\u{438}\u{43c}\u{44f}"), ["imia"]);
        assert_eq!(words("\u{4e2d}\u{6587}"), ["zhong", "wen"]);
    }

    #[test]
    fn what_is_said_already_is_not_said_again() {
        let joined =
            |before: &str, after: &str| said_once(&words(before), &words(after)).map(|words| words.join(" "));
        assert_eq!(joined("UploadSession", "session_endpoints").as_deref(), Some("upload session endpoints"));
        assert_eq!(joined("GitSync", "GitSyncGitlab").as_deref(), Some("git sync gitlab"));
        assert_eq!(joined("User", "user"), None);
        assert_eq!(joined("User", "name"), None);
        assert_eq!(joined("UserName", "user"), None);
    }

    #[test]
    fn signs_are_spelled_where_they_matter() {
        assert_eq!(words("+1"), ["plus", "1"]);
        assert_eq!(words("-1"), ["minus", "1"]);
        assert_eq!(words("*"), ["star"]);
        assert_eq!(words(""), ["empty"]);
        assert_eq!(words("~\""), ["tilde", "quote"]);
    }
}
