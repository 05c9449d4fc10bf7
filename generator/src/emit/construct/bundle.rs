//! A struct of what a value must have, where that is much.

use proc_macro2::TokenStream;
use quote::quote;

use super::Constructor;
use super::preset::initial;
use crate::emit::ident::ident;
use crate::emit::{attr, expect, ty};

impl Constructor<'_> {
    /// `new` with one argument whose fields are named at the call.
    pub(super) fn bundled(&self) -> (TokenStream, Option<TokenStream>) {
        let (summary, bundle) = (attr::lines(&[self.summary()]), &self.required);
        let values = self.fields.iter().map(|field| {
            let name = ident(&field.name.field);
            let value =
                if field.data.is_asked() { quote!(required.#name) } else { initial(self.scope, field) };
            quote!(#name: #value)
        });
        let values = values.chain(self.no_others());
        let body = quote!(Self { #(#values),* });
        let (expect, long) = (expect::uses(self.fields), expect::length(self.fields.len() * 3 + 5));
        let new = quote! {
            #summary
            #expect
            #long
            #[must_use]
            pub fn new(required: #bundle) -> Self {
                #body
            }
        };
        let docs = format!("What {} [`{}`] must have.", attr::article(&self.name.to_string()), self.name);
        let docs = attr::lines(&[docs]);
        let declarations: TokenStream = self.required().map(|field| field.declaration(self.scope)).collect();
        let booleans = expect::booleans(self.required());
        // A value that is only looked at has to be cheap to pass.
        let copy =
            self.required().all(|field| ty::is_copy(self.scope, &field.data.ty)).then(|| quote!(Copy,));
        let bundle = quote! {
            #docs
            #booleans
            #[derive(Clone, #copy Debug, PartialEq)]
            pub struct #bundle {
                #declarations
            }
        };
        (new, Some(bundle))
    }
}
