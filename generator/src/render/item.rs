//! One item: an implementation is printed member by member, so that blank lines can stand between.

use syn::{ImplItem, Item, ItemImpl};

/// The text of an item, with a line break at its end.
pub(super) fn text(item: Item) -> String {
    match item {
        Item::Impl(implementation) if implementation.items.len() > 1 => members(implementation),
        item => unparse(item),
    }
}

fn members(mut whole: ItemImpl) -> String {
    let items = std::mem::take(&mut whole.items);
    let empty = unparse(Item::Impl(whole.clone()));
    let Some(head) = empty.strip_suffix("{}\n") else {
        whole.items = items;
        return unparse(Item::Impl(whole));
    };
    let mut text = format!("{head}{{\n");
    let mut last: Option<Kind> = None;
    for item in items {
        let kind = Kind::of(&item);
        if last.is_some_and(|last| last != kind || kind == Kind::Function) {
            text.push('\n');
        }
        text.push_str(&member(&whole, head, item));
        last = Some(kind);
    }
    text + "}\n"
}

/// One member, indented as it is within the implementation.
fn member(whole: &ItemImpl, head: &str, item: ImplItem) -> String {
    let mut alone = whole.clone();
    alone.items = vec![item];
    let text = unparse(Item::Impl(alone));
    let inner = text.strip_prefix(head).and_then(|rest| rest.strip_prefix("{\n"));
    inner.and_then(|inner| inner.strip_suffix("}\n")).unwrap_or(&text).to_owned()
}

fn unparse(item: Item) -> String {
    prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![item],
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Constant,
    Type,
    Function,
}

impl Kind {
    fn of(item: &ImplItem) -> Self {
        match item {
            ImplItem::Const(_) => Self::Constant,
            ImplItem::Type(_) => Self::Type,
            _ => Self::Function,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_set_apart() {
        let item =
            syn::parse_str("impl A { const B: u8 = 1; const C: u8 = 2; fn d() {} fn e() {} }").unwrap();
        let expected =
            "impl A {\n    const B: u8 = 1;\n    const C: u8 = 2;\n\n    fn d() {}\n\n    fn e() {}\n}\n";
        assert_eq!(text(item), expected);
    }
}
