//! What changes on a known day changes at its midnight, by data alone: Region Østdanmark.

use super::*;

fn doctor(place: &str, today: &str, data: &Path) -> Value {
    let folder = std::env::temp_dir().join(format!(
        "vejviser-editors-{}-{}.json",
        process::id(),
        today.replace(':', "-") + place
    ));
    fs::write(&folder, json!({"role": "veteran", "place": place, "urgency": "now", "today": today}).to_string())
        .expect("answers");
    let output = vejviser(&["refer", "--answers", folder.to_str().unwrap(), "--data", data.to_str().unwrap()]);
    fs::remove_file(&folder).expect("removed");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let plan: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let urgent = plan["urgent"].as_array().expect("a list").clone();
    urgent.into_iter().find(|item| item["id"].as_str().is_some_and(|id| id.starts_with("laegevagt"))).expect("a doctor")
}

#[test]
fn names_change_at_midnight_and_everybody_keeps_a_doctor() {
    const BEFORE: &str = "2026-12-31T23:59";
    const AFTER: &str = "2027-01-01T00:00";
    for (place, number, before, after) in [
        ("København", "1813", "Region Hovedstaden", "Region Østdanmark"),
        ("Bornholm", "1813", "Region Hovedstaden", "Region Østdanmark"),
        ("Roskilde", "1818", "Region Sjælland", "Region Østdanmark"),
        ("Varde", "+4570110707", "Region Syddanmark", "Region Syddanmark"),
        ("Aalborg", "+4570150300", "Region Nordjylland", "Region Nordjylland"),
    ] {
        for (today, region) in [(BEFORE, before), (AFTER, after)] {
            let doctor = doctor(place, today, &data_folder());
            assert_eq!(doctor["organization"], region, "{place} {today}");
            assert_eq!(doctor["contacts"][0]["value"], number, "{place} {today}");
            let shown = doctor.to_string();
            if today == AFTER {
                assert!(!shown.contains("Region Hovedstaden") && !shown.contains("Region Sjælland"), "{shown}");
            }
        }
    }
}

/// No sentence about the new region may tell of the old ones, whatever the page.
#[test]
fn no_name_of_an_old_region_is_left_after_midnight() {
    let mut after = directory().clone();
    after.take_effect(date(2026, 12, 31));
    assert_eq!(after, *directory(), "nothing changes before its day");
    after.take_effect(date(2027, 1, 1));
    let once = after.clone();
    after.take_effect(date(2028, 6, 1));
    assert_eq!(after, once, "twice is once");
    for (before, today, differs) in [
        (date(2026, 11, 21), date(2026, 12, 31), false),
        (date(2026, 11, 21), date(2027, 1, 1), true),
        (date(2026, 12, 31), date(2027, 1, 1), true),
        (date(2027, 1, 1), date(2027, 1, 1), false),
        (date(2027, 1, 1), date(2040, 1, 1), false),
    ] {
        assert_eq!(directory().differs(before, today), differs, "from {before} to {today}");
        // A region that comes or goes is reason enough, without any change of a record.
        let regions_only = Directory { changes: vec![], ..directory().clone() };
        assert_eq!(regions_only.differs(before, today), differs, "regions, from {before} to {today}");
        let changes_only = Directory { regions: vec![], ..directory().clone() };
        assert_eq!(changes_only.differs(before, today), differs, "changes, from {before} to {today}");
    }
    for language in Language::ALL {
        for service in after.services.iter().filter(|service| service.status != Status::Historical) {
            let organization = after.organization(&service.organization).map(|one| one.name.get(language));
            for name in [Some(service.name.get(language)), organization].into_iter().flatten() {
                assert!(
                    !name.contains("Region Hovedstaden") && !name.contains("Region Sjælland"),
                    "{}: {name}",
                    service.id
                );
            }
        }
    }
    let names = |day| directory().regions_on(day).map(|region| region.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names(date(2026, 12, 31)).len(), 5);
    assert_eq!(
        names(date(2027, 1, 1)),
        ["Region Østdanmark", "Region Syddanmark", "Region Midtjylland", "Region Nordjylland"]
    );
    // Nobody in the new region loses an offer of the old ones.
    for municipality in &directory().municipalities {
        let of = |directory: &Directory| {
            let here = |service: &&Service| matches!(&service.area, Area::Regions(codes) if codes.contains(&municipality.region));
            directory.services.iter().filter(here).count()
        };
        assert_eq!(of(directory()), of(&after), "{}", municipality.name);
    }
}

