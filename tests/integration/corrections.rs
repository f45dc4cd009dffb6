//! The file of corrections: what is written is read again, what is damaged is refused whole, and a mail that a mail
//! program has wrapped, quoted, encoded or made HTML of gives back what was sent. Long, for it plays every such program.

use crate::support::directory;
use jiff::civil::date;
use proptest::prelude::*;
use veteranvejviseren::{
    corrections::{
        Addition, Answer, Change, Corrections, Desk, Exposure, Exposures, Filter, Finding, MOST_CHANGES, MOST_FINDINGS,
        MOST_LETTERS, PostError, Provenance, ReadError, RecordKind, Report, correctable, find, is_correctable, queue,
        read, report_file, steps, write, write_flat,
    },
    domain::{CheckMethod, Freshness, Language, Record, ReviewKind, Teller},
    json::Json,
    text::corrections::{corrections_mail, desk_script},
};

fn made() -> Provenance {
    Provenance { how: CheckMethod::Phone, by: Teller::Municipality, on: date(2026, 12, 1) }
}

fn finding(kind: RecordKind, record: &str, answer: Answer) -> Finding {
    Finding { record: record.to_owned(), kind, answer, made: made() }
}

fn change(field: &str, was: Json, is: Json) -> Change {
    Change { field: field.to_owned(), was, is }
}

/// A file with each kind of answer, long texts, Danish letters and everything that JSON escapes.
fn sample() -> Corrections {
    let mut sample = Corrections::new(date(2026, 12, 1));
    sample.set(finding(RecordKind::Line, "linje-livslinien", Answer::Right));
    sample.set(finding(
        RecordKind::Service,
        "vetc-familieenheden",
        Answer::Corrected(vec![
            change(
                "summary.da",
                Json::text("Børn og forældre får hjælp sammen og hver for sig, hos jer eller på vores kontor i Ringsted eller Aarhus."),
                Json::text("Rådgivning til hele familien: \"spørg løs\" = 100 % fortroligt, også i weekenden \\ på aftenhold & ferier <3."),
            ),
            change("contacts[0].ask_for", Json::Null, Json::record([("da", Json::text("Spørg efter Familieenheden"))])),
            change("topics", Json::List(vec![Json::text("boern-unge")]), Json::List(vec![Json::text("parforhold-familie")])),
        ]),
    ));
    sample.set(finding(RecordKind::Municipality, "0573", Answer::NobodyAnswered));
    sample.set(finding(RecordKind::Initiative, "veteranpolitik-2016", Answer::Gone));
    let source = Json::record([("title", Json::text("Mail fra kommunen")), ("date", Json::text("2026-12-01"))]);
    sample.additions.push(Addition {
        kind: RecordKind::Line,
        record: Json::record([
            ("id", Json::text("linje-ny")),
            ("number", Json::text("76 30 19 31")),
            ("organization", Json::text("kommune-varde")),
            ("name", Json::record([("da", Json::text("Vardes nye linje"))])),
            ("source", source),
        ]),
        made: made(),
    });
    sample.reports.push(Report { record: "0573".to_owned(), kind: RecordKind::Municipality });
    sample
}

#[test]
fn what_is_written_is_read_again() {
    let without_reports = Corrections { reports: Vec::new(), ..sample() };
    for corrections in [Corrections::new(date(2026, 1, 31)), without_reports, sample()] {
        let file = write(&corrections).unwrap();
        assert_eq!(read(&file).as_ref(), Ok(&corrections), "{file}");
        assert_eq!(read(&write_flat(&corrections).unwrap()).as_ref(), Ok(&corrections));
        // Another reader finds the same in it.
        let theirs: serde_json::Value = serde_json::from_str(&file).unwrap();
        assert_eq!(theirs["findings"].as_array().map(Vec::len), Some(corrections.findings.len()));
    }
}

