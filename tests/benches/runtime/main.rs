//! Generated types against the same types written by hand: how long reading and writing 10,000 values takes.
//!
//! `cargo bench -p tests --bench runtime` prints the shortest time of each side, and their ratio. The two take turns, so
//! that what else the machine does falls on both.

mod by_hand;
mod values;

use std::hint::black_box;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;
use tests::cases::bench::shapes::types as generated;

/// How often each side has its turn.
const ROUNDS: usize = 40;

fn main() {
    println!("| 10,000 values | | generated | by hand | ratio |\n|---|---|---|---|---|");
    compare::<generated::Full, by_hand::Full>("objects, members required", &values::full());
    compare::<generated::Sparse, by_hand::Sparse>(
        "objects, members optional, half of them there",
        &values::sparse(),
    );
    compare::<generated::Level1, by_hand::Level1>("objects five deep, with a list", &values::deep());
    compare::<generated::Event, by_hand::Event>("union with a tag", &values::tagged());
    compare::<generated::Event, by_hand::Event>("union with a tag at the end", &values::tagged_late());
    compare::<generated::Part, by_hand::Part>("union without a tag", &values::untagged());
    compare::<generated::Block, by_hand::Block>(
        "unions without a tag, three deep, in lists",
        &values::nested(),
    );
    compare::<generated::Message, by_hand::Message>(
        "text, or a list of unions without a tag",
        &values::messages(),
    );
}

/// Prints a row for reading and one for writing.
fn compare<G, H>(what: &str, values: &serde_json::Value)
where
    G: DeserializeOwned + Serialize,
    H: DeserializeOwned + Serialize,
{
    let text = values.to_string();
    row(what, "read", || read::<G>(&text), || read::<H>(&text));
    let (generated, by_hand) = (read::<G>(&text), read::<H>(&text));
    assert_eq!(written(&generated), written(&by_hand), "both write the same");
    row(what, "written", || written(&generated), || written(&by_hand));
}

fn read<T: DeserializeOwned>(text: &str) -> Vec<T> {
    serde_json::from_str(text).expect("the values are of the type")
}

fn written<T: Serialize>(values: &[T]) -> String {
    serde_json::to_string(values).expect("the values have a text")
}

fn row<A, B>(what: &str, way: &str, mut generated: impl FnMut() -> A, mut by_hand: impl FnMut() -> B) {
    let mut best = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        best = [best[0].min(timed(&mut generated)), best[1].min(timed(&mut by_hand))];
    }
    let [ours, theirs] = best.map(|time| time.as_secs_f64() * 1000.0);
    println!("| {what} | {way} | {ours:.2} ms | {theirs:.2} ms | {:.2} |", ours / theirs);
}

/// How long it takes, without dropping what comes out.
fn timed<T>(run: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let kept = black_box(run());
    let time = start.elapsed();
    drop(kept);
    time
}
