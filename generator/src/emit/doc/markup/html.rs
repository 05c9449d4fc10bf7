//! What becomes of each tag.

/// What a tag of HTML stands for in Markdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Break,
    Rule,
    Image,
    /// A block of text.
    Block,
    /// A block of text that is called by its tag, as in `DocBook`.
    Notice,
    Heading,
    List,
    Numbered,
    Item,
    Table,
    Cell,
    Strong,
    Emphasis,
    Code,
    Preformatted,
    Anchor,
    /// Raised text, such as an exponent.
    Raised,
    /// What is no text: it goes with all that is in it.
    Hidden,
    /// What has no form in Markdown: the text within stays.
    Plain,
}

/// The kind of a tag, if the name is one of HTML.
#[rustfmt::skip]
pub(super) fn kind(name: &str) -> Option<Kind> {
    Some(match name.to_ascii_lowercase().as_str() {
        "br" => Kind::Break,
        "hr" => Kind::Rule,
        "img" => Kind::Image,
        "p" | "div" | "section" | "article" | "details" | "summary" | "dl" | "dt" | "dd" | "center" | "blockquote"
        | "figure" | "figcaption" | "header" | "footer" | "main" | "nav" | "aside" | "address" | "form"
        | "fieldset" | "html" | "body" | "caption" | "para" | "remarks" | "fullname" => Kind::Block,
        "note" | "important" | "warning" | "caution" | "tip" => Kind::Notice,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading,
        "ul" | "menu" => Kind::List,
        "ol" => Kind::Numbered,
        "li" | "tr" => Kind::Item,
        "table" => Kind::Table,
        "td" | "th" => Kind::Cell,
        "b" | "strong" => Kind::Strong,
        "i" | "em" | "cite" | "dfn" => Kind::Emphasis,
        "code" | "tt" | "kbd" | "samp" | "var" => Kind::Code,
        "pre" => Kind::Preformatted,
        "a" => Kind::Anchor,
        "sup" => Kind::Raised,
        "script" | "style" | "svg" | "iframe" | "video" | "audio" | "object" | "head" | "noscript" | "template"
        | "canvas" => Kind::Hidden,
        "span" | "u" | "s" | "small" | "big" | "font" | "ins" | "del" | "strike" | "label" | "abbr" | "mark" | "q"
        | "sub" | "nobr" | "wbr" | "time" | "button" | "input" | "thead" | "tbody" | "tfoot" | "col" | "colgroup"
        | "acronym" | "bdi" | "bdo" | "meta" | "link" | "replaceable" => Kind::Plain,
        _ => return None,
    })
}

/// Whether a name is one of HTML.
pub(super) fn is_known(name: &str) -> bool {
    kind(name).is_some()
}

/// Whether a tag of this kind may stand without one that closes it.
pub(super) fn stands_alone(kind: Kind, name: &str) -> bool {
    matches!(kind, Kind::Break | Kind::Rule | Kind::Item | Kind::Cell)
        || ["p", "dt", "dd", "wbr"].iter().any(|alone| name.eq_ignore_ascii_case(alone))
}
