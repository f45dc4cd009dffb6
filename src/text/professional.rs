//! The pages for professionals in words: partners, lists, hand-overs, tasks, network meetings, saved work. Long, for it is
//! a list of sentences in two languages.

use jiff::civil::Date;

use super::{
    format::date,
    table::{names, texts},
};
use crate::{
    domain::Language,
    professional::{
        AsksFor, Confidentiality, HandoverProblem, PartnerRole, Purpose, WayIn,
        partner_list::{Mark, Merged},
        saved_work::{Loss, Part, ReadError},
    },
    sheet::{CsvProblem, Unreadable},
};

texts! {
    /// Fixed texts of the pages for professionals.
    ProMsg {
        // Partner finder.
        Whom: "Hvem har brug for hjælp?", "Who needs help?";
        WhatTheyDo: "Det kan de", "What they can do";
        HowToRefer: "Sådan henviser du", "How to refer";
        TheyAskFor: "Det spørger de om", "What they ask for";
        Secrecy: "Om tavshed", "About confidentiality";
        SparringTitle: "Sparring til dig som fagperson", "Advice for you as a professional";
        SparringLead: "Her kan du selv ringe. Fortæl om situationen uden at sige, hvem det er.",
            "Here you can call yourself. Describe the situation without saying who it is about.";
        OffersTitle: "Tilbud til borgeren", "Offers to the citizen";
        NoPartners: "Vi fandt ingen, der passer til det hele. Fjern et emne, eller ring til en af dem, der giver sparring.",
            "We found nobody who fits all of it. Take a topic away, or call one of those who give advice.";
        // Partner list.
        ListTitle: "Aktørliste", "Partner list";
        ListName: "Listens navn", "Name of the list";
        ListDate: "Dato", "Date";
        ListEmpty: "Listen er tom. Læg tilbud på den, hvor som helst du ser dem.", "The list is empty. Add offers wherever you see them.";
        Note: "Egne noter", "Own notes";
        NoteHint: "Skriv ikke om borgere.", "Do not write about citizens.";
        MoveUp: "Flyt op", "Move up";
        MoveDown: "Flyt ned", "Move down";
        Remove: "Fjern", "Remove";
        PutBack: "Fortryd", "Undo";
        MarkSeen: "Jeg har set det", "I have seen it";
        GoneTitle: "Findes ikke mere i vejviseren", "No longer in the directory";
        GoneText: "Vi har beholdt navnet og din note. Fjern dem, når du er klar.",
            "We have kept the name and your note. Remove them when you are ready.";
        Gone: "Findes ikke mere", "No longer exists";
        ExportCsv: "Hent som regneark (CSV)", "Download as a spreadsheet (CSV)";
        MailDraft: "Skriv en mail med listen", "Write a mail with the list";
        MailShortened: "Mailen kan kun rumme det første. Kopiér hele teksten her, og sæt den ind:",
            "The mail holds only the first part. Copy the whole text here and paste it in:";
        MergeThis: "Føj til min liste", "Add to my list";
        ColumnName: "Navn", "Name";
        ColumnOrganization: "Aktør", "Organization";
        ColumnTopics: "Emner", "Topics";
        ColumnPhone: "Telefon", "Phone";
        ColumnMail: "Mail", "Mail";
        ColumnWeb: "Hjemmeside", "Website";
        ColumnAddress: "Adresse", "Address";
        ColumnStatus: "Status", "Status";
        ColumnSource: "Kilde", "Source";
        ColumnSourceDate: "Kildens dato", "Date of source";
        ColumnSeen: "Set den", "Seen on";
        ColumnId: "Id", "Id";
        // Hand-over.
        HandoverTitle: "Overlevering", "Hand-over";
        HandoverLead: "Lav en tekst, du kan sende videre. Den skal passe til det, borgeren har sagt ja til.",
            "Make a text that you can send on. It must fit what the citizen has agreed to.";
        HandoverSender: "Afsender", "Sender";
        HandoverSenderHint: "Din rolle og dit sted, for eksempel «sundhedsplejerske i Varde Kommune».",
            "Your role and place, for example “health visitor in Varde”.";
        HandoverConsentLabel: "Borgeren har sagt ja til, at jeg giver det videre", "The citizen has agreed that I pass this on";
        HandoverConsent: "Borgeren har sagt ja til, at dette bliver givet videre.", "The citizen has agreed that this is passed on.";
        HandoverNoConsent: "Teksten siger ikke noget om en borger. Den handler kun om tilbud.",
            "The text says nothing about a citizen. It is about offers only.";
        HandoverAsks: "Borgeren vil gerne have hjælp til", "The citizen would like help with";
        HandoverWords: "Borgerens ønske med dine ord", "The citizen's wish in your words";
        HandoverWordsHint: "Skriv ikke navn, CPR-nummer eller diagnoser.", "Do not write names, CPR numbers or diagnoses.";
        HandoverMake: "Lav teksten", "Make the text";
        // Tasks.
        TasksTitle: "Koordinatorens opgaver", "The coordinator's tasks";
        TasksLead: "Tolv opgaver for en veterankoordinator. Se, hvad de betyder hos jer, og hvem der kan hjælpe.",
            "Twelve tasks for a veteran coordinator. See what they mean where you are, and who can help.";
        TasksSource: "Efter Veteranalliancen: Om veterankoordinatorer. Siden er uden dato. Skrevet med vores egne ord.",
            "Based on Veteranalliancen: Om veterankoordinatorer. The page has no date. Written in our own words.";
        // What came of a merge of two lists, after a number.
        MergedAdded: "føjet til", "added";
        MergedKnown: "stod der i forvejen", "there already";
        MergedMissing: "findes ikke mere", "no longer exist";
        MergedLeftOut: "var der ikke plads til", "without room";
        MergedNothing: "Intet nyt.", "Nothing new.";
        TaskPartners: "De kan hjælpe", "These can help";
        TaskDone: "Er på plads", "Is in place";
        TaskDoneOn: "På plads siden", "In place since";
        // Network meetings.
        NetworkTitle: "Netværksmøder", "Network meetings";
        NetworkLead: "To møder om året holder aktørerne sammen. Varde holdt dem i april og oktober.",
            "Two meetings a year keep the partners together. Varde held them in April and October.";
        NetworkMeeting: "Netværksmøde for aktører omkring veteraner", "Network meeting for partners around veterans";
        NetworkMonths: "Hvilke måneder?", "Which months?";
        NetworkProposed: "Forslag til dag", "Proposed day";
        NetworkSet: "Valgt dag", "Chosen day";
        NetworkPlace: "Sted", "Place";
        Agenda: "Dagsorden", "Agenda";
        AgendaHint: "Et punkt på hver linje. Lad feltet stå tomt for at bruge forslaget.",
            "One point a line. Leave it empty to use the proposal.";
        // Its proposal, a point each.
        AgendaWelcome: "Velkomst og navnerunde (15 min.)", "Welcome, and who is here (15 min.)";
        AgendaSinceLast: "Siden sidst: hvad har vi aftalt, og hvad blev der af det? (15 min.)",
            "Since last time: what did we agree, and what came of it? (15 min.)";
        AgendaTalk: "Oplæg fra en aktør (30 min.)", "A talk by one of the partners (30 min.)";
        AgendaBreak: "Pause og tid til at mødes (15 min.)", "Break and time to meet (15 min.)";
        AgendaExperience: "Erfaringer fra forløb, uden navne (30 min.)", "Experience from cases, without names (30 min.)";
        AgendaPartnerList: "Aktørlisten: hvad er nyt, og hvad gælder ikke mere? (20 min.)",
            "The partner list: what is new, and what no longer holds? (20 min.)";
        AgendaNext: "Aftaler og næste møde (25 min.)", "Agreements and next meeting (25 min.)";
        Participants: "Inviterede fra aktørlisten", "Invited from the partner list";
        Invitation: "Skriv en indbydelse", "Write an invitation";
        CalendarFile: "Hent kalenderfil", "Download a calendar file";
        // Saved work.
        SaveWork: "Gem mit arbejde på denne enhed", "Save my work on this device";
        WorkSaved: "Dit arbejde er gemt på denne enhed. Andre, der bruger den, kan se det. Hent det også som fil.",
            "Your work is saved on this device. Others who use it can see it. Download it as a file too.";
        WorkNotSaved: "Dit arbejde kan ikke gemmes her. Hent det som fil, før du lukker siden.",
            "Your work cannot be saved here. Download it as a file before you close the page.";
        WorkExport: "Hent alt mit arbejde som fil", "Download all my work as a file";
        WorkImport: "Åbn en fil", "Open a file";
        WorkConflict: "Der er gemt noget nyt i et andet vindue. Vælg, hvad du vil beholde. Intet er slettet.",
            "Something newer was saved in another window. Choose what to keep. Nothing has been deleted.";
        WorkKeepMine: "Behold det, jeg ser her", "Keep what I see here";
        WorkTakeOther: "Hent det, der er gemt", "Load what is saved";
        DeleteAll: "Slet alt på denne enhed", "Delete everything on this device";
        // What lies on the device or in a file and cannot be read.
        WorkStoredUnread: "Vi kan ikke læse det arbejde, der ligger på denne enhed. Det bliver liggende, og vi gemmer ikke oven i det. Hent det som fil, eller slet alt.",
            "We cannot read the work that lies on this device. It stays there, and we save nothing over it. Download it as a file or delete everything.";
        WorkStoredNewer: "Det arbejde, der ligger på denne enhed, er fra en nyere udgave af siden. Hent siden igen. Det bliver liggende.",
            "The work that lies on this device is from a newer version of the site. Load the page again. It stays there.";
        WorkStoredLost: "Noget af det arbejde, der ligger på denne enhed, kan vi ikke læse. Det bliver liggende, til du gemmer igen:",
            "Some of the work that lies on this device we cannot read. It stays there until you save again:";
        WorkFetchStored: "Hent det gemte, som det er", "Download what is saved as it is";
        WorkOpenedLost: "Filen er åbnet, men noget manglede:", "The file is open, but something was missing:";
    }
}

