//! The name of the crate, which is known when it is written.

/// Stands for the crate until then.
pub(super) const STAND_IN: &str = "the_generated_crate";

/// The text for the package of that name.
pub(crate) fn named(text: &str, package: &str) -> String {
    text.replacen(STAND_IN, &package.replace('-', "_"), 1)
}
