//! Showing a part of the site in a page of one's own: what the page that makes the code says, and the names of the parts,
//! which title their documents and their frames alike. What stands in the parts themselves is in `framed`.

use super::table::texts;
use crate::{
    domain::{Directory, Language},
    route::Frame,
};

texts! {
    /// Fixed texts of the page.
    EmbedMsg {
        Title: "Vis vejviseren på jeres side", "Show the directory on your site";
        Lead: "Vælg, hvad der skal vises. Kopiér koden, og sæt den ind på jeres egen hjemmeside.",
            "Choose what to show. Copy the code and put it into your own website.";
        NeedsApp: "Koden kan ikke laves i denne browser", "The code cannot be made in this browser";
        NeedsAppText: "Koden skal bruge vejviserens adresse. Den kan vi kun finde, når scripts er slået til. Slå dem til, og åbn siden igen. I kan også nøjes med et link:",
            "The code needs the address of the directory. We can find it only with scripts switched on. Switch them on and open the page again. A link will do as well:";
        What: "Hvad skal vises?", "What is to be shown?";
        WhatEntrance: "Indgangen med spørgsmål", "The entrance with questions";
        WhatEntranceHint: "Borgeren svarer i vejviseren og ser, hvem der kan hjælpe.",
            "The citizen answers in the directory and sees who can help.";
        WhatHelp: "Hjælpen i en kommune", "The help in a municipality";
        WhatHelpHint: "Hvem man ringer til først, og hvem ellers.", "Whom to call first, and whom else.";
        WhatCrisis: "Numre, når det ikke kan vente", "Numbers for when it cannot wait";
        Place: "Kommune", "Municipality";
        PlaceHint: "Kommunen er udfyldt, når borgeren går videre til spørgsmålene.",
            "The municipality is filled in when the citizen goes on to the questions.";
        PlaceNone: "Hele landet", "The whole country";
        PlaceMissing: "Vælg en kommune. Hjælpen er ikke den samme alle steder.",
            "Choose a municipality. The help is not the same everywhere.";
        InLanguage: "Sprog", "Language";
        Danish: "Dansk", "Danish";
        English: "Engelsk", "English";
        Make: "Vis koden", "Show the code";
        Code: "Koden til jeres side", "The code for your site";
        CodeHint: "Koden bruger adressen {}. Har vejviseren en anden adresse, så ret den i koden.",
            "The code uses the address {}. If the directory has another address, change it in the code.";
        NoAddress: "Koden skal bruge vejviserens adresse på nettet. Åbn denne side på nettet, og lav koden der.",
            "The code needs the address of the directory on the web. Open this page on the web and make the code there.";
        Policy: "Har jeres side en indholdspolitik (CSP), skal frame-src tillade adressen.",
            "If your site has a content policy (CSP), its frame-src has to allow the address.";
        Copy: "Kopiér koden", "Copy the code";
        See: "Se det", "Look at it";
        About: "Det sker der på jeres side", "What happens on your site";
        AboutNothing: "Rammen sætter ingen cookies og gemmer ingenting. Den henter kun fra vejviseren.",
            "The frame sets no cookies and keeps nothing. It fetches from the directory alone.";
        AboutLinks: "Links i rammen åbner vejviseren i et nyt vindue. Jeres side bliver stående.",
            "Links in the frame open the directory in a new window. Your page stays.";
        AboutHours: "Rammen viser telefontider og aldrig, om der er åbent lige nu. Den følger med, når vejviseren bliver opdateret.",
            "The frame shows hours and never whether a line is open now. It follows when the directory is updated.";
        // What is shown, by its name.
        NameEntrance: "Find hjælp for veteraner og pårørende", "Find help for veterans and relatives";
        NameEntranceIn: "Find hjælp for veteraner og pårørende i {}", "Find help for veterans and relatives in {}";
        NameHelp: "Kontakter for veteraner og pårørende i {}", "Contacts for veterans and relatives in {}";
    }
}

/// What a part is called; of a municipality that nobody knows by no name of a place.
pub fn frame_name(frame: &Frame, directory: &Directory, language: Language) -> String {
    let (name, slug) = match frame {
        Frame::Crisis => return EmbedMsg::WhatCrisis.get(language).to_owned(),
        Frame::Entrance(None) => return EmbedMsg::NameEntrance.get(language).to_owned(),
        Frame::Entrance(Some(slug)) => (EmbedMsg::NameEntranceIn, slug),
        Frame::Help(slug) => (EmbedMsg::NameHelp, slug),
    };
    let place = directory.municipality_by_slug(slug).map(|place| place.in_full()).unwrap_or_default();
    name.get(language).replace("{}", &place)
}