/// The short file on every page about a record is written without the writer of JSON.
#[test]
fn the_file_of_a_report_is_read_as_it() {
    for &kind in RecordKind::ALL {
        let report = Report { record: "0573".to_owned(), kind };
        let file = report_file(&report, date(2026, 12, 1));
        assert_eq!(read(&file), Ok(Corrections { reports: vec![report], ..Corrections::new(date(2026, 12, 1)) }));
    }
}

#[test]
fn an_answer_takes_the_place_of_the_one_before_and_can_be_undone() {
    let mut corrections = sample();
    let before = corrections.clone();
    let earlier = corrections.set(finding(RecordKind::Line, "linje-livslinien", Answer::Gone)).unwrap();
    assert_eq!(earlier.answer, Answer::Right);
    assert_eq!(corrections.get(RecordKind::Line, "linje-livslinien").unwrap().answer, Answer::Gone);
    corrections.set(earlier);
    assert_eq!(corrections, before);
    assert!(corrections.take(RecordKind::Service, "linje-livslinien").is_none());
    assert!(corrections.take(RecordKind::Line, "linje-livslinien").is_some());
    assert_eq!(corrections.findings.len(), before.findings.len() - 1);
}

/// The file with one thing changed by hand, and without the sum, which is for mail programs.
fn planted(from: &str, to: &str) -> String {
    let file = write(&sample()).unwrap();
    let (before, _) = file.rsplit_once(",\n  \"sum\"").unwrap();
    let file = format!("{before}\n}}");
    assert!(file.contains(from), "{from} is not there");
    file.replacen(from, to, 1)
}

#[test]
fn a_file_written_by_hand_needs_no_sum() {
    assert_eq!(read(&planted("right", "right")), Ok(sample()));
}

#[test]
fn what_is_damaged_is_refused_and_told_where() {
    for (from, to, at) in [
        ("\"answer\": \"right\"", "\"answer\": \"maybe\"", "findings[0].answer"),
        ("\"how\": \"phone\"", "\"how\": \"pigeon\"", "findings[0].how"),
        ("\"by\": \"municipality\"", "\"by\": \"Jens\"", "findings[0].by"),
        ("\"on\": \"2026-12-01\"", "\"on\": \"2026-12\"", "findings[0].on"),
        ("\"data\": \"2026-12-01\"", "\"data\": \"2026-02-30\"", "data"),
        ("\"record\": \"linje-livslinien\"", "\"record\": \"../lines\"", "findings[0].record"),
        (
            "\"record\": \"0573\",\n      \"kind\": \"municipality\"",
            "\"record\": \"linje-livslinien\",\n      \"kind\": \"line\"",
            "findings[2].record",
        ),
        ("\"answer\": \"gone\"", "\"answer\": \"gone\", \"changes\": []", "findings[3]"),
        ("\"field\": \"summary.da\"", "\"field\": \"id\"", "findings[1].changes[0].field"),
        ("\"field\": \"summary.da\"", "\"field\": \"status\"", "findings[1].changes[0].field"),
        ("\"field\": \"summary.da\"", "\"field\": \"editor_note\"", "findings[1].changes[0].field"),
        ("\"field\": \"summary.da\"", "\"field\": \"contacts\"", "findings[1].changes[1].field"),
        ("\"was\": null", "\"was\": 1.5", "findings[1].changes[1].was"),
        ("Spørg efter Familieenheden", "Spørg efter 010190-1234", "findings[1].changes[1].is.da"),
        ("Spørg efter Familieenheden", "Spørg\\nefter", "findings[1].changes[1].is.da"),
        ("\"title\": \"Mail fra kommunen\"", "\"title\": \"CPR 31 12 85 4321\"", "additions[0].record.source.title"),
        ("\"id\": \"linje-ny\"", "\"id\": \"Linje Ny\"", "additions[0].record.id"),
        ("\"id\": \"linje-ny\"", "\"status\": \"current\", \"id\": \"linje-ny\"", "additions[0].record.status"),
        ("\"findings\": [", "\"finding\": [], \"findings\": [", ""),
        ("\"reports\": [\n    {", "\"reports\": [\n    {\n      \"what\": \"number\",", "reports[0]"),
        ("\"reports\": [", "\"reports\": [\n    7,", "reports[0]"),
        (
            "\"reports\": [",
            "\"reports\": [\n    {\n      \"kind\": \"line\",\n      \"record\": \"Jens\"\n    },",
            "reports[0].record",
        ),
    ] {
        match read(&planted(from, to)) {
            Err(ReadError::Unfit(unfit)) => assert!(unfit.at.starts_with(at), "{to}: {unfit:?}"),
            other => panic!("{to}: {other:?}"),
        }
    }
    assert_eq!(read(&planted("\"version\": 1", "\"version\": 2")), Err(ReadError::Newer(2)));
    assert_eq!(read(&planted("\"version\": 1", "\"version\": 0")), Err(ReadError::NotCorrections));
    assert_eq!(read("{}"), Err(ReadError::NotCorrections));
    let file = write(&sample()).unwrap();
    assert_eq!(read(&file.replace("Familieenheden\"", "Familieenheder\"")), Err(ReadError::Changed));
    for cut in 1..file.trim_end().len() {
        let Some(part) = file.get(..cut) else { continue };
        assert!(matches!(read(part), Err(ReadError::NotJson(_))), "{part}");
    }
}

