//! The command line's `export` and `import`: what comes out is read by other programs' parsers, and whatever goes in,
//! the answer is one sentence or a whole folder, never half of one. Long, for each format has its own row of bad input.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{self, Command, Output},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use crate::support::{data_folder, directory};
use serde_json::{Value, json};
use veteranvejviseren::{
    data,
    domain::{Directory, Phone, Status, Text},
    formats::{csv as table, hsds, json as data_json, vcard, vcard_path},
};

/// A folder that goes away with the test.
struct Desk(PathBuf);

impl Desk {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("vejviser-formats-{}-{number}", process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), bytes).expect("a written file");
        self.path(name)
    }

    /// What lies in the folder, also what is hidden.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.0)
            .expect("the folder")
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // Best effort: what is left in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn vejviser(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs")
}

#[track_caller]
fn done(words: &[&str]) -> String {
    let output = vejviser(words);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), told.as_str()), (Some(0), ""), "{words:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The sentence of a refusal: exit code 2, one line, nothing on stdout.
#[track_caller]
fn refused(words: &[&str]) -> String {
    let told = refused_with_a_list(words);
    assert_eq!(told.trim_end().lines().count(), 1, "more than one line: {told}");
    told
}

/// The sentence of a refusal and, where there is more than one fault, a line for each.
#[track_caller]
fn refused_with_a_list(words: &[&str]) -> String {
    let output = vejviser(words);
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(2), "{words:?}: {told}");
    assert!(output.stdout.is_empty(), "{words:?} wrote to stdout");
    assert!(told.lines().skip(1).all(|line| line.starts_with("  ")), "more than a sentence and a list: {told}");
    told
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().to_path_buf(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

// ---- Export -----------------------------------------------------------------------------------------------------

#[test]
fn every_format_is_exported_twice_the_same_with_licence_and_date() {
    for format in ["hsds", "csv", "json", "vcard"] {
        let desk = Desk::new();
        let [first, second] = ["first", "second"].map(|name| desk.path(name));
        for out in [&first, &second] {
            done(&["export", "--format", format, "--out", out.to_str().unwrap()]);
        }
        assert_eq!(tree(&first), tree(&second), "{format}");
        let licence = fs::read_to_string(first.join("LICENSE.txt")).expect("a licence");
        let settings = &directory().settings;
        for told in [settings.data_licence.name.as_str(), settings.data_licence.url.as_str()] {
            assert!(licence.contains(told), "{format}: {told}");
        }
        assert!(licence.contains(&settings.data_date.year().to_string()), "{format}");
        assert_eq!(desk.names(), ["first", "second"], "something is left over");
    }
}

#[test]
fn a_bad_command_is_refused_and_writes_nothing() {
    let desk = Desk::new();
    let out = desk.path("out");
    let out = out.to_str().unwrap();
    fs::create_dir_all(desk.path("full")).unwrap();
    let full = desk.write("full/kept.txt", "kept");
    let full = full.parent().unwrap().to_str().unwrap();
    let file = desk.write("file", "kept");
    let missing = desk.path("missing.json");
    for (words, expected) in [
        (vec!["export", "--out", out], "one of: hsds, csv, json, vcard"),
        (vec!["export", "--format", "xml", "--out", out], "one of: hsds, csv, json, vcard"),
        (vec!["export", "--format", "csv"], "--out"),
        (vec!["export", "--format", "csv", "--extension", "off", "--out", out], "belongs to hsds"),
        (vec!["export", "--format", "csv", "--out", full], "not empty"),
        (vec!["export", "--format", "csv", "--out", file.to_str().unwrap()], "is a file"),
        (vec!["export", "--format", "csv", "--out", out, "--lang", "da"], "--lang"),
        (vec!["import", "--format", "hsds", "--out", out], "FILE or DIR"),
        (vec!["import", "--format", "csv", "x.csv", "--out", out], "one of: hsds"),
        (vec!["import", "--format", "hsds", missing.to_str().unwrap(), "--out", out], "cannot be read"),
        (vec!["import", "--format", "hsds", desk.0.to_str().unwrap(), "--out", out], ".json"),
        (vec!["import", "--format", "hsds", "a", "b", "--out", out], "\"b\""),
    ] {
        let told = refused(&words);
        assert!(told.contains(expected), "{words:?}: {told}");
    }
    assert_eq!(desk.names(), ["file", "full"]);
    assert_eq!(fs::read_to_string(desk.path("full/kept.txt")).unwrap(), "kept");
}

#[test]
fn a_folder_that_cannot_be_written_leaves_nothing() {
    let desk = Desk::new();
    let file = desk.write("file", "kept");
    let inside = file.join("out");
    let told = refused(&["export", "--format", "csv", "--out", inside.to_str().unwrap()]);
    assert!(told.contains("file"), "{told}");
    assert_eq!(desk.names(), ["file"]);
}

#[test]
fn the_licence_is_a_setting_that_is_checked() {
    for (licence, field) in [
        (json!({ "name": " ", "url": "https://creativecommons.org/licenses/by/4.0/" }), "data_licence.name"),
        (json!({ "name": "CC BY 4.0", "url": "http://creativecommons.org/" }), "data_licence.url"),
        (json!({ "name": "CC BY 4.0" }), "data_licence"),
    ] {
        let document = data_json::document(directory());
        let (desk, _) = with_records(&document["services"], &document["organizations"]);
        let settings: Value = serde_json::from_slice(&fs::read(desk.path("settings.json")).unwrap()).unwrap();
        let mut settings = settings;
        settings["data_licence"] = licence;
        desk.write("settings.json", settings.to_string());
        let problems: Vec<String> = data::load(&desk.0).problems.iter().map(ToString::to_string).collect();
        let expected = format!("error: settings.json: -: {field}");
        assert!(problems.iter().any(|problem| problem.starts_with(&expected)), "{expected}: {problems:?}");
    }
}

// ---- The table --------------------------------------------------------------------------------------------------

/// The table read by the crate `csv`.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn column(rows: &[Vec<String>], heading: &str) -> usize {
    rows[0].iter().position(|cell| cell == heading).expect(heading)
}

