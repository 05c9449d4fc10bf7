//! What the runs come to, file by file.

use std::fmt;

/// Why types take invalid instances, by file. What has no `type` is any value in this run, whatever the file.
const BEYOND_TYPES: &[(&[&str], &str)] = &[
    (&["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"], "ranges and factors"),
    (&["maxLength", "minLength", "pattern", "non-bmp-regex"], "lengths and patterns"),
    (&["maxItems", "minItems", "uniqueItems", "contains", "maxContains", "minContains"], "counts of items"),
    (
        &["maxProperties", "minProperties", "propertyNames", "patternProperties"],
        "counts and names of members",
    ),
    (&["not", "if-then-else", "dependentRequired", "dependentSchemas"], "conditions"),
    (&["oneOf", "anyOf"], "how many alternatives fit"),
    (&["unevaluatedItems", "unevaluatedProperties"], "what other schemas have looked at"),
    (&["prefixItems", "items"], "items by position"),
    (&["boolean_schema"], "nothing at all"),
    (&["enum"], "lists and objects among values"),
    (&["type"], "`null` alone: examples are where that comes from"),
    (&["dynamicRef"], "the way by which a schema is reached"),
];

/// The figures of several files.
#[derive(Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

/// The figures of a file.
#[derive(Default)]
pub(super) struct Row {
    name: String,
    /// Valid instances: all, those that were decoded, and those that came back as they were.
    pub(super) valid: usize,
    pub(super) accepted: usize,
    pub(super) equal: usize,
    /// Invalid instances: all, and those that were refused.
    pub(super) invalid: usize,
    pub(super) rejected: usize,
    /// Schemas that came out as any JSON value though they say more.
    pub(super) untyped: usize,
    /// What went wrong with valid instances.
    pub(super) failures: Vec<String>,
}

impl Row {
    /// The name of the row that sums the others up.
    const ALL: &str = "all";

    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// What a type cannot say of the file's subject.
    fn beyond(&self) -> &'static str {
        let known = BEYOND_TYPES.iter().find(|(files, _)| files.contains(&self.name.as_str()));
        let otherwise = if self.name.starts_with("format/") {
            "a format is an annotation"
        } else {
            "no `type`, any value"
        };
        known.map_or(otherwise, |(_, what)| *what)
    }

    fn add(&mut self, other: &Self) {
        self.valid += other.valid;
        self.accepted += other.accepted;
        self.equal += other.equal;
        self.invalid += other.invalid;
        self.rejected += other.rejected;
        self.untyped += other.untyped;
    }
}

impl Table {
    /// Whether every valid instance came back as it was.
    pub(super) fn is_met(&self) -> bool {
        self.sum().equal == self.sum().valid
    }

    fn sum(&self) -> Row {
        let mut sum = Row::new(Row::ALL);
        self.rows.iter().for_each(|row| sum.add(row));
        sum
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, valid, accepted, equal, invalid, rejected, untyped, .. } = self;
        let [accepted, equal] = [accepted, equal].map(|part| format!("{part}/{valid}"));
        write!(f, "{name:<32}{accepted:>11}{equal:>11}{:>11}{untyped:>9}", format!("{rejected}/{invalid}"))?;
        if rejected < invalid && *name != Row::ALL {
            write!(f, "  {}", self.beyond())?;
        }
        Ok(())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in self.rows.iter().flat_map(|row| &row.failures) {
            writeln!(f, "  {failure}")?;
        }
        let header = ["accepted", "equal", "rejected"].map(|column| format!("{column:>11}")).concat();
        writeln!(f, "{:<32}{header}{:>9}  what types cannot say", "file", "untyped")?;
        for row in &self.rows {
            writeln!(f, "{row}")?;
        }
        writeln!(f, "{}", self.sum())
    }
}
