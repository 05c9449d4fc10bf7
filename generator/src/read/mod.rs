//! Stage 1: bytes to text and a raw tree.