impl ProMsg {
    /// The columns of a partner list's table, in order.
    pub const CSV_HEADING: [Self; 13] = [
        Self::ColumnName,
        Self::ColumnOrganization,
        Self::ColumnTopics,
        Self::ColumnPhone,
        Self::ColumnMail,
        Self::ColumnWeb,
        Self::ColumnAddress,
        Self::Note,
        Self::ColumnStatus,
        Self::ColumnSource,
        Self::ColumnSourceDate,
        Self::ColumnSeen,
        Self::ColumnId,
    ];
}

names! {
    /// A group of partners.
    pub fn partner_role(PartnerRole), PartnerRoleWords {
        Coordinator: "Kommunens indgang for veteraner", "The municipality's door for veterans";
        Municipality: "Andre i kommunen", "Others in the municipality";
        Veterancentret: "Veterancentret", "Veterancentret";
        Region: "Regionen og sygehuse", "The region and hospitals";
        State: "Andre dele af staten", "Other parts of the state";
        Ngo: "Foreninger og fonde", "Associations and foundations";
        Union: "Fagforeninger", "Trade unions";
        General: "Andre", "Others";
    }
}

names! {
    /// How one refers.
    pub fn way_in(WayIn), WayInWords {
        SelfReferral: "Borgeren kan selv henvende sig. Ring sammen, hvis det er svært.",
            "The citizen can make contact. Call together if that is hard.";
        Referral: "Der skal en henvisning til, ofte fra lægen. Spørg, hvad den skal indeholde.",
            "A referral is needed, often from the doctor. Ask what it must hold.";
        Visitation: "En myndighed afgør det (visitation). Ring og spørg, hvem der afgør det.",
            "An authority decides (visitation). Call and ask who decides.";
        Membership: "Det er for medlemmer. Spørg, hvordan man bliver det.", "It is for members. Ask how to join.";
        CallYourself: "Ring selv. Borgeren behøver ikke være med.", "Call yourself. The citizen need not take part.";
        Unknown: "Det er ikke oplyst. Ring og spørg.", "We do not know. Call and ask.";
    }
}

