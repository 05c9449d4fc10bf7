//! Blank lines: `prettyplease` prints none, so items are printed one by one and joined.

use syn::{Item, UseTree};

use super::item;

/// A whole file: its own documentation, then its items.
pub(super) fn file(mut file: syn::File) -> String {
    let items = std::mem::take(&mut file.items);
    let mut text = prettyplease::unparse(&file);
    let mut last: Option<Kind> = None;
    for each in items {
        let kind = Kind::of(&each);
        let together = last.is_some_and(|last| last == kind && kind != Kind::Block);
        if !text.is_empty() && !together {
            text.push('\n');
        }
        text.push_str(&item::text(each));
        last = Some(kind);
    }
    text
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
