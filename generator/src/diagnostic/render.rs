//! Diagnostics as text for people, or as one JSON object a line.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::json;

use super::{
    Diagnostic, Place, Severity, Sources, clean, excerpt,
    spot::{Spot, spots},
};

/// The diagnostics as people read them, with excerpts, in the order in which they are given.
#[must_use]
pub fn text(sources: &Sources, diagnostics: &[Diagnostic], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for (diagnostic, spot) in located(sources, diagnostics) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&paragraph(&renderer, sources, diagnostic, spot.as_ref()));
        text.push('\n');
    }
    text
}

/// The diagnostics as JSON, one object a line, in the order in which they are given.
#[must_use]
pub fn json(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    for (diagnostic, spot) in located(sources, diagnostics) {
        let object = json!({
            "severity": diagnostic.code.severity().name(),
            "code": diagnostic.code.name(),
            "message": diagnostic.message,
            "file": file(sources, &diagnostic.at),
            "line": spot.as_ref().map(|spot| spot.line),
            "column": spot.as_ref().map(|spot| spot.column),
            "pointer": pointer(&diagnostic.at),
            "help": diagnostic.help,
        });
        text.push_str(&object.to_string());
        text.push('\n');
    }
    text
}

/// The line and the column, in characters, of a place; both are counted from 1 on. A file as a whole has none.
#[must_use]
pub fn position(sources: &Sources, place: &Place) -> Option<(usize, usize)> {
    let spot = spots(sources, &[place]).pop().flatten()?;
    Some((spot.line, spot.column))
}

/// The file, the line and the column of each place, as people write them.
pub(crate) fn positions(sources: &Sources, places: &[&Place]) -> Vec<String> {
    let spots = spots(sources, places);
    let written = places.iter().zip(spots).map(|(place, spot)| match spot {
        Some(spot) => format!("{}:{}:{}", file(sources, place), spot.line, spot.column),
        None => file(sources, place).to_owned(),
    });
    written.collect()
}

fn located<'a>(
    sources: &Sources,
    diagnostics: &'a [Diagnostic],
) -> impl Iterator<Item = (&'a Diagnostic, Option<Spot>)> {
    let places: Vec<_> = diagnostics.iter().map(|diagnostic| &diagnostic.at).collect();
    diagnostics.iter().zip(spots(sources, &places))
}

fn file<'a>(sources: &'a Sources, place: &'a Place) -> &'a str {
    match place {
        Place::File(name) => name,
        Place::Node(id, _) | Place::Span(id, _) => &sources.get(*id).name,
    }
}

fn pointer(place: &Place) -> Option<String> {
    match place {
        Place::Node(_, pointer) => Some(pointer.to_string()),
        Place::File(_) | Place::Span(..) => None,
    }
}

fn paragraph(renderer: &Renderer, sources: &Sources, diagnostic: &Diagnostic, spot: Option<&Spot>) -> String {
    let title = level(diagnostic.code.severity()).primary_title(clean::words(&diagnostic.message));
    let title = title.id(diagnostic.code.name());
    let name = clean::words(file(sources, &diagnostic.at));
    let Some(spot) = spot else {
        return renderer.render(&[with_help(title.element(Origin::path(name)), diagnostic)]);
    };
    let excerpt = excerpt::of(&sources.get(spot.source).text, spot);
    let label = pointer(&diagnostic.at).map(|pointer| clean::words(&pointer));
    let mark = AnnotationKind::Primary.span(excerpt.range.clone()).label(label);
    let snippet = Snippet::source(&excerpt.text).path(name).line_start(spot.line).annotation(mark);
    let shown = renderer.render(&[with_help(title.element(snippet), diagnostic)]);
    if excerpt.skipped == 0 { shown } else { with_column(&shown, spot, excerpt.skipped) }
}

fn with_help<'a>(group: Group<'a>, diagnostic: &Diagnostic) -> Group<'a> {
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(clean::words(help))),
        None => group,
    }
}

/// The renderer counts columns in the excerpt; this puts the column of the line in.
fn with_column(rendered: &str, spot: &Spot, skipped: usize) -> String {
    let (title, rest) = rendered.split_once('\n').unwrap_or((rendered, ""));
    let shown = format!(":{}:{}", spot.line, spot.column - skipped);
    let real = format!(":{}:{}", spot.line, spot.column);
    format!("{title}\n{}", rest.replacen(&shown, &real, 1))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Skip => Level::WARNING.with_name(Severity::Skip.name()),
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

#[cfg(test)]
mod tests;
