//! Lists that come page by page, item by item.

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
    vec,
};

use futures_core::Stream;

use super::{
    operation::Operation,
    pages::{Paged, Pages},
};
use crate::{client::Client, error::Error};

/// The items of all pages of a list. A page is asked for when its first item is needed, and one page is in memory at a
/// time. Dropping it ends the exchange.
///
/// It fails, and ends, as [`Pages`] does.
pub struct Items<O: Paged> {
    pages: Pages<O>,
    items: vec::IntoIter<O::Item>,
}

impl<O: Paged> Items<O> {
    /// The items from the page that an operation asks for.
    #[must_use]
    pub fn new(client: &Client, operation: &O) -> Self {
        Self { pages: Pages::new(client, operation), items: Vec::new().into_iter() }
    }

    /// The pages instead of the items. What is left of a page that was begun is passed over.
    #[must_use]
    pub fn pages(self) -> Pages<O> {
        self.pages
    }

    /// The next item, or `None` after the last.
    ///
    /// # Errors
    ///
    /// As [`Client::send`].
    pub async fn next(&mut self) -> Option<Result<O::Item, Error<O::Error>>> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<<Self as Stream>::Item>> {
        loop {
            if let Some(item) = self.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll(context)) {
                Some(Ok(page)) => self.items = O::items(page.into_value()).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Nothing in it is pinned in place.
impl<O: Paged> Unpin for Items<O> {}

impl<O: Paged> Stream for Items<O> {
    type Item = Result<O::Item, Error<<O as Operation>::Error>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<O: Paged> fmt::Debug for Items<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Items").field("operation", &O::ID).finish_non_exhaustive()
    }
}
