//! Makes the files of a browser from the one wasm file of the compiler: `xtask IN.wasm OUT [--quick]`.
//!
//! It is split at the doors of the wings (`#[wasm_split]`), bound to JavaScript, shrunk, and every file is named by its
//! hash. The loader of the parts is rewritten, so that it fetches them under those names and runs them only if their
//! bytes are the ones that were built: parts of two builds never meet. `parts.json` beside them tells which files a part
//! needs.

mod silence;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};

const LOADER: &str = "./__wasm_split.js";

/// What every browser of the last years reads. Named one by one: all that wasm-opt knows is more than any browser does.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let quick = words.iter().any(|word| word == "--quick");
    let paths: Vec<&String> = words.iter().filter(|word| !word.starts_with("--")).collect();
    let [input, out] = paths.as_slice() else {
        eprintln!("Give the compiled file and the folder for the app: xtask IN.wasm OUT [--quick]");
        return ExitCode::FAILURE;
    };
    match make(Path::new(input), Path::new(out), quick) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The app's files could not be made: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn make(input: &Path, out: &Path, quick: bool) -> Result<()> {
    let program = input.file_stem().and_then(|stem| stem.to_str()).context("the compiled file has no name")?;
    let work = out.join("work");
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(&work)?;
    let parts = split(input, &work, program)?;
    bind(&work, program)?;

    let mut loader = fs::read_to_string(work.join(LOADER))?;
    let mut named = BTreeMap::new();
    let files: BTreeSet<&String> = parts.values().flatten().collect();
    let main = format!("{program}_bg");
    let all: Vec<&String> = files.iter().copied().chain([&main]).collect();
    shrink(&work, &all, quick)?;
    for file in files {
        let bytes = read(&work.join(file), "wasm")?;
        let (name, integrity) = publish(out, file.trim_start_matches("split_"), ".wasm", &bytes)?;
        loader = fetch_by_hash(&loader, file, &name, &integrity)?;
        named.insert(file.clone(), name);
    }
    fs::write(work.join(LOADER), loader)?;
    let (main, _) = publish(out, program, "_bg.wasm", &read(&work.join(&main), "wasm")?)?;
    let (glue, _) = publish(out, program, ".js", &join_scripts(&work, program)?)?;
    let name = |file: &String| named.get(file).cloned().with_context(|| format!("{file} was not published"));
    let mut list = BTreeMap::new();
    for (part, files) in &parts {
        list.insert(part, files.iter().map(name).collect::<Result<Vec<_>>>()?);
    }
    let told = json!({ "glue": glue, "main": main, "parts": list });
    fs::write(out.join("parts.json"), format!("{told:#}\n"))?;
    fs::remove_dir_all(work)?;
    Ok(())
}

/// Splits the program at its doors. Answers the files of each part, those that it shares with others included.
fn split(input: &Path, work: &Path, program: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let bytes = fs::read(input).with_context(|| format!("{} cannot be read", input.display()))?;
    let bytes = silence::silence(&bytes)?;
    let main_out_path = work.join(program).with_extension("wasm");
    let main_module = format!("./{program}.js");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main_out_path;
    options.main_module = &main_module;
    options.link_name = LOADER;
    options.target.web();
    let split = wasm_split_cli_support::transform(options).map_err(|error| anyhow::anyhow!("splitting: {error:#}"))?;
    let sorted = split.prefetch_map.into_iter().map(|(part, mut files)| {
        files.sort();
        (part, files)
    });
    Ok(sorted.collect())
}

/// Writes what joins the main part to the browser.
fn bind(work: &Path, program: &str) -> Result<()> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(work.join(program).with_extension("wasm"));
    // The other parts take what they need from the main one by these names.
    bindgen.keep_lld_exports(true).demangle(false).typescript(false).remove_name_section(true);
    bindgen.web(true)?.generate(work).context("binding")
}

/// Two at a time: each of them has work for one core most of the time.
fn shrink(work: &Path, files: &[&String], quick: bool) -> Result<()> {
    if quick {
        return Ok(());
    }
    for pair in files.chunks(2) {
        let running = pair.iter().map(|file| {
            let path = work.join(file).with_extension("wasm");
            let child = Command::new("wasm-opt").arg("-Oz").args(FEATURES).arg(&path).arg("-o").arg(&path).spawn();
            Ok((file, child.context("wasm-opt does not start: run scripts/setup build")?))
        });
        for (file, mut child) in running.collect::<Result<Vec<_>>>()? {
            ensure!(child.wait()?.success(), "wasm-opt could not shrink {file}");
        }
    }
    Ok(())
}

/// Has the loader fetch a part under its published name, whole, unchanged and in time (`public/boot.js`).
fn fetch_by_hash(loader: &str, file: &str, name: &str, integrity: &str) -> Result<String> {
    let fetches = format!("fetch(new URL(\"./{file}.wasm\", import.meta.url))");
    ensure!(loader.matches(&fetches).count() == 1, "the loader does not fetch {file} just once");
    let whole = format!("bytesInTime(new URL(\"./{name}\", import.meta.url), {{ integrity: \"{integrity}\" }})");
    Ok(loader.replace(&fetches, &whole))
}

/// One script, short: what the browser calls, what calls the browser, and the loader.
fn join_scripts(work: &Path, program: &str) -> Result<Vec<u8>> {
    let path = work.join(LOADER);
    let loader = fs::read_to_string(&path)?;
    // Hosts that send another type than application/wasm are served too, and the bytes have been read to the end anyway.
    let streamed = "WebAssembly.instantiateStreaming(src, imports)";
    let loader = loader.replace(streamed, "WebAssembly.instantiate(await src, imports)");
    fs::write(&path, loader.replace("console.error(e)", "console.info(\"app: a part could not be had:\", e)"))?;
    let script = work.join(program).with_extension("js");
    let joined = work.join("joined.js");
    let made = Command::new("esbuild")
        .args([
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2020",
            "--log-level=warning",
            "--legal-comments=none",
            // The glue names the loader once for each thing that it takes from it.
            "--log-override:duplicate-object-key=silent",
        ])
        .arg(&script)
        .arg(format!("--outfile={}", joined.display()))
        .status()
        .context("esbuild does not start: run scripts/setup build")?;
    ensure!(made.success(), "esbuild could not join the scripts");
    let joined = fs::read_to_string(&joined)?;
    ensure!(!joined.contains("from\"./"), "the joined script still asks for a file beside it");
    Ok(joined.into_bytes())
}

fn read(path: &Path, ending: &str) -> Result<Vec<u8>> {
    let path: PathBuf = path.with_extension(ending);
    fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Writes a file under a name with its hash; answers the name and what a browser checks its bytes by.
fn publish(out: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<(String, String)> {
    let digest: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{}-{digest}{ending}", stem.replace('_', "-"));
    fs::write(out.join(&name), bytes)?;
    Ok((name, format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))))
}
