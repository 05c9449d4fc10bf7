//! What a schema may be called that the document gave no name to, only a place: `#/components/schemas/Pet/$defs/Name`,
//! `schemas/pet.yaml`, `common.yaml#/Name`.

use super::words::words;
use crate::pointer::Pointer;
use crate::uri;

/// Words of paths that say where things are kept, not what they are.
const FOLDERS: [&str; 16] = [
    "api",
    "common",
    "components",
    "definitions",
    "index",
    "main",
    "model",
    "models",
    "parameters",
    "requests",
    "resources",
    "responses",
    "schema",
    "schemas",
    "shared",
    "types",
];

/// Candidates for the name, the best first; `own` is what the schema is called where it stands.
pub(super) fn candidates(written: &str, own: &[String]) -> Vec<Vec<String>> {
    let (file, fragment) = uri::split(written);
    let pointer = fragment.and_then(Pointer::parse).unwrap_or_default();
    let tokens: Vec<String> = pointer.tokens().collect();
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let made = match tokens.as_slice() {
        ["components", _, name, ..] => made_of(name),
        _ => None,
    };
    let file = made.as_deref().unwrap_or(file);
    let stem = stem(file);
    let (head, tail) = match tokens.as_slice() {
        ["paths", _, _, "callbacks", path, _, "parameters", ..]
        | ["paths" | "x-oai-webhooks", path, "parameters", ..] => {
            ([words(path).as_slice(), own].concat(), [].as_slice())
        }
        _ => split(&tokens, &stem),
    };
    let short = [head, of_tokens(tail)].concat();
    let context = if short.starts_with(&stem) { folder(file) } else { stem };
    let long = [context, short.clone()].concat();
    let candidates = [
        short.clone(),
        long,
        [short.clone(), kind(&tokens)].concat(),
        of_media_type(&short, &tokens),
        words(written),
    ];
    candidates.into_iter().filter(|candidate| !candidate.is_empty()).collect()
}

