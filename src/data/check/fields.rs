//! Single values: texts, dates, codes, ages, contacts, hours, conditions, sources.

use jiff::civil::Date;

use crate::{
    data::{
        problem::{Desk, word_list},
        prose,
        raw::{
            RawAges, RawArea, RawCheck, RawContact, RawHours, RawInterval, RawLocation, RawSource, RawTest, RawText,
        },
        written::{self, Fault},
    },
    domain::{
        AgeRange, Area, Audience, Check, CheckMethod, ContactKind, Deployment, Fact, HolidayRule, Hours, Interval,
        LineUse, Location, MunicipalityCode, PartialDate, Phone, RegionCode, Role, Source, Status, Teller, Test, Text,
        Urgency, Way, WebAddress, WeekParity,
    },
};

/// LIX above which a text is reported. From 35 on a text is hard for many.
const MOST_LIX: u32 = 35;

/// Passes a value on; reports what is wrong with it.
fn need<T>(field: &str, value: Result<T, Fault>, desk: &mut Desk) -> Option<T> {
    value.map_err(|fault| desk.error(field, fault.to_string())).ok()
}

/// A name or label: not empty, no markup.
pub(super) fn label(raw: &RawText, field: &str, desk: &mut Desk) -> Text {
    for (text, part) in [(Some(&raw.da), "da"), (raw.en.as_ref(), "en")] {
        for fault in text.into_iter().flat_map(|text| written::label(text)) {
            desk.error(&format!("{field}.{part}"), fault.to_string());
        }
    }
    Text { da: raw.da.clone(), en: raw.en.clone() }
}

/// Running text: a label, and the rules of plain language.
pub(super) fn prose(raw: &RawText, field: &str, desk: &mut Desk) -> Text {
    let text = label(raw, field, desk);
    let at = format!("{field}.da");
    for fault in written::plain(&raw.da) {
        desk.error(&at, fault.to_string());
    }
    let lix = prose::lix(&raw.da);
    if lix > MOST_LIX {
        desk.warn(&at, format!("LIX {lix}; aim at {MOST_LIX} or less"));
    }
    text
}

pub(super) fn id(text: &str, field: &str, desk: &mut Desk) {
    need(field, written::id(text), desk);
}

pub(super) fn day(text: Option<&String>, field: &str, desk: &mut Desk) -> Option<Date> {
    need(field, written::day(text?), desk)
}

pub(super) fn partial_date(text: Option<&String>, field: &str, desk: &mut Desk) -> Option<PartialDate> {
    need(field, written::partial_date(text?), desk)
}

pub(super) fn phone(text: &str, field: &str, desk: &mut Desk) -> Option<Phone> {
    need(field, written::phone(text), desk)
}

pub(super) fn web(text: &str, field: &str, desk: &mut Desk) -> Option<WebAddress> {
    need(field, written::web(text), desk)
}

pub(super) fn email(text: &str, field: &str, desk: &mut Desk) -> Option<String> {
    need(field, written::email(text), desk)
}

pub(super) fn municipality(text: &str, field: &str, desk: &mut Desk) -> Option<MunicipalityCode> {
    need(field, written::municipality(text), desk)
}

pub(super) fn region(text: &str, field: &str, desk: &mut Desk) -> Option<RegionCode> {
    desk.need(field, RegionCode::parse(text), format!("{text:?} is not a region's code like 1083"))
}

pub(super) fn ages(raw: RawAges, field: &str, desk: &mut Desk) -> AgeRange {
    need(field, written::ages(raw.from.into(), raw.to.into()), desk);
    AgeRange { from: raw.from, to: raw.to }
}

