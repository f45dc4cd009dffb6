//! The house has floors: whatever a file uses lies on its own floor or below, and no files use each other in a circle. Read
//! from the `use` lines and paths themselves, so that what ARCHITECTURE.md says is what the code does.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The floors from the ground up. ARCHITECTURE.md shows them.
const FLOORS: [&[&str]; 8] = [
    &["domain", "json", "sheet"],
    &["calendar", "data", "matching", "search"],
    &["children", "corrections", "professional", "questionnaire", "referrals", "surroundings"],
    &["quality", "route", "worth_asking"],
    &["text"],
    &["formats", "take_along"],
    &["ui"],
    &["cli"],
];

/// A module by its path from the root of the crate.
type Module = Vec<String>;

/// Every module with the text of its file, without comments and tests.
fn modules() -> BTreeMap<Module, String> {
    let mut found = BTreeMap::new();
    for file in files(&Path::new(ROOT).join("src"), &["rs"]) {
        let relative = file.strip_prefix(Path::new(ROOT).join("src")).unwrap().with_extension("");
        let mut path: Module = relative.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
        if path[0] == "bin" || path == ["main"] {
            continue;
        }
        if matches!(path.last().map(String::as_str), Some("mod" | "lib")) {
            path.pop();
        }
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let code: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap()).collect();
        found.insert(path, code.join("\n"));
    }
    found
}

fn files(folder: &Path, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("node_modules") && !path.ends_with("target") {
                found.extend(files(&path, ends));
            }
        } else if path.extension().is_some_and(|end| ends.iter().any(|known| end == *known)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What a file brings in: each path, and whether others get it from here.
fn used(text: &str) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("use ") {
        let before = text[..at].rsplit('\n').next().unwrap().trim();
        let public = before.starts_with("pub");
        if !(before.is_empty() || public) {
            continue;
        }
        let tree = text[at + 4..].split(';').next().unwrap();
        // A sentence that begins with the word is no line of code.
        if !tree.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || "_:{},*".contains(c)) {
            continue;
        }
        let mut paths = Vec::new();
        branches(&[], tree, &mut paths);
        found.extend(paths.into_iter().map(|path| (public, path)));
    }
    // Paths that are written out where they are used.
    for (at, _) in text.match_indices("crate::") {
        let rest: String = text[at..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect();
        found.push((false, rest.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect()));
    }
    found
}

/// The paths of a tree such as `a::{b, c::{d, e as f}}`.
fn branches(prefix: &[String], tree: &str, found: &mut Vec<Vec<String>>) {
    let tree = tree.trim();
    let parts = |text: &str| -> Vec<String> {
        text.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    let Some(open) = tree.find('{') else {
        let path = tree.split(" as ").next().unwrap();
        found.push(prefix.iter().cloned().chain(parts(path)).collect());
        return;
    };
    let prefix: Vec<String> = prefix.iter().cloned().chain(parts(&tree[..open])).collect();
    let (mut depth, mut from) = (0, open + 1);
    let inner = tree.rfind('}').unwrap();
    for (at, letter) in tree[..inner].char_indices().skip_while(|(at, _)| *at <= open) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                branches(&prefix, &tree[from..at], found);
                from = at + 1;
            }
            _ => {}
        }
    }
    if !tree[from..inner].trim().is_empty() {
        branches(&prefix, &tree[from..inner], found);
    }
}

