//! JSON pointers (RFC 6901): one owned, one that grows on the stack while a tree is walked.

use std::fmt;

use crate::uri;

/// An owned JSON pointer, as `#/paths/~1pets/get`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// Reads the text behind the `#` of a reference, as `/components/schemas/Pet`.
    ///
    /// Gives nothing where the text is neither empty nor starts with a slash.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.is_empty() || text.starts_with('/')).then(|| Self(text.to_owned()))
    }

    /// Reads the fragment of a reference, which may be percent-encoded (RFC 6901, section 6).
    ///
    /// Gives nothing where it is neither empty nor starts with a slash.
    #[must_use]
    pub fn of_fragment(fragment: &str) -> Option<Self> {
        Self::parse(&uri::decoded(fragment))
    }

    /// The pointer as a reference within its document.
    #[must_use]
    pub fn reference(&self) -> String {
        format!("#{}", self.0.replace('%', "%25"))
    }

    /// The place that another pointer names, taken from here.
    #[must_use]
    pub fn join(&self, below: &Self) -> Self {
        Self(format!("{}{}", self.0, below.0))
    }

    /// What is left of this pointer behind another one that it starts with.
    #[must_use]
    pub fn below(&self, holder: &Self) -> Option<Self> {
        Self::parse(self.0.strip_prefix(&holder.0)?)
    }

    /// The pointer of a member or an item of what this one points at.
    #[must_use]
    pub fn child(&self, token: impl fmt::Display) -> Self {
        let mut text = self.0.clone();
        push_token(&mut text, &token.to_string());
        Self(text)
    }

    /// The pointer of what holds this one.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|slash| Self(self.0[..slash].to_owned()))
    }

    /// The reference tokens from the root on, unescaped.
    #[must_use]
    pub fn tokens(&self) -> impl DoubleEndedIterator<Item = String> + '_ {
        let tokens = self.0.strip_prefix('/').into_iter().flat_map(|rest| rest.split('/'));
        tokens.map(|token| token.replace("~1", "/").replace("~0", "~"))
    }

    /// The last reference token, unescaped.
    #[must_use]
    pub fn last(&self) -> Option<String> {
        self.tokens().next_back()
    }

    /// The text without the leading `#`, as `serde_json::Value::pointer` takes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

fn push_token(text: &mut String, token: &str) {
    text.push('/');
    text.push_str(&token.replace('~', "~0").replace('/', "~1"));
}

/// Where a walk stands: a pointer linked through the stack, which costs nothing until somebody asks for it.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    token: Token<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Token<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> At<'a> {
    /// The whole document.
    #[must_use]
    pub const fn root() -> Self {
        Self { parent: None, token: Token::Root }
    }

    /// The member of that name.
    #[must_use]
    pub const fn key(&'a self, key: &'a str) -> Self {
        Self { parent: Some(self), token: Token::Key(key) }
    }

    /// The item at that position.
    #[must_use]
    pub const fn index(&'a self, index: usize) -> Self {
        Self { parent: Some(self), token: Token::Index(index) }
    }

    /// This place as an owned pointer.
    #[must_use]
    pub fn pointer(&self) -> Pointer {
        let parent = self.parent.map(At::pointer).unwrap_or_default();
        match self.token {
            Token::Root => parent,
            Token::Key(key) => parent.child(key),
            Token::Index(index) => parent.child(index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_escaped_and_unescaped() {
        let pointer = Pointer::root().child("paths").child("/a~b").child(0);
        assert_eq!(pointer.to_string(), "#/paths/~1a~0b/0");
        assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["paths", "/a~b", "0"]);
        assert_eq!(pointer.parent().and_then(|parent| parent.last()).as_deref(), Some("/a~b"));
    }

    #[test]
    fn a_fragment_is_decoded_and_encoded() {
        let pointer = Pointer::of_fragment("/paths/~1pets~1%7Bid%7D/100%25").unwrap_or_default();
        assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["paths", "/pets/{id}", "100%"]);
        assert_eq!(Pointer::of_fragment(&pointer.reference()[1..]), Some(pointer));
    }

    #[test]
    fn a_pointer_starts_with_its_holder() {
        let (holder, inner) = (Pointer("/a".to_owned()), Pointer("/a/b".to_owned()));
        assert_eq!(inner.below(&holder), Some(Pointer("/b".to_owned())));
        assert_eq!(Pointer("/ab".to_owned()).below(&holder), None);
        assert_eq!(holder.join(&Pointer("/b".to_owned())), inner);
    }

    #[test]
    fn a_walk_gives_the_same_pointer() {
        let root = At::root();
        let paths = root.key("paths");
        let path = paths.key("/pets");
        assert_eq!(path.index(2).pointer().to_string(), "#/paths/~1pets/2");
        assert_eq!(root.pointer(), Pointer::root());
    }

    #[test]
    fn a_pointer_starts_with_a_slash() {
        assert_eq!(Pointer::parse("components"), None);
        assert_eq!(Pointer::parse(""), Some(Pointer::root()));
    }
}
