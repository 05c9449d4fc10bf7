//! Stage 9: tokens to text.

mod marks;
mod spacing;

pub(crate) use marks::{BREAK, IF_LONG, LONG};

use crate::emit::{Content, Draft};
use crate::write::{File, HEADER};

/// The text of a file; `root` is the path by which generated code calls its root.
pub(crate) fn render(draft: Draft, root: &str) -> File {
    let mut text = format!("{HEADER}\n\n");
    match draft.content {
        Content::Tokens(tokens) => {
            // The tokens are the emitter's own: that they are Rust is an invariant, whatever the document says.
            let file = syn::parse2(tokens)
                .unwrap_or_else(|error| panic!("the draft of {} is not Rust: {error}", draft.path));
            marks::write_out(&spacing::file(file), &mut text);
        }
        Content::Text(body) if root == "crate" => text.push_str(body),
        // A module has no features of its own: it sends through reqwest, and is not traced.
        Content::Text(body) => text.push_str(
            &body
                .replace("crate::", &format!("{root}::"))
                .replace(r#"feature = "reqwest""#, "true")
                .replace(r#"feature = "tracing""#, "false"),
        ),
    }
    File { path: draft.path, text: text.into() }
}
