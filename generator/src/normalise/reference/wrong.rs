//! What is said about a reference that leads nowhere.

use serde_json::{Map, Value};

use crate::diagnostic::Code;
use crate::pointer::Pointer;
use crate::read::external::Refused;

/// A complaint that lacks its place.
#[derive(Clone, Debug)]
pub(super) struct Wrong {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl Wrong {
    pub(super) fn new(message: String, help: Option<String>) -> Self {
        Self { code: Code::MissingReference, message, help }
    }
}

pub(super) fn cycle(reference: &str) -> Wrong {
    Wrong {
        code: Code::ReferenceCycle,
        message: format!("`{reference}` leads back to itself"),
        help: Some("at least one of the references on the way has to be the thing itself".to_owned()),
    }
}

/// There is nothing at a pointer; `file` is the name of the document where it is not the root.
pub(super) fn nothing_at(root: &Value, file: Option<&str>, pointer: &Pointer) -> Wrong {
    let (holder, missing) = deepest(root, pointer);
    let names = holder.and_then(Value::as_object).into_iter().flat_map(Map::keys);
    let nearest = nearest(&missing, names).map(|nearest| format!("did you mean `{nearest}`?"));
    let tokens: Vec<String> = pointer.tokens().collect();
    let message = match (file, tokens.as_slice()) {
        (None, [components, kind, name]) if components == "components" => {
            format!("no {} is called `{name}`", singular(kind))
        }
        (None, _) => format!("there is nothing at `{pointer}`"),
        (Some(file), _) => format!("`{file}` has nothing at `{pointer}`"),
    };
    Wrong::new(message, nearest)
}

/// The last thing on the way that is there, and the name that it does not have.
fn deepest<'v>(root: &'v Value, pointer: &Pointer) -> (Option<&'v Value>, String) {
    let mut at = pointer.clone();
    while let (Some(parent), Some(last)) = (at.parent(), at.last()) {
        if let Some(holder) = root.pointer(parent.as_str()) {
            return (Some(holder), last);
        }
        at = parent;
    }
    (Some(root), String::new())
}

pub(super) fn no_anchor<'n>(name: &str, known: impl Iterator<Item = &'n String>) -> Wrong {
    let nearest = nearest(name, known).map(|nearest| format!("did you mean `#{nearest}`?"));
    Wrong::new(format!("no schema has the anchor `{name}`"), nearest)
}

pub(super) fn remote(reference: &str) -> Wrong {
    let help = "download it into the folder of the document, and refer to the file";
    Wrong::new(
        format!("`{reference}` is somewhere else: nothing is fetched over a network"),
        Some(help.to_owned()),
    )
}

pub(super) fn no_folder(reference: &str) -> Wrong {
    let help = "read the document from a file, or put everything into one document";
    let message =
        format!("`{reference}` is another file, and a document in memory has no folder to find it in");
    Wrong::new(message, Some(help.to_owned()))
}

pub(super) fn refused(file: &str, refused: Refused) -> Wrong {
    match refused {
        Refused::Outside => {
            let help = "`--allow-outside` allows it, where the document is trusted";
            Wrong::new(format!("`{file}` is outside of the folder of the document"), Some(help.to_owned()))
        }
        Refused::Missing { nearest } => {
            let help = nearest.map(|nearest| format!("did you mean `{nearest}`?"));
            Wrong::new(format!("there is no file `{file}`"), help)
        }
        Refused::Directory => Wrong::new(format!("`{file}` is a folder"), None),
    }
}

pub(super) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n String>) -> Option<&'n String> {
    let scored = names.map(|known| (strsim::jaro_winkler(name, known), known));
    let best = scored.max_by(|(left, _), (right, _)| left.total_cmp(right));
    best.filter(|(score, _)| *score > 0.8).map(|(_, known)| known)
}

fn singular(kind: &str) -> &str {
    match kind {
        "schemas" => "schema",
        "responses" => "response",
        "parameters" => "parameter",
        "examples" => "example",
        "requestBodies" => "request body",
        "headers" => "header",
        "securitySchemes" => "security scheme",
        "links" => "link",
        "callbacks" => "callback",
        "pathItems" => "path item",
        "mediaTypes" => "media type",
        _ => "component",
    }
}
