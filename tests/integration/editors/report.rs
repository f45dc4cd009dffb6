//! The quality report counts what is there, and says it in two languages and as JSON.

use super::*;

#[test]
fn the_report_counts_what_is_there() {
    let today = date(2026, 11, 21);
    let report = report(directory(), today);
    let live = directory().services.iter().filter(|service| service.status != Status::Historical).count();
    let counted: usize = report.counts.iter().map(|count| count.fresh + count.due + count.overdue).sum();
    let lines = directory().all_lines().filter(|line| line.status != Status::Historical);
    let mail_only = directory().municipalities.iter().map(|one| &one.main_contact);
    let mail_only = mail_only.filter(|main| main.line.is_none() && main.email.is_some());
    let initiatives = directory().initiatives.iter().filter(|one| one.status != Status::Historical);
    assert_eq!(counted, live + lines.count() + mail_only.count() + initiatives.count());
    assert_eq!(report.overdue.len(), report.counts.iter().map(|count| count.due + count.overdue).sum::<usize>());
    assert!(report.overdue.windows(2).all(|pair| pair[0].1.kind <= pair[1].1.kind));
    let known = directory().municipalities.iter().filter(|m| m.coordinator.state == CoordinatorState::Known).count();
    assert_eq!(report.without_coordinator.len(), 98 - known);
    let loaded = load(&data_folder());
    let warned = loaded.problems.iter().filter(|one| one.message == "no way to reach it is known");
    let mut warned: Vec<&str> = warned.map(|one| one.id.as_str()).collect();
    warned.sort_unstable();
    assert_eq!(report.without_route.iter().map(|one| one.service.id.as_str()).collect::<Vec<_>>(), warned);
    let mut noted: Vec<String> =
        loaded.notes.iter().filter(|note| note.conflicts.is_some()).map(|note| note.id.clone()).collect();
    noted.sort();
    let mut disputed: Vec<String> = report.disputed.iter().map(|record| record.id()).collect();
    disputed.sort();
    assert_eq!(disputed, noted);
    assert!(disputed.len() > 10, "the shipped sources disagree here and there");
    // What is published tells that sources disagree, never how.
    let packed = pack::unpack(&pack::pack(directory()).expect("packed")).expect("unpacked");
    assert_eq!(packed, *directory());
    let published = serde_json::to_string(directory()).expect("JSON");
    for note in loaded.notes.iter().filter_map(|note| note.conflicts.as_deref()) {
        assert!(!published.contains(note), "{note}");
    }
}

/// The five figures, counted once more from the files themselves.
#[test]
fn the_figures_are_those_of_the_files() {
    let files = ["crisis", "general", "health", "municipal-east", "municipal-west", "ngo", "state", "veterancentret"];
    let read = |name: &str| -> Vec<serde_json::Value> {
        serde_json::from_slice(&std::fs::read(data_folder().join(name)).expect("a file")).expect("a list")
    };
    let services: Vec<_> = files.iter().flat_map(|file| read(&format!("services/{file}.json"))).collect();
    let shown: Vec<_> = services.iter().filter(|one| one["status"] != "historical").collect();
    let year = |one: &serde_json::Value, pointer: &str| {
        one.pointer(pointer).and_then(|date| date.as_str()).map(|date| date[..4].parse::<u16>().expect("a year"))
    };
    let years: Vec<Option<u16>> =
        shown.iter().map(|one| year(one, "/source/date").max(year(one, "/checked/on"))).collect();
    let figures = report(directory(), date(2026, 12, 1)).figures;
    assert_eq!(
        (figures.recent.of, figures.undated.of, figures.without_route.of),
        (shown.len(), shown.len(), shown.len())
    );
    assert_eq!(figures.recent.some, years.iter().filter(|year| year.is_some_and(|year| year >= 2022)).count());
    assert_eq!(figures.undated.some, years.iter().filter(|year| year.is_none()).count());
    let municipalities = read("municipalities.json");
    let called = municipalities.iter().filter(|one| !one["main_contact"]["phone"].is_null()).count();
    assert_eq!((figures.main_numbers.some, figures.main_numbers.of), (called, 98));
    let state = |one: &serde_json::Value| one["coordinator"]["state"].as_str().map(str::to_owned).expect("a state");
    let known = municipalities.iter().filter(|one| ["known", "other_function"].contains(&state(one).as_str())).count();
    assert_eq!((figures.coordinators.some, figures.coordinators.of), (known, 98));
    assert!(called >= 77, "a number has been lost: {called}");
}

