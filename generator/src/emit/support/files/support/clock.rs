//! What time it is, where that is known: a browser gives it in another way than the standard library asks for it.

use std::time::{Duration, SystemTime};

/// A point in time to measure from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Started(#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))] std::time::Instant);

#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
impl Started {
    /// Now.
    #[must_use]
    pub fn now() -> Self {
        Self(std::time::Instant::now())
    }

    /// The time since then.
    #[must_use]
    pub fn elapsed(self) -> Option<Duration> {
        Some(self.0.elapsed())
    }
}

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
impl Started {
    /// Now.
    #[must_use]
    pub const fn now() -> Self {
        Self()
    }

    /// Nothing is known.
    #[must_use]
    pub const fn elapsed(self) -> Option<Duration> {
        None
    }
}

/// The time of day.
#[must_use]
pub fn now() -> Option<SystemTime> {
    let known = cfg!(not(all(target_arch = "wasm32", target_os = "unknown")));
    known.then(SystemTime::now)
}
