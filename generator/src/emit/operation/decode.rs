//! What a reply means, by its status.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, payload, status};
use crate::analyse::{Derives, ty_is_eq};
use crate::emit::ident::{ident, plain};
use crate::emit::{attr, doc};
use crate::ir::{Outcome, Payload, StatusRange};
use crate::name::Name;

pub(super) fn emit(subject: Subject<'_>) -> TokenStream {
    let operation = subject.operation;
    let choice = operation.has_choice();
    let successes = operation.success.iter().zip(&subject.names.successes).map(|(outcome, name)| {
        let (read, name) = (payload::success(subject.scope, &outcome.payload), ident(name));
        let call = match outcome.payload {
            _ if !choice => quote!(reply.#read()),
            Payload::Nothing => quote!(reply.#read().map(|reply| reply.map(|()| Success::#name))),
            // What has a way of its own is read as it is, and put behind its pointer.
            Payload::Json(_) if read != "json" => {
                quote!(reply.#read().map(|reply| reply.map(|value| Success::#name(Box::new(value)))))
            }
            _ => quote!(reply.#read().map(|reply| reply.map(Success::#name))),
        };
        Arm { status: outcome.status, when: None, call }
    });
    let errors =
        operation.errors.iter().zip(&subject.names.errors).map(|(outcome, name)| Arm::error(outcome, name));
    let mut arms: Vec<Arm<'_>> = successes.chain(errors).collect();
    // The specification's order: a status before its range, a range before the default. Of media types ranges come last.
    arms.sort_by_key(|arm| (arm.status, arm.when.is_none(), arm.breadth()));
    let default = arms.iter().any(|arm| arm.status == StatusRange::Default);
    let unexpected = (!default).then(|| quote!(_ => reply.unexpected(),));
    let arms = merged(&arms);
    quote! {
        fn decode(reply: RawReply) -> Result<Reply<Self::Value>, Error<Self::Error>> {
            match reply.status().as_u16() {
                #(#arms)*
                #unexpected
            }
        }
    }
}

/// What is done with replies of some statuses.
struct Arm<'a> {
    status: StatusRange,
    /// The media type that they come as.
    when: Option<&'a str>,
    call: TokenStream,
}

impl<'a> Arm<'a> {
    fn error(outcome: &'a Outcome, name: &Name) -> Self {
        let name = ident(name);
        let call = match outcome.payload {
            Payload::Nothing | Payload::Raw => quote!(reply.error(ApiError::#name)),
            Payload::Text => quote!(reply.error_text(ApiError::#name)),
            Payload::Json(_) => quote!(reply.error_json(ApiError::#name)),
            Payload::Form(_) => quote!(reply.error_form(ApiError::#name)),
        };
        Self { status: outcome.status, when: outcome.when.as_deref(), call }
    }

    /// How much is open: `text/plain` comes before `text/*`, and that before `*/*`.
    fn breadth(&self) -> usize {
        self.when.map_or(0, |when| when.matches('*').count())
    }

    fn guard(&self) -> Option<TokenStream> {
        self.when.map(|when| quote!(if reply.came_as(#when)))
    }

    fn does(&self, other: &Self) -> bool {
        self.when == other.when && self.call.to_string() == other.call.to_string()
    }
}

/// The arms, those that do the same as one; a range says it for the statuses within.
fn merged(arms: &[Arm<'_>]) -> Vec<TokenStream> {
    let mut merged = Vec::with_capacity(arms.len());
    for (index, arm) in arms.iter().enumerate() {
        if arms[index + 1..].iter().any(|later| later.does(arm)) {
            continue;
        }
        let statuses = arms[..=index].iter().filter(|each| each.does(arm)).map(|each| each.status);
        let is_taken =
            |first: u16| arms.iter().any(|each| each.status == StatusRange::Exact(first) && !each.does(arm));
        let patterns = status::patterns(&statuses.collect::<Vec<_>>(), is_taken);
        let (guard, call) = (arm.guard(), &arm.call);
        merged.push(quote!(#(#patterns)|* #guard => #call,));
    }
    merged
}

/// The type of the value of a success.
pub(super) fn value(subject: Subject<'_>) -> TokenStream {
    if subject.operation.has_choice() {
        return quote!(Success);
    }
    let first = subject.operation.success.first();
    first.map_or_else(|| quote!(RawBody), |outcome| payload::value(subject.scope, &outcome.payload))
}

/// The successes that the document describes, where they differ.
pub(super) fn success(subject: Subject<'_>) -> Option<TokenStream> {
    if !subject.operation.has_choice() {
        return None;
    }
    let function = subject.link();
    let docs = attr::lines(&[format!("What {function} gives, by status.")]);
    let outcomes = subject.operation.success.iter().zip(&subject.names.successes);
    let variants = outcomes.map(|(outcome, name)| {
        let (docs, name) = (variant_docs(outcome), ident(name));
        let held = payload::held(subject.scope, &outcome.payload).map(|held| quote!((#held)));
        quote!(#docs #name #held,)
    });
    let derives = Derives { eq: are_eq(subject, &subject.operation.success), default: false };
    let (derive, eq) = (attr::derive(derives), attr::eq(&plain("Success"), derives));
    Some(quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub enum Success {
            #(#variants)*
        }
        #eq
    })
}

fn are_eq(subject: Subject<'_>, outcomes: &[Outcome]) -> bool {
    let known = &subject.scope.input.facts.derives;
    outcomes.iter().all(|outcome| outcome.payload.ty().is_none_or(|ty| ty_is_eq(ty, known)))
}

/// The errors that the document describes.
pub(super) fn errors(subject: Subject<'_>) -> TokenStream {
    // Whether later operations have the same errors is not said: one that is added would change what stands here.
    let function = subject.link();
    let docs = if subject.operation.errors.is_empty() {
        format!("The document describes no errors for {function}: there is no value of this type.")
    } else {
        format!("The errors that the document describes for {function}.")
    };
    let docs = attr::lines(&doc::paragraph(&docs));
    let outcomes: Vec<_> = subject.operation.errors.iter().zip(&subject.names.errors).collect();
    let variants = outcomes.iter().map(|(outcome, name)| {
        let (docs, name) = (variant_docs(outcome), ident(name));
        let held = payload::held(subject.scope, &outcome.payload).unwrap_or_else(|| quote!(RawBody));
        quote!(#docs #name(#held),)
    });
    let derives = Derives { eq: are_eq(subject, &subject.operation.errors), default: false };
    let (derive, eq) = (attr::derive(derives), attr::eq(&plain("ApiError"), derives));
    quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub enum ApiError {
            #(#variants)*
        }
        #eq
    }
}

fn variant_docs(outcome: &Outcome) -> TokenStream {
    let status = match &outcome.when {
        Some(when) => format!("{} as {}", status::words(outcome.status), doc::code(when)),
        None => status::words(outcome.status),
    };
    attr::lines(&meaning(&status, outcome))
}

/// What the document says of replies, behind their status.
pub(super) fn meaning(status: &str, outcome: &Outcome) -> Vec<String> {
    let prose = doc::prose(outcome.doc.description.as_deref().unwrap_or_default());
    match prose.split_first() {
        // The first line of a list or a table has to stand alone.
        Some((first, _)) if doc::begins_block(first) => {
            [[format!("{status}:"), String::new()].as_slice(), &prose].concat()
        }
        Some((first, rest)) => [[format!("{status}: {first}")].as_slice(), rest].concat(),
        None => vec![format!("{status}.")],
    }
}