#[test]
fn the_writer_keeps_the_limits_of_the_reader() {
    let text = |letters: usize| Json::Text("a".repeat(letters));
    let one = |letters| {
        let mut corrections = Corrections::new(date(2026, 12, 1));
        let changes = vec![change("name.da", Json::Null, text(letters))];
        corrections.set(finding(RecordKind::Line, "en-linje", Answer::Corrected(changes)));
        corrections
    };
    assert!(write(&one(MOST_LETTERS)).is_ok());
    assert_eq!(write(&one(MOST_LETTERS + 1)).unwrap_err().at, "findings[0].changes[0].is");
    let many = |count: usize| {
        let mut corrections = Corrections::new(date(2026, 12, 1));
        for number in 0..count {
            corrections.findings.push(finding(RecordKind::Line, &format!("linje-{number}"), Answer::Right));
        }
        corrections
    };
    assert!(read(&write(&many(MOST_FINDINGS)).unwrap()).is_ok());
    assert!(write(&many(MOST_FINDINGS + 1)).is_err());
    let mut changed = one(1);
    let changes =
        (0..=MOST_CHANGES).map(|at| change(&format!("hours_also_in[{at}].title"), Json::Null, text(3))).collect();
    changed.findings[0].answer = Answer::Corrected(changes);
    assert!(write(&changed).is_err());
    for answer in [
        Answer::Corrected(Vec::new()),
        Answer::Corrected(vec![change("number", Json::text("1"), Json::text("1"))]),
        Answer::Corrected(vec![change("number", Json::Null, Json::text("0101801234"))]),
    ] {
        let mut corrections = Corrections::new(date(2026, 12, 1));
        corrections.set(finding(RecordKind::Line, "en-linje", answer.clone()));
        assert!(write(&corrections).is_err(), "{answer:?}");
    }
}

#[test]
fn fields_that_make_a_record_this_record_are_not_corrected() {
    for kind in RecordKind::ALL {
        let names = correctable(*kind);
        assert!(names.iter().all(|name| is_correctable(*kind, name) && steps(name).is_some()), "{names:?}");
        for own in ["id", "code", "slug", "status", "checked", "checked.on", "main_contact.checked", "merged_ids"] {
            assert!(!is_correctable(*kind, own), "{own} of a {}", kind.word());
        }
    }
    for (kind, field, may) in [
        (RecordKind::Municipality, "main_contact.phone", true),
        (RecordKind::Municipality, "main_contact", false),
        (RecordKind::Municipality, "coordinator.state", true),
        (RecordKind::Service, "contacts[2].hours.weekly", true),
        (RecordKind::Service, "contacts_x", false),
        (RecordKind::Service, "contacts[].value", false),
        (RecordKind::Service, "contacts[100].value", false),
        (RecordKind::Line, "name..da", false),
        (RecordKind::Line, "name.da.da.da.da.da.da", false),
    ] {
        assert_eq!(is_correctable(kind, field), may, "{field}");
    }
}

