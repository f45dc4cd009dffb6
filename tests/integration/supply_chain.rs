//! What the app is made of: where it comes from, under which licences, and that THIRD-PARTY.md, which is published with
//! it, names just that. Known holes are looked for by `scripts/audit`, which needs minutes and a list from outside.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    process::Command,
};

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn file(name: &str) -> String {
    fs::read_to_string(format!("{ROOT}/{name}")).expect(name)
}

fn cargo(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(words).current_dir(ROOT).output().expect("cargo runs");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The crates of the app with their licences: all, or without those that run only while it is built.
fn app(edges: &str) -> BTreeMap<String, String> {
    let tree = cargo(&[
        "tree",
        "--locked",
        "--offline",
        "--edges",
        edges,
        "--target",
        "wasm32-unknown-unknown",
        "--features",
        "hydrate",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ]);
    let crates = tree.lines().filter_map(|line| {
        let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
        let mut words = package.split(' ');
        let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
        (name != "veteranvejviseren").then(|| (format!("{name} {version}"), licence.to_owned()))
    });
    crates.collect()
}

/// Whether a licence can be kept with these alone: `MIT OR (A AND B)`, and the old form `MIT/A`.
fn is_met(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = either(&words, &mut at, allowed);
    met && at == words.len()
}

fn either(words: &[&str], at: &mut usize, allowed: &[&str]) -> bool {
    let mut met = both(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= both(words, at, allowed);
    }
    met
}

fn both(words: &[&str], at: &mut usize, allowed: &[&str]) -> bool {
    let mut met = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at, allowed);
    }
    met
}

fn one(words: &[&str], at: &mut usize, allowed: &[&str]) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word == "(" {
        let met = either(words, at, allowed);
        *at += 1;
        return met;
    }
    // "Apache-2.0 WITH LLVM-exception" is one licence.
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).copied().unwrap_or_default();
        *at += 2;
        return allowed.contains(&format!("{word} WITH {exception}").as_str());
    }
    allowed.contains(&word)
}

#[test]
fn a_licence_expression_is_read_as_it_is_meant() {
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR GPL-3.0) AND Zlib", true),
        ("(MIT AND GPL-3.0) OR GPL-2.0", false),
        ("Apache-2.0 WITH LLVM-exception OR GPL-3.0", false),
        ("", false),
    ] {
        assert_eq!(is_met(expression, &["MIT", "Zlib"]), met, "{expression:?}");
    }
}

/// What is published, and what only builds and tests it.
const PUBLISHED: &[&str] = &["MIT", "Unicode-3.0", "Zlib", "BSL-1.0"];
const TOOLS: &[&str] = &[
    "MIT",
    "Unicode-3.0",
    "Zlib",
    "BSL-1.0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "0BSD",
    "MIT-0",
    // The list of authorities that the client of `vejviser links` trusts.
    "CDLA-Permissive-2.0",
];

#[test]
fn every_licence_is_one_that_we_keep() {
    let published = app("normal,no-proc-macro");
    assert!(published.len() > 50, "{} crates", published.len());
    let strange: Vec<_> = published.iter().filter(|(_, licence)| !is_met(licence, PUBLISHED)).collect();
    assert!(strange.is_empty(), "published: {strange:?}");
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--locked", "--offline", "--all-features", "--format-version", "1"]))
            .expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let licence = |package: &Value| package["license"].as_str().unwrap_or_default().to_owned();
    let strange: Vec<_> =
        packages.iter().filter(|one| !is_met(&licence(one), TOOLS)).map(|one| (&one["name"], licence(one))).collect();
    assert!(strange.is_empty(), "tools: {strange:?}");
}

/// Every crate is from the one registry and pinned by its checksum: none from a folder, a repository or elsewhere.
#[test]
fn every_crate_comes_from_the_registry_and_has_a_checksum() {
    for lock in ["Cargo.lock", "benches/search/engine/Cargo.lock", "xtask/Cargo.lock"] {
        let text = file(lock);
        let mut sources = BTreeSet::new();
        for package in text.split("[[package]]").skip(1) {
            let field = |name: &str| {
                package.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(" = ")?.trim_matches('"')))
            };
            let name = field("name").expect("a name");
            let Some(source) = field("source") else {
                assert!(package.contains("dependencies") || name.contains("engine"), "{lock}: {name} is from a folder");
                continue;
            };
            assert!(field("checksum").is_some_and(|sum| sum.len() == 64), "{lock}: {name} has no checksum");
            sources.insert(source.to_owned());
        }
        assert!(sources.len() == 1 && sources.iter().all(|one| one.starts_with("registry+")), "{lock}: {sources:?}");
    }
}

