//! How parameters and members of forms are written (OpenAPI 3.1.1, sections 4.8.12.3 and 4.8.15.1).

use openapiv3::{Encoding as Model, Parameter, PathStyle, QueryStyle};

use super::media_type::{essence, is_json};
use crate::ir::{Encoding, Location, Style, StyleKind};
use crate::normalise::{COOKIE_STYLE, EXPLODE, RESERVED};

/// The style of a parameter that has a schema.
pub(super) fn of_parameter(model: &Parameter) -> Style {
    let data = model.parameter_data_ref();
    let kind = kind(model);
    let (reserved, empty) = match model {
        Parameter::Query { allow_reserved, allow_empty_value, .. } => {
            (*allow_reserved, allow_empty_value.unwrap_or_default())
        }
        _ => (data.extensions.contains_key(RESERVED), false),
    };
    Style {
        kind,
        // Objects in brackets have no other form.
        explode: kind == StyleKind::DeepObject || data.explode.unwrap_or(kind.explodes()),
        allow_reserved: reserved,
        allow_empty: empty,
    }
}

fn kind(model: &Parameter) -> StyleKind {
    match model {
        Parameter::Path { style, .. } => match style {
            PathStyle::Simple => StyleKind::Simple,
            PathStyle::Label => StyleKind::Label,
            PathStyle::Matrix => StyleKind::Matrix,
        },
        Parameter::Query { style, .. } => query(style),
        Parameter::Header { .. } => StyleKind::Header,
        Parameter::Cookie { parameter_data, .. } => {
            let plain = parameter_data.extensions.contains_key(COOKIE_STYLE);
            if plain { StyleKind::Cookie } else { StyleKind::Form }
        }
    }
}

fn query(style: &QueryStyle) -> StyleKind {
    match style {
        QueryStyle::Form => StyleKind::Form,
        QueryStyle::SpaceDelimited => StyleKind::SpaceDelimited,
        QueryStyle::PipeDelimited => StyleKind::PipeDelimited,
        QueryStyle::DeepObject => StyleKind::DeepObject,
    }
}

/// The style that is meant where none is named.
pub(super) fn of_location(location: Location) -> StyleKind {
    match location {
        Location::Path => StyleKind::Simple,
        Location::Query | Location::Querystring | Location::Cookie => StyleKind::Form,
        Location::Header => StyleKind::Header,
    }
}

/// How a member of a form is written, where that is not as usual.
pub(super) fn of_member(name: &str, model: &Model) -> Option<Encoding> {
    // A style that is written goes before a media type (OpenAPI 3.1.1, section 4.8.15.1.2).
    let json = !is_written(model) && media_type(model).is_some_and(|name| is_json(&essence(name)));
    let style = if json { StyleKind::Json.plain() } else { of_encoding(model) };
    (style != StyleKind::Form.plain()).then(|| Encoding { name: name.to_owned(), style })
}

/// Whether a style is written: without one the media type says how a member is written.
pub(super) fn is_written(model: &Model) -> bool {
    model.style.is_some() || model.extensions.contains_key(EXPLODE)
}

/// The first media type.
pub(super) fn media_type(model: &Model) -> Option<&str> {
    Some(model.content_type.as_deref()?.split(',').next()?.trim())
}

/// The style that an encoding says.
pub(super) fn of_encoding(model: &Model) -> Style {
    let kind = model.style.as_ref().map_or(StyleKind::Form, query);
    let said = model.extensions.get(EXPLODE).and_then(serde_json::Value::as_bool);
    Style {
        kind,
        explode: kind == StyleKind::DeepObject || said.unwrap_or(kind.explodes()),
        allow_reserved: model.allow_reserved,
        allow_empty: false,
    }
}
