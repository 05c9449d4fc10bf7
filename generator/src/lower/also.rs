//! What is said of a type that several members of one owner have.

use super::Lowering;
use crate::ir::{Hint, Note, TypeId};

impl Lowering<'_, '_> {
    /// Tells of the type of a member that another one has it, too. What the document says of the first is not true of
    /// the other: it stands on the members themselves.
    pub(super) fn also(&mut self, kept: TypeId, other: TypeId) {
        let (first, second) = (&self.types[kept.index()], &self.types[other.index()]);
        let prose = [first, second].map(|each| (&each.doc.summary, &each.doc.description));
        let is_told = prose[0] == prose[1] && prose[0] != (&None, &None);
        let (Some(before), Some(member)) = (member(&first.hints), member(&second.hints)) else { return };
        if is_told || first.owner != second.owner || before == member {
            return;
        }
        let is_whole = matches!(before.as_slice(), [Hint::Property(_)]);
        let doc = &mut self.types[kept.index()].doc;
        if is_whole {
            (doc.summary, doc.description) = (None, None);
        }
        match doc.notes.iter_mut().find_map(|note| if let Note::Also(all) = note { Some(all) } else { None })
        {
            Some(all) if all.contains(&member) => {}
            Some(all) => all.push(member),
            None => doc.notes.push(Note::Also(vec![member])),
        }
    }
}

/// The member that a type stands in, and how deep, if it does.
fn member(hints: &[Hint]) -> Option<Vec<Hint>> {
    let mut hints = hints.iter().skip_while(|hint| !matches!(hint, Hint::Property(_)));
    let name = hints.next()?;
    let rest: Vec<Hint> = hints.cloned().collect();
    let are_parts = rest.iter().all(|hint| matches!(hint, Hint::Item | Hint::Entry));
    are_parts.then(|| std::iter::once(name.clone()).chain(rest).collect())
}
