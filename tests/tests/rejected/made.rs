//! Documents that are too large, or too broken, to be files of the repository.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use super::Outcome;

/// Makes the document of a case in a folder.
pub(super) fn spec(id: &str, folder: &Path) -> Outcome<PathBuf> {
    let spec = folder.join("spec.yaml");
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    match id {
        "unreadable-file/missing" => {}
        "unreadable-file/folder" => fs::create_dir(&spec)?,
        _ => fs::write(&spec, bytes(id)?)?,
    }
    Ok(spec)
}

fn bytes(id: &str) -> Outcome<Vec<u8>> {
    Ok(match id {
        "invalid-utf8/latin-1" => b"openapi: 3.1.0\ninfo:\n  title: Caf\xE9 \xFC\n".to_vec(),
        "invalid-utf8/utf-16" => {
            "\u{feff}openapi: 3.1.0\n".encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        "syntax/control" => b"openapi: 3.1.0\ninfo:\n  title: a\x1b[31mb\n".to_vec(),
        "syntax/minified" => minified().into_bytes(),
        "too-deep/flow" => format!("openapi: 3.1.0\nx-deep: {}\n", "[".repeat(10_000)).into_bytes(),
        "too-deep/dashes" => format!("openapi: 3.1.0\nx-deep:\n{}\n", "- ".repeat(10_000)).into_bytes(),
        "too-deep/indentation" => indentation().into_bytes(),
        "too-deep/json" => {
            format!("{{\"openapi\": \"3.1.0\", \"x-deep\": {}", "[".repeat(10_000)).into_bytes()
        }
        "too-deep/bomb" => bomb()?.into_bytes(),
        "too-deep/wide-bomb" => wide_bomb().into_bytes(),
        _ => return Err(format!("{id} has no document").into()),
    })
}

fn minified() -> String {
    let member = |index| format!("\"a-member-with-a-name-{index}\":{{\"type\":\"string\"}},");
    let members = |range: std::ops::Range<u32>| range.map(member).collect::<String>();
    format!("{{\"openapi\":\"3.1.0\",{}\"broken\":@,{}\"end\":1}}", members(0..1000), members(1000..2000))
}

/// 10,000 mappings in each other.
fn indentation() -> String {
    let mut text = String::from("openapi: 3.1.0\n");
    for level in 0..10_000 {
        text.extend(std::iter::repeat_n(' ', level));
        text.push_str("a:\n");
    }
    text
}

/// Each list repeats the one before it nine times.
fn bomb() -> Outcome<String> {
    let mut text = String::from("openapi: 3.1.0\nx-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (last, next) in ('a'..'i').zip('b'..) {
        let aliases = vec![format!("*{last}"); 9].join(", ");
        writeln!(text, "x-{next}: &{next} [{aliases}]")?;
    }
    Ok(text)
}

/// A long list, repeated by another one.
fn wide_bomb() -> String {
    format!("openapi: 3.1.0\nx-a: &a [{}]\nx-b: [{}]\n", "1, ".repeat(10_000), "*a, ".repeat(10_000))
}
