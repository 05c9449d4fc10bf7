//! Follows references that are nothing but references.

use serde_json::Value;

use super::documents::{Documents, Lost};
use super::standing::{self, Standing};
use super::wrong::{self, Wrong};
use super::{Keyword, Spot};
use crate::normalise::node::{Holds, Node};

impl Documents<'_> {
    /// What a reference means in the end. A component of the root document is an end, whatever it is.
    pub(super) fn settle(
        &mut self,
        from: &Spot,
        keyword: Keyword,
        holds: Holds,
        text: &str,
    ) -> Result<Spot, Lost> {
        let mut current = self.point(from, keyword, text)?;
        self.fits(&current, holds, text)?;
        let (mut seen, mut end) = (Vec::new(), None);
        loop {
            if seen.contains(&current) {
                return Err(Some(wrong::cycle(text)));
            }
            if end.is_none() && is_component(&current, holds) {
                end = Some(current.clone());
            }
            let Some((next, lone)) = self.next(&current) else { break };
            if !lone && end.is_none() {
                end = Some(current.clone());
            }
            seen.push(std::mem::replace(&mut current, next));
        }
        Ok(end.unwrap_or(current))
    }

    /// Where a place leads on to, and whether it has nothing to say itself.
    fn next(&mut self, spot: &Spot) -> Option<(Spot, bool)> {
        let members = self.value(spot)?.as_object()?;
        let (text, lone) = (members.get("$ref")?.as_str()?.to_owned(), members.len() == 1);
        let from = Spot::new(spot.document, spot.at.child("$ref"));
        Some((self.point(&from, Keyword::Ref, &text).ok()?, lone))
    }

    /// A schema is no parameter, and a document is no schema.
    fn fits(&self, spot: &Spot, holds: Holds, text: &str) -> Result<(), Lost> {
        let (Holds::One(node) | Holds::OneOrList(node)) = holds else { return Ok(()) };
        let root = &self.all[spot.document].root;
        if !standing::is_openapi(root) || node == Node::Text {
            return Ok(());
        }
        let what = match standing::at(&spot.at) {
            Standing::Unknown => return Ok(()),
            Standing::Node(other) if other == node || is_read_as(other, node) => return Ok(()),
            Standing::Node(other) => format!("a {}", other.name()),
            Standing::Holder if self.value(spot).is_some_and(Value::is_array) => "a list".to_owned(),
            Standing::Holder => "a whole map".to_owned(),
        };
        Err(Some(Wrong::new(format!("`{text}` is {what}, not a {}", node.name()), None)))
    }
}

/// A header is a parameter without a name and a place (OpenAPI 3.1.1, section 4.8.21), and authors take one for another.
fn is_read_as(there: Node, here: Node) -> bool {
    matches!((there, here), (Node::Parameter, Node::Header) | (Node::Header, Node::Parameter))
}

/// Whether a place is a component of the root document that references may keep naming.
pub(super) fn is_component(spot: &Spot, holds: Holds) -> bool {
    let (Holds::One(node) | Holds::OneOrList(node)) = holds else { return false };
    let component = if spot.document == 0 { standing::component(&spot.at) } else { None };
    component.is_some_and(|(kind, _)| node.component_key() == Some(kind.as_str()))
}
