//! 10,000 values of each shape.

use serde_json::{Value, json};

const COUNT: usize = 10_000;

fn many(each: impl Fn(usize) -> Value) -> Value {
    (0..COUNT).map(each).collect()
}

fn whole(index: usize) -> Value {
    json!({
        "id": index, "name": format!("name {index}"), "email": format!("{index}@example.com"), "age": index % 90,
        "score": 0.5, "active": index.is_multiple_of(2), "role": "reader", "city": "Rome", "street": "Via Appia",
        "tags": ["a", "b"],
    })
}

pub fn full() -> Value {
    many(whole)
}

/// Every other member, by turns.
pub fn sparse() -> Value {
    many(|index| {
        let whole = whole(index);
        let members = whole.as_object().into_iter().flatten().enumerate();
        let there = members.filter(|(at, _)| (at + index).is_multiple_of(2));
        there.map(|(_, (name, value))| (name.clone(), value.clone())).collect()
    })
}

pub fn deep() -> Value {
    let leaves = json!([{"x": 1, "y": 2}, {"x": 3, "y": 4}]);
    many(|index| {
        let last = json!({"name": format!("level {index}"), "items": leaves});
        (0..4).fold(last, |next, _| json!({"name": "level", "next": next}))
    })
}

pub fn tagged() -> Value {
    many(|index| match index % 4 {
        0 => json!({"type": "Created", "name": "a file", "size": index}),
        1 => json!({"type": "Renamed", "from": "a", "to": "b"}),
        2 => json!({"type": "Moved", "place": {"x": 1, "y": 2}}),
        _ => json!({"type": "Closed", "reason": "done"}),
    })
}

/// The same with the tag at the end.
pub fn tagged_late() -> Value {
    let Value::Array(mut events) = tagged() else { return Value::Null };
    for event in &mut events {
        let tag = event.as_object_mut().and_then(|members| members.shift_remove_entry("type"));
        event.as_object_mut().into_iter().for_each(|members| members.extend(tag.clone()));
    }
    Value::Array(events)
}

/// Unions within unions, and lists of them.
pub fn nested() -> Value {
    let picture = json!({"url": "https://example.com/a.png", "width": 640, "height": 480});
    let list = json!([{"city": "Rome", "street": "Via Appia"}, "text", picture]);
    many(|index| {
        let inner = json!({"title": "Inner", "blocks": ["text", list, picture]});
        json!({"title": format!("Section {index}"), "blocks": [inner, "text", picture]})
    })
}

/// What is a text or a list of parts, as in a chat.
pub fn messages() -> Value {
    let parts = untagged();
    let part = |index: usize| parts.get(index).cloned().unwrap_or_default();
    many(|index| match index % 3 {
        0 => json!({"role": "user", "content": "a question of some length"}),
        _ => json!({"role": "assistant", "content": [part(1), part(2), part(index)]}),
    })
}

pub fn untagged() -> Value {
    many(|index| match index % 5 {
        0 => json!("text"),
        1 => json!({"url": "https://example.com/a.png", "width": 640, "height": 480}),
        2 => json!({"url": "https://example.com/a.ogg", "seconds": 1.5}),
        3 => json!({"city": "Rome", "street": "Via Appia"}),
        _ => json!({"title": "A note", "text": "of some length, as notes are", "tags": ["a", "b"]}),
    })
}
