//! The shape of the JSON files in `data/`, field by field, as editors write them.
//!
//! These types know nothing of what is right: they only name the fields. [`super::check`] turns
//! them into checked values. `data/schema/` is generated from here, so every doc comment below is
//! what an editor's tools show. The file is long because it is a list, of every field of every file.

use schemars::JsonSchema;
use serde::Deserialize;

/// A text in Danish and, where written, English.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawText {
    /// Danish: short, plain, "du". Example: "Ring og fortæl, hvad der er svært."
    pub da: String,
    /// English. Example: "Call and tell them what is hard."
    pub en: Option<String>,
}

/// Where a record was read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSource {
    /// Title of the page or document. Example: "Tre år med Familieenheden"
    pub title: String,
    /// Who published it. Example: "Veterancentret"
    pub publisher: Option<String>,
    /// Address that begins with https:// or http://. Example: "https://www.veterancentret.dk/"
    pub url: Option<String>,
    /// Date, as exact as known: "2023", "2023-04" or "2023-04-01". null: no date.
    pub date: Option<String>,
}

/// A check by a person.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCheck {
    /// How: "phone", "web" or "mail".
    pub by: String,
    /// The day. Example: "2026-11-21"
    pub on: String,
    /// Who, as a role: "editor", "volunteer", "municipality" or "organization". Left out: not written down.
    pub who: Option<String>,
    /// What was found. For editors, never shown.
    pub note: Option<String>,
}

/// Opening hours, Danish local time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawHours {
    /// true: day and night, all year. Then no other field.
    #[serde(default)]
    pub always: bool,
    /// Open times by the week.
    #[serde(default)]
    pub weekly: Vec<RawInterval>,
    /// On public holidays: "unknown", "same", "closed" or "all_day". Left out: unknown.
    pub holidays: Option<String>,
    /// What the times do not say; or the hours in words when no rule can follow them.
    pub note: Option<RawText>,
}

/// One open time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawInterval {
    /// Days: "mon", "tue", "wed", "thu", "fri", "sat", "sun".
    pub days: Vec<String>,
    /// Opens. Example: "09:00"
    pub from: String,
    /// Closes. "24:00" is midnight; an hour before `from` means the next morning. Example: "05:00"
    pub to: String,
    /// "even" or "odd" ISO weeks; left out: every week.
    pub weeks: Option<String>,
}

/// One way to reach a service: a telephone line, or an address with its value.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawContact {
    /// "phone" or "sms" with a line; "email", "web", "chat" or "address" with a value.
    pub kind: String,
    /// Id of the line in lines.json; a municipality's main line by its code. Example: "linje-livslinien"
    pub line: Option<String>,
    /// What to ask for at that line. Example: {"da": "Spørg efter Familieenheden"}
    pub ask_for: Option<RawText>,
    /// The address or page. Examples: "info@eksempel.dk", "https://eksempel.dk"
    pub value: Option<String>,
    /// What an address or page is for, where that is not plain. Example: {"da": "Kun for medlemmer"}
    pub label: Option<RawText>,
    /// When somebody answers there. Left out: unknown. The hours of a number stand with its line.
    pub hours: Option<RawHours>,
}

/// A telephone line. `data/lines.json`. A municipality's main line stands in `municipalities.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawLine {
    /// Id. It stays when the number changes. Example: "linje-livslinien"
    pub id: String,
    /// The number. Each stands once in the whole directory. Example: "70 20 12 01"
    pub number: String,
    /// Id of the organization that answers.
    pub organization: String,
    /// What it is called. The name of its service, where there is one like it.
    pub name: RawText,
    /// What it is for, where the name does not say it. Example: {"da": "Kun til sms"}
    pub purpose: Option<RawText>,
    /// When somebody answers. Left out: unknown.
    pub hours: Option<RawHours>,
    /// Where the hours were read, where that is another source than the number's.
    pub hours_source: Option<RawSource>,
    /// Other sources that tell the same hours: where several agree, the hours are told as they stand.
    #[serde(default)]
    pub hours_also_in: Vec<RawSource>,
    /// "current", "unverified" or "historical".
    pub status: String,
    /// Why an undated line is "current" all the same. For editors.
    pub status_reason: Option<String>,
    /// Where the number was read; the newest.
    pub source: RawSource,
    /// The last check by a person.
    pub checked: Option<RawCheck>,
    /// Where sources disagree. For editors and the quality report.
    pub conflicts: Option<String>,
    /// Notes for editors. Never shown.
    pub editor_note: Option<String>,
}

