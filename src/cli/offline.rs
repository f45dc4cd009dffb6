//! The site without net: `sw.js`, the worker with the list of what it keeps, written by `vejviser render` when all else
//! is.
//!
//! For everybody: the app, its words and directory in both languages, and the documents that must help even where the app cannot start.
//! Every other page is drawn by the app over a document that stands in for it: all of them would be megabytes.
//! The part of the program with the tools is kept by those who open a tool.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::Refusal;
use crate::{
    domain::Language,
    questionnaire::Step,
    route::{Page, Route},
};

const WORKER: &str = include_str!("../../public/worker.js");
const EMPTY_WORKER: &str = include_str!("../../public/worker-remove.js");

/// Pages that are kept as documents.
const DOCUMENTS: [Page; 6] =
    [Page::Home, Page::HelpNow, Page::FindHelp(Step::FIRST), Page::Referrals, Page::ForYou, Page::Opening];

/// Paths below the site, each with the SHA-256 of its file.
type Files = BTreeMap<String, String>;

/// Writes the worker, and the empty one that removes it, beside the published files: everybody keeps `kept`, and `tools`
/// who has opened a tool. Without a built app there is nothing to keep, and no worker.
pub(super) fn publish(out: &Path, kept: &[String], tools: &[String]) -> Result<(), Refusal> {
    if !kept.iter().any(|name| name.ends_with(".wasm")) {
        return Ok(());
    }
    let routes = Language::ALL.into_iter().flat_map(|language| DOCUMENTS.map(|page| Route::new(language, page)));
    let documents = routes.map(|route| path_below(&route));
    let files = hashed(out, kept.iter().cloned().chain(around_the_app(out)?).chain(documents))?;
    let tools = hashed(out, tools.iter().cloned())?;
    super::written::write(out, "sw.js", worker(&files, &tools)?.as_bytes())?;
    super::written::write(out, "sw-remove.js", EMPTY_WORKER.as_bytes())
}

/// The loader, what reads aloud, the styles, and what is for old browsers and for scripts off.
fn around_the_app(out: &Path) -> Result<Vec<String>, Refusal> {
    let entries = fs::read_dir(out).map_err(|error| unreadable(out, &error))?;
    let names = entries.filter_map(Result::ok).filter_map(|entry| entry.file_name().into_string().ok());
    let is_script = |name: &str| ["boot-", "aloud-"].iter().any(|one| name.starts_with(one)) && name.ends_with(".js");
    let is_around = |name: &String| name.ends_with(".css") || name == "old.js" || is_script(name);
    Ok(names.filter(is_around).collect())
}

/// The path of a page below the site's base, as the worker sees it.
fn path_below(route: &Route) -> String {
    route.path().trim_start_matches('/').to_owned()
}

fn hashed(out: &Path, paths: impl Iterator<Item = String>) -> Result<Files, Refusal> {
    let hashed = paths.map(|path| {
        let is_folder = path.is_empty() || path.ends_with('/');
        let file: PathBuf = if is_folder { out.join(&path).join("index.html") } else { out.join(&path) };
        let bytes = fs::read(&file).map_err(|error| unreadable(&file, &error))?;
        Ok((path, hash(&bytes)))
    });
    hashed.collect()
}

/// The worker's script. Its version is the hash of everything that it is and keeps.
fn worker(files: &Files, tools: &Files) -> Result<String, Refusal> {
    let listed = serde_json::to_string(&(files, tools)).map_err(|error| Refusal(error.to_string()))?;
    let list = serde_json::json!({ "version": hash((listed + WORKER).as_bytes()), "files": files, "tools": tools });
    Ok(format!("const list = {list};\n{}", super::written::without_comments(WORKER)))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unreadable(path: &Path, error: &std::io::Error) -> Refusal {
    Refusal(format!("{} cannot be read: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(script: &str) -> serde_json::Value {
        let line = script.lines().next().unwrap();
        serde_json::from_str(line.strip_prefix("const list = ").unwrap().strip_suffix(';').unwrap()).unwrap()
    }

    #[test]
    fn another_file_is_another_version_and_the_same_files_are_the_same() {
        let files = |hash: &str| Files::from([(String::new(), hash.to_owned())]);
        let script = |files: &Files, tools: &Files| worker(files, tools).unwrap_or_default();
        let first = script(&files("a"), &Files::new());
        assert_eq!(first, script(&files("a"), &Files::new()));
        let others =
            [script(&files("b"), &Files::new()), script(&files("a"), &files("a")), script(&Files::new(), &files("a"))];
        let mut versions: Vec<String> = others.iter().map(|one| list(one)["version"].to_string()).collect();
        versions.push(list(&first)["version"].to_string());
        versions.sort();
        versions.dedup();
        assert_eq!(versions.len(), 4);
    }
}
