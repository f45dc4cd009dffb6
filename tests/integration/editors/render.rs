//! What `render` refuses: pages over pages, pages over the template or the data, and a template that is none.

use super::*;

/// The command, and everything in the folder before and after it is the same.
#[track_caller]
fn refuses(folder: &Copy, words: &[&str], said: &str) {
    let before = folder.files();
    let output = vejviser(&[&["render", "--data", folder.0.to_str().unwrap()], words].concat());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{words:?}: {told}");
    assert!(told.starts_with("vejviser: ") && told.lines().count() == 1, "{words:?}: {told}");
    assert!(told.contains(said), "{words:?}: {told} does not say {said:?}");
    assert_eq!(folder.files(), before, "{words:?} wrote something");
}

#[test]
fn a_template_without_its_marks_is_refused() {
    let copy = Copy::new();
    let good = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).expect("the template");
    let out = copy.0.with_extension("out");
    let out = out.to_str().expect("a name");
    copy.write("template.txt", &good);
    let template = copy.0.join("template.txt");
    let template = template.to_str().expect("a name");
    for (text, said) in [
        (String::new(), "is no template"),
        ("<!doctype html><title>Side</title>".to_owned(), "is no template"),
        // A page that has been made.
        (good.replace("<!--body-->", "<main>Start</main>"), "<!--body--> once"),
        (good.replace("<!--title-->", "Start"), "<!--title--> once"),
        (good.replace("<!--body-->", "<!--body--><!--body-->"), "<!--body--> once"),
        (good.replace("<!--policy-->", ""), "<!--policy--> once"),
    ] {
        copy.write("template.txt", text);
        refuses(&copy, &["--out", out, "--template", template], said);
        assert!(!Path::new(out).exists(), "something was written");
    }
    refuses(&copy, &["--out", out, "--template", copy.0.to_str().unwrap()], "cannot be read");
    refuses(&copy, &["--out", out, "--template", "/dev/zero"], "cannot be read");
}

#[test]
fn a_folder_that_holds_something_else_is_refused() {
    let copy = Copy::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let template = root.join("index.html");
    let template = template.to_str().expect("a name");
    let site = copy.0.with_extension("site");
    fs::create_dir_all(&site).expect("a folder");
    let inside = copy.0.join("services/site");
    for (out, said) in [
        (root, "holds the template"),
        (copy.0.as_path(), "lie in each other"),
        (copy.0.parent().expect("a folder"), "lie in each other"),
        (inside.as_path(), "lie in each other"),
        (Path::new(template), "is no folder"),
    ] {
        refuses(&copy, &["--out", out.to_str().unwrap(), "--template", template], said);
    }
    for page in ["index.html", "404.html"] {
        fs::write(site.join(page), "<!doctype html>").expect("a page");
        refuses(&copy, &["--out", site.to_str().unwrap(), "--template", template], "holds pages already");
        fs::remove_file(site.join(page)).expect("removed");
    }
    // Into the folder one stands in, with the template there: the template is still the one it was.
    let before = fs::read(template).expect("the template");
    let mut command = Command::new(env!("CARGO_BIN_EXE_vejviser"));
    let output = command.args(["render", "--out", "."]).current_dir(root).output().expect("the command runs");
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(fs::read(template).expect("the template"), before);
    fs::remove_dir(site).expect("the folder is still empty");
}
