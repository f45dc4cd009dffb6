//! The status line in words: no net, and how old the information is.

use super::{Msg, date};
use crate::domain::{Directory, Language};

/// What stands there as long as it is so; nothing while there is net and the information is fresh.
pub fn standing(directory: &Directory, language: Language, offline: bool, old: bool) -> Option<String> {
    let mut sentences = Vec::new();
    if offline {
        sentences.push(Msg::Offline.get(language).to_owned());
    }
    if offline || old {
        let day = date(directory.settings.data_date, language);
        sentences.push(Msg::InformationFrom.get(language).replace("{}", &day));
    }
    if old {
        sentences.push(data_is_old(directory, language));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// After the date of the information: that it is old, and what to do then.
pub fn data_is_old(directory: &Directory, language: Language) -> String {
    Msg::InformationOld.get(language).replace("{}", &directory.rules.old_after_days.to_string())
}
