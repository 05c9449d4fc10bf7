//! The table "Style Examples" (OpenAPI 3.1.1, section 4.8.12.4), cell by cell.

use serde_json::{Value, json};

use crate::support::style::Style;

/// A row: the style, then an empty string, a string, a list and an object.
type Row = (Style<'static>, [&'static str; 4]);

const FALSE: [Row; 4] = [
    (
        Style::matrix("color"),
        [";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
    ),
    (Style::label("color"), [".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"]),
    (Style::simple("color"), ["", "blue", "blue,black,brown", "R,100,G,200,B,150"]),
    (
        Style::form("color").explode(false),
        ["color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
    ),
];

const TRUE: [Row; 4] = [
    (
        Style::matrix("color").explode(true),
        [";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"],
    ),
    (Style::label("color").explode(true), [".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"]),
    (Style::simple("color").explode(true), ["", "blue", "blue,black,brown", "R=100,G=200,B=150"]),
    (
        Style::form("color"),
        ["color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
    ),
];

fn values() -> [Value; 4] {
    [json!(""), json!("blue"), json!(["blue", "black", "brown"]), json!({"R": 100, "G": 200, "B": 150})]
}

fn written(style: Style<'_>, value: &Value) -> String {
    style.write(value).unwrap().unwrap()
}

#[test]
fn every_cell_of_the_styles_of_rfc_6570() {
    for (style, cells) in FALSE.into_iter().chain(TRUE) {
        for (value, cell) in values().iter().zip(cells) {
            assert_eq!(written(style, value), cell);
        }
    }
}

#[test]
fn every_cell_of_the_other_styles() {
    let [_, one, list, object] = values();
    let spaces = Style::space_delimited("color");
    assert_eq!(written(spaces, &list), "color=blue%20black%20brown");
    assert_eq!(written(spaces, &object), "color=R%20100%20G%20200%20B%20150");
    let pipes = Style::pipe_delimited("color");
    assert_eq!(written(pipes, &list), "color=blue%7Cblack%7Cbrown");
    assert_eq!(written(pipes, &object), "color=R%7C100%7CG%7C200%7CB%7C150");
    let deep = Style::deep_object("color");
    assert_eq!(written(deep, &object), "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150");
    // Cells that the table leaves open are written as `form`.
    assert_eq!(written(spaces, &one), "color=blue");
    assert_eq!(written(pipes.explode(true), &list), "color=blue&color=black&color=brown");
    assert_eq!(written(deep, &list), "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown");
}

#[test]
fn every_cell_of_cookies() {
    let [empty, one, list, object] = values();
    let each = Style::cookie("color");
    assert_eq!(written(each, &empty), "color=");
    assert_eq!(written(each, &one), "color=blue");
    assert_eq!(written(each, &list), "color=blue; color=black; color=brown");
    assert_eq!(written(each, &object), "R=100; G=200; B=150");
    let joined = each.explode(false);
    assert_eq!(written(joined, &list), "color=blue,black,brown");
    assert_eq!(written(joined, &object), "color=R,100,G,200,B,150");
}

#[test]
fn what_is_undefined_is_nothing() {
    for (style, _) in FALSE.into_iter().chain(TRUE) {
        for nothing in [json!(null), json!([]), json!({}), json!([null]), json!({"R": null})] {
            assert_eq!(style.write(&nothing).unwrap(), None, "{style:?} {nothing}");
        }
        let text = style.write(&json!({"R": 1, "G": null})).unwrap().unwrap();
        assert!(!text.contains('G'), "{text}");
    }
    assert_eq!(written(Style::form("a").allow_empty(), &json!([])), "a=");
}

#[test]
fn what_is_nested_keeps_its_shape() {
    let value = json!({"a": {"b": [1, {"c": "x&y"}]}, "d": [true, "e"]});
    let deep =
        "f%5Ba%5D%5Bb%5D%5B0%5D=1&f%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=x%26y&f%5Bd%5D%5B0%5D=true&f%5Bd%5D%5B1%5D=e";
    assert_eq!(written(Style::deep_object("f"), &value), deep);
    let form = written(Style::form("f"), &json!({"a": {"b": 1}, "d": ["x", "y"]}));
    assert_eq!(form, "a=%7B%22b%22%3A1%7D&d=x&d=y");
}

#[test]
fn a_part_is_never_taken_for_two() {
    let refused = |style: Style<'_>, value: Value| style.write(&value).is_err();
    assert!(refused(Style::space_delimited("a"), json!(["x y", "z"])));
    assert!(refused(Style::pipe_delimited("a"), json!(["x|y", "z"])));
    assert!(refused(Style::label("a").explode(true), json!(["1.5", "2"])));
    assert!(refused(Style::form("a").explode(false).allow_reserved(), json!(["x,y", "z"])));
    assert!(refused(Style::header("a"), json!({"x": "y,z"})));
    assert_eq!(written(Style::simple("a"), &json!(["x,y", "z"])), "x%2Cy,z");
}
