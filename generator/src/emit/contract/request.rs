//! The test of one operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::value;
use crate::analyse::is_bundled;
use crate::emit::Input;
use crate::emit::field::Field;
use crate::emit::ident::ident;
use crate::emit::operation::{self, Subject, request};
use crate::emit::scope::{File, Scope};
use crate::ir::{self, Body, Format, Ty};
use crate::sample::{Content, Given, Sample};

/// A field, and what is sent in it.
type Part<'a> = (Field<'a>, Option<TokenStream>);

pub(super) fn test(input: Input<'_>, index: usize, sample: &Sample) -> TokenStream {
    let scope = Scope { input, file: File::Contract };
    let (operation, names) = (&input.api.operations[index], input.names.operation(index));
    let subject = Subject { scope, index, operation, names };
    let body = request::body(operation);
    let fields = request::with_body(subject, body.as_ref());
    let given = given(sample, fields.len());
    let parts: Vec<Part<'_>> = fields
        .into_iter()
        .zip(given)
        .filter(|(field, _)| !field.data.is_constant())
        .map(|(field, given)| (field, part(subject, &field, given, sample)))
        .collect();
    let bundled = is_bundled(parts.iter().map(|(field, _)| field.data));
    let module = ident(&names.module);
    let (new, setters) =
        (new(&quote!(operations::#module::Required), &parts, bundled, scope), setters(&parts));
    let expect = deprecated(subject, &parts, bundled, sample);
    let ignore = crate::emit::ident::plain("ignore");
    let call = quote!(operations::#module::#module(&contract::client()?, &request).await);
    let check = if sample.fails { quote!(contract::described(#call)) } else { quote!(#call) };
    quote! {
        #[tokio::test]
        #[#ignore = "sends a request to a server"]
        #expect
        async fn #module() -> Result<(), Box<dyn Error>> {
            let request = operations::#module::Request::#new #(#setters)*;
            #check?;
            Ok(())
        }
    }
}

/// What is given for each field, in order.
fn given(sample: &Sample, fields: usize) -> Vec<Option<&Given>> {
    let parameters = sample.parameters.iter().map(Option::as_ref);
    let body: Vec<Option<&Given>> = match &sample.body {
        Content::Nothing => Vec::new(),
        Content::Members(members) => members.iter().map(Option::as_ref).collect(),
        Content::Whole(value, _) => vec![Some(value)],
    };
    let mut given: Vec<Option<&Given>> = parameters.chain(body).collect();
    given.resize(fields, None);
    given
}

/// What is sent in a field; a required one of which nothing is known gets `null`, and the test says so when it runs.
fn part(
    subject: Subject<'_>,
    field: &Field<'_>,
    given: Option<&Given>,
    sample: &Sample,
) -> Option<TokenStream> {
    let null = Given { json: "null".to_owned(), text: None };
    let needed = field.data.presence.is_required().then_some(&null);
    let given = given.or(needed)?;
    if let (Ty::Format(Format::Content), Some(Body::Choice { alternatives, .. })) =
        (&field.data.ty, subject.operation.content())
    {
        let (first, name) = (alternatives.first()?, ident(subject.names.contents.first()?));
        let module = ident(&subject.names.module);
        let value = match &first.content {
            ir::Content::Value(ty) => content(subject.scope, ty, given, sample),
            ir::Content::Parts(fields) => parts(subject, fields, sample)?,
        };
        // JSON that is read here is read behind its pointer.
        let boxed = matches!(first.content, ir::Content::Parts(_)).then(|| quote!(.into()));
        return Some(quote!(operations::#module::Content::#name(#value #boxed)));
    }
    let presence = field.data.presence;
    Some(
        form(&field.data.ty, sample)
            .unwrap_or_else(|| value::argument(subject.scope, &field.data.ty, presence, given)),
    )
}

/// What stands in a variant of `Content`, whose type is known.
fn content(scope: Scope<'_>, ty: &Ty, given: &Given, sample: &Sample) -> TokenStream {
    form(ty, sample).unwrap_or_else(|| value::field(scope, ty, crate::ir::Presence::Required, given))
}

/// The struct of a body of several parts, which is the first of several media types.
fn parts(subject: Subject<'_>, data: &[ir::Field], sample: &Sample) -> Option<TokenStream> {
    let (names, parts) = (subject.names.parts.first()?.as_ref()?, parts_of(subject, data, sample)?);
    let bundled = is_bundled(parts.iter().map(|(field, _)| field.data));
    let (module, name, required) = (&subject.names.module, ident(&names.ty), ident(&names.required));
    let (module, setters) = (ident(module), setters(&parts));
    let new = new(&quote!(operations::#module::#required), &parts, bundled, subject.scope);
    Some(quote!(operations::#module::#name::#new #(#setters)*))
}

/// The fields of that struct, and what is sent in each.
fn parts_of<'a>(subject: Subject<'a>, data: &'a [ir::Field], sample: &Sample) -> Option<Vec<Part<'a>>> {
    let names = subject.names.parts.first()?.as_ref()?;
    let Content::Whole(_, members) = &sample.body else { return None };
    let all = operation::parts::fields(subject, data, names);
    let parts = all.into_iter().filter(|field| !field.data.is_constant()).map(|field| {
        let given = members.iter().find(|(name, _)| *name == field.data.wire).map(|(_, given)| given);
        let value = part(subject, &field, given, sample);
        (field, value)
    });
    Some(parts.collect())
}

/// A form of parts that have no names of their own.
fn form(ty: &Ty, sample: &Sample) -> Option<TokenStream> {
    let Ty::Format(Format::Multipart) = ty else { return None };
    let Content::Whole(_, members) = &sample.body else {
        return Some(quote!(contract::parts(&[("part", "text")])));
    };
    let parts = members.iter().map(|(name, given)| {
        let text = given.text.as_ref().unwrap_or(&given.json);
        quote!((#name, #text))
    });
    Some(quote!(contract::parts(&[#(#parts),*])))
}

fn new(required: &TokenStream, parts: &[Part<'_>], bundled: bool, scope: Scope<'_>) -> TokenStream {
    let needed = parts.iter().filter(|(field, _)| field.data.presence.is_required());
    if !bundled {
        let arguments = needed.filter_map(|(_, value)| value.as_ref());
        return quote!(new(#(#arguments),*));
    }
    let fields = needed.map(|(field, value)| {
        let name = ident(&field.name.field);
        // A field takes nothing but its own type.
        let own = crate::emit::ty::is_convertible(scope, &field.data.ty)
            && value.as_ref().is_some_and(value::is_literal);
        let own = own.then(|| quote!(.into()));
        quote!(#name: #value #own)
    });
    quote!(new(#required { #(#fields),* }))
}

fn setters<'p>(parts: &'p [Part<'_>]) -> impl Iterator<Item = TokenStream> + 'p {
    let optional = parts.iter().filter(|(field, _)| !field.data.presence.is_required());
    optional.filter_map(|(field, value)| {
        let (setter, value) = (ident(&field.name.setter), value.as_ref()?);
        Some(quote!(.#setter(#value)))
    })
}

/// The lint that the document forces where it deprecates what is sent.
fn deprecated(subject: Subject<'_>, all: &[Part<'_>], bundled: bool, sample: &Sample) -> Option<TokenStream> {
    let first = match subject.operation.content() {
        Some(Body::Choice { alternatives, .. }) => alternatives.first().map(|first| &first.content),
        Some(Body::Members(_) | Body::Whole { .. }) | None => None,
    };
    let inner = first.and_then(ir::Content::parts);
    let inner = inner.and_then(|fields| parts_of(subject, fields, sample)).unwrap_or_default();
    let inner_bundled = is_bundled(inner.iter().map(|(field, _)| field.data));
    let deprecated = subject.operation.doc.deprecated
        || all.iter().any(|part| names_deprecated(part, bundled))
        || inner.iter().any(|part| names_deprecated(part, inner_bundled));
    deprecated.then(|| {
        let reason = "the document still describes it";
        quote!(#[expect(deprecated, reason = #reason)])
    })
}

/// Whether the test names something deprecated.
fn names_deprecated((field, value): &Part<'_>, bundled: bool) -> bool {
    let named = if field.data.presence.is_required() { bundled } else { value.is_some() };
    named && field.data.doc.deprecated
}
