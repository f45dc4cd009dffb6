//! The round to the municipalities: one letter each, only whose turn it is, nothing of a person, and nothing without a
//! sender.

use super::*;
use veteranvejviseren::{corrections::find, domain::has_personal_number, text::round::Recipient};

fn with_sender() -> Copy {
    let copy = Copy::new();
    let mut settings: Value = serde_json::from_str(&copy.text("settings.json")).unwrap();
    settings["base_url"] = json!("https://vejviser.example.dk");
    settings["report_email"] = json!("svar@example.dk");
    settings["sender_name"] =
        json!("Veteranvejviserens redaktion på Sjælland, og i hele resten af det ganske danske land");
    copy.write("settings.json", settings.to_string());
    copy
}

fn folder(copy: &Copy) -> PathBuf {
    copy.0.with_extension("letters")
}

fn letters(copy: &Copy, today: &str) -> (String, BTreeMap<String, String>) {
    let out = folder(copy);
    let said = copy.succeeds(&["outreach", "--out", out.to_str().unwrap(), "--today", today]);
    let entries = fs::read_dir(&out).map(|entries| entries.map(|entry| entry.unwrap().path()).collect::<Vec<_>>());
    let text =
        |path: PathBuf| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap());
    let all = entries.unwrap_or_default().into_iter().map(text).collect();
    let _ = fs::remove_dir_all(out);
    (said, all)
}

#[test]
fn without_a_sender_nothing_is_written() {
    let copy = Copy::new();
    let out = folder(&copy);
    copy.refuses(
        &["outreach", "--out", out.to_str().unwrap(), "--today", "2026-12-01"],
        "settings.json does not tell sender_name, report_email, base_url; nothing was written",
    );
    assert!(!out.exists());
    copy.refuses(&["outreach"], "outreach needs --out DIR");
}

#[test]
fn each_municipality_and_organization_gets_one_letter() {
    let copy = with_sender();
    let (said, letters) = letters(&copy, "2026-12-01");
    let all = Recipient::all(directory());
    let municipalities = all.iter().filter(|to| matches!(to, Recipient::Municipality(_))).count();
    assert_eq!((municipalities, letters.len()), (98, all.len() * 2), "{said}");
    assert!(said.starts_with(&format!("{} letters in ", all.len())), "{said}");
    let log: Value = serde_json::from_str(&copy.text("outreach.json")).unwrap();
    assert_eq!(log.as_array().unwrap().len(), all.len());
    for to in &all {
        let (plain, mail) = (&letters[&format!("{}.txt", to.id())], &letters[&format!("{}.eml", to.id())]);
        assert!(plain.contains(&to.page("https://vejviser.example.dk")), "{plain}");
        assert_eq!(plain.matches("https://vejviser.example.dk").count(), 1, "one link: {plain}");
        assert!(!has_personal_number(plain) && plain.contains("\n1. ") && plain.contains("\n3. "), "{plain}");
        assert!(mail.is_ascii() && mail.split("\r\n").all(|line| line.len() <= 78), "{mail}");
        let (head, body) = mail.split_once("\r\n\r\n").unwrap();
        let address = to.address(directory()).map(|address| format!("\r\nTo: {address}\r\n"));
        assert!(address.is_none_or(|address| head.contains(&address)) || !head.contains("To: "), "{head}");
        assert!(head.contains("<svar@example.dk>"), "{head}");
        assert_eq!(printed(body), plain.split_once("\n\n").unwrap().1, "the same text in both");
    }
    let varde = &letters["kommune-varde.txt"];
    let place = directory().municipality_by_slug("varde").unwrap();
    assert!(varde.contains("/redaktion/?kommune=varde") && varde.contains("Til Varde Kommune"), "{varde}");
    for record in Recipient::Municipality(place).records(directory()) {
        let name = record.name(Language::Danish);
        assert!(matches!(record, Record::Line(_) | Record::Municipality(_)) || varde.contains(name), "{name}: {varde}");
    }
    // A letter is no file of corrections.
    assert!(find(letters["kommune-varde.eml"].as_bytes()).is_err());
}

/// Quoted-printable read by the letter, in another way than the product's.
fn printed(body: &str) -> String {
    let joined = body.replace("=\r\n", "").replace("\r\n", "\n");
    let mut bytes = Vec::new();
    let mut rest = joined.as_str();
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend_from_slice(before.as_bytes());
        bytes.push(u8::from_str_radix(&after[..2], 16).unwrap());
        rest = &after[2..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).unwrap()
}

