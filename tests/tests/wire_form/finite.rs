//! Numbers that JSON has no text for: they never leave as `null`.

use std::error::Error;

use tests::cases::number::finite::{
    Operation,
    operations::{
        add_measure,
        add_route::{self, End},
        change_measure, replace_measures, replace_routes, sums, upload,
    },
    types::{Limit, Place},
};

const NONE: [f64; 3] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

fn body(request: &impl Operation) -> String {
    String::from_utf8(request.to_http().unwrap().body().bytes().unwrap().to_vec()).unwrap()
}

/// Why a request cannot be built: what is said, and what caused it.
fn reason(request: &impl Operation) -> (String, String) {
    let error = request.to_http().unwrap_err();
    (error.to_string(), error.source().map(ToString::to_string).unwrap_or_default())
}

fn add() -> add_measure::Request {
    add_measure::Request::new(1.5, None, vec![0.0])
}

#[test]
fn numbers_are_sent_and_null_where_it_may_be() {
    assert_eq!(body(&add()), r#"{"value":1.5,"error":null,"spread":[0.0]}"#);
    assert_eq!(
        body(&add().weight_null().limit(Limit::Number(2.5)).place(Place::default())),
        r#"{"value":1.5,"error":null,"spread":[0.0],"weight":null,"place":{},"limit":2.5}"#
    );
}

#[test]
fn members_are_refused_by_their_names() {
    for number in NONE {
        let place = |other: bool| {
            let mut place = Place::default();
            if other {
                place.other.insert("depth".to_owned(), number);
            } else {
                place.height = number.into();
            }
            add().place(place)
        };
        let refused = [
            (add_measure::Request::new(number, None, vec![]), "`value` is not finite"),
            (add_measure::Request::new(1.0, Some(number), vec![]), "`error` is not finite"),
            (add_measure::Request::new(1.0, None, vec![0.0, number]), "`spread` is not finite"),
            (add().weight(number), "`weight` is not finite"),
            (place(false), "`height` is not finite"),
            (place(true), "`additionalProperties` is not finite"),
            (add().limit(Limit::Number(number)), "it is not finite"),
        ];
        for (request, expected) in refused {
            let (message, cause) = reason(&request);
            assert_eq!(message, "add-measure: the body cannot be written as JSON");
            assert_eq!(cause, expected);
        }
    }
}

#[test]
fn whole_bodies_parts_and_forms_are_refused() {
    for number in NONE {
        let whole = reason(&replace_measures::Request::new(vec![number]));
        assert_eq!(whole.1, "it is not finite");
        let grid = change_measure::Request::new().body(change_measure::Content::Json(vec![vec![number]]));
        assert_eq!(reason(&grid).1, "it is not finite");
        let mut place = Place::default();
        place.height = number.into();
        let form = change_measure::Request::new().body(change_measure::Content::Form(Box::new(place)));
        assert_eq!(reason(&form).1, "`height` is not finite");
        assert!(reason(&upload::Request::new().scale(number)).0.contains("`scale`"));
        assert!(reason(&change_measure::Request::new().at(number)).0.contains("`at`"));
    }
}

#[test]
fn tuples_are_refused_wherever_they_stand() {
    let route = || add_route::Request::new((0.0, 1.5));
    let whole = route().legs(vec![("a".to_owned(), Place::default(), vec![(1.0, 2.0)])]).span((1.0, None));
    assert_eq!(body(&whole), r#"{"start":[0.0,1.5],"legs":[["a",{},[[1.0,2.0]]]],"span":[1.0,null]}"#);
    for number in NONE {
        let mut place = Place::default();
        place.height = number.into();
        let leg = |place, point| route().legs(vec![("a".to_owned(), place, vec![(1.0, 2.0), point])]);
        let named = [("a".to_owned(), (1.0, number))].into_iter().collect();
        let refused = [
            (add_route::Request::new((0.0, number)), "`start` is not finite"),
            (leg(Place::default(), (number, 1.0)), "`legs` is not finite"),
            (leg(place, (1.0, 1.0)), "`legs` is not finite"),
            (route().span((1.0, Some(number))), "`span` is not finite"),
            (route().end(End::Point((number, 1.0))), "it is not finite"),
            (route().named(named), "`named` is not finite"),
            (
                route().mixed((uuid::Uuid::nil(), [("a".to_owned(), number)].into(), 1.0)),
                "`mixed` is not finite",
            ),
        ];
        for (request, expected) in refused {
            assert_eq!(reason(&request).1, expected);
        }
        assert!(reason(&route().filter((number, None))).0.contains("`filter`"));
        assert_eq!(reason(&replace_routes::Request::new().body(vec![(1.0, number)])).1, "it is not finite");
        let sum = sums::Request::new().of([("a".to_owned(), number)].into_iter().collect());
        assert!(sum.to_http().is_err());
    }
}