// What mail programs do to a text.

fn body() -> String {
    let greeting = "Hej\n\nHer er rettelser fra Varde Kommune.\nVenlig hilsen {en borger}\n\n";
    format!("{greeting}{}\n-- \nSendt fra min telefon\n", write_flat(&sample()).unwrap())
}

/// Lines of at most so many letters, broken at spaces.
fn wrapped(text: &str, most: usize, end: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut length = 0;
        for (at, word) in line.split(' ').enumerate() {
            if at > 0 && length + 1 + word.chars().count() > most {
                out.push_str(end);
                length = 0;
            } else if at > 0 {
                out.push(' ');
                length += 1;
            }
            out.push_str(word);
            length += word.chars().count();
        }
        out.push('\n');
    }
    out
}

fn quoted(text: &str, mark: &str) -> String {
    text.lines().map(|line| format!("{mark}{line}\n")).collect()
}

fn printable(text: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for byte in text.bytes() {
        let piece = match byte {
            b'\n' => "\r\n".to_owned(),
            b'=' | 0..=31 | 127..=255 => format!("={byte:02X}"),
            plain => char::from(plain).to_string(),
        };
        if piece == "\r\n" {
            length = 0;
        } else if length + piece.len() > 75 {
            out.push_str("=\r\n");
            length = 0;
        }
        length += piece.len();
        out.push_str(&piece);
    }
    out
}

fn sixty_four(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for (at, three) in bytes.chunks(3).enumerate() {
        let number = (0..3).fold(0_u32, |sum, n| sum << 8 | u32::from(three.get(n).copied().unwrap_or(0)));
        for place in 0..4_u32 {
            let is_filled = place as usize <= three.len();
            let sign = SIGNS[(number >> (18 - 6 * place) & 63) as usize];
            out.push(if is_filled { char::from(sign) } else { '=' });
        }
        if at % 19 == 18 {
            out.push_str("\r\n");
        }
    }
    out
}

fn markup(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let escaped = escaped.replace('ø', "&oslash;").replace('æ', "&#230;").replace("  ", " &nbsp;");
    let lines: String = escaped.lines().map(|line| format!("<div dir=\"ltr\">{line}<br></div>\r\n")).collect();
    format!("<html><head><style>p {{color: red}}</style></head><body>{lines}</body></html>")
}

