//! How we choose, in words: the steps to the first contact, and for each topic whose door is first, whose is second, what
//! is named first and what is shown only if something is so. Used on the build machine alone: see `ui::kept`.

use std::collections::BTreeMap;

use super::{
    format::{capital, fill, join},
    formats::service_kind,
    plan::{PlanWord, only_if, open_question, role_name},
    table::texts,
};
use crate::{
    domain::{CriterionCode, Directory, Language, ServiceKind},
    matching::Condition,
    quality::{Choice, DoorOf},
};

texts! {
    /// A fixed text.
    ChoosingMsg {
        Steps: "Hvem står først?", "Who comes first?";
        StepsLead: "Det første, der passer, gælder.", "The first that applies decides.";
        ChildAsks: "Et barn spørger", "A child asks";
        Afraid: "Nogen er bange derhjemme, eller et andet emne har sin egen linje",
            "Somebody is afraid at home, or another topic has a line of its own";
        AfraidAnswer: "Emnets egen linje. Er nogen bange derhjemme, viser vi intet, der samler familien",
            "The topic's own line. Where somebody is afraid at home, we show nothing that gathers the family";
        Practice: "En fagperson spørger om selve arbejdet med veteraner", "A professional asks about the work with veterans itself";
        Bed: "Der mangler en seng i nat", "A bed is needed tonight";
        BedAnswer: "Kommunen. Den skal finde en", "The municipality. It has to find one";
        NotDeployed: "Der har ikke været en udsendelse", "There was no deployment";
        NotDeployedAnswer: "Kommunen eller den hjælp, der er for alle", "The municipality, or the help that is for everybody";
        CannotWait: "Det kan ikke vente", "It cannot wait";
        Else: "Ellers tæller emnerne sammen", "Otherwise the topics decide together";
        ElseAnswer: "Hvert emne peger på kommunen, Veterancentret eller et bestemt tilbud. Det, flest peger på, står først",
            "Each topic points to the municipality, to Veterancentret or to an offer. What most of them point to comes first";
        Second: "Den næste kontakt har altid et andet nummer.", "The second contact always has another number.";
        Share: "Hvor tit står hver af dem først?", "How often does each come first?";
        ShareLead: "Vi har talt {} planer: hvert emne, hver slags person og hver slags kommune.",
            "We counted {} plans: each topic, each kind of person and each kind of municipality.";
        ShareMunicipality: "Kommunen", "The municipality";
        ShareVeterancentret: "Veterancentret", "Veterancentret";
        ShareOthers: "Andre", "Others";
        ShareOf: "{}: {} %", "{}: {}%";
        Order: "I hvilken rækkefølge står resten?", "In what order does the rest come?";
        OrderFits: "Det, der sikkert passer, står før det, der måske passer.", "What surely fits comes before what may fit.";
        OrderOpen: "Kan det ikke vente, står det, der er åbent, før det, der er lukket.",
            "When it cannot wait, what is open comes before what is closed.";
        OrderCore: "Emnets egen hjælp står før det, der også har med emnet at gøre.", "The topic's own help comes before what also touches it.";
        OrderWish: "Vil du helst skrive eller møde op, tæller det med.", "If you would rather write or meet, that counts.";
        OrderMade: "Er to ellers lige gode, står det først, der er lavet til veteraner og deres nærmeste.",
            "Of two that are otherwise equal, the one made for veterans and those closest to them comes first.";
        OrderNear: "Det, der er nær, står før det, der er langt væk.", "What is near comes before what is far away.";
        OrderFresh: "Det, nogen har tjekket for nylig, står før det, der er gammelt.",
            "What was checked lately comes before what is old.";
        Topics: "Emne for emne", "Topic by topic";
        Who: "Hvem spørger", "Who asks";
        First: "Første kontakt", "First contact";
        Next: "Næste", "Second";
        Named: "Nævnt først", "Named first";
        Now: "{}, når det ikke kan vente", "{}, when it cannot wait";
        OwnMunicipality: "kommunen", "the municipality";
        InSome: "{} (i {} af {} slags kommuner)", "{} (in {} of {} kinds of municipalities)";
        Nobody: "ingen", "none";
        All: "{}: alle tilbud af den slags om emnet", "{}: all offers of that kind about the topic";
        OnlyIf: "Vises kun som «Passer, hvis …»", "Shown only as “Fits if …”";
    }
}

/// A step on the way to the first contact: what is asked, and who is first where it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoosingStep {
    /// What is so.
    pub so: &'static str,
    /// Who is first then.
    pub first: String,
}

/// The steps in the order of `matching::doors`. Who is named is named by the rules' own ids.
pub fn steps(directory: &Directory, language: Language) -> Vec<ChoosingStep> {
    use ChoosingMsg as M;
    let rules = &directory.rules;
    let name = |id: &str| directory.service(id).map_or_else(String::new, |one| one.name.get(language).to_owned());
    let words = |message: M| message.get(language).to_owned();
    [
        (M::ChildAsks, name(&rules.child_line)),
        (M::Afraid, words(M::AfraidAnswer)),
        (M::Practice, name(&rules.professional_sparring)),
        (M::Bed, words(M::BedAnswer)),
        (M::NotDeployed, words(M::NotDeployedAnswer)),
        (M::CannotWait, name(&rules.veteran_line)),
        (M::Else, words(M::ElseAnswer)),
    ]
    .map(|(so, first)| ChoosingStep { so: so.get(language), first })
    .into()
}

/// How many of the counted plans begin with whom: the municipality, Veterancentret, others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The own municipality's doors.
    pub municipality: usize,
    /// Veterancentret's lines and units.
    pub veterancentret: usize,
    /// Everybody else.
    pub others: usize,
}

