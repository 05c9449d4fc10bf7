//! Blank lines: `prettyplease` prints none, so whatever wants one above it is marked.

use syn::{Attribute, ImplItem, Item, UseTree, parse_quote};

use super::marks::BLANK;

/// A whole file: its own documentation, then its items. Marks stand for blank lines.
pub(super) fn file(mut file: syn::File) -> String {
    let mut last: Option<Kind> = None;
    let documented = !file.attrs.is_empty();
    for item in &mut file.items {
        let kind = Kind::of(item);
        let together = last.is_some_and(|last| last == kind && kind != Kind::Block);
        let first = last.is_none() && !documented;
        if let Item::Impl(whole) = item {
            set_apart(&mut whole.items);
        }
        if !together && !first {
            mark(attributes(item));
        }
        last = Some(kind);
    }
    prettyplease::unparse(&file)
}

/// Members of an implementation: functions stand by themselves, and so does each kind of the others.
fn set_apart(members: &mut [ImplItem]) {
    let mut last: Option<Member> = None;
    for member in members {
        let kind = Member::of(member);
        if last.is_some_and(|last| last != kind || kind == Member::Function) {
            mark(member_attributes(member));
        }
        last = Some(kind);
    }
}

thread_local! {
    /// The mark, which is parsed once.
    static MARK: Attribute = parse_quote!(#[doc = #BLANK]);
}

fn mark(attributes: Option<&mut Vec<Attribute>>) {
    if let Some(attributes) = attributes {
        attributes.insert(0, MARK.with(Attribute::clone));
    }
}

fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Const(each) => Some(&mut each.attrs),
        Item::Enum(each) => Some(&mut each.attrs),
        Item::Fn(each) => Some(&mut each.attrs),
        Item::Impl(each) => Some(&mut each.attrs),
        Item::Mod(each) => Some(&mut each.attrs),
        Item::Static(each) => Some(&mut each.attrs),
        Item::Struct(each) => Some(&mut each.attrs),
        Item::Trait(each) => Some(&mut each.attrs),
        Item::Type(each) => Some(&mut each.attrs),
        Item::Use(each) => Some(&mut each.attrs),
        _ => None,
    }
}

fn member_attributes(member: &mut ImplItem) -> Option<&mut Vec<Attribute>> {
    match member {
        ImplItem::Const(each) => Some(&mut each.attrs),
        ImplItem::Fn(each) => Some(&mut each.attrs),
        ImplItem::Type(each) => Some(&mut each.attrs),
        _ => None,
    }
}

/// Items of one kind stand together, except for those that span several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Module,
    Use(Origin),
    Export,
    Block,
}

/// Where a `use` looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Std,
    Foreign,
    Local,
}

/// Members of an implementation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Member {
    Constant,
    Type,
    Function,
}

impl Kind {
    fn of(item: &Item) -> Self {
        match item {
            Item::Mod(module) if module.content.is_none() => Self::Module,
            Item::Use(each) if matches!(each.vis, syn::Visibility::Inherited) => {
                Self::Use(origin(&each.tree))
            }
            Item::Use(_) => Self::Export,
            _ => Self::Block,
        }
    }
}

fn origin(tree: &UseTree) -> Origin {
    let UseTree::Path(path) = tree else { return Origin::Foreign };
    match path.ident.to_string().as_str() {
        "std" | "core" | "alloc" => Origin::Std,
        "crate" | "super" | "self" => Origin::Local,
        _ => Origin::Foreign,
    }
}

impl Member {
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
    use crate::render::marks;

    fn spaced(text: &str) -> String {
        let mut spaced = String::new();
        marks::write_out(&file(syn::parse_str(text).unwrap()), &mut spaced);
        spaced
    }

    #[test]
    fn functions_are_set_apart() {
        let text = "impl A { const B: u8 = 1; const C: u8 = 2; fn d() {} fn e() {} }";
        let expected =
            "impl A {\n    const B: u8 = 1;\n    const C: u8 = 2;\n\n    fn d() {}\n\n    fn e() {}\n}\n";
        assert_eq!(spaced(text), expected);
    }

    #[test]
    fn items_are_set_apart_by_kind() {
        let text = "//! A.\nmod a; mod b; use std::c; use d::e; /// F.\nstruct F; struct G;";
        let expected =
            "//! A.\n\nmod a;\nmod b;\n\nuse std::c;\n\nuse d::e;\n\n/// F.\nstruct F;\n\nstruct G;\n";
        assert_eq!(spaced(text), expected);
    }
}