#[test]
fn the_table_is_read_by_another_parser() {
    let text = table::table(directory());
    assert!(text.split("\r\n").all(|line| !line.contains('\r')), "a lone carriage return");
    assert!(text.ends_with("\r\n"));
    let rows = rows(&text);
    assert_eq!(rows.len(), directory().services.len() + 1);
    let (id, name, phone) = (column(&rows, "Id"), column(&rows, "Navn"), column(&rows, "Telefon"));
    for (row, service) in rows.iter().skip(1).zip(&directory().services) {
        assert_eq!((&row[id], &row[name]), (&service.id, &service.name.da));
        for number in row[phone].split(" | ").filter(|part| !part.is_empty()) {
            let number = number.split(" (").next().unwrap();
            assert!(Phone::parse(number).is_some(), "{}: {number:?} cannot be called", service.id);
        }
    }
    let line = rows.iter().find(|row| row[id] == "vetc-doegntelefon").expect("the line");
    assert_eq!(line[phone], "72 81 97 00");
}

#[test]
fn no_cell_becomes_a_formula() {
    let mut directory = directory().clone();
    for (at, bad) in ["=HYPERLINK(\"https://x.dk\";\"Klik\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"]
        .into_iter()
        .enumerate()
    {
        directory.services[at].name = Text { da: bad.to_owned(), en: None };
        directory.services[at].summary = Text { da: format!("{bad}\n=2+2;\"x\""), en: None };
    }
    let rows = rows(&table::table(&directory));
    assert_eq!(rows.len(), directory.services.len() + 1, "a cell has broken its row");
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{cell:?}");
    }
    let name = column(&rows, "Navn");
    assert_eq!(rows[1][name], "'=HYPERLINK(\"https://x.dk\";\"Klik\")", "what was written can still be read");
}

// ---- JSON -------------------------------------------------------------------------------------------------------