/// A path from the root of the crate; none where it leads out of it.
fn absolute(module: &Module, path: &[String], all: &BTreeMap<Module, String>) -> Option<Module> {
    let mut base = module.clone();
    let mut rest = path;
    match rest.first()?.as_str() {
        "crate" => return Some(rest[1..].to_vec()),
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first().is_some_and(|part| part == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        child => {
            base.push(child.to_owned());
            let known = all.contains_key(&base);
            base.pop();
            if !known {
                return None;
            }
        }
    }
    base.extend(rest.iter().cloned());
    Some(base)
}

/// The house: which file uses which. A name that a folder only passes on leads to the file that it comes from.
fn arrows(all: &BTreeMap<Module, String>) -> BTreeMap<&Module, BTreeSet<Module>> {
    let mut passed_on: BTreeMap<(&Module, String), Module> = BTreeMap::new();
    for (module, text) in all {
        for (_, path) in used(text).into_iter().filter(|(public, _)| *public) {
            if let Some(path) = absolute(module, &path, all) {
                passed_on.insert((module, path.last().unwrap().clone()), path);
            }
        }
    }
    let mut arrows: BTreeMap<&Module, BTreeSet<Module>> = BTreeMap::new();
    for (module, text) in all {
        let own = arrows.entry(module).or_default();
        for (public, path) in used(text) {
            // What a folder passes on it does not use itself.
            let folder = all.keys().any(|other| other.len() > module.len() && other.starts_with(module));
            if public && folder {
                continue;
            }
            let Some(mut path) = absolute(module, &path, all) else { continue };
            for _ in 0..6 {
                let length = (0..=path.len()).rev().find(|length| all.contains_key(&path[..*length])).unwrap();
                let (target, rest) = path.split_at(length);
                let (target, name) = (target.to_vec(), rest.first().cloned());
                match name.and_then(|name| passed_on.get(&(&target, name))).filter(|to| !path.starts_with(to)) {
                    Some(to) => path = to.iter().cloned().chain(rest[1..].iter().cloned()).collect(),
                    None => {
                        path = target;
                        break;
                    }
                }
            }
            if path != *module && !path.is_empty() && all.contains_key(&path) {
                own.insert(path);
            }
        }
    }
    arrows
}

fn floor(module: &Module) -> Option<usize> {
    let room = module.first()?.as_str();
    FLOORS.iter().position(|floor| floor.contains(&room))
}

fn name(module: &[String]) -> String {
    module.join("/")
}

#[test]
fn every_room_has_a_floor_and_looks_down() {
    let all = modules();
    for module in all.keys().filter(|module| !module.is_empty()) {
        assert!(floor(module).is_some(), "{}: on no floor", name(module));
    }
    let mut upward = Vec::new();
    let mut seen = 0;
    for (module, targets) in arrows(&all) {
        for target in targets {
            seen += 1;
            if floor(&target) > floor(module) && floor(module).is_some() {
                upward.push(format!("{} looks up to {}", name(module), name(&target)));
            }
        }
    }
    assert!(seen > 1_000, "{seen} arrows read: the reader of `use` lines has lost them");
    assert!(upward.is_empty(), "{upward:#?}");
}

/// The picture in ARCHITECTURE.md is this test's own, the roof first.
#[test]
fn the_picture_shows_these_floors() {
    let lines = FLOORS.iter().rev().map(|rooms| rooms.iter().map(|room| format!("{room:<16}")).collect::<String>());
    let picture: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    let written = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).unwrap();
    assert!(written.contains(&picture.join("\n")), "ARCHITECTURE.md has to show:\n{}", picture.join("\n"));
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let all = modules();
    let circles = circles(&arrows(&all).into_iter().map(|(from, to)| (from.clone(), to)).collect());
    let told: Vec<Vec<String>> = circles.iter().map(|one| one.iter().map(|module| name(module)).collect()).collect();
    assert!(told.is_empty(), "{told:#?}");
}

/// Scripts, benches and browser tests: what they import of each other by relative paths.
#[test]
fn no_scripts_use_each_other_in_a_circle() {
    let mut arrows: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    let key = |path: &Path| vec![path.strip_prefix(ROOT).unwrap().to_str().unwrap().to_owned()];
    for folder in ["benches", "scripts", "tests", "public"] {
        for file in files(&Path::new(ROOT).join(folder), &["js", "mjs", "jsx", "svelte"]) {
            let text = fs::read_to_string(&file).unwrap();
            let own = arrows.entry(key(&file)).or_default();
            for quote in ['"', '\''] {
                for part in text
                    .split(quote)
                    .skip(1)
                    .step_by(2)
                    .filter(|part| part.starts_with("./") || part.starts_with("../"))
                {
                    let Ok(target) = fs::canonicalize(file.parent().unwrap().join(part)) else { continue };
                    if target.is_file() && target.starts_with(ROOT) && target != file {
                        own.insert(key(&target));
                    }
                }
            }
        }
    }
    assert!(arrows.values().map(BTreeSet::len).sum::<usize>() > 50, "the imports of scripts are read");
    let circles = circles(&arrows);
    assert!(circles.is_empty(), "{circles:#?}");
}

/// Sets of more than one that reach each other.
fn circles(arrows: &BTreeMap<Vec<String>, BTreeSet<Vec<String>>>) -> Vec<BTreeSet<Vec<String>>> {
    let reach = |from: &Vec<String>| {
        let mut seen: BTreeSet<Vec<String>> = BTreeSet::new();
        let mut open: Vec<&Vec<String>> = vec![from];
        while let Some(one) = open.pop() {
            for next in arrows.get(one).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> = arrows.keys().map(|one| (one, reach(one))).collect();
    let mut found: Vec<BTreeSet<Vec<String>>> = Vec::new();
    for (one, there) in &reached {
        if there.contains(*one) && !found.iter().any(|circle| circle.contains(*one)) {
            let back = there.iter().filter(|other| reached.get(other).is_some_and(|back| back.contains(*one)));
            found.push(back.cloned().collect());
        }
    }
    found
}

#[test]
fn trees_of_use_lines_are_read() {
    let read = |text: &str| -> Vec<String> { used(text).into_iter().map(|(_, path)| path.join("::")).collect() };
    assert_eq!(
        read("use a::{b, c::{d, e as f}, self};\npub use x::y;"),
        ["a::b", "a::c::d", "a::c::e", "a::self", "x::y"]
    );
    let circle = |pairs: &[(&str, &str)]| {
        let mut arrows: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
        for (from, to) in pairs {
            arrows.entry(vec![(*from).to_owned()]).or_default().insert(vec![(*to).to_owned()]);
            arrows.entry(vec![(*to).to_owned()]).or_default();
        }
        circles(&arrows).len()
    };
    assert_eq!(circle(&[("a", "b"), ("b", "c")]), 0);
    assert_eq!(circle(&[("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]), 1);
}