/// Where an offer may be used. Exactly one of the three.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RawArea {
    /// By everybody in Denmark: {"nationwide": true}
    Nationwide(bool),
    /// By people in these regions: {"regions": ["1083"]}
    Regions(Vec<String>),
    /// By people in these municipalities: {"municipalities": ["0573"]}
    Municipalities(Vec<String>),
}

/// Where an offer is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawLocation {
    /// Code of the municipality. Example: "0607"
    pub municipality: String,
    /// The town or house. Example: "Fredericia"
    pub name: Option<String>,
}

/// Ages in whole years, both included.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawAges {
    /// Youngest. Example: 8
    pub from: u8,
    /// Oldest. Example: 12
    pub to: u8,
}

/// A group for children or young people.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawGroup {
    /// Who can join.
    pub ages: RawAges,
    /// Where it meets, where known.
    pub location: Option<RawLocation>,
    /// First day, where known. Example: "2027-02-01"
    pub starts: Option<String>,
    /// Last day, where known.
    pub ends: Option<String>,
    /// When it meets, in words.
    pub when: Option<RawText>,
    /// The way there: "paid", "not_paid" or "unknown".
    pub transport: Option<String>,
    /// true: there is a meal.
    pub meals: Option<bool>,
}

/// A condition. Example: {"in": {"fact": "deployment", "values": ["soldier_28"]}}
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RawTest {
    /// All of them.
    All(Vec<RawTest>),
    /// At least one.
    Any(Vec<RawTest>),
    /// Not that.
    Not(Box<RawTest>),
    /// The fact is one of these words.
    In {
        /// "role", "deployment", "municipality", "region", "urgency" or "topic".
        fact: String,
        /// Accepted words.
        values: Vec<String>,
    },
    /// The fact is a number from and to.
    Range {
        /// "child_age".
        fact: String,
        /// Lowest.
        from: u8,
        /// Highest.
        to: u8,
    },
    /// The fact has been told.
    Known {
        /// Any fact.
        fact: String,
    },
}

/// A hard condition beyond audience, area and age.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCriterion {
    /// "deployment", "audience", "area", "age" or "situation": chooses the sentences shown.
    pub code: String,
    /// The condition.
    pub test: RawTest,
}

/// A condition that no question asks about.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOnlyIf {
    /// The condition, after "Passer, hvis …". Example: {"da": "der er alkohol eller stoffer i familien"}
    pub text: RawText,
    /// Topics that say that it holds: ids from topics.json.
    #[serde(default)]
    pub topics: Vec<String>,
}

