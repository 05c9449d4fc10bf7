use serde_json::json;
use tests::cases::tuple::lists::types::{Pair, Route};

use super::{refusal, round};

#[test]
fn a_list_of_so_many_items_is_a_tuple() {
    let pair: Pair = ("a".to_owned(), vec![1.5]);
    assert_eq!(serde_json::to_value(&pair).unwrap(), json!(["a", [1.5]]));
    assert_eq!(round::<Pair>(r#"["a",[1.5]]"#).unwrap(), json!(["a", [1.5]]));
    for text in [r#"["a"]"#, r#"["a",[],1]"#, r"[1,[]]"] {
        refusal::<Pair>(text);
    }
}

#[test]
fn integers_in_a_tuple_are_read_as_elsewhere() {
    let leg = r#"[{"name":"n"},"67e55044-10b1-426f-9247-bb680e5fe0c8",[]]"#;
    let text = format!(r#"{{"range":[1.0,null],"legs":[{leg}],"back":[{{"range":[0,2]}},2.5]}}"#);
    let read = round::<Route>(&text).unwrap();
    assert_eq!(read["range"], json!([1, null]));
    assert_eq!(read["back"], json!([{"range": [0, 2]}, 2.5]));
    assert!(refusal::<Route>(r#"{"range":[1]}"#).contains("invalid length 1, expected a list of 2 items"));
    refusal::<Route>(r#"{"range":[1,2,3]}"#);
}
