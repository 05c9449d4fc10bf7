//! Runs at the same time.

use std::thread;

use super::*;

const FILES: usize = 8;

fn files(line: &str) -> Vec<File> {
    (0..FILES).map(|each| file(&format!("{line}/{each}.rs"), line)).chain([file("mod.rs", line)]).collect()
}

#[test]
fn one_waits_for_the_other() {
    let above = folder();
    let target = above.path().join("t");
    thread::scope(|scope| {
        for worker in 0..4 {
            let target = &target;
            scope.spawn(move || {
                for round in 0..10 {
                    modules(target, &files(&format!("w{worker}r{}", round % 2))).unwrap();
                }
            });
        }
    });
    let last = text(&target, "mod.rs").lines().nth(1).unwrap().to_owned();
    let expected = folder();
    modules(&expected.path().join("t"), &files(&last)).unwrap();
    assert_eq!(names(above.path()), names(expected.path()));
}
