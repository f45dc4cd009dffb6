//! Words that tell of danger, and whom to call then: data, from `data/crisis_words.json`. Used by [`crate::search`].

use serde::{Deserialize, Serialize};

/// What people write when somebody's life or safety is at stake.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CrisisWords {
    /// Words that may stand inside of a row of words and change nothing: "jeg vil *bare* ikke leve".
    pub fillers: Vec<String>,
    /// Words of which one is as good as another, by a name that rows use: `@slår`.
    pub groups: Vec<(String, Vec<String>)>,
    /// The dangers, the gravest first.
    pub dangers: Vec<Danger>,
}

/// One kind of danger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Danger {
    /// Id of the topic whose crisis contacts come first.
    pub topic: String,
    /// The lines for everybody in need follow, not only the first of them (112).
    pub everybody: bool,
    /// A child writes so: the children's line comes before all.
    pub child: bool,
    /// Rows of words that tell of it, in both languages: words, `@group`, and `word*` for every word that begins so.
    pub rows: Vec<String>,
    /// Rows in which such words mean something else: "slår op".
    pub but: Vec<String>,
}