/// A service: something one can ask for. `data/services/*.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawService {
    /// Id: small letters, digits, hyphens. Never changes. Example: "vetc-familieenheden"
    pub id: String,
    /// Id of the organization; a municipality is "kommune-" and its slug. Example: "kommune-varde"
    pub organization: String,
    /// "crisis_line", "helpline", "out_of_hours_doctor", "counselling", "treatment", "group", "course", "camp",
    /// "stay", "meeting_place", "peer_support", "activity", "grant", "compensation", "association",
    /// "coordinator", "municipal_help", "professional_support" or "recognition".
    pub kind: String,
    /// Name.
    pub name: RawText,
    /// What it is, in one or two sentences of at most 20 words.
    pub summary: RawText,
    /// Who it is for: "veteran", "partner", "child", "adult_child", "veteran_parent", "family", "friend", "professional".
    pub audience: Vec<String>,
    /// true: a child may make contact alone, and the words are fit for a child.
    #[serde(default)]
    pub child_may_ask: bool,
    /// What it helps with: ids from topics.json.
    pub topics: Vec<String>,
    /// Where it may be used.
    pub area: RawArea,
    /// Where it is, for nearness. Left out for phone and net.
    pub location: Option<RawLocation>,
    /// true: made for veterans or their relatives; false: for everybody.
    pub dedicated: bool,
    /// Ages of the children or young people it takes, where limited.
    pub ages: Option<RawAges>,
    /// Groups for children.
    #[serde(default)]
    pub groups: Vec<RawGroup>,
    /// Hard conditions beyond audience, area and age.
    #[serde(default)]
    pub criteria: Vec<RawCriterion>,
    /// Ways to reach it. A municipality's offer may have none: the main line stands in.
    #[serde(default)]
    pub contacts: Vec<RawContact>,
    /// "self_referral", "referral", "assessment", "membership" or "unknown".
    pub access: String,
    /// "free", "paid" or "unknown".
    pub cost: String,
    /// true: one can ask without saying who one is; false: one cannot. Left out: not told.
    pub anonymous: Option<bool>,
    /// Whom it brings together in one place: "family", "couple", "veterans" or "nobody". Not shown where somebody is afraid
    /// at home. Left out: by its kind.
    pub gathers: Option<String>,
    /// true: one may walk in, without an appointment.
    #[serde(default)]
    pub open_to_visitors: bool,
    /// Who can refer to it or apply for it: "doctor", "hospital", "municipality", "veterancentret", "union", "family".
    #[serde(default)]
    pub referred_by: Vec<String>,
    /// A condition that no question asks about. Example: {"text": {"da": "der er alkohol i familien"}, "topics": ["misbrug"]}
    pub only_if: Option<RawOnlyIf>,
    /// true: they call again, whatever was said.
    #[serde(default)]
    pub follows_up: bool,
    /// Whether it has a bed: "tonight", "for_a_time" or "none". Left out: not what it is about, or not told.
    pub bed: Option<String>,
    /// true: made for veterans, but for soldiers and others without a deployment too.
    #[serde(default)]
    pub also_not_deployed: bool,
    /// What one should know before calling, a sentence each.
    #[serde(default)]
    pub good_to_know: Vec<RawText>,
    /// "current", "unverified" or "historical".
    pub status: String,
    /// Why an undated record is "current" all the same. For editors.
    pub status_reason: Option<String>,
    /// Where it was read.
    pub source: RawSource,
    /// The last check by a person.
    pub checked: Option<RawCheck>,
    /// Ids of earlier records that this one took over.
    #[serde(default)]
    pub merged_ids: Vec<String>,
    /// Where sources disagree. For editors and the quality report.
    pub conflicts: Option<String>,
    /// Notes for editors. Never shown.
    pub editor_note: Option<String>,
}

/// A policy, agreement, method or yearly event. `data/initiatives.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawInitiative {
    /// Id.
    pub id: String,
    /// "policy", "agreement", "method" or "event".
    pub kind: String,
    /// Name.
    pub name: RawText,
    /// What it says or does.
    pub summary: RawText,
    /// Where it holds.
    pub area: RawArea,
    /// The year it began, where known. Example: 2017
    pub since: Option<i16>,
    /// The day an event comes back on each year, month and day. Example: "09-05"
    pub yearly: Option<String>,
    /// A page about it.
    pub url: Option<String>,
    /// "current", "unverified" or "historical".
    pub status: String,
    /// Why an undated record is "current" all the same. For editors.
    pub status_reason: Option<String>,
    /// Where it was read.
    pub source: RawSource,
    /// The last check by a person.
    pub checked: Option<RawCheck>,
    /// Ids of earlier records that this one took over.
    #[serde(default)]
    pub merged_ids: Vec<String>,
    /// Where sources disagree.
    pub conflicts: Option<String>,
    /// Notes for editors. Never shown.
    pub editor_note: Option<String>,
}

