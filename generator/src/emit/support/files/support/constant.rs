//! Members with one possible value.

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess},
};
use serde_json::Value;

use super::object::Members;

impl<'de, M: MapAccess<'de>> Members<'de, M> {
    /// Reads a member whose value is known; any other value is an error that names the member.
    pub fn constant(&mut self, name: &'static str, value: impl Into<Value>, slot: &mut Option<()>) {
        self.read_with(Constant { name, value: value.into() }, slot);
    }
}

struct Constant {
    name: &'static str,
    value: Value,
}

impl<'de> DeserializeSeed<'de> for Constant {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let found = Value::deserialize(deserializer)?;
        // `1` and `1.0` are the same number.
        let same = found == self.value || (found.is_number() && found.as_f64() == self.value.as_f64());
        let Self { name, value } = self;
        if same { Ok(()) } else { Err(de::Error::custom(format_args!("member `{name}` is not {value}"))) }
    }
}