impl Shares {
    /// Counts the first doors.
    pub fn of(rows: &[Choice<'_>], directory: &Directory) -> Self {
        let line = directory.service(&directory.rules.veteran_line).map(|line| line.organization.as_str());
        let mut shares = Self::default();
        for (door, count) in rows.iter().flat_map(|row| &row.first) {
            let organization = |id: &str| directory.service(id).map(|service| service.organization.as_str());
            match door {
                DoorOf::OwnMunicipality => shares.municipality += count,
                DoorOf::Service(id) if organization(id) == line => shares.veterancentret += count,
                DoorOf::Service(_) => shares.others += count,
            }
        }
        shares
    }

    /// All that were counted.
    pub fn all(self) -> usize {
        self.municipality + self.veterancentret + self.others
    }

    /// Each with its words and its part in percent, rounded so that they make a hundred.
    pub fn parts(self, language: Language) -> [(String, usize); 3] {
        let percent = |count: usize| (count * 100 + self.all() / 2) / self.all().max(1);
        let (municipality, veterancentret) = (percent(self.municipality), percent(self.veterancentret));
        let others = 100_usize.saturating_sub(municipality + veterancentret);
        [
            (ChoosingMsg::ShareMunicipality, municipality),
            (ChoosingMsg::ShareVeterancentret, veterancentret),
            (ChoosingMsg::ShareOthers, others),
        ]
        .map(|(name, part)| (fill(ChoosingMsg::ShareOf.get(language), &[name.get(language), &part.to_string()]), part))
    }
}

/// What is chosen for a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFor {
    /// The topic's name.
    pub topic: String,
    /// A row for all who get the same: who asks, first contact, second, named first.
    pub rows: Vec<[String; 4]>,
    /// Names of what is shown only if something is so, with what that is.
    pub only_if: Vec<(String, String)>,
}

/// The table, topic by topic.
pub fn chosen_for(choices: &[Choice<'_>], directory: &Directory, language: Language) -> Vec<ChosenFor> {
    let topics = choices.chunk_by(|one, other| one.topic.id == other.topic.id);
    topics
        .filter_map(|rows| rows.first().map(|first| (first.topic, rows)))
        .map(|(topic, rows)| {
            let mut told: Vec<([String; 3], Vec<&Choice<'_>>)> = Vec::new();
            let mut only_if: BTreeMap<&str, (String, String)> = BTreeMap::new();
            for row in rows {
                let doors = |doors| doors_in_words(doors, row.places, directory, language);
                let cells = [doors(&row.first), doors(&row.second), named(row, directory, language)];
                match told.iter_mut().find(|(known, _)| *known == cells) {
                    Some((_, who)) => who.push(row),
                    None => told.push((cells, vec![row])),
                }
                for (service, condition) in &row.left_out {
                    let because = because(condition, language);
                    only_if.insert(&service.id, (service.name.get(language).to_owned(), because));
                }
            }
            let rows = told.into_iter();
            let rows = rows.map(|([first, second, named], who)| [who_asks(&who, language), first, second, named]);
            ChosenFor {
                topic: topic.name.get(language).to_owned(),
                rows: rows.collect(),
                only_if: only_if.into_values().collect(),
            }
        })
        .collect()
}

/// `Veteraner og partnere` where it is the same whether it can wait or not, else who in which case.
fn who_asks(rows: &[&Choice<'_>], language: Language) -> String {
    let both = |role| rows.iter().filter(|row| row.role == role).count() > 1;
    let mut names: Vec<String> = Vec::new();
    for row in rows {
        let name = role_name(row.role, language);
        let name = match row.now && !both(row.role) {
            true => fill(ChoosingMsg::Now.get(language), &[name]),
            false => name.to_owned(),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    capital(&join(&names, language))
}

fn doors_in_words(doors: &[(DoorOf, usize)], places: usize, directory: &Directory, language: Language) -> String {
    let names = doors.iter().map(|(door, count)| {
        let name = match door {
            DoorOf::OwnMunicipality => ChoosingMsg::OwnMunicipality.get(language),
            DoorOf::Service(id) => directory.service(id).map_or(id.as_str(), |service| service.name.get(language)),
        };
        match *count == places {
            true => name.to_owned(),
            false => fill(ChoosingMsg::InSome.get(language), &[name, &count.to_string(), &places.to_string()]),
        }
    });
    some(names.collect(), language)
}

fn named(row: &Choice<'_>, directory: &Directory, language: Language) -> String {
    let names = row.core.iter().map(|id| match id.strip_prefix("kind:").and_then(ServiceKind::from_word) {
        Some(kind) => fill(ChoosingMsg::All.get(language), &[service_kind(kind, language)]),
        None => directory.service(id).map_or_else(|| id.clone(), |service| service.name.get(language).to_owned()),
    });
    some(names.collect(), language)
}

fn some(names: Vec<String>, language: Language) -> String {
    match names.as_slice() {
        [] => capital(ChoosingMsg::Nobody.get(language)),
        names => capital(&names.join(" · ")),
    }
}

fn because(condition: &Condition<'_>, language: Language) -> String {
    match condition {
        Condition::Answer(code) => open_question(*code, language).to_owned(),
        Condition::Unasked(text) => only_if(text, language),
        Condition::Children => PlanWord::FitsIfChildren.get(language).to_owned(),
        Condition::GoAway => PlanWord::FitsIfGoAway.get(language).to_owned(),
        // How far away something is depends on the place alone: the table of choices leaves it out.
        Condition::FarAway { .. } => open_question(CriterionCode::Area, language).to_owned(),
    }
}