/// The app's own crates and the crates that split and bind it read one form of a wasm file.
#[test]
fn what_splits_and_binds_the_app_fits_the_app() {
    let (app, tool) = (file("Cargo.lock"), file("xtask/Cargo.lock"));
    let version = |lock: &str, name: &str| locked(lock, name).unwrap_or_else(|| panic!("{name} is not locked")).0;
    assert_eq!(version(&tool, "wasm-bindgen-cli-support"), version(&app, "wasm-bindgen"));
    // Released together and tried together: a new one of either wants the other looked at, and the browser tests run.
    assert_eq!(
        (version(&app, "wasm_split_helpers"), version(&tool, "wasm_split_cli_support")),
        ("0.2.3".into(), "0.2.4".into())
    );
    let notices = file("THIRD-PARTY.md");
    for name in ["wasm-bindgen-cli-support", "wasm_split_cli_support"] {
        assert!(notices.contains(&format!("| {name} {} |", version(&tool, name))), "{name}");
    }
    let metadata: Value = serde_json::from_str(&cargo(&[
        "metadata",
        "--locked",
        "--offline",
        "--manifest-path",
        "xtask/Cargo.toml",
        "--format-version",
        "1",
    ]))
    .expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 30, "{} packages", packages.len());
    for one in packages {
        let licence = one["license"].as_str().unwrap_or_default();
        assert!(is_met(licence, TOOLS), "{}: {licence}", one["name"]);
    }
}

/// The lines of tables below a heading of THIRD-PARTY.md up to the next of that rank, cell by cell.
/// What a lock file says of a package: its version and the names of what it needs.
fn locked(lock: &str, name: &str) -> Option<(String, BTreeSet<String>)> {
    let package = lock.split("[[package]]").find(|one| one.contains(&format!("\nname = \"{name}\"\n")))?;
    let quoted = |text: &str| text.split('"').nth(1).map(str::to_owned);
    let version = package.lines().find_map(|line| quoted(line.strip_prefix("version")?))?;
    let needs = package.lines().filter(|line| line.starts_with(' ')).filter_map(quoted);
    Some((version, needs.map(|need| need.split(' ').next().unwrap_or_default().to_owned()).collect()))
}

/// Packages of their own that build on this one: their lock files are refused by `--locked` when ours has gone on.
#[test]
fn what_measures_and_fuzzes_is_locked_to_the_crates_of_the_app() {
    let told: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).expect("metadata");
    let needs = told["packages"][0]["dependencies"].as_array().expect("dependencies");
    let always = needs.iter().filter(|need| need["kind"].is_null() && need["optional"] == false);
    let always: Vec<&str> = always.filter_map(|need| need["name"].as_str()).collect();
    assert!(always.contains(&"serde") && always.len() > 5, "{always:?}");
    let ours = file("Cargo.lock");
    for other in ["benches/engine/Cargo.lock", "benches/search/engine/Cargo.lock", "tests/fuzz/Cargo.lock"] {
        let lock = file(other);
        let (_, listed) = locked(&lock, "veteranvejviseren").expect(other);
        for name in &always {
            assert!(listed.contains(*name), "{other} does not know {name}: run cargo metadata in that folder");
            let version = |lock: &str| locked(lock, name).expect(name).0;
            assert_eq!(version(&lock), version(&ours), "{name} in {other}");
        }
    }
}

fn tables<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let start = text.find(heading).unwrap_or_else(|| panic!("no heading {heading:?}"));
    let rest = text.get(start + heading.len()..).unwrap_or_default();
    let section = rest.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Notice"));
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn names(cell: &str) -> impl Iterator<Item = String> + '_ {
    cell.split(", ").map(str::to_owned)
}

fn difference(said: &BTreeSet<String>, is: &BTreeSet<String>) -> String {
    let (gone, new): (Vec<_>, Vec<_>) = (said.difference(is).collect(), is.difference(said).collect());
    format!("THIRD-PARTY.md names, though it is gone: {gone:?}; does not name: {new:?}")
}