pub(super) fn area(raw: &RawArea, desk: &mut Desk) -> Option<Area> {
    match raw {
        RawArea::Nationwide(true) => Some(Area::Nationwide),
        RawArea::Nationwide(false) => {
            desk.need("area.nationwide", None, "write true, or name regions or municipalities")
        }
        RawArea::Regions(codes) => {
            let codes: Vec<_> = codes.iter().filter_map(|code| region(code, "area.regions", desk)).collect();
            desk.need("area.regions", (!codes.is_empty()).then_some(Area::Regions(codes)), "the list is empty")
        }
        RawArea::Municipalities(codes) => {
            let codes: Vec<_> =
                codes.iter().filter_map(|code| municipality(code, "area.municipalities", desk)).collect();
            desk.need(
                "area.municipalities",
                (!codes.is_empty()).then_some(Area::Municipalities(codes)),
                "the list is empty",
            )
        }
    }
}

pub(super) fn location(raw: &RawLocation, field: &str, desk: &mut Desk) -> Option<Location> {
    let code = municipality(&raw.municipality, &format!("{field}.municipality"), desk)?;
    Some(Location { municipality: code, name: raw.name.clone() })
}

/// A source. An `http` address counts as evidence but is not linked: outgoing links are `https` only.
pub(super) fn source(raw: &RawSource, field: &str, desk: &mut Desk) -> Source {
    if raw.title.trim().is_empty() {
        desk.error(&format!("{field}.title"), Fault::NoTitle.to_string());
    }
    let linked = match raw.url.as_deref() {
        Some(url) if url.starts_with("http://") => None,
        Some(url) => web(url, &format!("{field}.url"), desk),
        None => None,
    };
    let date = partial_date(raw.date.as_ref(), &format!("{field}.date"), desk);
    Source { title: raw.title.clone(), publisher: raw.publisher.clone(), url: linked, date }
}

/// A status that its source's date bears out. The rule is in `data/schema.md`, "Status".
pub(super) fn status(
    word: &str,
    reason: Option<&String>,
    source: &Source,
    checked: Option<Check>,
    desk: &mut Desk,
) -> Option<Status> {
    let status = match word {
        "current" => Some(Status::Current),
        "unverified" => Some(Status::Unverified),
        "historical" => Some(Status::Historical),
        _ => None,
    };
    let status = desk.need("status", status, format!("{word:?} is not one of: current, unverified, historical"))?;
    let newest = checked.map(|check| check.on).max(source.date);
    // A date that cannot be read has been told already.
    let readable = !desk.blames("source.date") && !desk.blames("checked.on");
    if readable && status == Status::Current && !newest.is_some_and(PartialDate::is_recent) && reason.is_none() {
        desk.error("status", "current needs a source or a check from 2022 or later, or a status_reason");
    }
    Some(status)
}

pub(super) fn checked(raw: Option<&RawCheck>, field: &str, desk: &mut Desk) -> Option<Check> {
    let raw = raw?;
    let by = desk.word(&format!("{field}.by"), &raw.by, CheckMethod::from_word, word_list!(CheckMethod))?;
    let who = raw.who.as_deref();
    let who = who.and_then(|word| desk.word(&format!("{field}.who"), word, Teller::from_word, word_list!(Teller)));
    Some(Check { by, on: partial_date(Some(&raw.on), &format!("{field}.on"), desk)?, who })
}

/// A way to reach a service. A number is a line of its own, so that it has one status and one set of hours.
pub(super) fn way(raw: &RawContact, field: &str, desk: &mut Desk) -> Option<Way> {
    let at = |part: &str| format!("{field}.{part}");
    let by = match raw.kind.as_str() {
        "phone" => LineUse::Call,
        "sms" => LineUse::Text,
        _ => return own_way(raw, field, desk),
    };
    for (part, is_told) in [("label", raw.label.is_some()), ("hours", raw.hours.is_some())] {
        if is_told {
            desk.error(
                &at(part),
                "of a number this stands with its line in lines.json; here ask_for says what to ask for",
            );
        }
    }
    if raw.value.is_some() {
        return desk.need(&at("value"), None, "write the number into lines.json, and the id of its line here as line");
    }
    let id = desk.need(&at("line"), raw.line.clone(), "a number is a line: its id in lines.json")?;
    let ask_for = raw.ask_for.as_ref().map(|text| label(text, &at("ask_for"), desk));
    Some(Way::Line { id, by, ask_for })
}

