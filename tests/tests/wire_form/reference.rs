//! What references name is the type of what refers to it.

use serde_json::json;
use tests::cases::reference::{anchors, files, pointers, shared_parts, siblings, whole_maps};

use super::{kept, refusal};

#[test]
fn pointers_lead_anywhere() {
    use pointers::types::{GetPetsIdResponse, Loss, Pet};
    let pet = json!({
        "name": {"text": "Tom"}, "nickname": {"text": "T", "language": "en"},
        "owner": {"name": "Ann", "pets": [{"name": {"text": "Rex"}, "owner": {"name": "Bob"}}]},
        "former": [{"name": "Cat"}],
    });
    let read: Pet = kept(&pet);
    let owners: Vec<pointers::types::PetOwner> = read.former.unwrap_or_default();
    assert_eq!(owners.first().map(|owner| owner.name.as_str()), Some("Cat"));
    kept::<GetPetsIdResponse>(&json!({"pet": pet, "found": "here"}));
    kept::<Loss>(&json!({"$ref": "a", "example": {"reason": "b"}, "default": {"name": "c"}}));
}

#[test]
fn anchors_and_addresses_lead_to_their_schemas() {
    use anchors::types::{Chain, Forest, Tree};
    let tree =
        json!({"label": {"text": "a"}, "children": [{"children": []}], "parent": {"label": {"text": "b"}}});
    kept::<Tree>(&tree);
    kept::<Forest>(&json!({"oldest": tree, "label": {"text": "c"}}));
    kept::<Chain>(&json!({"next": {"next": {}}}));
    assert!(refusal::<Forest>(r#"{"label":{}}"#).starts_with("missing field `text`"));
}

#[test]
fn other_files_are_part_of_the_document() {
    kept::<files::types::Pet>(&json!({
        "name": "Rex", "owner": {"name": "Ann", "pets": [{"name": "Tom"}], "tricks": {"best": "a"}}, "size": "small",
        "tricks": {"best": "roll"},
    }));
    kept::<whole_maps::types::Pet>(&json!({"name": "Rex", "friend": {"name": "Tom"}, "owner": {"best": {}}}));
    kept::<shared_parts::types::Pet>(&json!({"name": "Rex"}));
}

#[test]
fn what_stands_beside_a_reference_counts() {
    use siblings::types::{Pet, Size};
    let pet: Pet = kept(
        &json!({"name": "a", "nick": "b", "size": "large", "at": {"x": 1.5, "y": 2.5, "z": 0.5}, "small": null}),
    );
    assert_eq!(pet.at.z, Some(0.5));
    assert_eq!(Pet::DEFAULT_SIZE, Size::Large);
    // The reference alone does not ask for it.
    kept::<siblings::types::Point>(&json!({"x": 1.5}));
    let error = refusal::<Pet>(r#"{"name":"a","nick":"b","at":{"x":1}}"#);
    assert!(error.starts_with("missing field `y`"), "{error}");
    let small: Pet = kept(&json!({"name": "a", "nick": "b", "at": {"x": 1.5, "y": 0.5}, "small": "small"}));
    assert_eq!(small.small.value(), Some(&Size::Small));
}
