//! Stage 10: text to disk, or a list of differences.