names! {
    /// One thing that a partner asks for.
    pub fn asks_for(AsksFor), AsksForWords {
        Consent: "Om borgeren har sagt ja til, at du ringer", "Whether the citizen has agreed to you calling";
        Deployment: "Hvordan veteranen var udsendt", "How the veteran was deployed";
        Residence: "Hvor borgeren bor", "Where the citizen lives";
        Age: "Barnets eller den unges alder", "The age of the child or young person";
        ReferralLetter: "En henvisning", "A referral";
        Decision: "En afgørelse fra en myndighed", "A decision of an authority";
        Membership: "Medlemskab", "Membership";
        Situation: "Hvad det handler om", "What it is about";
        Payment: "Betaling", "Payment";
    }
}

names! {
    /// A sentence on confidentiality.
    pub fn confidentiality(Confidentiality), ConfidentialityWords {
        Authority: "De ansatte har tavshedspligt. Del kun det, borgeren har sagt ja til.",
            "Staff have a duty of confidentiality. Share only what the citizen has agreed to.";
        Anonymous: "Man kan tale med dem uden at sige, hvem man er.", "One can talk to them without saying who one is.";
        AskFirst: "Spørg, hvad de gør med det, de får at vide, før du nævner et navn.",
            "Ask what they do with what they are told before you give a name.";
        WithoutName: "Fortæl om situationen uden navn. Så behøver du ikke borgerens ja.",
            "Describe the situation without a name. Then you do not need the citizen's consent.";
    }
}

