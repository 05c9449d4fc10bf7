use bytes::Bytes;

use crate::support::{
    parser::{Flaw, Parser, Piece},
    record_parser::RecordParser,
};

/// The records of a text that comes in parts of every size.
fn parse(parser: fn() -> RecordParser, text: &[u8]) -> Vec<Result<Piece, Flaw>> {
    let split = |size: usize| {
        let mut parser = parser();
        let mut found = Vec::new();
        for part in text.chunks(size) {
            parser.feed(Bytes::copy_from_slice(part));
            found.extend(std::iter::from_fn(|| parser.next()));
        }
        found.extend(parser.end());
        found
    };
    let whole = split(text.len());
    for size in 1..text.len() {
        assert_eq!(split(size), whole, "in parts of {size} bytes");
    }
    whole
}

fn record(data: &str) -> Piece {
    Piece { data: data.to_owned(), ..Piece::default() }
}

#[test]
fn a_line_is_a_record() {
    let text = "{\"a\": \"é𝄞\"}\r\n\n1\n  \n[2]".as_bytes();
    assert_eq!(
        parse(RecordParser::lines, text),
        [Ok(record("{\"a\": \"é𝄞\"}")), Ok(record("1")), Ok(record("[2]"))]
    );
}

#[test]
fn a_record_follows_a_separator_and_may_have_several_lines() {
    let text = b"\x1E{\"a\":\n1}\n\x1E\x1E\n\x1E\"b\"\n\x1E[3]";
    assert_eq!(
        parse(RecordParser::sequence, text),
        [Ok(record("{\"a\":\n1}")), Ok(record("\"b\"")), Ok(record("[3]"))]
    );
}

/// RFC 7464, section 2.4: `12` may have been the beginning of `123`.
#[test]
fn a_number_without_an_end_was_cut_off() {
    let text = b"\x1E12\x1E123\n\x1Etru";
    let cut = |text: &str| Err(Flaw::CutOff(text.to_owned()));
    assert_eq!(parse(RecordParser::sequence, text), [cut("12"), Ok(record("123")), cut("tru")]);
}

#[test]
fn a_record_that_is_too_large_is_passed_over() {
    let small = || {
        let mut parser = RecordParser::lines();
        parser.limit(8);
        parser
    };
    assert_eq!(
        parse(small, b"[1]\n\"0123456789\"\n[2]\n"),
        [Ok(record("[1]")), Err(Flaw::TooLarge(8)), Ok(record("[2]"))]
    );
}
