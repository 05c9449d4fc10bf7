//! Work that is not done yet, with `Send` wherever there are threads.

use std::pin::Pin;

/// A future behind a pointer. In a browser it need not be `Send`.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A future behind a pointer.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;
