//! Numbers that nobody can guess: the keys of the hash maps of the standard library.

use std::{
    hash::{BuildHasher, RandomState},
    time::Duration,
};

/// 64 bits.
#[must_use]
pub fn bits() -> u64 {
    RandomState::new().hash_one(0_u8)
}

/// A time between nothing and a limit.
#[must_use]
pub fn below(limit: Duration) -> Duration {
    let micros = u64::try_from(limit.as_micros()).unwrap_or(u64::MAX - 1);
    Duration::from_micros(bits() % (micros + 1))
}
