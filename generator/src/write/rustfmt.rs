//! `rustfmt.toml`: formatters stay off the generated code.

/// Where it is written.
pub(super) const PATH: &str = "rustfmt.toml";

/// What rustfmt reads as well; people who have one do not get ours.
pub(super) const HIDDEN: &str = ".rustfmt.toml";

/// What is written where there is none.
pub(super) const TEXT: &str = "\
# The generator lays its code out. A formatter would change what each run changes back.
disable_all_formatting = true
";
