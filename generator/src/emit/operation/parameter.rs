//! Parameters: one call each.

use proc_macro2::TokenStream;
use quote::quote;

use crate::analyse;
use crate::emit::field::Field;
use crate::emit::ident::{ident, plain};
use crate::ir::{Api, Encoding, Form, Location, Parameter, Shape, Style, StyleKind, Ty};

/// The call that adds a parameter to a request.
pub(super) fn emit(api: &Api, parameter: &Parameter, field: &Field<'_>) -> TokenStream {
    let (wire, name) = (&field.data.wire, ident(&field.name.field));
    let value = if is_finite(api, parameter) { quote!(Finite(&self.#name)) } else { quote!(self.#name) };
    let (method, usual) = place(parameter.location);
    match &parameter.form {
        Form::Json if parameter.location == Location::Querystring => {
            quote!(call.query_string(&JsonText(&#value));)
        }
        Form::Styled(_) if parameter.location == Location::Querystring => {
            quote!(call.query_string(&#value);)
        }
        Form::Pairs(encodings) => {
            let styles = styles(encodings);
            quote!(call.query_pairs(&#value, &[#(#styles),*]);)
        }
        Form::Json => {
            let method = plain(method);
            quote!(call.#method(#wire, &JsonText(&#value));)
        }
        Form::Segments => quote!(call.path_segments(#wire, &#value);),
        Form::Styled(style) if *style == usual.plain() => {
            let method = plain(method);
            quote!(call.#method(#wire, &#value);)
        }
        Form::Styled(each) => {
            let (method, style) = (plain(&format!("{method}_as")), self::style(wire, *each));
            quote!(call.#method(&#style, &#value);)
        }
    }
}

/// Whether it is a number, or several, that may have no text.
pub(in crate::emit) fn is_finite(api: &Api, parameter: &Parameter) -> bool {
    analyse::is_number(api, &parameter.field.ty)
}

/// What a parameter is called by its place. Of an object in a query each member is a parameter, and its own name is none.
pub(super) fn noun(api: &Api, parameter: &Parameter) -> &'static str {
    let is_apart =
        matches!(&parameter.form, Form::Styled(style) if style.kind == StyleKind::Form && style.explode);
    match parameter.location {
        Location::Query if is_apart && is_object(api, &parameter.field.ty) => {
            "query parameters, one for each member"
        }
        Location::Path => "path parameter",
        Location::Query => "query parameter",
        Location::Querystring => "query string",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

fn is_object(api: &Api, ty: &Ty) -> bool {
    match ty {
        Ty::Map(_) => true,
        Ty::Nullable(inner) => is_object(api, inner),
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Object(_) => true,
            Shape::Alias(ty) => is_object(api, ty),
            Shape::Enumeration(_) | Shape::Union(_) => false,
        },
        _ => false,
    }
}

/// The method for a place, and the style that it writes.
fn place(location: Location) -> (&'static str, StyleKind) {
    match location {
        Location::Path => ("path", StyleKind::Simple),
        Location::Query | Location::Querystring => ("query", StyleKind::Form),
        Location::Header => ("header", StyleKind::Header),
        Location::Cookie => ("cookie", StyleKind::Form),
    }
}

/// The members of a form that are not written as usual.
pub(super) fn styles(encodings: &[Encoding]) -> impl Iterator<Item = TokenStream> {
    encodings.iter().map(|encoding| style(&encoding.name, encoding.style))
}

/// A style with its name, and what differs from the usual.
pub(super) fn style(name: &str, style: Style) -> TokenStream {
    let kind = plain(match style.kind {
        StyleKind::Simple => "simple",
        StyleKind::Label => "label",
        StyleKind::Matrix => "matrix",
        StyleKind::Form => "form",
        StyleKind::SpaceDelimited => "space_delimited",
        StyleKind::PipeDelimited => "pipe_delimited",
        StyleKind::DeepObject => "deep_object",
        StyleKind::Header => "header",
        StyleKind::Cookie => "cookie",
        StyleKind::Json => "json",
    });
    let explode = style.explode;
    let explode = (explode != style.kind.explodes()).then(|| quote!(.explode(#explode)));
    let reserved = style.allow_reserved.then(|| quote!(.allow_reserved()));
    let empty = style.allow_empty.then(|| quote!(.allow_empty()));
    quote!(Style::#kind(#name) #explode #reserved #empty)
}

/// What of the support code the parameters name.
pub(super) fn uses(api: &Api, parameters: &[Parameter]) -> Vec<&'static str> {
    let styled = |each: &Parameter| match &each.form {
        Form::Styled(style) => {
            each.location != Location::Querystring && *style != place(each.location).1.plain()
        }
        Form::Pairs(encodings) => !encodings.is_empty(),
        Form::Json | Form::Segments => false,
    };
    let json = parameters.iter().any(|each| each.form == Form::Json);
    let styled = parameters.iter().any(styled);
    let finite = parameters.iter().any(|each| is_finite(api, each));
    let names = [("Finite", finite), ("JsonText", json), ("Style", styled)];
    names.into_iter().filter(|(_, used)| *used).map(|(name, _)| name).collect()
}
