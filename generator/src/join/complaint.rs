//! What is said of two places.

use crate::diagnostic::{Code, Diagnostic, Place, Sink, Sources, positions};

/// Something about a place, and another one that it is about, too.
struct Complaint {
    code: Code,
    at: Place,
    /// Written before the other place, and after it.
    message: (String, String),
    other: Place,
    help: Option<&'static str>,
}

/// Everything there is to say, kept until the places are looked up: each text is walked once.
#[derive(Default)]
pub(super) struct Complaints(Vec<Complaint>);

impl Complaints {
    /// Complains about `at`; the message is in two parts, between which the other place is named.
    pub(super) fn add(
        &mut self,
        code: Code,
        at: Place,
        message: (String, String),
        other: Place,
        help: Option<&'static str>,
    ) {
        self.0.push(Complaint { code, at, message, other, help });
    }

    pub(super) fn tell(self, sources: &Sources, sink: &mut Sink) {
        let others: Vec<&Place> = self.0.iter().map(|complaint| &complaint.other).collect();
        let named: Vec<String> = positions(sources, &others);
        for (complaint, other) in self.0.into_iter().zip(named) {
            let (before, after) = complaint.message;
            let message = format!("{before}{other}{after}");
            let diagnostic = Diagnostic::new(complaint.code, complaint.at, message);
            sink.push(match complaint.help {
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            });
        }
    }
}
