//! Tags and bare addresses, before the blocks are laid out: what Markdown has a form for takes that form.

mod address;
mod angle;
mod buffer;
mod element;
mod entity;
mod html;
mod placeholder;
mod scan;
mod stretch;
mod tag;

/// The text as Markdown without HTML, or nothing if its containers are nested too deep.
pub(super) fn rewrite(text: &str) -> Option<String> {
    let turns = stretch::turns(text)?;
    Some(scan::Scan::new(text, turns).run())
}
