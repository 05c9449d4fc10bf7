//! What comments in code refer to others by, in the dialects of their languages: `{@link Pet}` of Java, ``:class:`Pet` ``
//! of Python, `<see cref="T:Shop.Pet"/>` of C#. Each is the name alone, as code.

/// Roles of reStructuredText that name code or a place.
const ROLES: [&str; 13] =
    ["attr", "class", "code", "data", "doc", "exc", "func", "meth", "mod", "obj", "param", "ref", "term"];

/// Elements of C# that stand for a name, and the attributes that have it.
const ELEMENTS: [&str; 4] = ["<see ", "<seealso ", "<paramref ", "<typeparamref "];
const NAMES: [&str; 3] = ["cref=\"", "langword=\"", "name=\""];

/// The text with such references as code.
pub(super) fn mend(text: &str) -> Option<String> {
    let named = text.contains("{@") || text.contains(":`") || ELEMENTS.iter().any(|tag| text.contains(tag));
    named.then(|| elements(&roles(&tags(text))))
}

/// Java: `{@link Pet#name}`, `{@code null}`, `{@linkplain Pet a pet}`.
fn tags(text: &str) -> String {
    replaced(text, "{@", |after, before| {
        let (inside, later) = after.split_once('}')?;
        let escaped = before.ends_with('\\');
        let inside = if escaped { inside.strip_suffix('\\')? } else { inside };
        let (kind, what) = inside.trim().split_once(char::is_whitespace)?;
        let shown = match kind {
            "code" | "literal" | "value" => code(what)?,
            "link" | "linkplain" => link(what.trim())?,
            _ => return None,
        };
        Some((usize::from(escaped), shown, later))
    })
}

/// What a link shows: its label, or what it leads to.
fn link(what: &str) -> Option<String> {
    let end = what.rfind(')').map_or(0, |end| end + 1);
    match what[end..].split_once(char::is_whitespace) {
        Some((_, label)) if !label.trim().is_empty() => Some(label.trim().to_owned()),
        _ => code(&what.trim_start_matches('#').replace('#', ".")),
    }
}

/// Python: ``:class:`~shop.Pet` ``.
fn roles(text: &str) -> String {
    replaced(text, ":`", |after, before| {
        let (target, later) = after.split_once('`')?;
        let role = before.rsplit(|letter: char| !letter.is_ascii_lowercase()).next()?;
        let start = before.strip_suffix(role)?.strip_suffix(':')?;
        let start = start.strip_suffix(":py").unwrap_or(start);
        let is_role = ROLES.contains(&role) && !start.ends_with(char::is_alphanumeric);
        let name = target.split_once(" <").map_or(target, |(label, _)| label).trim_start_matches('~');
        Some((before.len() - start.len(), code(name)?, later)).filter(|_| is_role)
    })
}

/// C#: `<see cref="P:Shop.Pet.Name" />`.
fn elements(text: &str) -> String {
    replaced(text, "<", |after, _| {
        let (inside, later) = after.split_once('>')?;
        let is_element = ELEMENTS.iter().any(|tag| inside.starts_with(&tag[1..]));
        let inside = inside.strip_suffix('/').filter(|_| is_element)?;
        let value = NAMES.iter().find_map(|name| inside.split_once(name))?.1.split_once('"')?.0;
        let path = value.split('(').next().unwrap_or_default();
        Some((0, code(path.rsplit(['.', ':']).next()?)?, later))
    })
}

fn code(name: &str) -> Option<String> {
    let name = name.trim();
    (!name.is_empty() && !name.contains('`')).then(|| format!("`{name}`"))
}

/// The text with what begins with a mark as something else: how much before the mark goes, what comes in its place, and
/// the rest.
fn replaced<'t>(
    text: &'t str,
    mark: &str,
    change: impl Fn(&'t str, &str) -> Option<(usize, String, &'t str)>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(mark) {
        out.push_str(before);
        if let Some((drop, shown, later)) = change(after, before) {
            out.truncate(out.len() - drop);
            out.push_str(&shown);
            rest = later;
        } else {
            out.push_str(mark);
            rest = after;
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn references_are_names() {
        for (docstring, name) in [
            ("See {@link Pet#name} and {@code null}.", "See `Pet.name` and `null`."),
            ("A \\{@link Pet\\}", "A `Pet`"),
            ("{@link Pet#by(Id, Set)}, {@linkplain Pet the pet}", "`Pet.by(Id, Set)`, the pet"),
            ("No :class:`~shop.Pet` (:py:attr:`age`)", "No `shop.Pet` (`age`)"),
            ("See :ref:`the pets <pets>`.", "See `the pets`."),
            ("Is <see cref=\"P:Shop.Pet.Name\" /> or <see langword=\"null\"/>", "Is `Name` or `null`"),
        ] {
            assert_eq!(mend(docstring).as_deref(), Some(name));
        }
    }

    #[test]
    fn other_marks_stay() {
        for plain in [
            "{@a b} {@link",
            "One of:`a`, x:class:`b`",
            "<see cref=\"A\">b</see>",
            "<see a/> <b name=\"c\"/>",
        ] {
            assert_eq!(mend(plain).unwrap_or_else(|| plain.to_owned()), plain);
        }
    }
}