#[test]
fn a_checked_contact_leaves_the_list() {
    let today = date(2026, 11, 21);
    let mut directory = directory().clone();
    let ids = |directory: &Directory| -> (Vec<String>, Vec<String>) {
        let report = report(directory, today);
        let overdue = report.overdue.iter().map(|(record, _)| record.id()).collect();
        (report.never_checked.iter().map(|record| record.id()).collect(), overdue)
    };
    let (never, overdue) = ids(&directory);
    let line = "linje-livslinien".to_owned();
    assert!(never.contains(&line) && overdue.contains(&line));
    // Lines come first: one call tells of all that lies behind them.
    let first = never.iter().take_while(|id| directory.line(id).is_some()).count();
    assert_eq!(first, directory.all_lines().filter(|line| line.checked.is_none()).count());
    assert!(!never.contains(&"tuba".to_owned()), "a text has no contact to check");
    let at = directory.lines.iter().position(|one| one.id == line).expect("a line");
    directory.lines[at].checked = dated("livslinien", "", "2026-11-20", Status::Current).checked;
    let (never, overdue) = ids(&directory);
    assert!(!never.contains(&line) && !overdue.contains(&line));
}

#[test]
fn duplicates_are_suspected_with_a_reason() {
    let count = report(directory(), date(2026, 11, 21)).duplicates.len();
    let twin = |change: fn(&mut Service)| {
        let mut directory = directory().clone();
        let mut twin = directory.service("dukh").expect("a service").clone();
        twin.id = "zz-twin".to_owned();
        twin.name = Text { da: "Noget helt andet".to_owned(), en: None };
        twin.organization = "livslinien".to_owned();
        twin.ways.clear();
        change(&mut twin);
        directory.services.push(twin);
        let report = report(&directory, date(2026, 11, 21));
        assert!(report.duplicates.len() <= count + 1);
        report
            .duplicates
            .iter()
            .find(|one| one.second.id == "zz-twin")
            .map(|one| (one.first.id.to_owned(), one.same.clone()))
    };
    let dukh = || directory().service("dukh").expect("a service");
    assert_eq!(twin(|_| {}), None);
    let found = twin(|twin| twin.ways = directory().service("dukh").unwrap().ways.clone());
    assert!(matches!(&found, Some((id, Same::Phone(_) | Same::Web(_))) if id == "dukh"), "{found:?}");
    // One switchboard for all that an organization offers is as it should be.
    assert_eq!(
        twin(|twin| {
            twin.ways = directory().service("dukh").unwrap().ways.clone();
            twin.organization = directory().service("dukh").unwrap().organization.clone()
        }),
        None
    );
    let name = |change: fn(&str) -> String| (change)(&dukh().name.da);
    assert!(name(|name| name.to_owned()).chars().count() > 10);
    let slip = twin(|twin| {
        twin.name =
            Text { da: directory().service("dukh").unwrap().name.da.to_uppercase().replacen('D', "T", 1), en: None }
    });
    assert_eq!(slip, Some(("dukh".to_owned(), Same::Name)));
    // The same name for other people is no duplicate.
    let far = |twin: &mut Service| {
        twin.name = directory().service("varde-veteran-koordinator").unwrap().name.clone();
        twin.area = Area::Municipalities(vec![directory().municipality_by_slug("bornholm").unwrap().code]);
    };
    assert_eq!(twin(far), None);
    // What has ended is none.
    assert_eq!(
        twin(|twin| {
            twin.name = directory().service("dukh").unwrap().name.clone();
            twin.status = Status::Historical
        }),
        None
    );
}

