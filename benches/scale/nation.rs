//! A directory as large as one likes: the real one, and more services made of it.
//!
//! Every fifth new service has a new organization with a line of its own; each is for two municipalities, and has a name
//! and a page that no other has. What is urgent, has ended or belongs to a municipality's office is there once, as it is.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value, json};

/// Kinds that are not multiplied.
const ONCE: [&str; 3] = ["crisis_line", "out_of_hours_doctor", "coordinator"];
/// Fields that would tie a new service to the old one.
const OWN: [&str; 5] = ["merged_ids", "conflicts", "groups", "criteria", "location"];
/// Services of one organization.
const OFFERS: usize = 5;
/// Services in one file: no data file may be larger than the check reads.
const IN_A_FILE: usize = 500;

/// Writes a data folder with `count` services.
pub fn write(count: usize, out: &Path) {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let _ = fs::remove_dir_all(out);
    fs::create_dir_all(out.join("services")).expect("a folder");
    let mut services = Vec::new();
    for path in files(&real).into_iter().chain(files(&real.join("services"))) {
        let name = path.strip_prefix(&real).expect("a file of the data");
        fs::copy(&path, out.join(name)).expect("a copy");
        if name.starts_with("services") {
            services.extend(list(&path));
        }
    }
    let word = |service: &Value, key: &str| service[key].as_str().unwrap_or_default().to_owned();
    let models = services.iter().filter(|service| word(service, "status") != "historical");
    let models: Vec<&Value> = models.filter(|service| !ONCE.contains(&word(service, "kind").as_str())).collect();
    let codes: Vec<Value> =
        list(&real.join("municipalities.json")).into_iter().map(|one| one["code"].clone()).collect();
    let [mut organizations, mut lines] = ["organizations.json", "lines.json"].map(|name| list(&real.join(name)));
    let mut made = Vec::new();
    for number in 0..count.saturating_sub(services.len()) {
        let organization = number / OFFERS;
        if number % OFFERS == 0 {
            let name = json!({ "da": format!("Forening nummer {organization}") });
            let id = format!("forening-{organization}");
            organizations.push(json!({
                "id": id, "name": name, "kind": "ngo", "website": format!("https://forening{organization}.dk"),
            }));
            lines.push(json!({
                "id": format!("linje-{id}"), "number": format!("+4520{organization:06}"), "organization": id, "name": name,
                "status": "unverified",
                "source": { "title": "Foreningens side", "publisher": "Foreningen", "date": "2025-03-01" },
            }));
        }
        made.push(service(models[number % models.len()], number, &codes));
    }
    for (file, part) in made.chunks(IN_A_FILE).enumerate() {
        fs::write(out.join(format!("services/made-{file:03}.json")), json!(part).to_string()).expect("a file");
    }
    fs::write(out.join("organizations.json"), json!(organizations).to_string()).expect("a file");
    fs::write(out.join("lines.json"), json!(lines).to_string()).expect("a file");
}

fn service(model: &Value, number: usize, codes: &[Value]) -> Value {
    let mut service = model.clone();
    let fields: &mut Map<String, Value> = service.as_object_mut().expect("a record");
    fields.retain(|key, _| !OWN.contains(&key.as_str()));
    let id = fields["id"].as_str().expect("an id");
    let id: String = id.chars().take(50).collect();
    fields["id"] = json!(format!("{}-{number}", id.trim_end_matches('-')));
    for name in fields["name"].as_object_mut().expect("a name").values_mut() {
        *name = json!(format!("{} {number}", name.as_str().expect("a text")));
    }
    let organization = format!("forening-{}", number / OFFERS);
    let (one, other) = (number % codes.len(), (number * 7 + 1) % codes.len());
    let mut places = vec![codes[one].clone()];
    places.extend((one != other).then(|| codes[other].clone()));
    fields["area"] = json!({ "municipalities": places });
    let page = format!("https://forening{}.dk/tilbud/{number}", number / OFFERS);
    let contacts =
        json!([{ "kind": "phone", "line": format!("linje-{organization}") }, { "kind": "web", "value": page }]);
    fields.insert("contacts".to_owned(), contacts);
    fields["organization"] = json!(organization);
    service
}

/// The JSON files of a folder, in the order of their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files
}

fn list(file: &Path) -> Vec<Value> {
    serde_json::from_slice(&fs::read(file).expect("a file")).expect("a list")
}
