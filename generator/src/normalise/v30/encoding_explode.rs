//! Whether the items of a member of a form stand by themselves: the model cannot tell `false` from nothing.
//!
//! ```yaml
//! # before
//! encoding: { tags: { explode: false } }
//! # after
//! encoding: { tags: { explode: false, x-oai-explode: false } }
//! ```

use serde_json::Value;

use crate::normalise::Context;

/// Where it stands again.
pub(crate) const EXPLODE: &str = "x-oai-explode";

pub(in crate::normalise) fn apply(encoding: &mut Value, _: &mut Context<'_>) {
    if let Some(explode) = encoding.get("explode").cloned() {
        encoding[EXPLODE] = explode;
    }
}
