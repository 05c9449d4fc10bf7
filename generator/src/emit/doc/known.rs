//! Texts that were made fit a moment ago. Documents say the same of very many members and parameters.

use std::cell::RefCell;
use std::collections::HashMap;

/// What was made of texts on this thread; nothing but the text decides what is made of it.
#[derive(Default)]
pub(super) struct Known {
    pub(super) prose: HashMap<String, Vec<String>>,
    pub(super) lines: HashMap<String, String>,
    pub(super) openings: HashMap<String, Option<String>>,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// After so many texts all are forgotten, so that a process that goes on does not fill up.
const MOST: usize = 8192;

/// What is made of the text in this way, or was before.
pub(super) fn remember<T: Clone>(
    text: &str,
    table: fn(&mut Known) -> &mut HashMap<String, T>,
    way: fn(&str) -> T,
) -> T {
    if let Some(made) = KNOWN.with_borrow_mut(|known| table(known).get(text).cloned()) {
        return made;
    }
    // Not while the tables are borrowed: an opening is made of prose.
    let made = way(text);
    KNOWN.with_borrow_mut(|known| {
        let all = table(known);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(text.to_owned(), made.clone());
    });
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_made_once() {
        let made = |make| remember("a_text_is_made_once", |known| &mut known.lines, make);
        assert_eq!(made(str::to_uppercase), "A_TEXT_IS_MADE_ONCE");
        assert_eq!(made(|_| unreachable!()), "A_TEXT_IS_MADE_ONCE");
    }

    #[test]
    fn what_is_kept_has_a_bound() {
        for number in 0..=MOST {
            remember(&number.to_string(), |known| &mut known.openings, |_| None);
        }
        assert_eq!(KNOWN.with_borrow(|known| known.openings.len()), 1);
    }
}
