//! Members, values and schemas keep the names of the document on the wire, whatever they are called in Rust.

use serde_json::json;
use tests::cases::name::{hard, odd, order, ways};

use super::kept;

#[test]
fn names_that_no_type_can_have_stay_on_the_wire() {
    use odd::types::{CloneType, RType, Self_, U1f408, Voice, VoiceTypeKind};
    for (value, variant) in [("Self", VoiceTypeKind::Self_), ("self", VoiceTypeKind::LowerSelf)] {
        let voice = json!({"type_:Kind": value});
        assert_eq!(kept::<Voice>(&voice).type_kind, variant);
    }
    for value in ["r#type", "a/b", "a b", "a-b", " "] {
        let voice: Voice = kept(&json!({"type_:Kind": value}));
        assert!(!matches!(voice.type_kind, VoiceTypeKind::Other(_)), "{value}");
    }
    kept::<RType>(&json!({"r#type": {"type_:Kind": "a/b"}, "async": 1, "crate": true, "super": ""}));
    kept::<Self_>(&json!({"Self": {"Self": {}}, "~/%": "a", "\"\\": "b"}));
    kept::<U1f408>(&json!({"\u{1f408}": "a", "": "b", "__": "c"}));
    assert_eq!(CloneType::from("CLONE"), CloneType::UpperClone);
    assert_eq!(CloneType::CloneValue.as_str(), "Clone");
}

#[test]
fn names_that_collide_are_told_apart() {
    use hard::types::{FooBar, FooBarType, OptionType, Type1st, Types, Votes, ZhongWen};
    kept::<FooBar>(&json!({"self": "a", "Self": "b"}));
    kept::<FooBarType>(&json!({"type": "a", "@type": "b"}));
    kept::<OptionType>(&json!({"new": "a", "clone": "b"}));
    kept::<Type1st>(&json!({"1st": "a", "members": "b", "object": "c"}));
    kept::<Types>(&json!({"types": "a", "": "b"}));
    kept::<ZhongWen>(&json!({"\u{540d}\u{5b57}": "a", "\u{438}\u{43c}\u{44f}": "b"}));
    for value in ["+1", "-1", "", "*", "Other", "other", "200"] {
        assert!(!matches!(kept(&json!(value)), Votes::Other(_)), "{value}");
    }
}

#[test]
fn short_names_stand_for_long_ones() {
    let ways = json!({"content": [{"type": "image_url", "url": "u", "detail": "low"}, {"type": "text", "text": "t"}]});
    kept::<ways::types::Message>(&ways);
    kept::<order::types::Prices>(&json!({"currency": "EUR", "bread": {"price": 2.5}}));
}
