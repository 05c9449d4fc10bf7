//! The table "Style Examples" (OpenAPI 3.1.1, section 4.8.12.4; 3.0.4, section 4.7.12.4; 3.2.0 has the same), cell by
//! cell. The `?` before queries in it belongs to the URL.

use serde_json::{Value, json};

use crate::support::style::Style;

/// A row: the style, whether it explodes, and the cells `undefined`, `string`, `array` and `object`.
///
/// The first column was called `empty` up to 3.1.0: its cells are what an empty string gives. `None` is `n/a`.
type Row = (fn(&'static str) -> Style<'static>, bool, [Option<&'static str>; 4]);

const TABLE: [Row; 14] = [
    (
        Style::matrix,
        false,
        [
            Some(";color"),
            Some(";color=blue"),
            Some(";color=blue,black,brown"),
            Some(";color=R,100,G,200,B,150"),
        ],
    ),
    (
        Style::matrix,
        true,
        [
            Some(";color"),
            Some(";color=blue"),
            Some(";color=blue;color=black;color=brown"),
            Some(";R=100;G=200;B=150"),
        ],
    ),
    (Style::label, false, [Some("."), Some(".blue"), Some(".blue,black,brown"), Some(".R,100,G,200,B,150")]),
    (Style::label, true, [Some("."), Some(".blue"), Some(".blue.black.brown"), Some(".R=100.G=200.B=150")]),
    (Style::simple, false, [Some(""), Some("blue"), Some("blue,black,brown"), Some("R,100,G,200,B,150")]),
    (Style::simple, true, [Some(""), Some("blue"), Some("blue,black,brown"), Some("R=100,G=200,B=150")]),
    (
        Style::form,
        false,
        [Some("color="), Some("color=blue"), Some("color=blue,black,brown"), Some("color=R,100,G,200,B,150")],
    ),
    (
        Style::form,
        true,
        [
            Some("color="),
            Some("color=blue"),
            Some("color=blue&color=black&color=brown"),
            Some("R=100&G=200&B=150"),
        ],
    ),
    (
        Style::space_delimited,
        false,
        [None, None, Some("color=blue%20black%20brown"), Some("color=R%20100%20G%20200%20B%20150")],
    ),
    (Style::space_delimited, true, [None; 4]),
    (
        Style::pipe_delimited,
        false,
        [None, None, Some("color=blue%7Cblack%7Cbrown"), Some("color=R%7C100%7CG%7C200%7CB%7C150")],
    ),
    (Style::pipe_delimited, true, [None; 4]),
    (Style::deep_object, false, [None; 4]),
    (
        Style::deep_object,
        true,
        [None, None, None, Some("color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")],
    ),
];

fn values() -> [Value; 4] {
    [json!(""), json!("blue"), json!(["blue", "black", "brown"]), json!({"R": 100, "G": 200, "B": 150})]
}

fn written(style: Style<'_>, value: &Value) -> String {
    style.write(value).unwrap().unwrap()
}

#[test]
fn every_cell_of_the_table() {
    let mut cells_seen = 0;
    for (style, explode, cells) in TABLE {
        for (value, cell) in values().iter().zip(cells) {
            let text = written(style("color").explode(explode), value);
            if let Some(cell) = cell {
                assert_eq!(text, cell);
                cells_seen += 1;
            }
        }
    }
    assert_eq!(cells_seen, 8 * 4 + 2 + 2 + 1);
}

/// The table leaves these open (`n/a`): what has no form of its own is written as `form`, but for brackets.
#[test]
fn every_cell_that_is_not_defined() {
    let [empty, one, list, object] = values();
    for style in [Style::space_delimited("color"), Style::pipe_delimited("color")] {
        for explode in [false, true] {
            assert_eq!(written(style.explode(explode), &empty), "color=");
            assert_eq!(written(style.explode(explode), &one), "color=blue");
        }
        assert_eq!(written(style.explode(true), &list), "color=blue&color=black&color=brown");
        assert_eq!(written(style.explode(true), &object), "R=100&G=200&B=150");
    }
    for explode in [false, true] {
        let deep = Style::deep_object("color").explode(explode);
        assert_eq!(written(deep, &empty), "color=");
        assert_eq!(written(deep, &one), "color=blue");
        assert_eq!(written(deep, &list), "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown");
        assert_eq!(written(deep, &object), "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150");
    }
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
    for (style, explode, _) in TABLE {
        let style = style("color").explode(explode);
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
