//! A hand-over in plain text: chosen services, what the citizen asks for, how fresh each contact is.
//!
//! Without the citizen's consent the text says nothing about a citizen: what was ticked is refused, not
//! quietly left out, so that nobody believes it was sent. It never asks for a name.

use jiff::civil::Date;

use super::{
    MailDraft,
    lines::{plain, service_lines},
    mail_draft,
};
use crate::{
    domain::{ContactKind, Directory, Language, Way, has_personal_number},
    professional::{Consent, Handover, HandoverProblem},
    text::{self, professional::ProMsg},
};

/// The text and its draft.
///
/// # Errors
/// See [`HandoverProblem`]; nothing is written then.
pub fn handover_text(
    handover: &Handover<'_>,
    directory: &Directory,
    language: Language,
    today: Date,
) -> Result<MailDraft, HandoverProblem> {
    let words = handover.words.trim();
    let sender = handover.sender.trim();
    if handover.services.is_empty() {
        return Err(HandoverProblem::NoServices);
    }
    if sender.is_empty() {
        return Err(HandoverProblem::NoSender);
    }
    let says_something = !handover.topics.is_empty() || !words.is_empty();
    if says_something && handover.consent == Consent::Missing {
        return Err(HandoverProblem::NoConsent);
    }
    if has_personal_number(words) || has_personal_number(sender) {
        return Err(HandoverProblem::PersonalNumber);
    }
    let title = ProMsg::HandoverTitle.get(language);
    let mut blocks = vec![
        format!("{title}\n{}", text::date(today, language)),
        format!("{}: {sender}", ProMsg::HandoverSender.get(language)),
    ];
    blocks.push(
        match handover.consent {
            Consent::Given => ProMsg::HandoverConsent,
            Consent::Missing => ProMsg::HandoverNoConsent,
        }
        .get(language)
        .to_owned(),
    );
    if says_something {
        let mut lines = vec![format!("{}:", ProMsg::HandoverAsks.get(language))];
        let known = handover.topics.iter().filter_map(|id| directory.topic(id));
        lines.extend(known.map(|topic| format!("- {}", topic.name.get(language))));
        lines.extend((!words.is_empty()).then(|| words.to_owned()));
        blocks.push(lines.join("\n"));
    }
    for (number, service) in handover.services.iter().enumerate() {
        let mut lines = service_lines(service, directory, language);
        if let Some(first) = lines.first_mut() {
            *first = format!("{}. {first}", number + 1);
        }
        blocks.push(lines.join("\n"));
    }
    blocks.push(text::professional::from_directory(directory.settings.data_date, language));
    // To one chosen service the draft can be addressed; to several nobody may read who the others are.
    let mailbox = match handover.services.as_slice() {
        [only] => only.ways.iter().find_map(|way| match way {
            Way::Own { kind: ContactKind::Email(address), .. } => Some(address.as_str()),
            _ => None,
        }),
        _ => None,
    };
    Ok(mail_draft(mailbox.as_slice(), title, &plain(&blocks)))
}
