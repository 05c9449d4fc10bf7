//! The function that gives a list item by item, and how one page leads to the next.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, assign, function};
use crate::emit::ident::ident;
use crate::emit::{attr, literal, ty};
use crate::ir::{Hop, Input, Pagination, Payload, Presence, Turn, Ty, walk};

pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let pagination = subject.operation.pagination.as_ref()?;
    let Some(Payload::Json(reply)) = subject.operation.success.first().map(|outcome| &outcome.payload) else {
        return None;
    };
    let way = Way { subject, reply };
    let (_, Ty::List(item)) = walk(&subject.scope.input.api.types, reply, &pagination.items)? else {
        return None;
    };
    let item = ty::ty(subject.scope, item);
    let name = subject.function("items");
    let docs = docs(subject);
    let deprecated = attr::deprecated(&subject.operation.doc);
    let (next, items) = (way.next(pagination)?, way.taken(&pagination.items)?);
    Some(quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #name(client: &Client, request: &Request) -> Items<Request> {
            Items::new(client, request)
        }
        impl Paged for Request {
            type Item = #item;
            fn next(&self, page: &Reply<Self::Value>) -> Next<Self> {
                #next
            }
            fn items(page: Self::Value) -> Vec<Self::Item> {
                #items
            }
        }
    })
}

fn docs(subject: Subject<'_>) -> TokenStream {
    let pages =
        "Gives the items of all pages, each page when it is needed; [`Items::pages`] gives the pages.";
    function::docs_of_stream(subject, pages)
}

/// What of the support code the function names.
pub(super) fn uses(subject: Subject<'_>) -> impl Iterator<Item = &'static str> {
    let any = subject.operation.pagination.is_some();
    ["Items", "Next", "Paged"].into_iter().filter(move |_| any)
}

/// A reply, and what is looked for in it.
#[derive(Clone, Copy)]
struct Way<'a> {
    subject: Subject<'a>,
    reply: &'a Ty,
}

