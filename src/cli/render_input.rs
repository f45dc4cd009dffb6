//! What `vejviser render` is given: a template with every mark in it, and a folder without pages of an earlier run.
//!
//! A page that has been made is no template: every page of the site would be that page. And what an earlier run has left
//! would stay, for a record that has gone too.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{Arguments, Refusal, load_with_round};
use crate::{data::Asked, domain::Directory};

/// What is filled in for each page; each stands once.
const MARKS: [&str; 9] = [
    "<html lang=\"da\">",
    "<!--title-->",
    "<!--description-->",
    "<!--policy-->",
    "<!--styles-->",
    "<!--links-->",
    "<!--loader-->",
    "data-base=\"\"",
    "<!--body-->",
];

/// Pages at the top of a site that has been made.
const PAGES: [&str; 2] = ["index.html", "404.html"];

/// What there is to render, and where.
#[cfg_attr(not(feature = "ssr"), allow(dead_code, reason = "without the interface nothing is rendered"))]
pub(super) struct Input {
    /// The folder for the pages.
    pub(super) out: PathBuf,
    /// The text of the template.
    pub(super) template: String,
    /// The directory.
    pub(super) directory: Directory,
    /// Who was asked whether it is right.
    pub(super) asked: Asked,
}

/// Reads template and data, or says why nothing can be rendered there.
pub(super) fn read(args: &mut Arguments) -> Result<Input, Refusal> {
    let out = args.path("out").ok_or_else(|| Refusal("render needs --out DIR".to_owned()))?;
    let file = args.path("template").unwrap_or_else(|| PathBuf::from("index.html"));
    let data = args.data();
    args.done()?;
    room(&out, &file, &data)?;
    let template = template(&file)?;
    let (directory, asked) = load_with_round(&data)?;
    Ok(Input { out, template, directory, asked })
}

/// Reads the template.
fn template(file: &Path) -> Result<String, Refusal> {
    let named = file.display();
    let text = fs::metadata(file)
        .and_then(|found| match found.is_file() {
            true => fs::read_to_string(file),
            false => Err(io::Error::other("it is a folder, a pipe or a device")),
        })
        .map_err(|error| Refusal(format!("{named} cannot be read: {error}")))?;
    match MARKS.iter().find(|mark| text.matches(**mark).count() != 1) {
        None => Ok(text),
        Some(mark) => {
            let message = format!("{named} is no template: it has to hold {mark} once. Nothing was written");
            Err(Refusal(format!("{message}. The template is index.html at the top of the repository")))
        }
    }
}

/// Refuses a folder in which the pages would lie over something else.
fn room(out: &Path, template: &Path, data: &Path) -> Result<(), Refusal> {
    let named = out.display();
    let refuse =
        |why: &str| Err(Refusal(format!("--out: {named} {why}. Nothing was written; choose a folder without pages")));
    if out.exists() && !out.is_dir() {
        return refuse("is no folder");
    }
    let (place, data) = (whole(out), whole(data));
    if whole(template).parent() == Some(&place) {
        return refuse("holds the template");
    }
    if place.starts_with(&data) || data.starts_with(&place) {
        return refuse("and the data lie in each other");
    }
    if let Some(page) = PAGES.iter().find(|page| out.join(page).symlink_metadata().is_ok()) {
        return refuse(&format!("holds pages already ({page})"));
    }
    Ok(())
}

/// The whole path, by the part of it that is there.
fn whole(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    if let Ok(whole) = path.canonicalize() {
        return whole;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => whole(parent).join(name),
        _ => path.to_path_buf(),
    }
}
