//! A client of its own for each case whose document has credentials: their methods are made for the document.

/// Makes `Client`, in place of the one that every case shares.
macro_rules! own_client {
    () => {
        /// The client of this case alone.
        #[derive(Clone, Debug)]
        pub struct Client(crate::Client);

        impl Client {
            /// As [`crate::Client::new`].
            ///
            /// # Errors
            ///
            /// As there.
            pub fn new(base_url: &str) -> Result<Self, crate::BuildError> {
                crate::Client::new(base_url).map(Self)
            }

            /// As [`crate::Client::credential`].
            #[must_use]
            pub fn credential(self, scheme: &'static str, credential: crate::Credential) -> Self {
                Self(self.0.credential(scheme, credential))
            }

            /// The client that every case shares, with this one's credentials.
            #[must_use]
            pub fn map(self, change: impl FnOnce(crate::Client) -> crate::Client) -> Self {
                Self(change(self.0))
            }
        }

        impl std::ops::Deref for Client {
            type Target = crate::Client;

            fn deref(&self) -> &crate::Client {
                &self.0
            }
        }
    };
}
