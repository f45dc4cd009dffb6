//! The words at an address that an offer had before. Used on the build machine alone.

use super::table::texts;

texts! {
    /// A fixed text.
    MovedMsg {
        Title: "Siden er flyttet", "The page has moved";
        Text: "Dit link er gammelt. Siden har fået en ny adresse, som ikke fortæller, hvad den handler om.",
            "Your link is old. The page has a new address that does not tell what it is about.";
        Go: "Gå til siden", "Go to the page";
    }
}
