//! How often a client may repeat something.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use super::retry::Retry;

/// How many successes allow for one more repetition.
const PRICE: u32 = 10;

/// Tokens that repetitions take and successes bring back.
#[derive(Debug)]
pub(crate) struct Budget {
    tokens: AtomicU32,
    most: u32,
}

impl Budget {
    /// Enough for so many repetitions.
    pub(super) const fn new(retries: u32) -> Self {
        let most = retries.saturating_mul(PRICE);
        Self { tokens: AtomicU32::new(most), most }
    }

    /// Takes what one repetition costs, if it is there.
    pub(super) fn take(&self) -> bool {
        self.tokens.fetch_update(Relaxed, Relaxed, |tokens| tokens.checked_sub(PRICE)).is_ok()
    }

    /// Brings back what one success brings.
    pub(super) fn add(&self) {
        // An error says that it is full.
        _ = self
            .tokens
            .fetch_update(Relaxed, Relaxed, |tokens| (tokens < self.most).then(|| tokens.saturating_add(1)));
    }
}

/// For calls that ask for repetitions where their client does not.
impl Default for Budget {
    fn default() -> Self {
        Self::new(Retry::new().budget)
    }
}
