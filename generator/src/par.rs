//! Work on many things at once, in an order that does not depend on threads.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many threads to use; `None` is one for each core.
pub(crate) type Threads = Option<NonZero<usize>>;

/// Fewer things than this are not worth a thread.
const WORTH_A_THREAD: usize = 16;

/// Applies `f` to each item and gives the results in the order of the items.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], threads: Threads, f: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = threads.map_or_else(available, NonZero::get).min(items.len().div_ceil(WORTH_A_THREAD));
    if threads < 2 {
        return items.iter().map(f).collect();
    }
    let next = AtomicUsize::new(0);
    // What stands side by side is alike, and what a thread has just looked at is near.
    let together = (items.len() / (threads * 32)).clamp(1, 16);
    let work = || {
        let mut done = Vec::new();
        loop {
            let start = next.fetch_add(together, Ordering::Relaxed);
            if start >= items.len() {
                return done;
            }
            let end = items.len().min(start + together);
            done.extend((start..end).map(|index| (index, f(&items[index]))));
        }
    };
    let mut all: Vec<(usize, R)> = thread::scope(|scope| {
        let handles: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        handles.into_iter().flat_map(join).collect()
    });
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, result)| result).collect()
}

/// Does some work while another thread takes apart what nobody needs any more, which takes long for a large tree.
pub(crate) fn dropping<R>(rest: impl Send, work: impl FnOnce() -> R) -> R {
    thread::scope(|scope| {
        scope.spawn(|| drop(rest));
        work()
    })
}

fn join<R>(handle: thread::ScopedJoinHandle<'_, R>) -> R {
    handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn available() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_does_not_depend_on_threads() {
        let items: Vec<usize> = (0..1000).collect();
        let expected: Vec<usize> = items.iter().map(|item| item * 2).collect();
        for threads in [1, 2, 7] {
            assert_eq!(map(&items, NonZero::new(threads), |item| item * 2), expected);
        }
    }
}
