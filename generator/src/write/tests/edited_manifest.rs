//! A `Cargo.toml` that was there.

use super::*;

const FEATURES: &str = "# codegen: begin: each run writes these lines anew\ndefault = [\"rustls\"]\nrustls = []\n\
                        # codegen: end: lines of your own go below\n";
const DEPENDENCIES: &str = "# codegen: begin: each run writes these lines anew\n\
                            serde = { version = \"1\", features = [\"derive\"] }\n\
                            # codegen: end: lines of your own go below\n";

/// What becomes of it, and that a second run leaves it so.
fn edited(old: &str) -> String {
    let above = folder();
    put(above.path(), "Cargo.toml", old);
    package(above.path(), manifest(), &[]).unwrap();
    let new = text(above.path(), "Cargo.toml");
    assert_eq!(package(above.path(), manifest(), &[]).unwrap().written.len(), 0);
    new
}

fn assert_fault(old: &str, message: &str) {
    let above = folder();
    put(above.path(), "t/Cargo.toml", old);
    assert_refused(&above, &format!("`~/t/Cargo.toml`{message}"), || {
        package(&above.path().join("t"), manifest(), &[file("src/lib.rs", "1")])
    });
}

#[test]
fn without_tables_gets_them_at_the_end() {
    let old = "# Mine.\n[package]\nname = \"x\"   # mine\n\n[lints]\nworkspace = true\n";
    let new = format!("{old}\n[features]\n{FEATURES}\n[dependencies]\n{DEPENDENCIES}");
    assert_eq!(edited(old), new);
    assert_eq!(edited(old.trim_end()), new);
}

#[test]
fn with_tables_gets_the_blocks_below_their_headers() {
    let old = "[package]\nname = \"x\"\n[dependencies] # mine\nrand = \"1\"\n\n[features]\nextra = []\n[lib]\nbench = false";
    let new = format!(
        "[package]\nname = \"x\"\n[dependencies] # mine\n{DEPENDENCIES}rand = \"1\"\n\n\
         [features]\n{FEATURES}extra = []\n[lib]\nbench = false"
    );
    assert_eq!(edited(old), new);
}

#[test]
fn with_a_header_as_its_last_line() {
    let old = "[package]\nname = \"x\"\n[features]";
    let new = format!("{old}\n{FEATURES}\n[dependencies]\n{DEPENDENCIES}");
    assert_eq!(edited(old), new);
}

#[test]
fn with_blocks_gets_only_these_changed() {
    let old = "[package]\nname = \"x\"\n\n[dependencies]\nrand = \"1\"\n# codegen: begin, says somebody\nold = \"1\"\n\
               # codegen: end\n# Mine.\nlog = \"1\"\n\n[features]\n# codegen: begin\n# codegen: end\nmine = []\n";
    let new = old
        .replace("old = \"1\"\n", "serde = { version = \"1\", features = [\"derive\"] }\n")
        .replace("# codegen: begin\n", "# codegen: begin\ndefault = [\"rustls\"]\nrustls = []\n");
    assert_eq!(edited(old), new);
}

#[test]
fn keys_that_people_define_are_theirs() {
    let head = "[package]\nname = \"x\"\n";
    let block = DEPENDENCIES.replace("serde = { version = \"1\", features = [\"derive\"] }\n", "");
    let inline = format!("{head}\n[dependencies]\n{DEPENDENCIES}serde = \"1.0.200\"\n");
    let new = format!("{head}\n[dependencies]\n{block}serde = \"1.0.200\"\n\n[features]\n{FEATURES}");
    assert_eq!(edited(&inline), new);
    for theirs in ["[dependencies.serde]\nversion = \"1\"\n", "[dependencies]\nserde.version = \"1\"\n"] {
        let new = edited(&format!("{head}\n{theirs}"));
        assert!(!new.contains("derive"), "{new}");
        assert!(new.contains(theirs), "{new}");
    }
    let new = edited(&format!("{head}\n[features]\ndefault = []\n"));
    assert!(new.contains("anew\nrustls = []\n# codegen: end"), "{new}");
}