#[test]
fn coverage_counts_topic_region_and_for_whom() {
    let (before, after) = (date(2026, 12, 31), date(2027, 1, 1));
    let cells = |directory: &Directory, day| -> BTreeMap<(String, String, &'static str), (u16, u16)> {
        let report = report(directory, day);
        let cells = report.coverage.cells();
        cells
            .map(|(topic, region, whom, cell)| {
                ((topic.id.clone(), region.name.clone(), whom.word()), (cell.whole, cell.part))
            })
            .collect()
    };
    let base = cells(directory(), before);
    assert_eq!(base.len(), directory().topics.len() * 5 * ForWhom::ALL.len());
    assert_eq!(cells(directory(), after).len(), directory().topics.len() * 4 * ForWhom::ALL.len());
    let grown = |area: Area, day| {
        let mut directory = directory().clone();
        let mut service = dated("dukh", "2026", "", Status::Current);
        service.id = "zz-new".to_owned();
        service.topics = vec!["misbrug".to_owned()];
        service.audience = vec![veteranvejviseren::domain::Audience::Family];
        service.area = area;
        directory.services.push(service);
        let base = cells(crate::support::directory(), day);
        let new = cells(&directory, day);
        let grown = new.iter().filter(|(key, cell)| base[*key] != **cell);
        grown
            .map(|((topic, region, whom), cell)| {
                let old = base[&(topic.clone(), region.clone(), *whom)];
                format!("{topic} {region} {whom} +{} +{}", cell.0 - old.0, cell.1 - old.1)
            })
            .collect::<Vec<_>>()
    };
    let hovedstaden = || Area::Regions(vec![veteranvejviseren::domain::RegionCode(1084)]);
    assert_eq!(
        grown(hovedstaden(), before),
        ["misbrug Region Hovedstaden children +1 +0", "misbrug Region Hovedstaden relatives +1 +0"]
    );
    // Half of the new region.
    assert_eq!(
        grown(hovedstaden(), after),
        ["misbrug Region Østdanmark children +0 +1", "misbrug Region Østdanmark relatives +0 +1"]
    );
    let varde = Area::Municipalities(vec![directory().municipality_by_slug("varde").unwrap().code]);
    assert_eq!(
        grown(varde, before),
        ["misbrug Region Syddanmark children +0 +1", "misbrug Region Syddanmark relatives +0 +1"]
    );
    assert_eq!(grown(Area::Nationwide, before).len(), 10);
}

#[test]
fn the_report_is_printed_as_text_and_as_json() {
    let copy = Copy::new();
    let json: Value = serde_json::from_str(&copy.succeeds(&["report", "--json", "--today", TODAY])).expect("JSON");
    let report = report(directory(), date(2026, 11, 21));
    assert_eq!(json["today"], TODAY);
    for (key, count) in [
        ("overdue", report.overdue.len()),
        ("never_checked", report.never_checked.len()),
        ("disputed", report.disputed.len()),
        ("without_coordinator", report.without_coordinator.len()),
        ("without_route", report.without_route.len()),
        ("duplicates", report.duplicates.len()),
        ("coverage", report.coverage.cells().count()),
    ] {
        assert_eq!(json[key].as_array().map(Vec::len), Some(count), "{key}");
    }
    assert!(json["disputed"].as_array().unwrap().iter().all(|one| one["conflicts"].is_string()));
    assert_eq!(json["freshness"]["crisis"]["limit_days"], 30);
    for (words, language) in [(&["report"][..], Language::Danish), (&["report", "--lang", "en"], Language::English)] {
        let text = copy.succeeds(&[words, &["--today", TODAY]].concat());
        for section in quality_sections(&report, language) {
            assert!(
                text.contains(&format!("{} ({})\n{}", section.heading, section.rows.len(), section.explanation)),
                "{}",
                section.id
            );
        }
        assert_eq!(text, copy.succeeds(&[words, &["--today", TODAY]].concat()), "two runs differ");
    }
    for (words, said) in [
        (&["report", "--today", "i morgen"][..], "not a day"),
        (&["report", "--lang", "de"], "da, en"),
        (&["report", "now"], "cannot use"),
        (&["check", "--json"], "no option --json"),
    ] {
        copy.refuses(words, said);
    }
    copy.plant("services/general.json", "dukh", |record| record["cost"] = json!("cheap"));
    copy.refuses(&["report"], "vejviser check");
}

#[test]
fn sections_are_whole_and_plain_in_both_languages() {
    let report = report(directory(), date(2026, 11, 21));
    let (danish, english) = (quality_sections(&report, Language::Danish), quality_sections(&report, Language::English));
    assert_eq!(danish.len(), english.len());
    for (da, en) in danish.iter().zip(&english) {
        assert_eq!((da.id, da.rows.len()), (en.id, en.rows.len()));
        assert!(!da.heading.is_empty() && da.heading != en.heading && da.explanation != en.explanation, "{}", da.id);
        assert!(banned_words(da.explanation).is_empty(), "{}", da.explanation);
        assert!(sentences(da.explanation).all(|sentence| sentence.split(' ').count() <= 20), "{}", da.explanation);
        assert!(lix(da.explanation) <= 35, "LIX {}: {}", lix(da.explanation), da.explanation);
        for row in &da.rows {
            assert!(!row.name.is_empty() && !row.detail.contains('!'), "{row:?}");
            if let Some(page) = &row.page {
                let route = Route::new(Language::Danish, page.clone());
                assert_eq!(Route::parse(&route.path(), ""), route);
            }
        }
        if let Some(table) = &da.table {
            assert!(table.rows.iter().all(|row| row.len() == table.head.len()), "{}", da.id);
        }
    }
}
