//! Doc comments and other attributes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{doc, note, paragraphs};
use crate::analyse::Derives;
use crate::ir::{Doc, Note};
use crate::render;

/// The lines of a doc comment, in one attribute; an empty line separates paragraphs.
pub(super) fn lines(lines: &[String]) -> TokenStream {
    joined(lines).map(|text| quote!(#[doc = #text])).unwrap_or_default()
}

/// The same for what stands inside a file or a module.
pub(super) fn inner_lines(lines: &[String]) -> TokenStream {
    joined(lines).map(|text| quote!(#![doc = #text])).unwrap_or_default()
}

/// What the document says about a thing beyond its name, or else `fallback`; and whether it is deprecated.
pub(super) fn documented(doc: &Doc, name: &str, fallback: &str) -> TokenStream {
    documented_with(doc, name, fallback, None)
}

/// The same of what may have a default, which is told as the Rust value that it is, where there is one.
pub(super) fn documented_with(doc: &Doc, name: &str, fallback: &str, default: Option<&str>) -> TokenStream {
    let own = paragraphs::of(&[doc.description.as_deref().or(telling(doc, name)).unwrap_or_default()]);
    let mut text = if own.is_empty() { doc::paragraph(fallback) } else { own };
    text.extend(example(doc));
    let text = lines(&with_notes(text, &doc.notes, default));
    let deprecated = deprecated(doc);
    quote!(#text #deprecated)
}

/// What a thing is, in one line: the summary, or else the first sentence of the description.
pub(super) fn title(about: &Doc) -> Option<String> {
    let summary = about.summary.as_deref().map(doc::line).filter(|line| !line.is_empty());
    match summary {
        Some(line) if line.len() <= LONGEST_TITLE => Some(line),
        Some(line) => doc::opening(&line).or(Some(line)),
        None => doc::opening(about.description.as_deref()?),
    }
}

/// Of a summary that is longer the first sentence is the title.
const LONGEST_TITLE: usize = 120;

/// The summary, unless it is the name once more: many tools make titles of names.
pub(super) fn telling<'d>(doc: &'d Doc, name: &str) -> Option<&'d str> {
    doc.summary.as_deref().filter(|summary| letters(summary) != letters(name))
}

/// Whether a name ends with the words of a title.
pub(super) fn ends_with(name: &str, title: &str) -> bool {
    letters(name).ends_with(&letters(title))
}

/// What a name or a title says, however it is written.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|each| each.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Adds a paragraph for each remark; `default` is how the default is written in Rust.
pub(super) fn with_notes<'n>(
    mut text: Vec<String>,
    notes: impl IntoIterator<Item = &'n Note>,
    default: Option<&str>,
) -> Vec<String> {
    let remarks = notes.into_iter().filter(|remark| !note::is_said(remark, &text));
    let remarks = remarks.map(|remark| note::line(remark, default));
    let remarks: Vec<String> = remarks.flat_map(|remark| [String::new(), remark]).collect();
    text.extend(remarks);
    text
}

/// A paragraph with the example, where there is one.
pub(super) fn example(about: &Doc) -> Vec<String> {
    let line = |example: &String| format!("Example: {}.", doc::code(example));
    about.example.iter().flat_map(|example| [String::new(), line(example)]).collect()
}

/// `#[deprecated]`, where the document says so, with what it says to use instead.
pub(super) fn deprecated(about: &Doc) -> Option<TokenStream> {
    let texts = [about.description.as_deref(), about.summary.as_deref()];
    let note = || texts.into_iter().flatten().find_map(doc::instead);
    about
        .deprecated
        .then(|| note().map_or_else(|| quote!(#[deprecated]), |note| quote!(#[deprecated(note = #note)])))
}

/// The indefinite article before a name.
pub(super) fn article(name: &str) -> &'static str {
    if name.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" }
}

/// The traits that a type derives, in one fixed order.
pub(super) fn derive(derives: Derives) -> TokenStream {
    let default = derives.default.then(|| quote!(Default,));
    quote!(#[derive(Clone, Debug, #default PartialEq)])
}

/// `Eq`, where it holds. The derive would check again, member by member, what the analysis knows already.
pub(super) fn eq(name: &Ident, derives: Derives) -> Option<TokenStream> {
    derives.eq.then(|| quote!(impl Eq for #name {}))
}

/// The lines as one text, each with the space that it begins with.
fn joined(lines: &[String]) -> Option<String> {
    let (first, others) = lines.split_first()?;
    let mut text = String::with_capacity(lines.iter().map(|line| line.len() + 2).sum());
    push_spaced(&mut text, first);
    for line in others {
        text.push_str(render::BREAK);
        push_spaced(&mut text, line);
    }
    Some(text)
}

fn push_spaced(text: &mut String, line: &str) {
    if !line.is_empty() {
        text.extend([" ", line]);
    }
}