#[test]
fn of_a_windows_checkout_stays_one() {
    let old = "[package]\r\nname = \"x\"\r\n\r\n[dependencies]\r\nrand = \"1\"\r\n";
    let new = format!(
        "[package]\nname = \"x\"\n\n[dependencies]\n{DEPENDENCIES}rand = \"1\"\n\n[features]\n{FEATURES}"
    );
    assert_eq!(edited(old), new.replace('\n', "\r\n"));
}

#[test]
fn keeps_its_name_and_tells() {
    let above = folder();
    put(above.path(), "Cargo.toml", "[package]\nname = \"x\"\n");
    let asked = |name: &str| Manifest { package: Some(name.to_owned()), ..manifest() };
    let report = package(above.path(), asked("other"), &[]).unwrap();
    assert_eq!(
        report.warnings,
        ["the package keeps the name `x` of its `Cargo.toml`; `other` was asked for"]
    );
    assert!(text(above.path(), "Cargo.toml").starts_with("[package]\nname = \"x\"\n"));
    assert_eq!(package(above.path(), asked("x"), &[]).unwrap().warnings.len(), 0);
}

#[test]
fn that_is_empty_is_made_anew() {
    assert!(edited(" \n").starts_with("[package]\nname = \"pets\"\n"));
}

#[test]
fn that_is_broken_is_told() {
    assert_fault("[package]\nname = \n", ", line 2: string values must be quoted, expected literal string");
    assert_fault("[package]\nname = \"x\"\nname = \"y\"\n", ", line 3: duplicate key");
    assert_fault("[workspace]\n", ": there is no `[package]` with a `name` in it");
    let message = ": the generated lines do not fit into it: duplicate key";
    assert_fault("dependencies = {}\n[package]\nname = \"x\"\n", message);
}

#[test]
fn that_is_not_text_is_told() {
    let above = folder();
    std::fs::write(above.path().join("Cargo.toml"), b"[package]\n\xff").unwrap();
    let message = "`~/Cargo.toml`, line 2: the file is not UTF-8";
    assert_refused(&above, message, || package(above.path(), manifest(), &[]));
}

#[test]
fn with_marks_that_do_not_match_is_told() {
    let head = "[package]\nname = \"x\"\n";
    let open = ", line 4: the mark `# codegen: begin` has no `end`";
    assert_fault(&format!("{head}[features]\n# codegen: begin\n"), open);
    assert_fault(&format!("{head}[features]\n# codegen: begin\n[lib]\n# codegen: end\n"), open);
    assert_fault(&format!("{head}# codegen: end\n"), ", line 3: the mark `# codegen: end` has no `begin`");
    let pair = "# codegen: begin\n# codegen: end\n";
    assert_fault(
        &format!("{head}{pair}"),
        ", line 3: generated lines stand in `[features]` and `[dependencies]` only; remove these and their marks",
    );
    assert_fault(
        &format!("{head}[features]\n{pair}{pair}"),
        ", line 6: this table has generated lines twice; remove these and their marks",
    );
}

#[test]
fn that_is_cut_off_anywhere_does_no_harm() {
    let whole = format!(
        "[package]\nname = \"x\"\ndescription = \"\"\"\n[é]\n\"\"\"\r\n\n[dependencies]\n{DEPENDENCIES}\
         log = {{ version = '1' }}\n[features]\n{FEATURES}all = [\n  # codegen: end\n  'rustls',\n]\n"
    );
    let mut made = 0;
    for (end, _) in whole.char_indices() {
        let old = &whole.as_bytes()[..end];
        let Ok(first) = manifest().make(Some(old), Path::new("x"), Path::new("x")) else { continue };
        let second = manifest().make(Some(first.text.as_bytes()), Path::new("x"), Path::new("x"));
        assert_eq!(
            second.map(|second| second.text).map_err(|error| error.to_string()),
            Ok(first.text.clone()),
            "{}",
            first.text
        );
        made += 1;
    }
    assert!(made > 100, "{made}");
}
