use serde_json::json;
use tests::Operation;
use tests::cases::join::endpoints::{operations::*, types::*};

#[test]
fn operations_of_one_path_are_both_there() {
    let plain = search_find::Request::new("tea").to_http().unwrap();
    let stream = find_stream::Request::new("tea").to_http().unwrap();
    assert_eq!(plain.uri(), "/search");
    assert_eq!((plain.uri(), plain.method()), (stream.uri(), stream.method()));
    assert_eq!(search_find::Request::ID, "search_find");
}

#[test]
fn schemas_of_one_name_that_differ_are_two_types() {
    let book: Book = serde_json::from_value(json!({ "id": "1", "authors": [{ "name": "A" }] })).unwrap();
    let loan: Loan = serde_json::from_value(json!({ "book": { "id": "1" }, "until": "2030-01-02" })).unwrap();
    assert_eq!((book.id, book.authors[0].name.as_str()), ("1".to_owned(), "A"));
    assert_eq!(loan.book, LoansBook::new("1"));
}