#[test]
fn a_number_changes_at_midnight_by_data_alone() {
    let copy = Copy::new();
    let mut changes: Value = serde_json::from_str(&copy.text("changes.json")).expect("JSON");
    changes.as_array_mut().unwrap().push(json!({
        "record": "linje-laegevagt-1085", "from": "2027-01-01", "source": {"title": "x"},
        "number": "70 00 00 01", "hours": {"always": true},
    }));
    copy.write("changes.json", changes.to_string());
    assert_eq!(copy.errors(), Vec::<String>::new());
    let number = |today| doctor("Roskilde", today, &copy.0)["contacts"][0]["value"].clone();
    assert_eq!(number("2026-12-31T23:59"), "1818");
    assert_eq!(number("2027-01-01T00:00"), "+4570000001");
    // All that share the line change with it.
    let mut after = load(&copy.0).directory.expect("a directory");
    after.take_effect(date(2027, 1, 1));
    let shared: Vec<String> = after.behind("linje-laegevagt-1085").map(|(one, _)| one.id.clone()).collect();
    assert!(shared.len() >= 2, "{shared:?}");
    for service in shared.iter().filter_map(|id| after.service(id)) {
        let phone = after.phone(service).expect("a number");
        assert_eq!((phone.kind.stored(), &phone.hours), ("+4570000001", &Hours::Always), "{}", service.id);
    }
    // The file may be missing, and what is wrong in it is told.
    fs::remove_file(copy.0.join("changes.json")).expect("removed");
    assert_eq!(copy.errors(), Vec::<String>::new());
    for (change, said) in [
        (
            json!({"record": "nobody", "from": "2027-01-01", "name": {"da": "X"}, "source": {"title": "x"}}),
            "changes.json: nobody: record: no line, service or organization",
        ),
        (
            json!({"record": "region-sjaelland", "from": "2027-01", "name": {"da": "X"}, "source": {"title": "x"}}),
            "from: ",
        ),
        (json!({"record": "region-sjaelland", "from": "2027-01-01", "source": {"title": "x"}}), "a new name"),
        (
            json!({"record": "region-sjaelland", "from": "2027-01-01", "contacts": [], "source": {"title": "x"}}),
            "only a service has them",
        ),
        (
            json!({"record": "laegevagt-1085", "from": "2027-01-01", "contacts": [], "source": {"title": "x"}}),
            "urgent help needs",
        ),
        (
            json!({"record": "natur-retreat-strynoe", "from": "2027-01-01", "contacts": [], "source": {"title": "x"}}),
            "historical",
        ),
        (
            json!({"record": "laegevagt-1085", "from": "2027-01-01", "contacts": [{"kind": "phone", "value": "1"}], "source": {"title": "x"}}),
            "contacts[0].value",
        ),
        (
            json!({"record": "laegevagt-1085", "from": "2027-01-01", "number": "70 00 00 01", "source": {"title": "x"}}),
            "number: only a line",
        ),
        (
            json!({"record": "linje-laegevagt-1085", "from": "2027-01-01", "number": "72 81 97 00", "source": {"title": "x"}}),
            "linje-vetc-doegntelefon",
        ),
    ] {
        copy.write("changes.json", json!([change]).to_string());
        let told = copy.errors();
        assert!(told.iter().any(|one| one.contains(said)), "{said:?} is not told, but {told:?}");
    }
}