/// The words of what holds a schema, and the tokens that lead from there to it.
fn split<'t>(tokens: &'t [&'t str], stem: &[String]) -> (Vec<String>, &'t [&'t str]) {
    match tokens {
        ["components", "schemas", name, tail @ ..] | ["$defs" | "definitions", name, tail @ ..] => {
            (words(name), tail)
        }
        ["components", kind, name, tail @ ..] => {
            let (name, kind) = (made_of(name).map_or_else(|| words(name), |_| stem.to_vec()), of_kind(kind));
            let kind = if kind.iter().all(|word| name.contains(word)) { Vec::new() } else { kind };
            ([name, kind].concat(), tail)
        }
        ["paths", path, method, tail @ ..] => ([words(method), words(path)].concat(), tail),
        [first, ..] if !is_place(first) => (Vec::new(), tokens),
        _ => (stem.to_vec(), tokens),
    }
}

/// The file that a component was made of, where its key is the path: `resources.pets.responses.pet.yml`.
fn made_of(key: &str) -> Option<String> {
    let (path, ending) = key.rsplit_once('.')?;
    let is_file = path.contains('.') && ["json", "yaml", "yml"].contains(&ending);
    is_file.then(|| format!("{}.{ending}", path.replace('.', "/")))
}

/// What a schema is that several operations share.
fn kind(tokens: &[&str]) -> Vec<String> {
    match tokens {
        ["components", "parameters", ..]
        | ["paths", _, _, "callbacks", _, _, "parameters", ..]
        | ["paths" | "x-oai-webhooks", _, "parameters", ..] => words("parameter"),
        ["components", "headers", ..] => words("header"),
        _ => Vec::new(),
    }
}

/// The name with the media type that the schema is of, if it is of one.
fn of_media_type(short: &[String], tokens: &[&str]) -> Vec<String> {
    let media_type = tokens.windows(2).find(|pair| pair[0] == "content").map(|pair| pair[1]);
    let subtype = media_type.and_then(|name| name.split('/').nth(1));
    subtype.map(|subtype| [short, &words(subtype)].concat()).unwrap_or_default()
}

/// What an item of a kind of components is.
fn of_kind(kind: &str) -> Vec<String> {
    match kind {
        "responses" => words("response"),
        "requestBodies" => words("body"),
        _ => Vec::new(),
    }
}

/// Whether a token names a part of a schema, a response or the like, rather than a thing.
fn is_place(token: &str) -> bool {
    matches!(token, "properties" | "items" | "allOf" | "oneOf" | "anyOf" | "additionalProperties" | "content")
        || matches!(token, "prefixItems" | "patternProperties" | "schema" | "responses" | "requestBody")
}

/// The words of the tokens below something.
fn of_tokens(tokens: &[&str]) -> Vec<String> {
    match tokens {
        [] => Vec::new(),
        [
            "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas",
            name,
            rest @ ..,
        ] => [words(name), of_tokens(rest)].concat(),
        ["content", _, rest @ ..] | ["schema" | "itemSchema", rest @ ..] => of_tokens(rest),
        ["responses", status, rest @ ..] => {
            let plain = status.starts_with('2') || *status == "default";
            let status = if plain { Vec::new() } else { words(status) };
            [status, words("response"), of_tokens(rest)].concat()
        }
        ["requestBody", rest @ ..] => [words("body"), of_tokens(rest)].concat(),
        ["items", rest @ ..] => [words("item"), of_tokens(rest)].concat(),
        ["additionalProperties", rest @ ..] => [words("entry"), of_tokens(rest)].concat(),
        ["oneOf" | "anyOf" | "allOf" | "prefixItems", index, rest @ ..] => {
            [ordinal(index), of_tokens(rest)].concat()
        }
        [other, rest @ ..] => [words(other), of_tokens(rest)].concat(),
    }
}

/// The number that people give to an item.
fn ordinal(index: &str) -> Vec<String> {
    index.parse::<usize>().map_or_else(|_| words(index), |index| vec![(index.saturating_add(1)).to_string()])
}

/// The name of a file without its ending; a file that is called like any other goes by its folder.
fn stem(file: &str) -> Vec<String> {
    let decoded = uri::decoded(file);
    let name = decoded.rsplit('/').next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    match name {
        "" => Vec::new(),
        _ if is_generic(name) => {
            Some(folder(file)).filter(|folder| !folder.is_empty()).unwrap_or(words(name))
        }
        _ => words(name),
    }
}

/// The nearest folder of a file whose name says something.
fn folder(file: &str) -> Vec<String> {
    let decoded = uri::decoded(file);
    let telling = decoded.rsplit('/').skip(1).find(|part| !is_generic(part) && *part != "..");
    telling.map(words).unwrap_or_default()
}

fn is_generic(name: &str) -> bool {
    FOLDERS.contains(&name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(written: &str) -> String {
        candidates(written, &[]).first().map(|words| words.join(" ")).unwrap_or_default()
    }

    #[test]
    fn the_last_words_of_a_place_are_its_name() {
        assert_eq!(best("#/components/schemas/Pet/properties/owner"), "pet owner");
        assert_eq!(best("#/components/schemas/Pet/$defs/Name"), "pet name");
        assert_eq!(best("#/components/schemas/Pet/properties/tags/items"), "pet tags item");
        assert_eq!(best("#/components/schemas/Pet/oneOf/1"), "pet 2");
        assert_eq!(
            best("#/components/responses/NotFound/content/application~1json/schema"),
            "not found response"
        );
        assert_eq!(
            best("#/components/responses/ErrorResponseWithCode/content/a~1b/schema"),
            "error response with code"
        );
        let made =
            "#/components/responses/resources.pets.responses.list.yml/content/application~1json/schema";
        let made: Vec<String> = candidates(made, &[]).iter().map(|words| words.join(" ")).collect();
        assert_eq!(made[..2], ["list response", "pets list response"]);
        let schema = "#/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema";
        assert_eq!(best(schema), "get pets id response");
        let shared = candidates("#/paths/~1pets~1{id}/parameters/0/schema", &["view".to_owned()]);
        assert_eq!(shared[0].join(" "), "pets id view");
        assert_eq!(shared[2].join(" "), "pets id view parameter");
    }

    #[test]
    fn a_file_is_called_after_itself() {
        assert_eq!(best("schemas/pet.yaml"), "pet");
        assert_eq!(best("schemas/pet.yaml#/Pet"), "pet");
        assert_eq!(best("schemas/pet.yaml#/properties/owner"), "pet owner");
        assert_eq!(best("common.yaml#/$defs/Name"), "name");
        assert_eq!(best("droplets/models/index.yml"), "droplets");
        assert_eq!(candidates("common.yaml#/$defs/Name", &[])[1], ["common", "name"]);
        assert_eq!(candidates("droplets/models/size.yml", &[])[1], ["droplets", "size"]);
    }
}
