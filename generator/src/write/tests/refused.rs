//! Runs that fail, and change nothing.

use std::fs;

use super::*;

const FOREIGN: &str = "it was not generated, for its first line is not the generator's; \
                       if nobody needs it, remove it and run again";

#[test]
fn a_file_of_somebodys_own_is_in_the_way() {
    let above = folder();
    let target = above.path().join("t");
    put(&target, "src/lib.rs", "pub fn add() {}\n");
    assert_refused(&above, &format!("`~/t/src/lib.rs` is in the way: {FOREIGN}"), || {
        package(&target, manifest(), &[file("src/a.rs", "1"), file("src/lib.rs", "1")])
    });
}

#[test]
fn unless_it_is_right_already() {
    let above = folder();
    let files = [file("lib.rs", "1")];
    put(above.path(), "t/lib.rs", &files[0].text);
    assert_eq!(modules(&above.path().join("t"), &files).unwrap().unchanged, 1);
}

#[test]
fn a_folder_is_where_a_file_has_to_be() {
    let above = folder();
    put(above.path(), "t/a.rs/b", "");
    let message = "`~/t/a.rs` is in the way: it is not a file, and a file has to be there";
    assert_refused(&above, message, || modules(&above.path().join("t"), &[file("a.rs", "1")]));
}

#[test]
fn a_file_is_where_a_folder_has_to_be() {
    let above = folder();
    put(above.path(), "t/types", "");
    let message = "`~/t/types` is in the way: it is a file where a folder has to be";
    assert_refused(&above, message, || modules(&above.path().join("t"), &[file("types/a.rs", "1")]));
}

#[test]
fn a_path_leads_out_of_the_target() {
    let above = folder();
    for path in ["../a.rs", "/a.rs", "src/../../a.rs"] {
        let run = || modules(&above.path().join("t"), &[file("b.rs", "1"), file(path, "1")]);
        let error = run().unwrap_err();
        assert!(matches!(&error, WriteError::Listed { path: told, .. } if told == path), "{error}");
        assert_eq!(names(above.path()).len(), 0);
    }
}

#[test]
fn the_list_has_the_manifest() {
    let above = folder();
    let message = "`Cargo.toml` cannot be the path of a generated file: `Cargo.toml` is listed as well";
    let run = || package(&above.path().join("t"), manifest(), &[file("Cargo.toml", "1")]);
    assert_refused(&above, message, run);
}

#[test]
fn the_target_is_a_file_or_below_one() {
    let above = folder();
    put(above.path(), "t", "");
    for path in ["t", "t/below", "t/below/that"] {
        let message = format!("cannot write to `~/{path}`: it is a file, or below one");
        assert_refused(&above, &message, || modules(&above.path().join(path), &[file("a.rs", "1")]));
    }
}

#[test]
fn the_target_is_not_a_place() {
    let above = folder();
    let message = "cannot write to `~/new/../t`: it has a `..` after a folder that does not exist";
    assert_refused(&above, message, || modules(&above.path().join("new/../t"), &[]));
    let error = modules(std::path::Path::new("/"), &[]).unwrap_err();
    assert_eq!(error.to_string(), "cannot write to `/`: it is the root of a file system");
}

#[test]
fn something_else_has_the_name_of_the_stage() {
    let above = folder();
    put(above.path(), ".t.codegen", "");
    let run = || modules(&above.path().join("t"), &[file("a.rs", "1")]);
    assert!(matches!(run().unwrap_err(), WriteError::InTheWay { .. }));
    assert_eq!(names(above.path()), [".t.codegen"]);
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    const LINK: &str = "it is a symbolic link, and what it leads to may belong to others";

    #[test]
    fn a_folder_is_a_link() {
        let above = folder();
        fs::create_dir_all(above.path().join("outside")).unwrap();
        fs::create_dir_all(above.path().join("t/src")).unwrap();
        symlink("../../outside", above.path().join("t/src/types")).unwrap();
        assert_refused(&above, &format!("`~/t/src/types` is in the way: {LINK}"), || {
            modules(&above.path().join("t"), &[file("src/a.rs", "1"), file("src/types/deep/a.rs", "1")])
        });
    }

    #[test]
    fn a_file_is_a_link() {
        let above = folder();
        put(above.path(), "outside.rs", &file("", "old").text);
        fs::create_dir_all(above.path().join("t")).unwrap();
        symlink("../outside.rs", above.path().join("t/a.rs")).unwrap();
        symlink("nowhere", above.path().join("t/b.rs")).unwrap();
        for path in ["a.rs", "b.rs"] {
            let message = format!("`~/t/{path}` is in the way: {LINK}");
            assert_refused(&above, &message, || modules(&above.path().join("t"), &[file(path, "1")]));
        }
    }

    #[test]
    fn the_manifest_is_a_link() {
        let above = folder();
        put(above.path(), "outside.toml", "[package]\nname = \"x\"\n");
        fs::create_dir_all(above.path().join("t")).unwrap();
        symlink("../outside.toml", above.path().join("t/Cargo.toml")).unwrap();
        let message = format!("`~/t/Cargo.toml` is in the way: {LINK}");
        assert_refused(&above, &message, || package(&above.path().join("t"), manifest(), &[]));
    }

    #[test]
    fn links_are_not_stale() {
        let above = folder();
        put(above.path(), "outside/a.rs", &file("", "1").text);
        fs::create_dir_all(above.path().join("t")).unwrap();
        symlink("../outside/a.rs", above.path().join("t/a.rs")).unwrap();
        symlink("../outside", above.path().join("t/b")).unwrap();
        assert_eq!(modules(&above.path().join("t"), &[]).unwrap(), Report::default());
    }

    #[test]
    fn the_target_may_be_a_link_itself() {
        let above = folder();
        fs::create_dir_all(above.path().join("real/t")).unwrap();
        symlink("real/t", above.path().join("link")).unwrap();
        modules(&above.path().join("link"), &[file("a.rs", "1")]).unwrap();
        assert_eq!(names(above.path()), ["link", "real", "real/t", "real/t/a.rs"]);
    }

    #[test]
    fn the_target_is_a_link_to_nowhere() {
        let above = folder();
        symlink("nowhere", above.path().join("t")).unwrap();
        let message = "cannot write to `~/t`: it leads through a symbolic link to nowhere";
        assert_refused(&above, message, || modules(&above.path().join("t"), &[file("a.rs", "1")]));
    }
}
