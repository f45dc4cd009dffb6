//! The records of the data folder as they are written, file by file: what `load` reads and `check` makes the directory of.

use super::raw;

/// The records of all files, each with the file it came from.
#[derive(Default)]
pub(super) struct RawFiles {
    pub(super) settings: Option<raw::RawSettings>,
    pub(super) rules: Option<raw::RawRules>,
    pub(super) regions: Vec<raw::RawRegion>,
    pub(super) municipalities: Vec<raw::RawMunicipality>,
    pub(super) postcodes: Vec<raw::RawPostcode>,
    pub(super) place_names: Vec<raw::RawPlaceName>,
    pub(super) topics: Vec<raw::RawTopic>,
    pub(super) articles: Vec<raw::RawArticle>,
    pub(super) organizations: Vec<raw::RawOrganization>,
    pub(super) lines: Vec<raw::RawLine>,
    pub(super) services: Vec<(String, raw::RawService)>,
    pub(super) initiatives: Vec<raw::RawInitiative>,
    pub(super) boards: Vec<raw::RawBoard>,
    pub(super) synonyms: Vec<raw::RawSynonym>,
    pub(super) crisis_words: Option<raw::RawCrisisWords>,
    pub(super) changes: Vec<raw::RawChange>,
    pub(super) calls: Vec<raw::RawCall>,
    pub(super) outreach: Vec<raw::RawAsked>,
}