fn own_way(raw: &RawContact, field: &str, desk: &mut Desk) -> Option<Way> {
    let at = format!("{field}.value");
    if raw.line.is_some() || raw.ask_for.is_some() {
        desk.error(&format!("{field}.line"), "only a phone or sms has a line, and something to ask for there");
    }
    let value = raw.value.as_deref().unwrap_or_default();
    let kind = match raw.kind.as_str() {
        "email" => email(value, &at, desk).map(ContactKind::Email),
        "web" => web(value, &at, desk).map(ContactKind::Web),
        "chat" => web(value, &at, desk).map(ContactKind::Chat),
        "address" => desk.need(
            &at,
            (!value.trim().is_empty()).then(|| ContactKind::Visit(value.to_owned())),
            "the address is empty",
        ),
        other => desk.need(
            &format!("{field}.kind"),
            None,
            format!("{other:?} is not one of: phone, sms, email, web, chat, address"),
        ),
    };
    let label = raw.label.as_ref().map(|text| label(text, &format!("{field}.label"), desk));
    let hours = raw.hours.as_ref().map_or(Hours::Unknown, |raw| hours(raw, &format!("{field}.hours"), desk));
    Some(Way::Own { kind: kind?, label, hours })
}

pub(super) fn hours(raw: &RawHours, field: &str, desk: &mut Desk) -> Hours {
    let note = raw.note.as_ref().map(|text| label(text, &format!("{field}.note"), desk));
    if raw.always {
        if !raw.weekly.is_empty() {
            desk.error(field, "always leaves nothing for weekly to say");
        }
        // The note of a round-the-clock line ("told in 2020") belongs in good_to_know.
        return Hours::Always;
    }
    if raw.weekly.is_empty() {
        return match note {
            Some(note) => Hours::Words(note),
            None => {
                desk.error(field, "give always, weekly or a note; leave hours out when unknown");
                Hours::Unknown
            }
        };
    }
    let holidays = match raw.holidays.as_deref() {
        None | Some("unknown") => HolidayRule::Unknown,
        Some("same") => HolidayRule::Same,
        Some("closed") => HolidayRule::Closed,
        Some("all_day") => HolidayRule::AllDay,
        Some(other) => {
            desk.error(
                &format!("{field}.holidays"),
                format!("{other:?} is not one of: unknown, same, closed, all_day"),
            );
            HolidayRule::Unknown
        }
    };
    let intervals: Vec<Interval> = raw
        .weekly
        .iter()
        .enumerate()
        .filter_map(|(at, interval)| self::interval(interval, &format!("{field}.weekly[{at}]"), desk))
        .collect();
    overlaps(&intervals, field, desk);
    Hours::Weekly { intervals, holidays, note }
}

fn interval(raw: &RawInterval, field: &str, desk: &mut Desk) -> Option<Interval> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mut days = Vec::new();
    for day in &raw.days {
        let number = DAYS.iter().zip(1_i8..).find(|(word, _)| *word == day).map(|(_, number)| number);
        days.extend(desk.need(&format!("{field}.days"), number, format!("{day:?} is not one of: {}", DAYS.join(", "))));
    }
    days.sort_unstable();
    days.dedup();
    if days.is_empty() {
        desk.error(&format!("{field}.days"), "no day");
    }
    let from = need(&format!("{field}.from"), written::start(&raw.from), desk)?;
    let to = need(&format!("{field}.to"), written::end(&raw.to), desk)?;
    if from == to {
        desk.error(field, Fault::NoTimeBetween.to_string());
    }
    let weeks = match raw.weeks.as_deref() {
        None => WeekParity::Every,
        Some("even") => WeekParity::Even,
        Some("odd") => WeekParity::Odd,
        Some(other) => {
            desk.error(&format!("{field}.weeks"), format!("{other:?} is not one of: even, odd"));
            WeekParity::Every
        }
    };
    Some(Interval { days, from, to: if to <= from { to + 1440 } else { to }, weeks })
}

