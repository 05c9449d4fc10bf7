//! What a component may be called, the best first.

use super::words::words;
use super::{Names, path};
use crate::ir::Api;

/// Last words that say too little to stand alone.
const GENERIC: [&str; 14] = [
    "type", "items", "item", "data", "status", "value", "object", "format", "kind", "role", "content",
    "schema", "id", "name",
];

/// Whether a word says too little to stand alone.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.contains(&word)
}

/// Candidates for the name of a component.
///
/// Tools that write a document out of code name inline schemas after their whole path:
/// `AuthKeysPostRequestBodyContentApplicationJsonSchemaCodeChallengeMethod` is the `CodeChallengeMethod`.
///
/// `value` is the only one that the schema, or a member of it, may have, and `branch` that of the branch of a union that
/// it stands in.
pub(super) fn component(
    name: &str,
    tags: &[&str],
    value: Option<&str>,
    branch: Option<&str>,
) -> Vec<Vec<String>> {
    let full = words(name);
    let [value, branch] = [value, branch].map(|text| text.map(words));
    let mut candidates = of_package(name);
    candidates.extend(last_segments(name));
    candidates.extend(path::candidates(
        after_media_type(&full).unwrap_or(&full),
        value.as_deref(),
        branch.as_deref(),
    ));
    candidates.extend(after_path(&full));
    candidates.extend(of_response(name, tags));
    let suffixed = full.iter().cloned().chain(["type".to_owned()]).collect();
    candidates.extend([full, suffixed]);
    candidates
}

/// `type_pets:Owner` is the `Owner` of `pets`, as a documentation tool writes types with their packages.
fn of_package(name: &str) -> Vec<Vec<String>> {
    let parts = name.strip_prefix("type_").and_then(|rest| rest.split_once(':'));
    let Some((package, own)) = parts.filter(|(_, own)| !own.is_empty()) else { return Vec::new() };
    vec![words(own), words(&format!("{package} {own}"))]
}

/// `io.k8s.api.apps.v1.StatefulSet` is the `StatefulSet`: what stands before it are packages. A single one is left out
/// where the name says it again, as in `Pets.PetsReply`.
fn last_segments(name: &str) -> Vec<Vec<String>> {
    let segments: Vec<&str> = name.split('.').collect();
    if let [package, own] = segments.as_slice() {
        let (package, own) = (words(package), words(own));
        let is_said = !package.is_empty() && own.starts_with(&package);
        return is_said.then_some(own).into_iter().collect();
    }
    if segments.len() < 3 || segments.iter().any(|segment| segment.is_empty() || segment.contains([' ', '/']))
    {
        return Vec::new();
    }
    let tails = (1..segments.len()).rev().map(|start| words(&segments[start..].join(".")));
    tails.filter(|words| words.iter().any(|word| !is_generic(word) && word.len() > 2)).collect()
}

/// What follows the path to a media type's schema.
fn after_media_type(full: &[String]) -> Option<&[String]> {
    let start = full.iter().position(|word| word == "content")?;
    let length = full[start..].iter().take(6).position(|word| word == "schema")?;
    head(&full[..start]).map(|_| &full[start + length + 1..])
}

/// What follows the path to a media type's schema, and the same after what precedes that path.
fn after_path(full: &[String]) -> Vec<Vec<String>> {
    let Some(start) = full.iter().position(|word| word == "content") else { return Vec::new() };
    let Some(length) = full[start..].iter().take(6).position(|word| word == "schema") else {
        return Vec::new();
    };
    let (before, after) = (&full[..start], &full[start + length + 1..]);
    let Some((head, role)) = head(before) else { return Vec::new() };
    let long = [head, after].concat();
    match after {
        [] => vec![[head, &[role.to_owned()]].concat()],
        [only] if is_generic(only) => vec![long],
        _ => vec![after.to_vec(), long],
    }
}

/// What stands before the words of the path, and whether it leads to a request or a response.
fn head(before: &[String]) -> Option<(&[String], &'static str)> {
    let plain = match before {
        [head @ .., status] if status.bytes().all(|byte| byte.is_ascii_digit()) => head,
        _ => before,
    };
    match plain {
        [head @ .., request, body] if request == "request" && body == "body" => Some((head, "request")),
        [head @ .., responses] if responses == "responses" || responses == "response" => {
            Some((head, "response"))
        }
        _ => None,
    }
}

/// `OAuth_exchangeCode_Response_200`: a tag, an operation, what it is, and a status. An operation of one word says too
/// little without its tag: `pets_list_Response_200` is the `PetsListResponse`.
fn of_response(name: &str, tags: &[&str]) -> Vec<Vec<String>> {
    let segments: Vec<&str> = name.split('_').collect();
    let [tag, operation @ .., kind, status] = segments.as_slice() else { return Vec::new() };
    let numeric = status.len() == 3 && status.bytes().all(|byte| byte.is_ascii_digit());
    let known = tags.iter().any(|each| each.eq_ignore_ascii_case(tag));
    if !numeric || !known || operation.is_empty() {
        return Vec::new();
    }
    let short: Vec<String> = operation.iter().chain([kind]).flat_map(|segment| words(segment)).collect();
    let full = [words(tag), short.clone()].concat();
    if short.len() > 2 { vec![short, full] } else { vec![full] }
}

/// `Body_upload_v1_pets__post` is the `UploadBody` of the operation with that `operationId`, as a tool names bodies that
/// are forms.
pub(super) fn of_body(name: &str, api: &Api, names: &Names) -> Option<Vec<String>> {
    let id = name.strip_prefix("Body_")?;
    let index = api.operations.iter().position(|operation| operation.id.as_deref() == Some(id))?;
    Some([words(names.operations[index].module.as_str()), vec!["body".to_owned()]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(name: &str) -> String {
        component(name, &["OAuth", "pets"], None, None)
            .first()
            .map(|words| words.join(" "))
            .unwrap_or_default()
    }

    #[test]
    fn paths_are_cut_off() {
        let name = "AuthKeysPostRequestBodyContentApplicationJsonSchemaCodeChallengeMethod";
        assert_eq!(best(name), "code challenge method");
        assert_eq!(best("EmbeddingsPostResponsesContentApplicationJsonSchemaUsage"), "usage");
        assert_eq!(best("APostRequestBodyContentApplicationJsonSchemaType"), "a post type");
        assert_eq!(best("OAuth_exchangeAuthCode_Response_200"), "exchange auth code response");
        assert_eq!(best("pets_list_Response_200"), "pets list response");
    }

    #[test]
    fn packages_are_cut_off() {
        assert_eq!(best("type_:Owner"), "owner");
        assert_eq!(best("type_pets/kinds:OwnerKind"), "owner kind");
        assert_eq!(component("type_pets:Owner", &[], None, None)[1].join(" "), "pets owner");
        assert_eq!(best("type_:"), "type");
        assert_eq!(best("io.k8s.api.apps.v1.StatefulSet"), "stateful set");
        assert_eq!(best("com.example.Type"), "example type");
        assert_eq!(best("User.Membership"), "user membership");
        assert_eq!(best("User.UserName"), "user name");
        assert_eq!(best("User.User"), "user");
    }

    #[test]
    fn other_names_stay() {
        assert_eq!(best("Pet"), "pet");
        assert_eq!(best("ContentSchema"), "content schema");
    }
}