names! {
    /// What has happened to an entry of a list.
    pub fn mark(Mark), MarkWords {
        Changed: "Oplysningerne er ændret, siden du valgte det.", "The information has changed since you chose it.";
        Overdue: "Det er længe siden, nogen har tjekket det. Ring først.",
            "It is a long time since anybody checked it. Call first.";
        Merged: "Er nu en del af dette tilbud.", "Is now part of this offer.";
        Ended: "Tilbuddet er slut.", "The offer has ended.";
    }
}

/// What came of a merge.
pub fn merged(merged: &Merged, language: Language) -> String {
    let mut parts = Vec::new();
    for (count, words) in [
        (merged.added, ProMsg::MergedAdded),
        (merged.known, ProMsg::MergedKnown),
        (merged.missing, ProMsg::MergedMissing),
        (merged.left_out, ProMsg::MergedLeftOut),
    ] {
        if count > 0 {
            parts.push(format!("{count} {}", words.get(language)));
        }
    }
    if parts.is_empty() { ProMsg::MergedNothing.get(language).to_owned() } else { parts.join(", ") + "." }
}

/// Where a text comes from.
pub fn from_directory(data_date: Date, language: Language) -> String {
    super::Msg::PrintedFrom.get(language).replace("{}", &date(data_date, language))
}

/// `kl. 9-11.30`.
pub fn from_to(from: &str, to: &str, language: Language) -> String {
    match language {
        Language::Danish => format!("kl. {from}-{to}"),
        Language::English => format!("{from}–{to}"),
    }
}

names! {
    /// Why there is no hand-over text.
    pub fn handover_problem(HandoverProblem), HandoverProblemWords {
        NoServices: "Vælg mindst ét tilbud.", "Choose at least one offer.";
        NoConsent: "Du har skrevet noget om borgeren. Sæt kryds ved, at borgeren har sagt ja, eller fjern det.",
            "You have written something about the citizen. Tick that the citizen agrees, or take it out.";
        NoSender: "Skriv din rolle, så modtageren ved, hvem der skriver.",
            "Write your role, so that the receiver knows who writes.";
        PersonalNumber: "Der står noget, der ligner et CPR-nummer. Fjern det, før du sender noget.",
            "Something looks like a CPR number. Remove it before you send anything.";
    }
}

