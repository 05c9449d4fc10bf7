//! The lines of a doc comment, with the marks of the lists and quotes that each one stands in.

/// A list item or a quote that is open.
struct Container {
    /// What its first line starts with.
    first: String,
    /// What all others start with.
    rest: String,
    /// Whether the first line is written.
    begun: bool,
}

/// Lines, and the containers that the next one goes into.
#[derive(Default)]
pub(super) struct Page {
    pub(super) lines: Vec<String>,
    containers: Vec<Container>,
    /// Whether an empty line goes before the next block.
    pub(super) gap: bool,
}

impl Page {
    /// Opens a quote.
    pub(super) fn quote(&mut self) {
        self.containers.push(Container { first: "> ".to_owned(), rest: "> ".to_owned(), begun: false });
    }

    /// Opens a list item; its later lines are indented to the text after the marker.
    pub(super) fn item(&mut self, marker: &str) {
        let rest = " ".repeat(marker.len() + 1);
        self.containers.push(Container { first: format!("{marker} "), rest, begun: false });
    }

    /// Closes the innermost container.
    pub(super) fn close(&mut self) {
        self.containers.pop();
    }

    /// Whether the innermost container has text.
    pub(super) fn has_begun(&self) -> bool {
        self.containers.last().is_some_and(|container| container.begun)
    }

    /// The room that is left for text.
    pub(super) fn width(&self) -> usize {
        let taken: usize = self.containers.iter().map(|container| container.first.len()).sum();
        super::WIDTH.saturating_sub(taken).max(40)
    }

    /// Writes the lines of a block; the next one stands apart from it.
    pub(super) fn block(&mut self, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        if self.gap && !self.lines.is_empty() {
            let open = self.containers.iter().take_while(|container| container.begun);
            let prefix: String = open.map(|container| container.rest.as_str()).collect();
            self.lines.push(prefix.trim_end().to_owned());
        }
        for line in lines {
            let line = self.prefix() + line;
            self.lines.push(line.trim_end().to_owned());
        }
        self.gap = true;
    }

    /// The marks before the next line.
    fn prefix(&mut self) -> String {
        let mut prefix = String::new();
        for container in &mut self.containers {
            prefix.push_str(if container.begun { &container.rest } else { &container.first });
            container.begun = true;
        }
        prefix
    }
}
