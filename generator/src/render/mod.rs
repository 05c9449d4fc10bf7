//! Stage 9: tokens to text.

mod length;
mod spacing;

pub(crate) use length::lines;

use crate::emit::{Content, Draft};
use crate::write::{File, HEADER};

/// The text of a file; `root` is the path by which generated code calls its root.
pub(crate) fn render(draft: Draft, root: &str) -> File {
    let body = match draft.content {
        Content::Tokens(tokens) => {
            // The tokens are the emitter's own: that they are Rust is an invariant, whatever the document says.
            let file = syn::parse2(tokens)
                .unwrap_or_else(|error| panic!("the draft of {} is not Rust: {error}", draft.path));
            spacing::file(file)
        }
        Content::Text(text) if root == "crate" => text.to_owned(),
        // A module has no features of its own: it sends through reqwest, and is not traced.
        Content::Text(text) => text
            .replace("crate::", &format!("{root}::"))
            .replace(r#"feature = "reqwest""#, "true")
            .replace(r#"feature = "tracing""#, "false"),
    };
    File { path: draft.path, text: format!("{HEADER}\n\n{body}") }
}