/// A proposal for a network meeting's agenda, a point each.
pub fn agenda_proposal(language: Language) -> [&'static str; 7] {
    [
        ProMsg::AgendaWelcome,
        ProMsg::AgendaSinceLast,
        ProMsg::AgendaTalk,
        ProMsg::AgendaBreak,
        ProMsg::AgendaExperience,
        ProMsg::AgendaPartnerList,
        ProMsg::AgendaNext,
    ]
    .map(|point| point.get(language))
}

/// A purpose: its title, and what it means in the municipality.
pub fn purpose(purpose: Purpose, language: Language) -> (&'static str, &'static str) {
    (purpose_title(purpose, language), purpose_meaning(purpose, language))
}

names! {
    /// A purpose.
    fn purpose_title(Purpose), PurposeTitles {
        KnownContact: "En kontakt, som alle kender", "A contact everybody knows";
        WholeSituation: "Se hele livet, ikke kun én sag", "See the whole life, not one case";
        AcrossSectors: "Sæt hjælpen sammen på tværs", "Put the help together across sectors";
        Outreach: "Find dem, der er sværest at nå", "Find those who are hardest to reach";
        MeetingSupport: "Gør møder til at holde ud", "Make meetings bearable";
        Relatives: "Hav øje for de pårørende", "Keep an eye on relatives";
        BringIn: "Få andre med i tide", "Bring others in early";
        LocalNetwork: "Hold et lokalt netværk i live", "Keep a local network alive";
        SupportGroups: "Støt foreninger og caféer", "Support associations and cafés";
        Skills: "Vis, hvad veteraner kan", "Show what veterans can do";
        Recognition: "Sig tak, så det bliver set", "Say thanks so that it is seen";
        ShareKnowledge: "Del viden med andre koordinatorer", "Share knowledge with other coordinators";
    }
}

names! {
    /// What a purpose means in the municipality.
    fn purpose_meaning(Purpose), PurposeMeanings {
        KnownContact: "Veteraner og pårørende skal kunne finde indgangen med én søgning på kommunens hjemmeside.",
            "Veterans and relatives must find the way in with one search on the municipality's website.";
        WholeSituation: "Tag bolig, penge, helbred, familie og arbejde med, før I finder en løsning.",
            "Take in housing, money, health, family and work before you find a solution.";
        AcrossSectors: "Få kommunens afdelinger, regionen, Veterancentret og foreninger til at passe sammen om én plan.",
            "Make the municipality's departments, the region, Veterancentret and associations fit into one plan.";
        Outreach: "Opsøg hjemløse og syge veteraner, som ikke selv beder om hjælp. Brug dem, de stoler på.",
            "Seek out homeless and ill veterans who do not ask for help. Use people they trust.";
        MeetingSupport: "Foreslå en bisidder. Vælg tid, sted og længde, så veteranen kan være der.",
            "Suggest somebody to come along. Choose time, place and length so that the veteran can be there.";
        Relatives: "Spørg, hvordan partner, børn og forældre har det, og find hjælp til dem selv.",
            "Ask how partner, children and parents are, and find help for themselves.";
        BringIn: "Kend dem uden for kommunen, og ring til dem, før sagen er kørt fast.",
            "Know those outside the municipality, and call them before a case is stuck.";
        LocalNetwork: "Giv veteraner og pårørende et sted at mødes, og sørg for, at nogen holder det kørende.",
            "Give veterans and relatives a place to meet, and see that somebody keeps it going.";
        SupportGroups: "Hjælp med lokaler, penge, tilladelser og kontakt til kommunen.",
            "Help with rooms, money, permits and contact with the municipality.";
        Skills: "Fortæl virksomheder og foreninger, hvad man lærer af at være udsendt. De fleste veteraner er i arbejde.",
            "Tell companies and associations what people learn from being deployed. Most veterans are in work.";
        Recognition: "Hold flagdagen 5. september hvert år, også for de pårørende.",
            "Mark the flag day on 5 September every year, for relatives too.";
        ShareKnowledge: "Mød koordinatorer fra andre kommuner, og brug Veterancentrets konsulenter.",
            "Meet coordinators from other municipalities, and use Veterancentret's consultants.";
    }
}

