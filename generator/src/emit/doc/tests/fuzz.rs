//! Text that nobody would write: no panic, nothing that a lint would flag, and no work beyond the length of it.

use std::time::{Duration, Instant};

use super::{cell, code, line, prose};
use crate::emit::doc::check;

/// Pieces that mean something to Markdown, HTML or the steps here.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", "word", "user_id", "OpenRouter", "a::b", "()", " ", "  ", "    ", "\n", "\n\n", "\t", "\r\n", "*", "**", "_",
    "__", "`", "``", "```", "~~~", "~~", "#", "## ", "> ", "- ", "* ", "+ ", "1. ", "12) ", "===", "---", "|",
    "| - | - |", "[", "]", "](", "(", ")", "[x]: ", "[^1]", "[ ] ", "![", "!", "<", ">", "</", "/>", "<p>", "</p>",
    "<br>", "<b>", "</b>", "<i>", "</i>", "<code>", "</code>", "<pre>", "</pre>", "<a href=\"https://x.yz\">", "</a>",
    "<ul>", "<li>", "</ul>", "<table>", "<td>", "<tr>", "<h1>", "</h1>", "<!--", "-->", "<T>", "Array<", "<Info>",
    "</Info>", "{/*", "*/}", "<script>", "</script>", "https://", "https://a.bc/d", "s3://x", "x@y.zz", "mailto:",
    "&lt;", "&amp;", "&nbsp;", "&#96;", "&", "\\", "\\*", "\\`", "'", "\"", "\u{202E}", "\0", "é", "日本", "🎉", ":",
    "://", "$", "{", "}", "=", ".", ",", "^", "\u{2019}", "[a](/b)", "[a](https://b.cd \"e\")", "<https://a.bc>",
];

/// A small generator of numbers, the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or(0)
    }

    fn text(&mut self, pieces: usize) -> String {
        (0..pieces).map(|_| PIECES[self.roll(PIECES.len())]).collect()
    }
}

#[test]
fn any_text_gives_sound_prose() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..3_000 {
        let length = dice.roll(24) + 1;
        let text = dice.text(length);
        let lines = prose(&text);
        assert!(check::holds(&lines.join("\n")), "{text:?} gives {lines:?}");
        assert!(lines.first().is_none_or(|line| !line.is_empty()), "{text:?}");
        assert!(lines.last().is_none_or(|line| !line.is_empty()), "{text:?}");
        for line in [line(&text), cell(&text), code(&text)] {
            assert!(!line.contains('\n') && check::holds(&line), "{text:?} gives {line:?}");
        }
    }
}

#[test]
fn long_text_takes_no_longer_than_its_length() {
    let begun = Instant::now();
    for piece in PIECES {
        let text = piece.repeat(10_000 / piece.len());
        assert!(prose(&text).len() < 200_000);
    }
    assert!(!prose(&Dice(7).text(3_000)).is_empty());
    assert!(begun.elapsed() < Duration::from_secs(60), "took {:?}", begun.elapsed());
}