/// An organization. `data/organizations.json`. Municipalities are not repeated there.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOrganization {
    /// Id.
    pub id: String,
    /// Name.
    pub name: RawText,
    /// "municipality", "veterancentret", "state", "region", "ngo", "union" or "other".
    pub kind: String,
    /// Home page.
    pub website: Option<String>,
    /// Id of the organization it is part of.
    pub part_of: Option<String>,
}

/// A municipality. `data/municipalities.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawMunicipality {
    /// Four digits. Example: "0573"
    pub code: String,
    /// Name without "Kommune".
    pub name: String,
    /// Name in full, where it is not the name and "Kommune". Example: "Københavns Kommune"
    pub full_name: Option<String>,
    /// Name in addresses: a–z and hyphens. Example: "ringkoebing-skjern"
    pub slug: String,
    /// Code of the region until 2026. Example: "1083"
    pub region: String,
    /// Town of the town hall.
    pub seat: String,
    /// Degrees north of the middle of its land.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Codes of municipalities next to it by land, bridge or ferry.
    pub neighbours: Vec<String>,
    /// Main line and addresses.
    pub main_contact: RawMainContact,
    /// What is known of the veteran coordinator.
    pub coordinator: RawCoordinator,
    /// Number of veterans, where a source says so.
    pub veterans: Option<RawVeterans>,
    /// A local circumstance readers should know.
    pub note: Option<RawText>,
}

/// Main line and addresses of a municipality.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawMainContact {
    /// Main phone number; null: not found.
    pub phone: Option<String>,
    /// Main e-mail address; null: not found.
    pub email: Option<String>,
    /// Home page.
    pub website: String,
    /// Town hall on one line.
    pub address: Option<String>,
    /// "current" or "unverified", for the phone number.
    pub status: String,
    /// Where the phone number was read; the newest source.
    pub source: Option<RawSource>,
    /// The last check by a person.
    pub checked: Option<RawCheck>,
    /// Where sources disagree, and caveats. For editors.
    pub conflicts: Option<String>,
}

/// What is known of a municipality's veteran coordinator.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCoordinator {
    /// "known", "other_function", "none_known" or "ended".
    pub state: String,
    /// Id of the service that describes it.
    pub service: Option<String>,
}

/// Number of veterans in a municipality.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawVeterans {
    /// Persons.
    pub count: u32,
    /// Date of the count. Example: "2019-06"
    pub as_of: String,
    /// Address of the source.
    pub url: Option<String>,
}

/// A region. `data/regions.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRegion {
    /// Codes of the former regions that it stands for.
    pub codes: Vec<String>,
    /// Name with the word Region. Example: "Region Syddanmark"
    pub name: String,
    /// First day. Example: "2027-01-01"
    pub valid_from: Option<String>,
    /// Last day. Example: "2026-12-31"
    pub valid_to: Option<String>,
}

/// What changes on a day known beforehand. `data/changes.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawChange {
    /// Id of the line, service or organization. Example: "region-sjaelland"
    pub record: String,
    /// The first day of the new values. Example: "2027-01-01"
    pub from: String,
    /// Name from then on; left out: the same.
    pub name: Option<RawText>,
    /// The number from then on, of a line; left out: the same.
    pub number: Option<String>,
    /// The hours from then on, of a line; left out: the same.
    pub hours: Option<RawHours>,
    /// All contacts from then on, of a service; left out: the same.
    pub contacts: Option<Vec<RawContact>>,
    /// Where it was read.
    pub source: RawSource,
}

/// That an organization was asked whether its records are right. `data/outreach.json`, written by `vejviser outreach`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawAsked {
    /// Id of the organization; a municipality is "kommune-" and its slug. Example: "kommune-varde"
    pub organization: String,
    /// The day of the letter. Example: "2026-12-01"
    pub asked: String,
    /// The day of the answer; left out: none so far.
    pub answered: Option<String>,
}

/// A postcode or a row of them. `data/postcodes.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPostcode {
    /// First postcode.
    pub from: String,
    /// Last postcode; left out for a single one.
    pub to: Option<String>,
    /// Postal town.
    pub name: String,
    /// Municipalities, the largest share first.
    pub municipalities: Vec<String>,
}

