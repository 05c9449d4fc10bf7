//! Examples of the HTML Standard, section 9.2.6, and what it says beside them.

use bytes::Bytes;
use proptest::{collection, prelude::*};

use crate::support::{
    event_parser::EventParser,
    parser::{Flaw, Parser, Piece},
};

/// Feeds parts and takes out what there is after each.
fn feed(parser: &mut impl Parser, parts: &[&[u8]]) -> Vec<Result<Piece, Flaw>> {
    let mut found = Vec::new();
    for part in parts {
        parser.feed(Bytes::copy_from_slice(part));
        found.extend(std::iter::from_fn(|| parser.next()));
    }
    found.extend(parser.end());
    found
}

fn parse(text: &[u8]) -> Vec<Piece> {
    feed(&mut EventParser::default(), &[text]).into_iter().map(Result::unwrap).collect()
}

fn event(event: &str, data: &str, id: &str) -> Piece {
    Piece { data: data.to_owned(), event: event.to_owned(), id: id.to_owned() }
}

fn message(data: &str) -> Piece {
    event("message", data, "")
}

#[test]
fn lines_of_data_are_joined() {
    let text = b"data: This is the first message.\n\n\
        data: This is the second message, it\ndata: has two lines.\n\n\
        data: This is the third message.\n\n";
    let second = message("This is the second message, it\nhas two lines.");
    let expected = [message("This is the first message."), second, message("This is the third message.")];
    assert_eq!(parse(text), expected);
    assert_eq!(parse(b"data: YHOO\ndata: +2\ndata: 10\n\n"), [message("YHOO\n+2\n10")]);
}

#[test]
fn events_have_types() {
    let text = b"event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n";
    let expected = [event("add", "73857293", ""), event("remove", "2153", ""), event("add", "113411", "")];
    assert_eq!(parse(text), expected);
    assert_eq!(parse(b"event: add\n\ndata: plain\n\n"), [message("plain")]);
}

#[test]
fn an_id_holds_until_it_is_set_anew_or_emptied() {
    let text =
        b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
    let first = event("message", "first event", "1");
    assert_eq!(parse(text), [first, message("second event"), message(" third event")]);
    let held = parse(b"id: 1\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\n");
    assert_eq!(held, [event("message", "a", "1"), event("message", "b", "1"), event("message", "c", "1")]);
    let mut parser = EventParser::default();
    feed(&mut parser, &[b"id: 1\n\nid: 2\ndata: not dispatched\n"]);
    assert_eq!(parser.last_id(), "1");
}

#[test]
fn fields_without_a_value_are_empty_and_an_event_without_an_end_is_none() {
    assert_eq!(parse(b"data\n\ndata\ndata\n\ndata:"), [message(""), message("\n")]);
    assert_eq!(parse(b"data:test\n\ndata: test\n\n"), [message("test"), message("test")]);
    assert!(parse(b"datax: 1\nDATA: 2\n\n").is_empty());
}

#[test]
fn lines_end_with_any_of_three() {
    for end in ["\n", "\r", "\r\n"] {
        let text = ["data: a", "data: b", "", ": c", "data: d", "", ""].join(end);
        assert_eq!(parse(text.as_bytes()), [message("a\nb"), message("d")], "{end:?}");
    }
}

#[test]
fn a_byte_order_mark_at_the_start_is_none_of_the_data() {
    assert_eq!(parse("\u{FEFF}data: a\n\n".as_bytes()), [message("a")]);
    assert_eq!(parse("data: \u{FEFF}a\n\n\u{FEFF}data: b\n\n".as_bytes()), [message("\u{FEFF}a")]);
}

#[test]
fn what_is_not_utf_8_is_replaced() {
    assert_eq!(parse(b"data: a\xFFb\n\n"), [message("a\u{FFFD}b")]);
}

#[test]
fn a_time_to_wait_is_digits_alone() {
    let retry = |text: &[u8]| {
        let mut parser = EventParser::default();
        feed(&mut parser, &[text]);
        parser.retry().map(|time| time.as_millis())
    };
    assert_eq!(retry(b"retry: 1500\n"), Some(1500));
    assert_eq!(retry(b"retry: 1500\nretry: -1\nretry: 1.5\nretry:\n"), Some(1500));
    assert_eq!(retry(b"retry: 99999999999999999999\n"), None);
}

#[test]
fn an_event_that_is_too_large_is_passed_over() {
    let mut parser = EventParser::default();
    parser.limit(20);
    let long = b"data: 0123456789\ndata: 0123456789\n\ndata: next\n\n";
    assert_eq!(feed(&mut parser, &[long]), [Err(Flaw::TooLarge(20)), Ok(message("next"))]);
    // A line that never ends is let go as it comes.
    let mut parts: Vec<&[u8]> = vec![b"data: 0123456789 and more"; 1000];
    parts.push(b"\n\ndata: next\n\n");
    assert_eq!(feed(&mut parser, &parts), [Err(Flaw::TooLarge(20)), Ok(message("next"))]);
}

proptest! {
    #[test]
    fn a_stream_that_is_split_anywhere_has_the_same_events(
        lines in collection::vec(
            prop_oneof![
                Just(""), Just(":"), Just(": é comment"), Just("data"), Just("data: 𝄞 é"), Just("data:x:y"),
                Just("event: añadir"), Just("id: ü"), Just("id"), Just("retry: 5"), Just("unknown: 1"),
            ],
            0..20,
        ),
        ends in collection::vec(prop_oneof![Just("\n"), Just("\r"), Just("\r\n")], 20),
        mark in any::<bool>(),
        cuts in collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let text: String = lines.iter().zip(&ends).flat_map(|(line, end)| [*line, *end]).collect();
        let text = [if mark { "\u{FEFF}" } else { "" }, &text].concat();
        let text = text.as_bytes();
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
        cuts.extend([0, text.len()]);
        cuts.sort_unstable();
        let parts: Vec<&[u8]> = cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]).collect();
        let whole: Vec<_> = parse(text).into_iter().map(Ok).collect();
        prop_assert_eq!(&feed(&mut EventParser::default(), &parts), &whole);
        let bytes: Vec<&[u8]> = text.chunks(1).collect();
        prop_assert_eq!(feed(&mut EventParser::default(), &bytes), whole);
    }
}
