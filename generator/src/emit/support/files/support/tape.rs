//! Where JSON values are kept, one behind the other.

use serde_json::{Number, Value};

use super::kept::{FALSE, FLOAT, HEAD, LIST, NULL, NUMBER, OBJECT, SIGNED, TEXT, TRUE, UNSIGNED, head};

/// Values that were read.
#[derive(Default)]
pub(super) struct Tape(Vec<u8>);

impl Tape {
    /// An empty one, with room for a small object.
    pub(super) fn new() -> Self {
        Self(Vec::with_capacity(256))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn null(&mut self) {
        self.0.extend_from_slice(&head(NULL, 0));
    }

    pub(super) fn boolean(&mut self, value: bool) {
        self.0.extend_from_slice(&head(if value { TRUE } else { FALSE }, 0));
    }

    pub(super) fn unsigned(&mut self, value: u64) {
        self.word(UNSIGNED, value.to_le_bytes());
    }

    pub(super) fn signed(&mut self, value: i64) {
        self.word(SIGNED, value.to_le_bytes());
    }

    pub(super) fn float(&mut self, value: f64) {
        self.word(FLOAT, value.to_le_bytes());
    }

    #[inline]
    fn word(&mut self, kind: u8, word: [u8; HEAD]) {
        let mut bytes = [0; HEAD * 2];
        bytes[..HEAD].copy_from_slice(&head(kind, HEAD));
        bytes[HEAD..].copy_from_slice(&word);
        self.0.extend_from_slice(&bytes);
    }

    #[inline]
    pub(super) fn text(&mut self, text: &str) {
        self.digits(TEXT, text);
    }

    #[inline]
    fn digits(&mut self, kind: u8, text: &str) {
        self.0.reserve(HEAD + text.len());
        self.0.extend_from_slice(&head(kind, text.len()));
        self.0.extend_from_slice(text.as_bytes());
    }

    /// Takes away what was kept from a place on.
    pub(super) fn cut(&mut self, place: usize) {
        self.0.truncate(place);
    }

    /// Begins a list, and gives its place.
    pub(super) fn list(&mut self) -> usize {
        self.open(LIST)
    }

    /// Begins an object, and gives its place.
    pub(super) fn object(&mut self) -> usize {
        self.open(OBJECT)
    }

    fn open(&mut self, kind: u8) -> usize {
        let place = self.0.len();
        self.0.extend_from_slice(&head(kind, 0));
        place
    }

    /// Ends the list or the object that begins at a place.
    pub(super) fn close(&mut self, place: usize) {
        let length = self.0.len() - place - HEAD;
        if let Some(word) = self.0.get_mut(place..).and_then(<[u8]>::first_chunk_mut) {
            *word = head(word[0], length);
        }
    }

    /// The name that stands at the end of an object so far, where it is the first and begins with a `$`. `serde_json` has
    /// names of that kind for numbers that it keeps as text, and knows them itself.
    #[inline]
    pub(super) fn dollar(&self, object: usize) -> Option<String> {
        let first = object + HEAD + HEAD;
        (self.0.get(first) == Some(&b'$')).then(|| String::from_utf8_lossy(&self.0[first..]).into_owned())
    }

    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.null(),
            Value::Bool(value) => self.boolean(*value),
            Value::Number(number) => self.number(number),
            Value::String(text) => self.text(text),
            Value::Array(items) => {
                let place = self.list();
                for item in items {
                    self.value(item);
                }
                self.close(place);
            }
            Value::Object(members) => {
                let place = self.object();
                for (name, value) in members {
                    self.text(name);
                    self.value(value);
                }
                self.close(place);
            }
        }
    }

    /// A number, as text where no other form has each of its digits.
    fn number(&mut self, number: &Number) {
        let unsigned = number.as_u64().filter(|value| Number::from(*value) == *number);
        let signed = number.as_i64().filter(|value| Number::from(*value) == *number);
        let float = number.as_f64().filter(|value| Number::from_f64(*value).as_ref() == Some(number));
        match (unsigned, signed, float) {
            (Some(value), _, _) => self.unsigned(value),
            (_, Some(value), _) => self.signed(value),
            (_, _, Some(value)) => self.float(value),
            (None, None, None) => self.digits(NUMBER, &number.to_string()),
        }
    }
}