/// A long text. `data/articles.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawArticle {
    /// Which text: "about", "about-data", "privacy", "accessibility" or "inclusion".
    pub id: String,
    /// Danish.
    pub da: RawWriting,
    /// English.
    pub en: RawWriting,
}

/// A long text in one language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawWriting {
    /// The heading.
    pub title: String,
    /// One or two sentences with the most important thing.
    pub lead: String,
    /// The sections in reading order.
    pub sections: Vec<RawSection>,
}

/// A part of a long text.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSection {
    /// Its heading.
    pub heading: String,
    /// Paragraphs of at most four short sentences.
    #[serde(default)]
    pub paragraphs: Vec<String>,
    /// A list.
    #[serde(default)]
    pub points: Vec<String>,
}

/// An example of a policy board. `data/boards.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawBoard {
    /// Id. Example: "varde-2017"
    pub id: String,
    /// Title with the year it stood so.
    pub title: RawText,
    /// Code of the municipality. Example: "0573"
    pub municipality: String,
    /// When it stood so, as exact as known. Example: "2017"
    pub as_of: String,
    /// The document it was rewritten from.
    pub source: RawSource,
    /// The areas of the policy, in order.
    pub areas: Vec<RawBoardArea>,
}

/// An area of a board.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawBoardArea {
    /// Name. Example: {"da": "Anerkendelse"}
    pub name: RawText,
    /// Its goals.
    pub goals: Vec<RawGoal>,
}

/// A goal of a board.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawGoal {
    /// The goal.
    pub name: RawText,
    /// Its sub-goals.
    pub steps: Vec<RawStep>,
}

/// A sub-goal of a board.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawStep {
    /// What was to be reached.
    pub text: RawText,
    /// "not_started", "planned", "under_way", "ongoing", "done" or "dropped".
    pub status: String,
    /// What had been done.
    pub note: Option<RawText>,
    /// Who owned it: a role, never a name.
    pub owner: Option<RawText>,
}

/// What stands beside a line in a list of numbers, and how one begins there. `data/calls.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCall {
    /// Id of the service. Example: "livslinien"
    pub id: String,
    /// What it is for, in a few words. Example: {"da": "Ved tanker om selvmord"}
    pub about: RawText,
    /// How one begins when somebody answers.
    pub say: RawOpener,
    /// What to do while it is closed. Example: {"da": "Ring til din egen læge indtil kl. 16."}
    pub closed: Option<RawText>,
    /// Id of the line that stands in while it is closed. It has to answer day and night.
    pub stands_in: Option<String>,
}

/// Sentences to begin with, by who speaks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOpener {
    /// Whom the line is for. Example: {"da": "Jeg har det rigtig svært lige nu."}
    pub own: RawText,
    /// The partner, where that is something else than for other relatives.
    pub partner: Option<RawText>,
    /// Somebody close; `{}` is the one they call about, as they say it: "min partner", "en af mine forældre". Example: {"da": "{} har det meget dårligt."}
    pub relative: RawText,
    /// Who calls about a citizen.
    pub professional: RawText,
}

/// A topic. `data/topics.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawTopic {
    /// Id. Example: "boern-unge"
    pub id: String,
    /// "health", "family", "everyday", "community" or "professional".
    pub group: String,
    /// Name.
    pub name: RawText,
    /// What belongs to it.
    pub hint: Option<RawText>,
    /// How one says it on the phone, by who speaks.
    pub say: RawTopicSaid,
    /// How it is said when it cannot wait, where that is something else.
    pub say_now: Option<RawTopicSaid>,
    /// Whose door first.
    pub first_door: RawFirstDoor,
    /// Crisis contacts that this topic brings to the top.
    #[serde(default)]
    pub crisis: Vec<String>,
    /// true: a hard subject, said quietly before it is asked.
    #[serde(default)]
    pub sensitive: bool,
    /// What a good counsellor names first, by who asks and how urgent.
    #[serde(default)]
    pub core: Vec<RawCore>,
    /// What it is like, where that changes the plan: "keeps_apart" (afraid at home: nothing that gathers people),
    /// "of_children", "goes_away" (far away is no hindrance), "of_practice" (about the work, not about one person),
    /// "needs_bed" (when it cannot wait: a bed tonight).
    #[serde(default)]
    pub nature: Vec<String>,
}