#[test]
fn a_mail_gives_back_what_was_sent_whatever_was_done_to_it() {
    let body = body();
    let headers = "From: a@b.dk\r\nSubject: Rettelser\r\nMIME-Version: 1.0\r\n";
    let part = |kind: &str, encoding: &str, text: &str| {
        format!("Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{text}\r\n")
    };
    let boundary = "--=_grænse-12345\r\n";
    let mails = [
        ("the file alone", write(&sample()).unwrap()),
        ("as it was sent", body.clone()),
        ("with other line ends", body.replace('\n', "\r\n")),
        ("wrapped", wrapped(&body, 72, "\n")),
        ("wrapped narrowly", wrapped(&body, 40, "\n")),
        ("flowed", wrapped(&body, 66, " \n")),
        ("quoted", quoted(&body, "> ")),
        ("quoted twice without a space", quoted(&quoted(&body, ">"), ">")),
        ("quoted and wrapped", quoted(&wrapped(&body, 60, "\n"), "> > ")),
        ("quoted, flowed and sent once more", quoted(&quoted(&wrapped(&body, 66, " \n"), "> "), "> ")),
        ("with spaces that do not break", body.replace(": ", ":\u{a0}")),
        ("with typographic quotation marks", body.replace("\\\"", "~").replace('"', "”").replace('~', "\\\"")),
        ("HTML", markup(&body)),
        ("HTML, wrapped", wrapped(&markup(&body), 76, "\n")),
        ("quoted-printable", format!("{headers}{}", part("text/plain", "quoted-printable", &printable(&body)))),
        ("quoted-printable without its headers", printable(&body)),
        ("quoted-printable, quoted", quoted(&printable(&body).replace("\r\n", "\n"), "> ")),
        (
            "quoted-printable HTML",
            format!("{headers}{}", part("text/html", "QUOTED-PRINTABLE", &printable(&markup(&body)))),
        ),
        ("base64", format!("{headers}{}", part("text/plain", "base64", &sixty_four(body.as_bytes())))),
        (
            "attached",
            format!(
                "{headers}\r\n{boundary}{}{boundary}{}{boundary}",
                part("text/plain", "quoted-printable", "Se den vedh=C3=A6ftede fil.\r\n"),
                part("application/json", "base64", &sixty_four(write(&sample()).unwrap().as_bytes()))
            ),
        ),
    ];
    for (what, mail) in mails {
        let found = find(mail.as_bytes()).unwrap_or_else(|error| panic!("{what}: {error:?}\n{mail}"));
        assert_eq!(found, sample(), "{what}");
    }
    // A mail from before UTF-8.
    let latin: Vec<u8> = body.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    assert_eq!(find(&latin), Ok(sample()));
}

#[test]
fn a_mail_that_lost_something_is_refused() {
    assert_eq!(find(b"Hej, alt passer. Hilsen kommunen"), Err(PostError::Nothing));
    assert_eq!(find(&vec![b'a'; 4_000_001]), Err(PostError::TooLong));
    let body = body();
    for lost in ["Ringsted", "også", "weekenden"] {
        let mail = wrapped(&body.replace(lost, ""), 72, "\n");
        assert_eq!(find(mail.as_bytes()), Err(PostError::Unreadable(ReadError::Changed)), "{lost}");
    }
    // A word that was cut is not two words: the sum tells which.
    let cut = body.replace("Rådgivning", "Rådgiv\nning");
    assert_eq!(find(cut.as_bytes()), Ok(sample()));
    let half = &body[..body.find("additions").unwrap()];
    assert!(matches!(find(half.as_bytes()), Err(PostError::Unreadable(ReadError::NotJson(_)))));
    let newer = body.replace("\"version\": 1", "\"version\": 7");
    assert_eq!(find(quoted(&newer, "> ").as_bytes()), Err(PostError::Unreadable(ReadError::Newer(7))));
}

proptest! {
    #[test]
    fn any_text_that_may_stand_in_the_data_survives_a_mail(was in "[a-zæøå \"\\\\&<>=.,:;!?€–«»]{1,120}", most in 30_usize..100) {
        prop_assume!(was.trim() == was && !was.contains("  "));
        let mut corrections = Corrections::new(date(2026, 12, 1));
        let changes = vec![change("name.da", Json::text(&was), Json::text("Nyt navn"))];
        corrections.set(finding(RecordKind::Service, "en-ydelse", Answer::Corrected(changes)));
        let body = write_flat(&corrections).unwrap();
        for mail in [quoted(&wrapped(&body, most, "\n"), "> "), printable(&body), wrapped(&body, most, " \n")] {
            prop_assert_eq!(find(mail.as_bytes()), Ok(corrections.clone()), "{}", mail);
        }
    }

    #[test]
    fn anything_ends_in_corrections_or_a_reason(text in "\\PC{0,60}[\\PC\n{}\"=>&<]{0,300}") {
        let _ = find(format!("{{\"kind\": \"veteranvejviseren-corrections\", {text}").as_bytes());
        prop_assert!(read(&text).is_err());
    }
}

