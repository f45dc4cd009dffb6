//! HSDS as real publishers write it: everything in one folder, pages of a list, null for what nobody knows, UUIDs made by
//! the clock. Each file goes through the command itself.

use std::{
    fs,
    path::PathBuf,
    process::{self, Command},
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::{Value, json};

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn with(files: &[(&str, &Value)]) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = Self(std::env::temp_dir().join(format!("vejviser-publishers-{}-{number}", process::id())));
        fs::create_dir_all(&folder.0).expect("a folder");
        for (name, value) in files {
            fs::write(folder.0.join(name), value.to_string()).expect("a file");
        }
        folder
    }

    /// What the import of a file, or of the folder itself, wrote: organizations, services, notes.
    #[track_caller]
    fn imported(&self, name: &str) -> [Vec<Value>; 3] {
        let (code, told) = self.import(name);
        assert_eq!((code, told.as_str()), (Some(0), ""));
        let read = |file: &str| -> Value {
            serde_json::from_slice(&fs::read(self.0.join("out").join(file)).expect("a file")).expect("JSON")
        };
        let list = |value: &Value| value.as_array().expect("a list").clone();
        let report = read("report.json");
        [list(&read("organizations.json")), list(&read("services/hsds.json")), list(&report["not_carried_over"])]
    }

    fn import(&self, name: &str) -> (Option<i32>, String) {
        let out = self.0.join("out");
        let output = Command::new(env!("CARGO_BIN_EXE_vejviser"))
            .args(["import", "--format", "hsds"])
            .arg(self.0.join(name))
            .arg("--out")
            .arg(&out)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("the program runs");
        (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Best effort: what is left in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A UUID of version 7: the first two thirds are the time, the same for all that were made at once.
fn uuid(number: u32) -> String {
    format!("01936f5e-7b1a-7000-8000-{number:012x}")
}

fn organization(number: u32, name: &str) -> Value {
    json!({ "id": uuid(number), "name": name, "description": "En forening", "website": "https://eksempel.dk" })
}

fn service(number: u32, organization: u32) -> Value {
    json!({
        "id": uuid(number), "organization_id": uuid(organization), "name": format!("Tilbud {number}"),
        "description": "Kaffe hver torsdag.", "status": "active",
    })
}

fn page(records: &[Value], number: u32, of: u32, total: u32) -> Value {
    json!({
        "total_items": total, "total_pages": of, "page_number": number, "size": records.len(),
        "first_page": number == 1, "last_page": number == of, "empty": records.is_empty(), "contents": records,
    })
}

fn ids(records: &[Value]) -> Vec<&str> {
    records.iter().map(|record| record["id"].as_str().expect("an id")).collect()
}

#[track_caller]
fn noted(notes: &[Value], record: &str, field: &str, reason: &str) {
    let is_it = |note: &Value| {
        let part = |key: &str| note[key].as_str().unwrap_or_default().to_owned();
        part("record") == record && part("field").contains(field) && part("reason").contains(reason)
    };
    assert!(notes.iter().any(is_it), "{record}, {field}, {reason:?} is not among {notes:#?}");
}

#[test]
fn only_organizations_become_organizations() {
    let term =
        json!({ "id": uuid(10), "name": "Housing", "description": "Homes", "taxonomy_id": uuid(11), "code": "BH" });
    let child = json!({ "id": uuid(12), "name": "Shelter", "description": "Beds", "parent_id": uuid(10) });
    let taxonomy = json!({ "id": uuid(11), "name": "Open Eligibility", "description": "A list", "version": "1.0" });
    let location = json!({ "id": uuid(13), "location_type": "physical", "name": "Huset", "description": "Et hus" });
    let program =
        json!({ "id": uuid(14), "organization_id": uuid(1), "name": "Programmet", "description": "Et program" });
    let at = json!({ "id": uuid(15), "service_id": uuid(2), "location_id": uuid(13), "description": "Her" });
    let ours = [organization(1, "Foreningen"), service(2, 1)];
    let others = [&term, &child, &taxonomy, &location, &program, &at];
    // A file for each with a name that says nothing; all in one list; lists beside each other.
    let mut files: Vec<(String, Value)> = others
        .iter()
        .chain(&ours.each_ref())
        .enumerate()
        .map(|(at, one)| (format!("{at}.json"), (*one).clone()))
        .collect();
    let all: Vec<Value> = files.iter().map(|(_, one)| one.clone()).collect();
    let beside = json!({
        "organizations": [ours[0]], "services": [ours[1]], "taxonomies": [taxonomy], "taxonomy_terms": [term, child],
        "locations": [location], "programs": [program], "service_at_locations": [at],
    });
    let lists = [
        ("all.json".to_owned(), json!(all)),
        ("page.json".to_owned(), page(&all, 1, 1, 8)),
        ("beside.json".to_owned(), beside),
    ];
    let named = |files: &[(String, Value)]| {
        let files: Vec<(&str, &Value)> = files.iter().map(|(name, value)| (name.as_str(), value)).collect();
        Folder::with(&files)
    };
    let mut folders = vec![(named(&files), "")];
    folders.extend(lists.iter().map(|one| (named(std::slice::from_ref(one)), one.0.as_str())));
    for (folder, name) in &folders {
        let [organizations, services, notes] = folder.imported(name);
        assert_eq!((ids(&organizations), ids(&services)), (vec!["foreningen"], vec!["tilbud-2"]), "{name}");
        for (number, kind) in [(13, "location"), (14, "program"), (15, "service at location")] {
            noted(&notes, &uuid(number), kind, "stands by itself");
        }
    }
    // A taxonomy of nothing but a name and a description: the file's name says it, or whoever refers to it.
    let plain = json!({ "id": uuid(11), "name": "Open Eligibility", "description": "A list" });
    files.retain(|(_, one)| *one != taxonomy);
    for name in ["taxonomies.json", "taxonomies-page-1.json", "x.json"] {
        let mut files = files.clone();
        files.push((name.to_owned(), plain.clone()));
        let [organizations, ..] = named(&files).imported("");
        assert_eq!(ids(&organizations), ["foreningen"], "{name}");
    }
}

#[test]
fn the_version_of_a_taxonomy_is_its_own() {
    let taxonomy = json!({ "id": uuid(11), "name": "Open Eligibility", "description": "A list", "version": "2.0" });
    let folder = Folder::with(&[
        ("one.json", &taxonomy),
        ("page.json", &page(std::slice::from_ref(&taxonomy), 1, 1, 1)),
        ("services.json", &json!([service(2, 1)])),
        ("organizations.json", &json!([organization(1, "Foreningen")])),
    ]);
    let [_, services, _] = folder.imported("");
    assert_eq!(ids(&services), ["tilbud-2"]);
}

#[test]
fn a_page_is_read_without_those_that_are_not_there() {
    let mut child = organization(1, "Afdelingen");
    child["parent_organization_id"] = json!(uuid(99));
    let folder = Folder::with(&[("page1.json", &page(&[child.clone()], 1, 2, 2))]);
    let [organizations, _, notes] = folder.imported("page1.json");
    assert_eq!(ids(&organizations), ["afdelingen"]);
    noted(&notes, "afdelingen", "parent_organization_id", "was not read");
    // Services of a page whose organizations are in another file.
    let folder = Folder::with(&[("page1.json", &page(&[service(2, 99)], 1, 7, 7))]);
    let [_, services, notes] = folder.imported("page1.json");
    assert_eq!(ids(&services), ["tilbud-2"]);
    noted(&notes, "tilbud-2", "organization", "was not read");
    // With both pages nothing is missing, and a whole list that refers to nobody is a fault.
    let parent = organization(99, "Forbundet");
    let folder = Folder::with(&[("1.json", &page(&[child], 1, 2, 2)), ("2.json", &page(&[parent], 2, 2, 2))]);
    let [organizations, ..] = folder.imported("");
    assert_eq!(organizations[0]["part_of"], "forbundet");
    let folder = Folder::with(&[("all.json", &page(&[service(2, 99)], 1, 1, 1))]);
    assert_eq!(folder.import("all.json").0, Some(2));
}

#[test]
fn all_faults_of_a_file_are_listed() {
    let mut first = service(2, 1);
    first["email"] = json!("x");
    first["minimum_age"] = json!(300);
    let mut second = service(3, 1);
    second["phones"] = json!([{ "id": uuid(4), "number": "ring us" }]);
    let folder = Folder::with(&[
        ("organizations.json", &json!([organization(1, "Foreningen")])),
        ("services.json", &json!([first, second])),
    ]);
    let (code, told) = folder.import("");
    assert_eq!(code, Some(2));
    for fault in ["email: \"x\"", "minimum_age: 300", "phones[0].number: \"ring us\"", "All 3 of them"] {
        assert!(told.contains(fault), "{fault} is not in {told}");
    }
    assert_eq!(told.lines().count(), 4, "{told}");
    // What cannot even be read as records, too.
    let folder = Folder::with(&[("a.json", &json!([1, {"type": "Feature"}])), ("b.json", &json!(["x"]))]);
    fs::write(folder.0.join("c.json"), "[").expect("a file");
    fs::write(folder.0.join("d.json"), "[{\"id\": 1,\n\"id\": 2}]").expect("a file");
    let (code, told) = folder.import("");
    assert_eq!(code, Some(2));
    for fault in
        ["a.json: record 1", "a.json: record 2", "b.json: record 1", "c.json is not JSON", "d.json: id stands twice"]
    {
        assert!(told.contains(fault), "{fault} is not in {told}");
    }
    assert!(!folder.0.join("out").exists());
}

#[test]
fn a_service_without_an_organization_and_null_for_what_is_unknown_are_noted() {
    let mut lone = service(2, 1);
    lone.as_object_mut().unwrap().remove("organization_id");
    let mut unknown = service(3, 1);
    for key in
        ["email", "url", "minimum_age", "maximum_age", "phones", "schedules", "organization", "alert", "assured_date"]
    {
        unknown[key] = Value::Null;
    }
    unknown["status"] = Value::Null;
    unknown["service_at_locations"] = json!([{ "id": uuid(5), "location": { "id": uuid(6), "location_type": "physical", "latitude": null, "longitude": null } }]);
    let folder = Folder::with(&[
        ("organizations.json", &json!([organization(1, "Foreningen")])),
        ("services.json", &json!([lone, unknown])),
    ]);
    let [_, services, notes] = folder.imported("");
    assert_eq!(ids(&services), ["tilbud-2", "tilbud-3"]);
    assert_eq!(services[1]["organization"], "foreningen");
    noted(&notes, "tilbud-2", "organization", "not told");
    noted(&notes, "tilbud-3", "minimum_age", "null: read as not told");
    noted(&notes, "tilbud-3", "service_at_locations[0].location.latitude", "null: read as not told");
    noted(&notes, "tilbud-3", "status", "not told");
}

#[test]
fn ids_that_begin_or_end_alike_stay_different() {
    let name = "Rådgivning for alle, der har brug for en at tale med i dag";
    let same =
        |number: u32| json!({ "id": uuid(number), "organization_id": uuid(1), "name": name, "status": "active" });
    let clock: Vec<Value> = (2..6).map(same).collect();
    // Version 1 of one machine: the end is the machine's.
    let machine: Vec<Value> = (0..4)
        .map(|at| json!({ "id": format!("{at:08x}-7b1a-11ee-8000-0242ac120002"), "organization_id": uuid(1), "name": name, "status": "active" }))
        .collect();
    let services: Vec<Value> = clock.into_iter().chain(machine).collect();
    let folder = Folder::with(&[
        ("organizations.json", &json!([organization(1, "Foreningen")])),
        ("services.json", &json!(services)),
    ]);
    let [_, back, _] = folder.imported("");
    let mut found = ids(&back);
    assert!(found.iter().all(|id| id.len() <= 60 && !id.is_empty()), "{found:?}");
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), services.len(), "{found:?}");
}