#[test]
fn only_whose_turn_it_is_is_asked_again() {
    let copy = with_sender();
    let (_, first) = letters(&copy, "2026-12-01");
    let (said, none) = letters(&copy, "2026-12-02");
    assert!(none.is_empty() && said.starts_with("0 letters"), "{said}");
    // One answers: a check by the municipality itself.
    let place =
        directory().municipalities.iter().find(|place| place.main_contact.line.is_some()).expect("one with a number");
    let (code, id) = (place.code.to_string(), place.organization_id());
    copy.plant("municipalities.json", &code, |place| {
        place["main_contact"]["checked"] = json!({"by": "mail", "on": "2027-03-01", "who": "municipality"});
    });
    let limit = directory().rules.review_days_contact;
    assert_eq!(limit, 180);
    let (_, again) = letters(&copy, "2027-06-15");
    assert_eq!(again.len(), first.len() - 2, "everybody but the one");
    assert!(!again.contains_key(&format!("{id}.eml")));
    let log: Value = serde_json::from_str(&copy.text("outreach.json")).unwrap();
    let rows: Vec<&Value> = log.as_array().unwrap().iter().filter(|row| row["organization"] == id.as_str()).collect();
    assert_eq!(rows, [&json!({"organization": id, "asked": "2026-12-01", "answered": "2027-03-01"})]);
    let (_, later) = letters(&copy, "2027-09-01");
    assert_eq!(later.keys().collect::<Vec<_>>(), [&format!("{id}.eml"), &format!("{id}.txt")]);
}

#[test]
fn the_log_is_checked_like_all_data() {
    let copy = Copy::new();
    for (row, why) in [
        (json!({"organization": "kommune-atlantis", "asked": "2026-12-01"}), "no such organization"),
        (json!({"organization": "kommune-varde", "asked": "2026-12"}), "is not a day like"),
        (
            json!({"organization": "kommune-varde", "asked": "2026-12-01", "answered": "2026-11-30"}),
            "before it was asked",
        ),
        (json!({"organization": "kommune-varde", "asked": "2026-12-01", "by": "Jens"}), "unknown field"),
    ] {
        copy.write("outreach.json", json!([row]).to_string());
        assert!(
            copy.errors().iter().any(|error| error.contains("outreach.json") && error.contains(why)),
            "{why}: {:?}",
            copy.errors()
        );
    }
}

/// What «Om data» says of the round: who was asked, who answered, what they have confirmed themselves.
#[test]
fn the_round_is_counted_by_organizations_and_confirmations_by_who_made_them() {
    use veteranvejviseren::{
        data::Asked,
        domain::{Check, CheckMethod, Language, Teller},
        quality::round,
        text::published,
    };

    let copy = Copy::new();
    assert_eq!(load(&copy.0).asked, Asked::default());
    copy.write(
        "outreach.json",
        r#"[
  { "organization": "kommune-varde", "asked": "2026-11-01", "answered": "2026-11-05" },
  { "organization": "kommune-varde", "asked": "2026-12-01" },
  { "organization": "kommune-aarhus", "asked": "2026-12-01" }
]
"#,
    );
    let loaded = load(&copy.0);
    assert_eq!(loaded.asked, Asked { asked: 2, answered: 1 }, "twice asked is one");
    let mut directory = loaded.directory.expect("a directory");
    let nobody = round(loaded.asked, &directory);
    assert_eq!((nobody.confirmed, nobody.last), (0, None));
    assert_eq!(
        published::round(&nobody, Language::Danish),
        "2 kommuner og steder er spurgt, om det passer. 1 har svaret."
    );
    let who = [Some(Teller::Municipality), Some(Teller::Organization), Some(Teller::Editor), None];
    for (service, (day, who)) in directory.services.iter_mut().zip((1..).zip(who)) {
        let on = PartialDate::parse(&format!("2026-11-0{day}")).expect("a day");
        service.checked = Some(Check { by: CheckMethod::Phone, on, who });
    }
    let told = published::round(&round(loaded.asked, &directory), Language::Danish);
    assert!(
        told.ends_with(" 2 oplysninger er bekræftet af kommunen eller stedet selv, senest 2. november 2026."),
        "{told}"
    );
    assert_eq!(
        published::round(
            &round(Asked::default(), &load(&Copy::new().0).directory.expect("a directory")),
            Language::English
        ),
        "We have not yet asked the municipalities and organizations whether it is right."
    );
}