/// A copy of `data/` with other services and organizations. `reasons` puts back what no export carries:
/// why an undated record is current.
fn with_records(services: &Value, organizations: &Value) -> (Desk, data::Loaded) {
    let desk = Desk::new();
    for entry in fs::read_dir(data_folder()).expect("the data").map(|entry| entry.unwrap().path()) {
        if entry.is_file() {
            fs::copy(&entry, desk.path(entry.file_name().unwrap().to_str().unwrap())).expect("a copy");
        }
    }
    fs::create_dir_all(desk.path("services")).unwrap();
    let mut services = services.clone();
    for service in services.as_array_mut().expect("a list") {
        let dated = ["/source/date", "/checked/on"].iter().filter_map(|at| service.pointer(at)?.as_str());
        if service["status"] == "current" && !dated.clone().any(|date| date >= "2022") {
            service["status_reason"] = json!("Not carried by an export.");
        }
    }
    desk.write("services/all.json", services.to_string());
    desk.write("organizations.json", organizations.to_string());
    let loaded = data::load(&desk.0);
    (desk, loaded)
}

#[track_caller]
fn equal(loaded: data::Loaded) {
    let errors: Vec<String> =
        loaded.problems.iter().map(ToString::to_string).filter(|p| p.starts_with("error")).collect();
    assert_eq!(errors, [""; 0]);
    let back: Directory = loaded.directory.expect("a directory");
    assert_eq!(back.services.len(), directory().services.len());
    for (before, after) in directory().services.iter().zip(&back.services) {
        assert_eq!(data_json::service(before), data_json::service(after));
        assert_eq!(before, after);
    }
    let sorted = |directory: &Directory| {
        let mut all = directory.organizations.clone();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        all
    };
    assert_eq!(sorted(directory()), sorted(&back));
}

#[test]
fn the_json_export_is_data_again() {
    let document = data_json::document(directory());
    assert_eq!(document["licence"]["name"], directory().settings.data_licence.name.as_str());
    assert_eq!(document["data_date"], directory().settings.data_date.to_string());
    let (desk, _) = with_records(&document["services"], &document["organizations"]);
    for list in ["municipalities", "initiatives", "topics", "calls", "regions", "postcodes"] {
        assert!(document[list].as_array().is_some_and(|list| !list.is_empty()), "{list}");
        desk.write(&format!("{list}.json"), document[list].to_string());
    }
    let loaded = data::load(&desk.0);
    let back = loaded.directory.as_ref().expect("a directory");
    assert_eq!(back.municipalities, directory().municipalities);
    assert_eq!(back.topics, directory().topics);
    assert_eq!(back.regions, directory().regions);
    assert_eq!(back.postcodes, directory().postcodes);
    for (before, after) in directory().initiatives.iter().zip(&back.initiatives) {
        assert_eq!(before, after);
    }
    equal(loaded);
    let written = document.to_string();
    for note in ["editor_note", "conflicts", "status_reason"] {
        assert!(!written.contains(&format!("\"{note}\":")), "{note} is for editors only");
    }
}

// ---- HSDS by the command line -----------------------------------------------------------------------------------

#[test]
fn an_export_imported_is_the_directory_again() {
    let desk = Desk::new();
    let [out, back] = ["hsds", "back"].map(|name| desk.path(name));
    done(&["export", "--format", "hsds", "--out", out.to_str().unwrap()]);
    let told = done(&["import", "--format", "hsds", out.to_str().unwrap(), "--out", back.to_str().unwrap()]);
    assert!(told.starts_with(&format!("{} services", directory().services.len())), "{told}");
    let read = |name: &str| -> Value { serde_json::from_slice(&fs::read(back.join(name)).unwrap()).expect("JSON") };
    assert_eq!(read("report.json")["not_carried_over"], json!([]));
    let (_desk, loaded) = with_records(&read("services/hsds.json"), &read("organizations.json"));
    equal(loaded);
    // The list of services alone brings the same: the organizations are nested.
    let alone = desk.path("alone");
    let services = out.join("services.json");
    done(&["import", "--format", "hsds", services.to_str().unwrap(), "--out", alone.to_str().unwrap()]);
    assert_eq!(fs::read(alone.join("services/hsds.json")).unwrap(), fs::read(back.join("services/hsds.json")).unwrap());
}