#[test]
fn third_party_notices_name_every_crate_of_the_app() {
    let text = file("THIRD-PARTY.md");
    let published: BTreeSet<String> = app("normal,no-proc-macro").into_keys().collect();
    let rows = tables(&text, "## Rust crates in the app");
    let said: Vec<String> = rows.iter().filter_map(|row| row.get(1)).flat_map(|cell| names(cell)).collect();
    let named: BTreeSet<String> = said.iter().cloned().collect();
    assert_eq!(said.len(), named.len(), "a crate is named twice");
    assert!(named == published, "{}", difference(&named, &published));
    assert!(text.contains(&format!("{} crates that the app is linked from", published.len())), "the number of crates");

    let all: BTreeSet<String> = app("normal").into_keys().collect();
    let built: BTreeSet<String> = all.difference(&published).cloned().collect();
    let rows = tables(&text, "## Crates that run only while the app is built");
    let named: BTreeSet<String> =
        rows.iter().filter_map(|row| row.get(1)).flat_map(|cell| names(cell)).filter(|name| name != "Crates").collect();
    assert!(named == built, "{}", difference(&named, &built));
}

/// A heading says the licence, and how many crates stand under it.
#[test]
fn third_party_notices_put_every_crate_under_its_licence() {
    let text = file("THIRD-PARTY.md");
    let licences = app("normal,no-proc-macro");
    let start = text.find("## Rust crates in the app").expect("the section");
    let section = text.get(start..).unwrap_or_default().split("### Rust's standard library").next().unwrap_or_default();
    for part in section.split("\n### ").skip(1) {
        let heading = part.lines().next().unwrap_or_default();
        let (licence, count) = heading.trim_end_matches(')').rsplit_once(" (").expect("a count");
        let crates: Vec<String> =
            tables(part, "").iter().filter_map(|row| row.get(1)).flat_map(|cell| names(cell)).collect();
        assert_eq!(count, crates.len().to_string(), "{heading}");
        let words = |text: &str| -> BTreeSet<String> {
            let licence = text.split(':').next().unwrap_or_default();
            let parts = licence.split(|c: char| !(c.is_ascii_alphanumeric() || "-.".contains(c)));
            parts
                .filter(|part| !part.is_empty() && !["OR", "or", "AND", "and"].contains(part))
                .map(str::to_owned)
                .collect()
        };
        for one in crates {
            let own = licences.get(&one).unwrap_or_else(|| panic!("{one} is not in the app"));
            assert_eq!(words(licence), words(own), "{one} is under {own}, and named under {licence}");
        }
    }
}

#[test]
fn third_party_notices_name_the_tools_and_the_toolchain() {
    let text = file("THIRD-PARTY.md");
    let toolchain = file("rust-toolchain.toml");
    let channel =
        toolchain.lines().find_map(|line| line.strip_prefix("channel = ")).expect("a channel").trim_matches('"');
    assert!(text.contains(&format!("Rust's standard library ({channel})")), "Rust {channel}");
    let lock: Value = serde_json::from_str(&file("scripts/npm/package-lock.json")).expect("JSON");
    let packages = lock["packages"].as_object().expect("packages");
    let direct = |kind: &str| packages[""][kind].as_object().expect("direct packages").clone();
    for (name, version) in direct("dependencies").into_iter().chain(direct("devDependencies")) {
        let version = version.as_str().expect("a version");
        let named = text.contains(&format!("{name} {version}"))
            || (name == "dkfds" && text.contains(&format!("(DKFDS) {version}")));
        assert!(named, "{name} {version}");
    }
    for (path, package) in packages {
        let Some(name) = path.rsplit("node_modules/").next().filter(|name| !name.is_empty()) else { continue };
        // Builds of one package for single systems are named together.
        let family = name.split("-linux-").next().and_then(|name| name.split("-darwin-").next()).unwrap_or(name);
        let family = ["@parcel/watcher", "@esbuild/"].into_iter().find(|all| family.starts_with(all)).unwrap_or(family);
        let known = text.contains(family) || family == "dkfds";
        assert!(known, "{name} ({}) is not named", package["license"]);
        let licence = package["license"].as_str().unwrap_or_default();
        let kept = ["BlueOak-1.0.0", "MPL-2.0", "OFL-1.1"].iter().chain(TOOLS).copied().collect::<Vec<_>>();
        assert!(is_met(licence, &kept), "{name}: {licence}");
    }
}