impl<'a> Way<'a> {
    fn hops(self, path: &[String]) -> Option<Vec<Hop<'a>>> {
        walk(&self.subject.scope.input.api.types, self.reply, path).map(|(hops, _)| hops)
    }

    /// A reference to what is at the end of a way, and whether it is in an `Option`.
    fn seen(self, path: &[String]) -> Option<(TokenStream, bool)> {
        let hops = self.hops(path)?;
        Some(self.see(&quote!(page.value()), &hops))
    }

    fn see(self, root: &TokenStream, hops: &[Hop<'_>]) -> (TokenStream, bool) {
        let Some((hop, rest)) = hops.split_first() else { return (quote!(#root), false) };
        let option = match hop {
            Hop::Last => quote!(#root.last()),
            Hop::Member(id, position, field) => {
                let name = ident(&self.subject.scope.input.names.fields(*id)[*position].field);
                match field.presence {
                    Presence::Required => return self.see(&quote!(#root.#name), rest),
                    Presence::RequiredNullable | Presence::Optional => quote!(#root.#name.as_ref()),
                    Presence::OptionalNullable => quote!(#root.#name.value()),
                }
            }
        };
        if rest.is_empty() {
            return (option, true);
        }
        let (inner, is_option) = self.see(&quote!(value), rest);
        let then = if is_option { quote!(and_then(|value| #inner)) } else { quote!(map(|value| &#inner)) };
        (quote!(#option.#then), true)
    }

    /// What is at the end of a way, by value; a list that is not there is empty.
    fn taken(self, path: &[String]) -> Option<TokenStream> {
        let (list, is_option) = self.take(&quote!(page), &self.hops(path)?)?;
        Some(if is_option { quote!(#list.unwrap_or_default()) } else { list })
    }

    fn take(self, root: &TokenStream, hops: &[Hop<'_>]) -> Option<(TokenStream, bool)> {
        let Some((hop, rest)) = hops.split_first() else { return Some((root.clone(), false)) };
        let Hop::Member(id, position, field) = hop else { return None };
        let name = ident(&self.subject.scope.input.names.fields(*id)[*position].field);
        let option = match field.presence {
            Presence::Required => return self.take(&quote!(#root.#name), rest),
            Presence::RequiredNullable | Presence::Optional => quote!(#root.#name),
            Presence::OptionalNullable => quote!(#root.#name.into_value()),
        };
        if rest.is_empty() {
            return Some((option, true));
        }
        let (inner, is_option) = self.take(&quote!(value), rest)?;
        let then = if is_option { quote!(and_then(|value| #inner)) } else { quote!(map(|value| #inner)) };
        Some((quote!(#option.#then), true))
    }

    fn next(self, pagination: &Pagination) -> Option<TokenStream> {
        let end = self.ends(pagination)?;
        let next = match &pagination.turn {
            Turn::Link => quote!(Next::link(page.headers())),
            Turn::Url(path) => {
                let (url, is_option) = self.seen(path)?;
                let url = if is_option { url } else { quote!(Some(&#url)) };
                quote!(Next::url(#url))
            }
            Turn::Cursor { input, next } => self.cursor(input, next)?,
            Turn::Offset(input) => {
                let count = self.count(&pagination.items)?;
                self.counted(input, 0, &count)?
            }
            Turn::Page { input, first } => self.counted(input, *first, &quote!(1))?,
        };
        Some(quote!(#end #next))
    }

    /// What is at the last page.
    fn ends(self, pagination: &Pagination) -> Option<TokenStream> {
        let mut conditions = Vec::new();
        if let Some(more) = &pagination.more {
            let (more, is_option) = self.seen(more)?;
            conditions.push(if is_option { quote!(#more.is_some_and(|more| !more)) } else { quote!(!#more) });
        }
        if matches!(pagination.turn, Turn::Offset(_) | Turn::Page { .. }) {
            let (items, is_option) = self.seen(&pagination.items)?;
            conditions.push(if is_option {
                quote!(#items.is_none_or(Vec::is_empty))
            } else {
                quote!(#items.is_empty())
            });
        }
        Some(if conditions.is_empty() {
            quote!()
        } else {
            quote!(if #(#conditions)||* { return Next::End; })
        })
    }

    fn count(self, items: &[String]) -> Option<TokenStream> {
        let (items, is_option) = self.seen(items)?;
        Some(if is_option { quote!(#items.map_or(0, Vec::len)) } else { quote!(#items.len()) })
    }

    fn cursor(self, input: &Input, path: &[String]) -> Option<TokenStream> {
        let api = self.subject.scope.input.api;
        let place = input.field(self.subject.operation, &api.types)?;
        let (next, is_option) = self.seen(path)?;
        let next = if is_option { next } else { quote!(Some(&#next)) };
        let (_, found) = walk(&api.types, self.reply, path)?;
        let is_text = *found == Ty::String;
        let filled = is_text.then(|| quote!(.filter(|next| !next.is_empty())));
        let value = match found {
            Ty::Integer(_) | Ty::Boolean if place.field.ty == Ty::String => quote!(next.to_string()),
            Ty::Integer(width) if *width != crate::ir::Integer::Any => quote!(*next),
            Ty::Boolean => quote!(*next),
            _ => quote!(next.clone()),
        };
        let set = assign::set(self.subject, place, &value)?;
        Some(quote! {
            let Some(next) = #next #filled else { return Next::End; };
            let mut request = self.clone();
            #set
            Next::Request(request)
        })
    }

    /// A number of the request, which grows.
    fn counted(self, input: &Input, first: i64, step: &TokenStream) -> Option<TokenStream> {
        let place = input.field(self.subject.operation, &self.subject.scope.input.api.types)?;
        let width = ty::ty(self.subject.scope, &place.field.ty);
        let first = literal::integer(&first.to_string());
        let now = assign::get(self.subject, place)?;
        let now = match place.field.presence {
            Presence::Required => now,
            Presence::RequiredNullable | Presence::Optional => quote!(#now.unwrap_or(#first)),
            Presence::OptionalNullable => quote!(#now.into_value().unwrap_or(#first)),
        };
        let sum = if step.to_string() == "1" {
            quote!(#now.checked_add(1))
        } else {
            quote!(#width::try_from(#step).ok().and_then(|read| #now.checked_add(read)))
        };
        let set = assign::set(self.subject, place, &quote!(next))?;
        Some(quote! {
            let Some(next) = #sum else { return Next::End; };
            let mut request = self.clone();
            #set
            Next::Request(request)
        })
    }
}