/// Offers that belong to the core of a topic, for some of those who ask.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCore {
    /// Who asks; left out: everybody. Example: ["veteran", "professional"]
    #[serde(default)]
    pub roles: Vec<String>,
    /// "now": when it cannot wait, "later": when it can; left out: always.
    pub when: Option<String>,
    /// Ids of services, the best first.
    #[serde(default)]
    pub services: Vec<String>,
    /// Kinds of which every service about the topic belongs to it, where within reach. Example: ["meeting_place"]
    #[serde(default)]
    pub kinds: Vec<String>,
}

/// How a topic is said: parts of sentences, one thing each, small first letter, no full stop, no "og".
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawTopicSaid {
    /// The veteran. Example: {"da": "jeg har det svært psykisk"}
    pub own: RawText,
    /// Somebody close, of the veteran: goes on after "Min partner har været udsendt og". Example: {"da": "har det svært psykisk"}
    pub of_veteran: Option<RawText>,
    /// Somebody close, of the family or of themselves; this or `of_veteran`. `{}` stands for the children. Example: {"da": "{} kan mærke det"}
    pub of_family: Option<RawText>,
    /// A professional, after "Det handler om". Example: {"da": "psykisk helbred"}
    pub professional: RawText,
}

/// Whose door to knock on first for a topic.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawFirstDoor {
    /// "municipality", "veterancentret", "either", "own" (its own line, before every other) or "offer" (its best offer).
    pub door: String,
    /// A service behind that door that is better than its general line.
    pub service: Option<String>,
    /// Whose door when it cannot wait; left out: Veterancentret's line.
    pub now: Option<String>,
}

/// Rules of the plan. `data/rules.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRules {
    /// Who is named when it is urgent.
    pub urgent: RawUrgent,
    /// Veterancentret's line.
    pub veteran_line: String,
    /// Whom a professional asks first.
    pub professional_sparring: String,
    /// Whom a child asks first.
    pub child_line: String,
    /// One's own doctor, who refers to what only doctors refer to.
    pub own_doctor: String,
    /// Most referrals to a citizen.
    pub max_referrals: u8,
    /// Most referrals to a professional.
    pub max_referrals_professional: u8,
    /// Near means within so many kilometres on land. Example: 30
    pub near_km: u16,
    /// Within reach means within so many kilometres on land; what is further is far away. Example: 60
    pub reach_km: u16,
    /// Codes of municipalities that no bridge leads to.
    pub islands: Vec<String>,
    /// Pairs of codes with water between them and no bridge. Example: [["0482", "0360"]]
    pub across_water: Vec<(String, String)>,
    /// Ids of Veterancentret's own places, one a region.
    pub centres: Vec<String>,
    /// What is named first to who has chosen no topic.
    #[serde(default)]
    pub core: Vec<RawCore>,
    /// Who is there for anybody in a role, whatever it is about: they fill a short list.
    #[serde(default)]
    pub support: Vec<RawCore>,
    /// Days between checks, by kind.
    pub review_days: RawReviewDays,
    /// Days since `data_date` after which pages with contacts say how old the data is.
    pub old_after_days: u16,
    /// Parts of words: an offer whose name or id has one of them tells a need, also where none of its topics is sensitive.
    /// Example: ["selvmord", "gæld"]
    pub telling_words: Vec<String>,
}

/// Who is named when it is urgent: ids of services.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawUrgent {
    /// Always, in this order.
    pub everybody: Vec<String>,
    /// Out-of-hours doctors, one a region.
    pub doctors: Vec<String>,
    /// Psychiatric emergency help, one a region where a source names one.
    #[serde(default)]
    pub psychiatric: Vec<String>,
    /// For children instead of the adults' lines.
    pub child: Vec<String>,
    /// The crisis card on every page.
    pub card: Vec<String>,
}

