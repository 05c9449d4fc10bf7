//! Bytes that are text on the wire (RFC 4648).

use std::{borrow::Cow, fmt, ops::Deref};

use base64::{
    DecodeError, Engine,
    alphabet::{self, Alphabet},
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Bytes in base64 (section 4), written with padding.
pub type Base64 = Bytes<false>;

/// Bytes in base64url (section 5), written without padding.
pub type Base64Url = Bytes<true>;

/// Bytes. Their text is read with padding or without, in either alphabet, and with line breaks in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes<const URL: bool>(pub Vec<u8>);

const STANDARD: GeneralPurpose = engine(&alphabet::STANDARD, true);
const URL_SAFE: GeneralPurpose = engine(&alphabet::URL_SAFE, false);

const fn engine(alphabet: &Alphabet, padding: bool) -> GeneralPurpose {
    let config = GeneralPurposeConfig::new()
        .with_encode_padding(padding)
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, config)
}

impl<const URL: bool> Bytes<URL> {
    /// Reads text.
    ///
    /// # Errors
    ///
    /// The first character that is in no alphabet, or a length that no bytes have.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        let text: String = text.chars().filter(|letter| !letter.is_ascii_whitespace()).collect();
        let engine = if text.contains(['-', '_']) { URL_SAFE } else { STANDARD };
        engine.decode(text).map(Self)
    }
}

impl<const URL: bool> Deref for Bytes<URL> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl<const URL: bool> From<Vec<u8>> for Bytes<URL> {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl<const URL: bool> From<&[u8]> for Bytes<URL> {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl<const URL: bool> fmt::Display for Bytes<URL> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let engine = if URL { URL_SAFE } else { STANDARD };
        formatter.pad(&engine.encode(&self.0))
    }
}

impl<const URL: bool> Serialize for Bytes<URL> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const URL: bool> Deserialize<'de> for Bytes<URL> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Self::decode(&text).map_err(|error| de::Error::custom(format_args!("no base64: {error}")))
    }
}