/// Two open times at one moment, also across midnight and from Sunday to Monday.
fn overlaps(intervals: &[Interval], field: &str, desk: &mut Desk) {
    const DAY: i32 = 1440;
    const WEEK: i32 = 7 * DAY;
    // Every open time of a week, in minutes after Monday's midnight.
    let spans = intervals.iter().enumerate().flat_map(|(at, interval)| {
        interval.days.iter().map(move |day| {
            let base = (i32::from(*day) - 1) * DAY;
            (at, interval.weeks, base + i32::from(interval.from), base + i32::from(interval.to))
        })
    });
    let spans: Vec<(usize, WeekParity, i32, i32)> = spans.collect();
    let clash = spans.iter().enumerate().any(|(at, (_, weeks, from, to))| {
        spans.iter().skip(at + 1).any(|(_, other, start, end)| {
            let same_week = weeks == other || *weeks == WeekParity::Every || *other == WeekParity::Every;
            let meets = |shift: i32| *from < end + shift && start + shift < *to;
            same_week && (meets(0) || meets(WEEK) || meets(-WEEK))
        })
    });
    if clash {
        desk.error(field, "two open times overlap");
    }
}

/// A condition whose facts and words exist.
pub(super) fn test(raw: &RawTest, field: &str, desk: &mut Desk) -> Option<Test> {
    let fact =
        |word: &str, desk: &mut Desk| desk.word(&format!("{field}.fact"), word, Fact::from_word, word_list!(Fact));
    let list = |tests: &[RawTest], desk: &mut Desk| -> Vec<Test> {
        tests.iter().filter_map(|t| test(t, field, desk)).collect()
    };
    match raw {
        RawTest::All(tests) => Some(Test::All(list(tests, desk))),
        RawTest::Any(tests) => Some(Test::Any(list(tests, desk))),
        RawTest::Not(inner) => Some(Test::Not(Box::new(test(inner, field, desk)?))),
        RawTest::Known { fact: word } => Some(Test::Known { fact: fact(word, desk)? }),
        RawTest::Range { fact: word, from, to } => {
            let fact = fact(word, desk)?;
            if fact != Fact::ChildAge || from > to {
                desk.error(field, "range needs the fact child_age, from not above to");
            }
            Some(Test::Range { fact, from: *from, to: *to })
        }
        RawTest::In { fact: word, values } => {
            let fact = fact(word, desk)?;
            for value in values {
                let known = match fact {
                    Fact::Role => Role::from_word(value).is_some(),
                    Fact::Deployment => Deployment::from_word(value).is_some(),
                    Fact::Urgency => Urgency::from_word(value).is_some(),
                    Fact::Municipality => MunicipalityCode::parse(value).is_some(),
                    Fact::Region => RegionCode::parse(value).is_some(),
                    Fact::Topic => true,
                    Fact::ChildAge => false,
                };
                if !known {
                    desk.error(field, format!("{value:?} is no value of {word}"));
                }
            }
            Some(Test::In { fact, values: values.clone() })
        }
    }
}

pub(super) fn audience(words: &[String], desk: &mut Desk) -> Vec<Audience> {
    let mut audience: Vec<Audience> = Vec::new();
    for word in words {
        audience.extend(desk.word("audience", word, Audience::from_word, word_list!(Audience)));
    }
    if audience.is_empty() {
        desk.error("audience", Fault::ForNobody.to_string());
    }
    audience.sort_unstable();
    audience.dedup();
    audience
}