// What the desk says.

#[test]
fn the_mail_that_the_desk_drafts_is_read_again_in_both_languages() {
    for language in Language::ALL {
        let mail = corrections_mail(&sample(), directory(), language).unwrap();
        assert_eq!(find(mail.body.as_bytes()), Ok(sample()), "{}", mail.body);
        assert_eq!(find(quoted(&wrapped(&mail.body, 72, "\n"), "> ").as_bytes()), Ok(sample()));
        // Whoever reads it sees each record by its name, and what was and is to be.
        let name = directory().service("vetc-familieenheden").expect("a service").name.get(language);
        let (told, _) = mail.body.split_once("\n{").expect("the file");
        assert!(told.contains(name) && told.contains("Vardes nye linje") && told.contains("spørg løs"), "{told}");
        assert!(mail.subject.contains("(5)") && !mail.subject.contains('\n'), "{}", mail.subject);
    }
    let mut unfit = sample();
    unfit.findings[0].answer = Answer::Corrected(Vec::new());
    assert!(corrections_mail(&unfit, directory(), Language::Danish).is_err());
}

#[test]
fn an_editor_has_words_for_every_record_and_calls_no_alarm_number() {
    let today = date(2026, 12, 1);
    let rows = queue(directory(), &Exposures::default(), today, &Filter::default());
    let mut alarms = 0;
    for row in &rows {
        let said = desk_script(row.record, &row.review, directory(), Language::Danish);
        assert!(
            !said.is_empty() && said.iter().all(|part| !part.trim().is_empty() && !part.contains("{}")),
            "{said:?}"
        );
        let lines: Vec<String> = match row.record {
            Record::Line(line) => vec![line.number.stored().to_owned()],
            Record::Service(service) => {
                directory().contacts(service).iter().map(|contact| contact.kind.stored().to_owned()).collect()
            }
            _ => Vec::new(),
        };
        let is_alarm = lines.iter().any(|number| ["112", "114"].contains(&number.as_str()));
        assert_eq!(is_alarm, said[0].starts_with("Ring ikke"), "{said:?}");
        alarms += usize::from(is_alarm);
        let crisis = row.review.kind == ReviewKind::Crisis && !is_alarm;
        assert_eq!(crisis, said.last().unwrap().contains("«Ingen svarede»"), "{said:?}");
    }
    assert!(alarms > 0, "the alarm number is a line");
}

// The queue.

fn exposures(rows: &[(&str, u32, u32, u32)]) -> Exposures {
    let records = rows
        .iter()
        .map(|(id, first, three, shown)| ((*id).to_owned(), Exposure { first: *first, three: *three, shown: *shown }));
    Exposures { plans: 1_000, records: records.collect() }
}

#[test]
fn the_desk_reads_what_the_build_machine_writes() {
    let mut desk = Desk {
        data: date(2026, 12, 1),
        exposures: exposures(&[("0573", 10, 20, 30), ("livslinien", 0, 1, 900)]),
        records: std::collections::BTreeMap::new(),
    };
    let place = r#"{"code": "0573", "lat": 55.6, "main_contact": {"phone": "79 94 68 00", "email": null, "status": "current"}}"#;
    let service = r#"{"id": "livslinien", "name": {"da": "Livslinien"}, "contacts": [{"kind": "phone", "line": "x"}], "editor_note": "hemmeligt"}"#;
    desk.put(RecordKind::Municipality, "0573", &veteranvejviseren::json::read(place).unwrap());
    desk.put(RecordKind::Service, "livslinien", &veteranvejviseren::json::read(service).unwrap());
    let file = desk.write();
    assert!(!file.contains("hemmeligt") && !file.contains("status") && !file.contains("code"), "{file}");
    assert_eq!(Desk::read(&file), Some(desk.clone()));
    let was = |kind, id, field| desk.was(kind, id, field);
    assert_eq!(was(RecordKind::Municipality, "0573", "main_contact.phone"), Json::text("79 94 68 00"));
    assert_eq!(was(RecordKind::Municipality, "0573", "main_contact.email"), Json::Null);
    assert_eq!(was(RecordKind::Service, "livslinien", "contacts[0].line"), Json::text("x"));
    assert_eq!(was(RecordKind::Service, "livslinien", "contacts[1].line"), Json::Null);
    assert_eq!(was(RecordKind::Service, "findes-ikke", "name.da"), Json::Null);
    for bad in ["", "{}", "[]", &file.replace("\"version\":1", "\"version\":2"), &file[..file.len() / 2]] {
        assert_eq!(Desk::read(bad), None, "{bad}");
    }
}

