//! `vejviser outreach --out DIR`: a letter to each municipality and organization whose turn it is, as `.eml` and text.
//!
//! Whose turn it is, is told by `data/outreach.json`, the log of who was asked and answered: organizations, never persons.
//! Who was asked, or has answered, within the time limit of contacts (`rules.json`) is left in peace. An answer is a check
//! by the municipality or the organization itself on or after the day that it was asked.

use std::{collections::BTreeMap, fs, path::Path, process::ExitCode};

use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};

use super::{
    Arguments, Refusal,
    at_once::Edited,
    editing::Desk,
    load_from, output,
    today::{latest, today},
};
use crate::{
    data::edit,
    domain::{Directory, PartialDate, Teller},
    formats::{Mail, eml},
    text::round::{Recipient, round_letter},
};

/// The log.
const LOG: &str = "outreach.json";

pub(super) fn run(args: &mut Arguments) -> Result<ExitCode, Refusal> {
    let out = args.path("out").ok_or_else(|| Refusal("outreach needs --out DIR".to_owned()))?;
    let today = today(args)?;
    let folder = args.data();
    args.done()?;
    let desk = Desk::take(folder, latest(today))?;
    let directory = load_from(desk.folder())?;
    let sender = sender(&directory)?;
    // There is no log before the first round.
    let is_first = !desk.folder().join(LOG).exists();
    let log = if is_first { "[]\n".to_owned() } else { desk.read(LOG)?.text };
    let mut text = log.clone();
    let mut newest: BTreeMap<String, Date> = BTreeMap::new();
    for place in 0..edit::records(&log).ok_or_else(odd)?.len() {
        let record = edit::records(&text).and_then(|all| all.get(place).cloned()).ok_or_else(odd)?;
        let row = edit::value(&text, &record).ok_or_else(odd)?;
        let told = |key: &str| row.get(key).and_then(Value::as_str);
        // The check has read the days and found the organization.
        let day = |key: &str| told(key).and_then(PartialDate::parse).and_then(PartialDate::first_day);
        let (id, asked) = (told("organization").ok_or_else(odd)?, day("asked").ok_or_else(odd)?);
        let answered = day("answered").or_else(|| answer_since(&directory, id, asked));
        if let Some(answered) = answered.filter(|_| told("answered").is_none()) {
            text = edit::set(&text, &record, "answered", &json!(answered.to_string()), "asked").ok_or_else(odd)?;
        }
        let last = answered.unwrap_or(asked).max(asked);
        let known = newest.entry(id.to_owned()).or_insert(last);
        *known = last.max(*known);
    }
    let pause = i32::from(directory.rules.review_days_contact).days();
    let is_due = |id: &str| newest.get(id).is_none_or(|last| last.checked_add(pause).is_ok_and(|due| due <= today));
    let all = Recipient::all(&directory);
    let due: Vec<Recipient<'_>> = all.iter().copied().filter(|to| is_due(&to.id())).collect();
    let mut unaddressed = 0;
    for to in &due {
        unaddressed += usize::from(!write_letter(*to, &directory, &sender, &out)?);
        let row = json!({"organization": to.id(), "asked": today.to_string()});
        text = edit::append(&text, &row).ok_or_else(odd)?;
    }
    // The letters are there: only now is it true that they were asked.
    if text != log {
        if is_first {
            fs::write(desk.folder().join(LOG), &log)
                .map_err(|error| Refusal(format!("{LOG} cannot be written: {error}; the letters are there")))?;
        }
        desk.replace(&[Edited { name: LOG, old: &log, new: &text }])?;
    }
    let left = all.len() - due.len();
    output::done(&format!(
        "{} letters in {}, {unaddressed} of them without an address; {left} were asked or answered within {} days",
        due.len(),
        out.display(),
        directory.rules.review_days_contact
    ));
    Ok(ExitCode::SUCCESS)
}

/// Who sends the letters, whom answers go to, and where the site is.
struct Sender<'a> {
    name: &'a str,
    address: &'a str,
    site: &'a str,
}

fn sender(directory: &Directory) -> Result<Sender<'_>, Refusal> {
    let settings = &directory.settings;
    let told = (settings.sender_name.as_deref(), settings.report_email.as_deref(), settings.base_url.as_ref());
    if let (Some(name), Some(address), Some(site)) = told {
        return Ok(Sender { name, address, site: site.as_str() });
    }
    let missing =
        [("sender_name", told.0.is_none()), ("report_email", told.1.is_none()), ("base_url", told.2.is_none())];
    let missing: Vec<&str> = missing.into_iter().filter(|(_, is_missing)| *is_missing).map(|(name, _)| name).collect();
    Err(Refusal(format!("settings.json does not tell {}; nothing was written", missing.join(", "))))
}

fn odd() -> Refusal {
    Refusal(format!("{LOG} cannot be edited as text; nothing was written"))
}

/// The newest day on which the organization itself has answered since it was asked.
fn answer_since(directory: &Directory, id: &str, asked: Date) -> Option<Date> {
    let to = Recipient::all(directory).into_iter().find(|to| to.id() == id)?;
    let checks = to.records(directory).into_iter().filter_map(|record| record.checked());
    let own = checks.filter(|check| matches!(check.who, Some(Teller::Municipality | Teller::Organization)));
    own.filter_map(|check| check.on.first_day()).filter(|on| *on >= asked).max()
}

/// Writes both files of a letter; says whether it has an address.
fn write_letter(to: Recipient<'_>, directory: &Directory, sender: &Sender<'_>, out: &Path) -> Result<bool, Refusal> {
    let letter = round_letter(to, directory, sender.site, sender.name);
    let address = to.address(directory);
    let mail = Mail {
        name: sender.name,
        from: sender.address,
        to: address.as_deref(),
        subject: &letter.subject,
        body: &letter.body,
    };
    let plain = format!("{}\n\n{}", letter.subject, letter.body);
    for (ending, text) in [("eml", eml(&mail)), ("txt", plain)] {
        let path = out.join(format!("{}.{ending}", to.id()));
        fs::create_dir_all(out)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| Refusal(format!("{} cannot be written: {error}", path.display())))?;
    }
    Ok(address.is_some())
}