/// One service that is sound, as the ground for what is not.
fn sound() -> Value {
    hsds::export(directory()).services[0].clone()
}

/// Sound phones, but forty thousand of them.
fn many_phones(service: &Value) -> Value {
    (0..40_000_u32).map(|at| json!({ "id": format!("00000000-0000-4000-8000-{at:012}"), "service_id": service["id"], "number": "112" })).collect()
}

#[test]
fn bad_files_are_refused_in_one_sentence_and_nothing_is_written() {
    let latin1 = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect::<Vec<u8>>();
    let utf16 = |text: &str, big: bool| {
        let mark = std::iter::once(0xFEFF_u16).chain(text.encode_utf16());
        mark.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect::<Vec<u8>>()
    };
    let good = json!([sound()]).to_string();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut service = sound();
        change(&mut service);
        json!([service]).to_string().into_bytes()
    };
    let danish = r#"[{"name": "Rådgivning på Ærø", "status": "active"}]"#;
    let v1 = json!([{ "id": "1", "name": "A", "organization_id": "2", "regular_schedule": [{ "weekday": 1 }], "status": "active" }]);
    let v11 = json!([{ "id": "1", "name": "A", "organization_id": "2", "service_taxonomy": [], "status": "active" }]);
    let v2 = json!([{ "id": "1", "name": "A", "status": "active", "service_attributes": [{ "id": "3" }] }]);
    let v2_nested = json!([{ "id": "1", "name": "A", "status": "active", "location": { "physical_addresses": [] } }]);
    let v3 = json!({ "hsds_version": "3.0", "services": [sound()] });
    let root = json!({ "version": "2.0", "contents": [sound()] });
    for (what, bytes, expected) in [
        ("not JSON", b"tilbud;telefon\r\n".to_vec(), "not JSON"),
        ("empty", Vec::new(), "not JSON"),
        ("cut off", good.as_bytes()[..good.len() / 2].to_vec(), "not JSON"),
        ("cut inside a letter", danish.as_bytes()[..danish.find('å').unwrap() + 1].to_vec(), "not UTF-8"),
        ("two documents", format!("{good}{good}").into_bytes(), "not JSON"),
        ("Latin-1", latin1(danish), "not UTF-8"),
        ("UTF-16, little end first", utf16(danish, false), "UTF-16"),
        ("UTF-16, big end first", utf16(danish, true), "UTF-16"),
        ("nested deep", [vec![b'['; 200_000], vec![b']'; 200_000]].concat(), "not JSON"),
        ("objects nested deep", br#"{"a":"#.repeat(100_000), "not JSON"),
        ("a number", b"7".to_vec(), "no object"),
        ("a list of words", br#"["a"]"#.to_vec(), "no object"),
        ("nothing in it", b"[]".to_vec(), "no service"),
        ("another kind of file", br#"[{"type": "Feature"}]"#.to_vec(), "neither a service nor an organization"),
        ("HSDS 1.0", v1.to_string().into_bytes(), "HSDS 1.x"),
        ("HSDS 1.1", v11.to_string().into_bytes(), "HSDS 1.x"),
        ("HSDS 2.0", v2.to_string().into_bytes(), "HSDS 2.0"),
        ("HSDS 2.0, inside", v2_nested.to_string().into_bytes(), "2.0"),
        ("HSDS 2.0 that says so", root.to_string().into_bytes(), "HSDS 2.0"),
        ("HSDS 3.0 that says so", v3.to_string().into_bytes(), "HSDS 3.0"),
        ("ids of before 3.0", with(&|s| s["id"] = json!("123")), "UUID"),
        (
            "a phone that is none",
            with(&|s| s["phones"] = json!([{ "id": s["id"], "number": "ring us" }])),
            "phone number",
        ),
        ("a number for a name", with(&|s| s["name"] = json!(7)), "name"),
        ("phones that are no list of objects", with(&|s| s["phones"] = json!(["112"])), "object"),
        ("an age of 300", with(&|s| s["maximum_age"] = json!(300)), "300"),
        ("more phones than a service can have", with(&|s| s["phones"] = many_phones(s)), "at most 1000"),
        ("no organization", with(&|s| drop(s.as_object_mut().unwrap().remove("organization"))), "organization_id"),
    ] {
        let desk = Desk::new();
        let file = desk.write("in.json", &bytes);
        let out = desk.path("out");
        let started = Instant::now();
        let told = refused_with_a_list(&[
            "import",
            "--format",
            "hsds",
            file.to_str().unwrap(),
            "--out",
            out.to_str().unwrap(),
        ]);
        assert!(told.contains(expected), "{what}: {told}");
        assert!(told.lines().all(|line| line.len() < 600), "{what}: sentences, not pages: {told}");
        assert!(started.elapsed() < Duration::from_secs(10), "{what}: took {:?}", started.elapsed());
        assert_eq!(desk.names(), ["in.json"], "{what}: something was written");
    }
}

#[test]
fn a_byte_order_mark_and_version_3_0_without_a_mark_are_read() {
    let mut older = sound();
    hsds::strip(&mut older);
    // 3.1 added this, so a record of 3.0 has none.
    older.as_object_mut().unwrap().remove("additional_urls");
    for bytes in [
        format!("\u{feff}{}", json!([sound()])),
        json!({ "version": "3.1.2", "contents": [sound()] }).to_string(),
        json!([older]).to_string(),
    ] {
        let desk = Desk::new();
        let file = desk.write("in.json", bytes);
        let out = desk.path("out");
        done(&["import", "--format", "hsds", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        assert_eq!(desk.names(), ["in.json", "out"]);
    }
}

#[test]
fn a_folder_of_tables_is_refused() {
    let desk = Desk::new();
    desk.write("datapackage.json", json!({ "name": "hsds", "resources": [{ "path": "services.csv" }] }).to_string());
    desk.write("services.csv", "id,name\n");
    let out = desk.path("out");
    let told = refused(&["import", "--format", "hsds", desk.0.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert!(told.contains("CSV"), "{told}");
    assert!(!out.exists());
}

/// The most memory that a process had in use, in kB, where the system tells it.
#[cfg(target_os = "linux")]
fn peak_kb(words: &[&str]) -> (Option<i32>, String, u64) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vejviser"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(process::Stdio::null())
        .stderr(process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let code = loop {
        let now = fs::read_to_string(&status).unwrap_or_default();
        let kb = now
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .and_then(|line| line.trim().split(' ').next()?.parse().ok());
        peak = peak.max(kb.unwrap_or(0));
        if let Some(code) = child.try_wait().expect("its state") {
            break code.code();
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let told = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
    (code, told, peak)
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_of_fifty_megabytes_is_refused_without_being_held() {
    use std::io::{BufWriter, Write};
    let desk = Desk::new();
    let file = desk.path("big.json");
    let mut big = BufWriter::new(fs::File::create(&file).unwrap());
    let record = json!({ "id": "6f1a7c52-9c1d-4b8e-8a76-2f6d8a0c5b11", "name": "A", "status": "active" }).to_string();
    big.write_all(b"[").unwrap();
    for _ in 0..50 * 1024 * 1024 / (record.len() + 1) {
        big.write_all(record.as_bytes()).unwrap();
        big.write_all(b",").unwrap();
    }
    big.write_all(record.as_bytes()).unwrap();
    big.write_all(b"]").unwrap();
    drop(big);
    assert!(fs::metadata(&file).unwrap().len() > 49 * 1024 * 1024);
    let out = desk.path("out");
    let started = Instant::now();
    let (code, told, peak) =
        peak_kb(&["import", "--format", "hsds", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(code, Some(2));
    assert!(told.contains("too big") && told.contains("8 MB"), "{told}");
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    assert!(peak < 80_000, "{peak} kB were in use: the file was held");
    assert_eq!(desk.names(), ["big.json"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_at_the_limit_and_one_without_an_end_are_bounded() {
    let desk = Desk::new();
    let out = desk.path("out");
    // As many small values as fit: the most memory that a file within the limit can cost.
    let room = usize::try_from(hsds::MOST_BYTES).unwrap() - 64;
    for record in ["{\"a\":1}", "{\"status\":1}", "{\"status\":[[],[],[],[]]}"] {
        let dense = format!("[{}{record}]", format!("{record},").repeat(room / (record.len() + 1)));
        let file = desk.write("dense.json", dense);
        let started = Instant::now();
        let (code, told, peak) =
            peak_kb(&["import", "--format", "hsds", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        assert_eq!(code, Some(2), "{told}");
        assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
        assert!(peak < 700_000, "{peak} kB were in use");
    }
    let told = refused(&["import", "--format", "hsds", "/dev/zero", "--out", out.to_str().unwrap()]);
    assert!(told.contains("too big"), "{told}");
    assert!(!out.exists());
}

#[test]
fn text_that_looks_like_a_formula_comes_in_as_text_and_goes_out_safe() {
    let mut service = sound();
    service["name"] = json!("=cmd|' /C calc'!A0");
    let desk = Desk::new();
    let file = desk.write("in.json", json!([service]).to_string());
    let out = desk.path("out");
    done(&["import", "--format", "hsds", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    let back: Value = serde_json::from_slice(&fs::read(out.join("services/hsds.json")).unwrap()).unwrap();
    assert_eq!(back[0]["name"]["da"], "=cmd|' /C calc'!A0");
    let mut directory = directory().clone();
    directory.services[0].name = Text { da: "=cmd|' /C calc'!A0".to_owned(), en: None };
    let rows = rows(&table::table(&directory));
    assert_eq!(rows[1][column(&rows, "Navn")], "'=cmd|' /C calc'!A0");
}

// ---- vCards -----------------------------------------------------------------------------------------------------

#[test]
fn every_service_that_can_be_reached_has_a_vcard_and_no_other() {
    let files = vcard::files(directory());
    let cards: Vec<&str> = files.iter().filter_map(|file| file.path.strip_suffix(".vcf")).collect();
    for service in &directory().services {
        let reachable = directory().routes(service, None).is_usable() && service.status != Status::Historical;
        assert_eq!(cards.contains(&service.slug()), reachable, "{}", service.id);
        assert_eq!(vcard_path(directory(), service).is_some(), reachable, "{}", service.id);
    }
    assert!(cards.len() > 100);
}

/// The shape that every reader asks for; `tests/formats/vcard.test.mjs` reads them with another program's parser.
#[test]
fn vcards_keep_to_their_form() {
    let files = vcard::files(directory());
    let (all, single): (Vec<_>, Vec<_>) =
        files.iter().filter(|file| file.path.ends_with(".vcf")).partition(|file| file.path == "alle.vcf");
    let together: Vec<u8> = single.iter().flat_map(|file| file.bytes.clone()).collect();
    assert_eq!(all.iter().map(|file| &file.bytes).collect::<Vec<_>>(), [&together], "alle.vcf is all of them");
    for file in single {
        let text = std::str::from_utf8(&file.bytes).expect("UTF-8");
        assert!(
            text.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n") && text.ends_with("\r\nEND:VCARD\r\n"),
            "{}",
            file.path
        );
        let lines: Vec<&str> = text.split("\r\n").collect();
        for line in &lines {
            assert!(line.len() <= 75, "{}: {} octets: {line}", file.path, line.len());
            assert!(!line.contains(['\r', '\n']), "{}", file.path);
        }
        let unfolded = text.replace("\r\n ", "");
        for property in ["FN:", "N:", "ORG:", "UID:", "REV:", "NOTE:"] {
            assert_eq!(unfolded.matches(&format!("\r\n{property}")).count(), 1, "{}: {property}", file.path);
        }
        for line in unfolded.lines().filter(|line| line.starts_with("TEL")) {
            let number = line.rsplit(':').next().unwrap();
            assert!(Phone::parse(number).is_some_and(|phone| phone.stored() == number), "{}: {number}", file.path);
        }
    }
}