#[test]
fn crisis_lines_that_are_due_stand_first_and_every_record_once() {
    let today = date(2027, 2, 1);
    let none = Exposures::default();
    let rows = queue(directory(), &none, today, &Filter::default());
    let is_urgent = |row: &veteranvejviseren::corrections::QueueRow<'_>| {
        row.review.kind == ReviewKind::Crisis && row.review.freshness != Freshness::Fresh
    };
    let urgent = rows.iter().filter(|row| is_urgent(row)).count();
    assert!(urgent > 5, "{urgent}");
    assert!(rows[..urgent].iter().all(is_urgent));
    let mut ids: Vec<String> =
        rows.iter().map(|row| format!("{} {}", RecordKind::of(row.record).word(), row.record.id())).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(rows.iter().all(|row| !row.why.is_empty()));
}

#[test]
fn what_stands_first_in_more_plans_is_checked_earlier() {
    let today = date(2026, 12, 1);
    let id = "fonden-danske-veteranhjem";
    let row = |plans: (u32, u32, u32)| {
        let some = exposures(&[(id, plans.0, plans.1, plans.2)]);
        let rows = queue(directory(), &some, today, &Filter::default());
        let at = rows.iter().position(|row| row.record.id() == id).expect("a row");
        (at, rows[at].points)
    };
    let [none, shown, three, first] = [(0, 0, 0), (0, 0, 500), (0, 500, 500), (500, 500, 500)].map(row);
    assert!(first.1 > three.1 && three.1 > shown.1 && shown.1 > none.1, "{first:?} {three:?} {shown:?} {none:?}");
    assert!(first.0 <= three.0 && three.0 <= shown.0 && shown.0 < none.0, "{first:?} {three:?} {shown:?} {none:?}");
}

#[test]
fn the_queue_of_a_municipality_holds_its_own_and_no_others() {
    let today = date(2026, 12, 1);
    let varde = directory().municipality_by_slug("varde").expect("Varde");
    let filter = Filter { municipality: Some(varde), ..Filter::default() };
    let rows = queue(directory(), &Exposures::default(), today, &filter);
    assert!(rows.iter().any(|row| row.record.id() == "0573"), "its main line");
    assert!(rows.len() < 40, "{}", rows.len());
    for row in &rows {
        assert!(
            !matches!(row.record, Record::Line(line) if line.organization != "kommune-varde"),
            "{}",
            row.record.id()
        );
    }
    let only = Filter { kind: Some(RecordKind::Municipality), ..filter };
    assert_eq!(queue(directory(), &Exposures::default(), today, &only).len(), 1);
    // Every municipality has something that its employees can be asked about.
    for place in &directory().municipalities {
        let filter = Filter { municipality: Some(place), ..Filter::default() };
        let rows = queue(directory(), &Exposures::default(), today, &filter);
        let known = place.main_contact.line.is_some() || place.main_contact.email.is_some();
        assert!(!known || !rows.is_empty(), "{}", place.name);
    }
}
