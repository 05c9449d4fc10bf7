//! One caller, compiled against an API as it was, and as it is with more parameters, members, statuses and media types.

use axum::body::Body;

use crate::recorder::Recorder;

/// What a user wrote for the first version.
macro_rules! caller {
    ($version:ident) => {
        mod $version {
            use tests::cases::evolution::$version::{
                Client, Error, File,
                operations::{
                    add_mood, add_note, add_picture,
                    put_pet::{self, ApiError},
                },
                types::{Pet, PetKind},
            };

            /// Names a pet, and tells what came of it.
            pub async fn call(client: &Client) -> String {
                let pet = Pet::new("Tom").kind(PetKind::Cat);
                let request = put_pet::Request::new(7, pet).dry(true);
                let outcome: Result<Pet, Error<ApiError>> = put_pet::put_pet(client, &request).await;
                let text = match outcome {
                    Ok(pet) => match pet.kind {
                        Some(PetKind::Cat) => format!("cat {}", pet.name),
                        other => format!("{other:?} {}", pet.name),
                    },
                    Err(Error::Api { error: ApiError::NotFound(body), .. }) => body.text().into_owned(),
                    Err(Error::Api { error: ApiError::UnprocessableEntity(problem), .. }) => problem.why,
                    Err(error) => error.to_string(),
                };
                let note = add_note::Request::new(text.as_str());
                let done: Result<(), Error<add_note::ApiError>> = add_note::add_note(client, &note).await;
                assert!(done.is_err(), "the server answers with a status that is not described");
                let picture = add_picture::Request::new(File::new("PNG")).title("Tom");
                assert!(add_picture::add_picture(client, &picture).await.is_err());
                let mood = add_mood::Request::new().body(add_mood::Body::new().mood("good"));
                assert!(add_mood::add_mood(client, &mood).await.is_err());
                text
            }
        }
    };
}

caller!(before);
caller!(after);

#[tokio::test]
async fn what_is_added_to_a_document_breaks_no_caller() {
    for status in [200, 404, 422] {
        let server = Recorder::answering(move || {
            let reply = http::Response::builder().status(status).header("content-type", "application/json");
            reply
                .body(Body::from(r#"{"name": "Tom", "kind": "cat", "age": 3, "why": "it barks"}"#))
                .expect("a reply")
        })
        .await;
        let before = before::call(&server.client()).await;
        let after = after::call(&server.client()).await;
        assert_eq!(before, after);
        assert_eq!(before.starts_with("cat Tom"), status == 200, "{before}");
        assert_eq!(before == "it barks", status == 422, "{before}");
    }
}
