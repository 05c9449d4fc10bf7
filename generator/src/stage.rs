//! How long each stage took.

use std::fmt;
use std::time::{Duration, Instant};

/// A stage of the pipeline, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Texts become a raw tree.
    Read,
    /// The tree takes the shape of OpenAPI 3.0, references answered.
    Normalise,
    /// The tree becomes the model.
    Model,
    /// The model becomes types and operations.
    Lower,
    /// Questions about all of them: cycles, derives, usage.
    Analyse,
    /// Everything gets its name.
    Name,
    /// Types that are equal are found.
    Share,
    /// Tokens, and their text: on all cores.
    Emit,
    /// The texts go to the disk.
    Write,
}

impl Stage {
    /// All stages, in their order.
    pub const ALL: [Self; 9] = [
        Self::Read,
        Self::Normalise,
        Self::Model,
        Self::Lower,
        Self::Analyse,
        Self::Name,
        Self::Share,
        Self::Emit,
        Self::Write,
    ];
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Read => "read",
            Self::Normalise => "normalise",
            Self::Model => "model",
            Self::Lower => "lower",
            Self::Analyse => "analyse",
            Self::Name => "name",
            Self::Share => "share",
            Self::Emit => "emit",
            Self::Write => "write",
        })
    }
}

/// The time of each stage that was entered, by the wall clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timings(Vec<(Stage, Duration)>);

impl Timings {
    /// Does the work of a stage.
    pub(crate) fn time<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.0.push((stage, start.elapsed()));
        result
    }

    pub(crate) fn extend(&mut self, later: &Self) {
        self.0.extend_from_slice(&later.0);
    }

    /// The stages in their order.
    pub fn iter(&self) -> impl Iterator<Item = (Stage, Duration)> {
        self.0.iter().copied()
    }
}
