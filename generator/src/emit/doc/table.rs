//! Tables.

use pulldown_cmark::Alignment;

/// Rows of a table, as they are read.
#[derive(Default)]
pub(super) struct Table {
    columns: Vec<Alignment>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new(columns: &[Alignment]) -> Self {
        Self { columns: columns.to_vec(), rows: Vec::new() }
    }

    pub(super) fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(super) fn cell(&mut self, text: String) {
        if let Some(row) = self.rows.last_mut() {
            row.push(text);
        }
    }

    /// The cells that hold text.
    pub(super) fn cells(self) -> impl Iterator<Item = String> {
        self.rows.into_iter().flatten().filter(|cell| !cell.is_empty())
    }

    /// The lines of the table; none for one without text.
    pub(super) fn lines(&self) -> Vec<String> {
        if self.rows.iter().flatten().all(String::is_empty) {
            return Vec::new();
        }
        let mut lines: Vec<String> = self.rows.iter().map(|row| line(row)).collect();
        let rules: Vec<String> = self.columns.iter().map(|column| rule(*column).to_owned()).collect();
        lines.insert(1.min(lines.len()), line(&rules));
        lines
    }
}

fn line(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn rule(column: Alignment) -> &'static str {
    match column {
        Alignment::None => "---",
        Alignment::Left => ":--",
        Alignment::Center => ":-:",
        Alignment::Right => "--:",
    }
}

/// Escapes each `|` that is not escaped yet.
pub(super) fn escape_pipes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '|' && !out.ends_with('\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
