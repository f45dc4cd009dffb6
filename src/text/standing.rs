//! The status line in words: no net, and how old the information is.

use super::{Msg, date};
use crate::domain::{Directory, Language};

/// What is said while there is no net.
pub fn no_net(directory: &Directory, language: Language) -> String {
    format!("{} {}", Msg::Offline.get(language), information_from(directory, language))
}

/// From which day the information is.
pub fn information_from(directory: &Directory, language: Language) -> String {
    let day = date(directory.settings.data_date, language);
    Msg::InformationFrom.get(language).replace("{}", &day)
}

/// After the date of the information: that it is old, and what to do then.
pub fn data_is_old(directory: &Directory, language: Language) -> String {
    Msg::InformationOld.get(language).replace("{}", &directory.rules.old_after_days.to_string())
}
