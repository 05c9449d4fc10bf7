//! Several texts of the document about one thing, without what one of them says after another.

use super::doc;

/// Texts as paragraphs of their own; left out are blank ones and those that a later one says.
pub(super) fn of(texts: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let is_said = texts[index + 1..].iter().any(|later| says(later, text));
        let prose = if is_said { Vec::new() } else { doc::prose(text) };
        let gap = (!all.is_empty() && !prose.is_empty()).then(String::new);
        all.extend(gap.into_iter().chain(prose));
    }
    all
}

/// Whether a text begins with the words of another, or begins like it and has all of them in a short first sentence:
/// `Creates a new pet.` says all of `Create a pet`.
pub(super) fn says(text: &str, other: &str) -> bool {
    let is_prose = !text.trim_start().starts_with(['#', '<', '|']);
    let told: Vec<String> = words(other).collect();
    is_prose && !told.is_empty() && (begins_with(text, other) || is_within(sentence(text), &told))
}

fn begins_with(text: &str, other: &str) -> bool {
    let mut rest = words(text);
    words(other).all(|word| rest.next().as_ref() == Some(&word))
}

/// Whether the sentence begins with the first of the words, and has the others in this order, whatever stands between.
fn is_within(sentence: &str, told: &[String]) -> bool {
    let (mut rest, mut told) = (words(sentence), told.iter());
    let first = rest.next().zip(told.next()).is_some_and(|(one, other)| {
        one == *other || [&one, other].into_iter().all(|word| READING.contains(&word.as_str()))
    });
    first && sentence.len() <= LONGEST && told.all(|word| rest.any(|other| other == *word))
}

/// Words for one and the same at the beginning of what an operation does.
const READING: [&str; 5] = ["fetch", "get", "list", "retrieve", "return"];

/// A sentence with more letters is no title.
const LONGEST: usize = 120;

fn sentence(text: &str) -> &str {
    let text = text.trim();
    let ends = [". ", ".\n", "\n\n"].iter().filter_map(|end| text.find(end));
    &text[..ends.min().unwrap_or(text.len())]
}

/// The words but for articles and addresses, each without the ending of a plural or of a third person.
fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split_whitespace().filter(|part| !part.contains("://"));
    let words = parts.flat_map(|part| part.split(|letter: char| !letter.is_alphanumeric()));
    let words = words.filter(|word| !word.is_empty());
    let words = words.map(str::to_lowercase).filter(|word| !["a", "an", "the"].contains(&word.as_str()));
    words.map(|word| stem(&word))
}

fn stem(word: &str) -> String {
    let is_long = word.len() > 3 && !word.ends_with("ss");
    match (word.strip_suffix("ies"), word.strip_suffix('s')) {
        (Some(stem), _) if is_long => format!("{stem}y"),
        (_, Some(stem)) if is_long => stem.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn what_the_next_text_says_is_not_said_twice() {
        for (first, second) in [
            ("Get a pet", "Get a pet."),
            ("Get a pet", "Get a `pet` by its id."),
            ("Get a pet", "Gets a pet."),
            ("Create special events", "Creates a new special event for the museum."),
            ("Bank Account", "A bank account to take payment from. Must be open."),
            ("Query", "Queries."),
            ("List pets", "Returns a list of all pets."),
        ] {
            assert_eq!(of(&[first, second]), [second], "{first}");
        }
        assert_eq!(of(&["", " "]), Vec::<String>::new());
    }

    #[test]
    fn what_the_next_text_does_not_say_is_kept() {
        let long = format!("Gets {}a pet.", "whatever is asked for, and ".repeat(5));
        for other in [
            "Get a petition.",
            "# Get a pet",
            "Pets that one can get.",
            "You can get a pet.",
            "Gets <https://example.com/get-a-pet>",
            "Returns it. Get a pet.",
            &long,
        ] {
            assert!(of(&["Get a pet", "", other]).len() > 2, "{other}");
        }
    }
}