/// Days between checks, by kind.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawReviewDays {
    /// Crisis contacts.
    pub crisis: u16,
    /// Other contacts.
    pub contact: u16,
    /// Texts.
    pub text: u16,
}

/// Another way to write the name of a place, or a land without municipalities here. `data/place_names.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPlaceName {
    /// Id. Example: "kongens"
    pub id: String,
    /// What people write, in small letters and without a full stop. Example: "kgs"
    pub written: Vec<String>,
    /// The word of a name, or the name, that it stands for. Example: "Kongens"
    pub means: Option<String>,
    /// Instead of `means`: a part of the realm whose municipalities are not here. Example: "greenland"
    pub land: Option<String>,
    /// With `land`: its postcodes.
    pub postcodes: Option<RawSpan>,
    /// With `land`: who helps somebody there, the first first: ids of services. Example: "tusaannga"
    #[serde(default)]
    pub services: Vec<String>,
    /// Notes for editors. Never shown.
    pub editor_note: Option<String>,
}

/// A row of postcodes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSpan {
    /// The first. Example: "3900"
    pub from: String,
    /// The last. Example: "3999"
    pub to: String,
}

/// Everyday words and what they should find. `data/synonyms.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSynonym {
    /// Id. Example: "alkohol"
    pub id: String,
    /// What people type: words, or several words together. Examples: "druk", "orker ikke mere"
    pub words: Vec<String>,
    /// Words of the directory that are found too. Example: "alkohol"
    #[serde(default)]
    pub finds: Vec<String>,
    /// Topics of which the services are found too: ids from topics.json.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Kinds of which the services are found too: words as in a service's `kind`. Example: "coordinator"
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Who writes so, where the words tell it: "min mand" is a partner's. Example: ["partner"]
    #[serde(default)]
    pub roles: Vec<String>,
    /// Notes for editors. Never shown.
    pub editor_note: Option<String>,
}

/// Words that tell of danger, and whom to call then. `data/crisis_words.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCrisisWords {
    /// Words that may stand inside of a row and change nothing. Example: "bare"
    pub fillers: Vec<String>,
    /// Words of which one is as good as another.
    pub groups: Vec<RawWordGroup>,
    /// The dangers, the gravest first.
    pub dangers: Vec<RawDanger>,
}

/// Words of which one is as good as another.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawWordGroup {
    /// Its name in rows, there with an @ before it. Example: "slår"
    pub id: String,
    /// The words.
    pub words: Vec<String>,
}

/// A kind of danger.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawDanger {
    /// Id. Example: "livet"
    pub id: String,
    /// The topic whose crisis contacts come first.
    pub topic: String,
    /// true: the lines for everybody in rules.json follow, not only the first of them (112).
    #[serde(default)]
    pub everybody: bool,
    /// true: a child writes so; the children's line comes first.
    #[serde(default)]
    pub child: bool,
    /// Rows of words in Danish: words, "@group", "word*" for every word that begins so. Example: "@slår mig"
    pub da: Vec<String>,
    /// Rows of words in English.
    pub en: Vec<String>,
    /// Rows in which the same words are harmless. Example: "slår op"
    #[serde(default)]
    pub but: Vec<String>,
}

/// Settings. `data/settings.json`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSettings {
    /// The day the data was last gone through. Example: "2026-11-21"
    pub data_date: String,
    /// Where the site is published; null while unknown. Example: "https://veteranvejviseren.dk"
    pub base_url: Option<String>,
    /// Where faults are reported; null hides the control.
    pub report_email: Option<String>,
    /// Who keeps the site, as letters to municipalities are signed; null while unknown. Example: "Veteranvejviseren"
    pub sender_name: Option<String>,
    /// The neutral page of the quick exit.
    pub exit_url: String,
    /// The licence that the data is published under.
    pub data_licence: RawLicence,
}

/// A licence by its name and address.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawLicence {
    /// Its name. Example: "CC BY 4.0"
    pub name: String,
    /// Where its text is. Example: "https://creativecommons.org/licenses/by/4.0/"
    pub url: String,
}
