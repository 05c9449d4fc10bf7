//! A document of two schemas, from the text to the outcomes.

use generator::Config;
use judges::round_trip::{self, Case, Document, Failure, Outcome, Text};

const PETS: &str = "
openapi: 3.1.0
info: { title: Pets, version: '1' }
paths: {}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
        age: { type: integer }
    Anything: {}
";

fn document(name: &str, text: &str) -> Document {
    Document { name: name.to_owned(), text: Text::Memory(text.to_owned()), config: Config::default() }
}

fn case(schema: &str, instance: &str) -> Case {
    Case { schema: schema.to_owned(), instance: instance.to_owned(), sent: false }
}

#[test]
fn what_is_decoded_is_encoded_again() {
    let cases = [
        case("/components/schemas/Pet", r#"{"name":"Ada"}"#),
        case("/components/schemas/Pet", r#"{"age":1}"#),
        case("/components/schemas/Pet/properties/age", "1.0"),
        case("/components/schemas/Anything", "[1, {}]"),
    ];
    let report = round_trip::run(&document("round_trip_pets", PETS), &cases).expect("a report");
    let [pet, nameless, age, anything] = report.outcomes.as_slice() else { panic!("{report:?}") };
    assert_eq!(*pet, Outcome::Accepted(r#"{"name":"Ada"}"#.to_owned()));
    assert!(matches!(nameless, Outcome::Rejected(reason) if reason.contains("name")), "{nameless:?}");
    assert_eq!(*age, Outcome::Accepted("1".to_owned()));
    assert_eq!(*anything, Outcome::Accepted("[1,{}]".to_owned()));
    assert_eq!(report.untyped.iter().collect::<Vec<_>>(), ["/components/schemas/Anything"]);
}

#[test]
fn a_document_that_is_refused_says_why() {
    let missing =
        round_trip::run(&document("round_trip_missing", PETS), &[case("/components/schemas/Cat", "1")]);
    assert!(
        matches!(&missing, Err(Failure::Document(why)) if why.contains("missing-reference")),
        "{missing:?}"
    );
}