names! {
    /// Why a file cannot be read at all.
    pub fn unreadable(Unreadable), UnreadableWords {
        Empty: "Filen er tom. Intet er ændret.", "The file is empty. Nothing has changed.";
        TooLong: "Filen er for stor til at læse her. Intet er ændret.",
            "The file is too large to read here. Nothing has changed.";
        NotText: "Filen er ikke et CSV-regneark. Gem den som CSV, og prøv igen. Intet er ændret.",
            "The file is not a CSV table. Save it as CSV and try again. Nothing has changed.";
    }
}

/// What went wrong in the form of a table.
pub fn csv_problem(problem: CsvProblem, language: Language) -> String {
    match (problem, language) {
        (CsvProblem::OpenQuote { line }, Language::Danish) => {
            format!("Et anførselstegn i linje {line} er ikke lukket. Se efter, om resten er rigtig.")
        }
        (CsvProblem::OpenQuote { line }, Language::English) => {
            format!("A quotation mark in line {line} is not closed. Check whether the rest is right.")
        }
        (CsvProblem::TooManyRows { left }, Language::Danish) => format!("{left} rækker var for mange og er ikke med."),
        (CsvProblem::TooManyRows { left }, Language::English) => format!("{left} rows were too many and are left out."),
        (CsvProblem::LongRow { row }, Language::Danish) => {
            format!("Række {row} har flere felter end overskriften. De sidste er ikke med.")
        }
        (CsvProblem::LongRow { row }, Language::English) => {
            format!("Row {row} has more cells than the heading. The last are left out.")
        }
    }
}

names! {
    fn part(Part), PartWords {
        PartnerList: "Aktørlisten", "The partner list";
        Tasks: "Opgaverne", "The tasks";
        Board: "Status over veteranpolitikken", "The policy board";
        Network: "Netværksmøderne", "The network meetings";
        Youth: "Planerne for unge", "The youth plans";
    }
}

/// What was left out while reading saved work.
pub fn loss(loss: Loss, language: Language) -> String {
    match (loss, language) {
        (Loss::Whole(one), Language::Danish) => format!("{} kunne ikke læses. Resten er med.", part(one, language)),
        (Loss::Whole(one), Language::English) => {
            format!("{} could not be read. The rest is kept.", part(one, language))
        }
        (Loss::Some(one, count), Language::Danish) => {
            format!("{}: {count} ting kunne ikke læses. Resten er med.", part(one, language))
        }
        (Loss::Some(one, count), Language::English) => {
            format!("{}: {count} things could not be read. The rest is kept.", part(one, language))
        }
        (Loss::Unknown(count), Language::Danish) => format!("{count} dele kender vi ikke. Resten er med."),
        (Loss::Unknown(count), Language::English) => format!("We do not know {count} parts. The rest is kept."),
    }
}

names! {
    /// Why saved work cannot be read, what is safe and what to do.
    pub fn read_error(ReadError), ReadErrorWords {
        NotJson: "Filen er gået i stykker, så vi kan ikke læse den. Dit arbejde her er ikke ændret.",
            "The file is broken, so we cannot read it. Your work here has not changed.";
        NotWork: "Filen er ikke gemt arbejde herfra. Dit arbejde her er ikke ændret.",
            "The file is not saved work from here. Your work here has not changed.";
        Newer: "Filen er fra en nyere udgave af siden. Hent siden igen, og prøv så. Intet er ændret.",
            "The file is from a newer version of the site. Load the page again, then try. Nothing has changed.";
    }
}
