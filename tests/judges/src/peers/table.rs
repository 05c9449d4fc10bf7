//! Ours and theirs, side by side.

use std::fmt;

use super::rustc::Cost;

/// What one document cost.
pub(super) struct Table {
    pub(super) document: String,
    /// Ours is the first.
    pub(super) rows: Vec<Row>,
}

/// What the crate of one generator cost, or why it has none.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) lines: usize,
    pub(super) cost: Result<Cost, String>,
}

impl Table {
    /// Whether ours compiled.
    pub(super) fn is_met(&self) -> bool {
        self.rows.first().is_some_and(|row| row.cost.is_ok())
    }

    /// Ours by the best peer, in time and in memory; each has a best of its own.
    fn ratios(&self) -> Option<[f64; 2]> {
        let (ours, peers) = self.rows.split_first()?;
        let ours = ours.cost.as_ref().ok()?;
        let best = peers.iter().filter_map(|row| row.cost.as_ref().ok()).copied().reduce(Cost::least)?;
        Some([ours.seconds / best.seconds, ours.mib / best.mib])
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            write!(f, "| {} | {} | {} | ", self.document, row.name, row.lines)?;
            match &row.cost {
                Ok(cost) => writeln!(f, "{:.2} s | {:.0} MiB |", cost.seconds, cost.mib)?,
                Err(reason) => writeln!(f, "{reason} | |")?,
            }
        }
        match self.ratios() {
            Some([time, memory]) => {
                writeln!(f, "| {} | ours by the best peer | | {time:.2} | {memory:.2} |", self.document)
            }
            None => writeln!(f, "| {} | nothing to compare | | | |", self.document),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &'static str, cost: Option<(f64, f64)>) -> Row {
        let cost = cost.map(|(seconds, mib)| Cost { seconds, mib });
        Row { name, lines: 10, cost: cost.ok_or_else(|| "35 previous errors".to_owned()) }
    }

    fn table(ours: Option<(f64, f64)>) -> Table {
        let peers = [row("a", Some((4.0, 300.0))), row("b", Some((3.0, 400.0))), row("c", None)];
        Table { document: "pets".into(), rows: std::iter::once(row("ours", ours)).chain(peers).collect() }
    }

    #[test]
    fn ratios_are_to_the_best_peer_that_compiles() {
        let table = table(Some((1.5, 150.0)));
        assert!(table.is_met());
        let text = table.to_string();
        assert!(text.contains("| pets | ours | 10 | 1.50 s | 150 MiB |\n"), "{text}");
        assert!(text.contains("| pets | c | 10 | 35 previous errors | |\n"), "{text}");
        assert!(text.ends_with("| pets | ours by the best peer | | 0.50 | 0.50 |\n"), "{text}");
    }

    #[test]
    fn without_ours_nothing_is_compared() {
        let table = table(None);
        assert!(!table.is_met());
        assert!(table.to_string().ends_with("nothing to compare | | | |\n"));
    }
}
