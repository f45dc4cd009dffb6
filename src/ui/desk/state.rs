//! What the desk knows while it is open. It outlives the page, so that going to an offer and back loses nothing.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    corrections::{Answer, Corrections, Desk, Filter, Finding, Provenance, QueueRow, RecordKind, belongs_to, queue},
    domain::{CheckMethod, Language, MunicipalityCode, Record, RegionCode, Status, Teller},
    ui::{
        browser,
        context::{self, Shared, at_root, shared},
    },
};

/// Rows that are shown before somebody asks for more.
pub(super) const FEW: usize = 25;
/// Steps that can be undone.
const MOST_STEPS: usize = 50;

/// Whether the answers are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// In this window only.
    Not,
    /// On the device, where this window has last seen this text.
    Kept(String),
    /// What lies on the device cannot be read, and is not written over.
    Unreadable,
    /// The device refuses.
    Refused,
}

/// Whether the facts of the desk are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Facts {
    /// On their way.
    Coming,
    /// They cannot be had.
    Missing,
    /// Here.
    Here,
}

/// Whose records are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// Everybody's.
    All,
    /// Everybody's: the link named nobody whom we know.
    Unknown,
    /// A municipality's own.
    Municipality(MunicipalityCode),
    /// Another organization's own.
    Organization(String),
}

/// The record that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) kind: RecordKind,
    pub(super) id: String,
    /// Whether its fields stand open.
    pub(super) is_corrected: bool,
    /// What is written in some of them beforehand.
    pub(super) filled: Vec<(String, String)>,
}

/// What of the queue is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) place: Option<MunicipalityCode>,
    pub(super) region: Option<RegionCode>,
    pub(super) kind: Option<RecordKind>,
}

/// How an editor makes sure, as long as nothing else is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) how: Option<CheckMethod>,
    pub(super) by: Teller,
    /// None is today.
    pub(super) on: Option<Date>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) record: Record<'static>,
    pub(super) kind: RecordKind,
    pub(super) id: String,
    /// Why it stands there; none for what nobody has to look after.
    pub(super) queued: Option<QueueRow<'static>>,
}

/// The rows, worked out once for all parts of the page.
pub(super) type Rows = Memo<Vec<Row>>;

/// The state: signals, so that it can be handed on.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) facts: RwSignal<Facts>,
    /// The facts, once they are there.
    desk: StoredValue<Option<Desk>>,
    pub(super) scope: RwSignal<Scope>,
    pub(super) work: RwSignal<Corrections>,
    pub(super) past: RwSignal<Vec<Corrections>>,
    /// Whether the work has been fetched, copied or put into a mail since it was changed.
    pub(super) is_out: RwSignal<bool>,
    pub(super) open: RwSignal<Option<Open>>,
    pub(super) chosen: RwSignal<Chosen>,
    pub(super) shown: RwSignal<usize>,
    pub(super) made: RwSignal<Made>,
    /// What has just happened.
    pub(super) told: RwSignal<Option<String>>,
    pub(super) keeping: RwSignal<Keeping>,
}

/// The state. The first time it looks at the address and the device, and fetches the facts.
pub(super) fn begin() -> State {
    use_context::<StoredValue<State>>().map_or_else(|| at_root(set_up), |known| known.get_value())
}

fn set_up() -> State {
    let state = State {
        facts: RwSignal::new(Facts::Coming),
        desk: StoredValue::new(None),
        scope: RwSignal::new(Scope::All),
        work: RwSignal::new(Corrections::new(shared().site.directory.settings.data_date)),
        past: RwSignal::new(Vec::new()),
        is_out: RwSignal::new(false),
        open: RwSignal::new(None),
        chosen: RwSignal::new(Chosen { place: None, region: None, kind: None }),
        shown: RwSignal::new(FEW),
        made: RwSignal::new(Made { how: None, by: Teller::Editor, on: None }),
        told: RwSignal::new(None),
        keeping: RwSignal::new(Keeping::Not),
    };
    provide_context(StoredValue::new(state));
    if cfg!(feature = "hydrate") {
        let is_any = || begin().has_work();
        let is_kept = || matches!(begin().keeping.get_untracked(), Keeping::Kept(_));
        shared().desk.set(Some(context::Work { is_any, is_kept, forget: || begin().forget() }));
        leptos::task::spawn_local(async move {
            // The first picture equals the HTML.
            browser::next_task().await;
            at_root(|| {
                state.scope.set(asked(&browser::question()));
                state.take_up();
                browser::on_leaving(move || {
                    let is_kept = matches!(state.keeping.get_untracked(), Keeping::Kept(_));
                    state.has_work() && !is_kept && !state.is_out.get_untracked()
                });
                fetch(state);
            });
        });
    }
    state
}

/// Fetches the facts.
pub(super) fn fetch(state: State) {
    state.facts.set(Facts::Coming);
    leptos::task::spawn_local(async move {
        let desk = facts().await;
        let facts = if desk.is_some() { Facts::Here } else { Facts::Missing };
        state.desk.set_value(desk);
        state.facts.set(facts);
    });
}

#[cfg(feature = "hydrate")]
async fn facts() -> Option<Desk> {
    crate::ui::packs::desk().await
}

/// The build machine draws the page before they have come.
#[cfg(not(feature = "hydrate"))]
async fn facts() -> Option<Desk> {
    None
}

/// Whose records a link asks for: `?kommune=varde`, `?aktoer=livslinien`. Both languages have the same links.
fn asked(question: &str) -> Scope {
    let directory = shared().site.directory;
    let pairs = question.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    for (key, value) in pairs {
        match key {
            "kommune" => {
                let place = directory.municipality_by_slug(value);
                return place.map_or(Scope::Unknown, |place| Scope::Municipality(place.code));
            }
            "aktoer" => {
                let known = directory.organization(value).map(|one| Scope::Organization(one.id.clone()));
                return known.unwrap_or(Scope::Unknown);
            }
            _ => {}
        }
    }
    Scope::All
}

impl State {
    /// Does something with the facts.
    pub(super) fn with_desk<T>(self, act: impl FnOnce(&Desk) -> T) -> Option<T> {
        self.desk.with_value(|desk| desk.as_ref().map(act))
    }

    /// Whether it is somebody's own records that are looked at.
    pub(super) fn is_own(self) -> bool {
        self.scope.with(|scope| matches!(scope, Scope::Municipality(_) | Scope::Organization(_)))
    }

    /// Whose they are.
    pub(super) fn scope_name(self, language: Language) -> Option<String> {
        let directory = shared().site.directory;
        self.scope.with(|scope| match scope {
            Scope::All | Scope::Unknown => None,
            Scope::Municipality(code) => directory.municipality(*code).map(|place| place.in_full()),
            Scope::Organization(id) => directory.organization(id).map(|one| one.name.get(language).to_owned()),
        })
    }

    /// The list: the queue, or somebody's own records, the municipality's number first.
    pub(super) fn rows(self) -> Rows {
        Memo::new(move |_| {
            if self.facts.get() != Facts::Here {
                return Vec::new();
            }
            let Shared { site, .. } = shared();
            let directory = site.directory;
            let exposures = self.with_desk(|desk| desk.exposures.clone()).unwrap_or_default();
            let scope = self.scope.get();
            let Chosen { place, region, kind } = self.chosen.get();
            let municipality = place.and_then(|code| directory.municipality(code));
            let filter = Filter { municipality, region, kind };
            let queued = |filter: &Filter<'_>| queue(directory, &exposures, self.today(), filter);
            let own = match &scope {
                Scope::All | Scope::Unknown => return queued(&filter).into_iter().map(Row::queued).collect(),
                scope => Record::all(directory).filter(move |record| is_own(*record, scope)),
            };
            let mut known: Vec<QueueRow<'static>> = queued(&Filter::default());
            let mut rows: Vec<Row> = own
                .map(|record| {
                    let at = known.iter().position(|row| row.record == record);
                    Row::new(record, at.map(|at| known.swap_remove(at)))
                })
                .collect();
            // The number first; then by the queue.
            rows.sort_by_key(|row| {
                let points = row.queued.as_ref().map_or(0, |queued| queued.points);
                (row.kind != RecordKind::Municipality, std::cmp::Reverse(points))
            });
            rows
        })
    }

    /// How many plans were counted.
    pub(super) fn plans(self) -> u32 {
        self.with_desk(|desk| desk.exposures.plans).unwrap_or_default()
    }

    /// Today in Denmark; the data's day until the browser has told its own.
    pub(super) fn today(self) -> Date {
        let Shared { site, day, now, .. } = shared();
        now.get_untracked().map_or_else(|| day.get_untracked().max(site.directory.settings.data_date), |now| now.date())
    }

    /// What was found out about a record, and counts today: whom nobody answered is called again the next day.
    pub(super) fn found(self, kind: RecordKind, id: &str) -> Option<Finding> {
        let today = self.today();
        let found = self.work.with(|work| work.get(kind, id).cloned());
        found.filter(|found| found.answer != Answer::NobodyAnswered || found.made.on == today)
    }

    /// How, by whom and when it was made sure of. None where that is still to be told.
    pub(super) fn provenance(self, answer: &Answer) -> Option<Provenance> {
        let today = self.today();
        if let Some(by) = self.own_teller() {
            // Their answer comes by mail.
            return Some(Provenance { how: CheckMethod::Mail, by, on: today });
        }
        let Made { how, by, on } = self.made.get_untracked();
        let how = how.or_else(|| (*answer == Answer::NobodyAnswered).then_some(CheckMethod::Phone))?;
        Some(Provenance { how, by, on: on.filter(|on| *on <= today).unwrap_or(today) })
    }

    /// How a record that is new was made sure of: it was read where its source says, or comes by mail from those who know.
    pub(super) fn read_by(self) -> Provenance {
        let own = self.own_teller().map(|by| (CheckMethod::Mail, by));
        let (how, by) = own.unwrap_or_else(|| (CheckMethod::Web, self.made.get_untracked().by));
        Provenance { how, by, on: self.today() }
    }

    /// Who tells, where it is about their own records.
    fn own_teller(self) -> Option<Teller> {
        self.scope.with_untracked(|scope| match scope {
            Scope::Municipality(_) => Some(Teller::Municipality),
            Scope::Organization(_) => Some(Teller::Organization),
            Scope::All | Scope::Unknown => None,
        })
    }

    /// Changes the work; it is written to the device where it is kept there.
    pub(super) fn edit(self, change: impl FnOnce(&mut Corrections)) {
        let before = self.work.get_untracked();
        self.work.update(change);
        self.past.update(|past| {
            past.push(before);
            let old = past.len().saturating_sub(MOST_STEPS);
            past.drain(..old);
        });
        self.is_out.set(false);
        self.after_change();
    }

    /// Takes the last change back, and says so unless keeping it has more to say.
    pub(super) fn undo(self, undone: String) {
        let Some(before) = self.past.try_update(Vec::pop).flatten() else { return };
        self.work.set(before);
        self.is_out.set(false);
        self.told.set(Some(undone));
        self.after_change();
    }

    /// Whether anything was found out.
    pub(super) fn has_work(self) -> bool {
        self.work.with_untracked(|work| work.all().next().is_some())
    }

    /// Forgets the work here.
    fn forget(self) {
        let data = shared().site.directory.settings.data_date;
        self.work.set(Corrections::new(data));
        self.past.set(Vec::new());
        self.keeping.set(Keeping::Not);
    }
}

fn is_own(record: Record<'static>, scope: &Scope) -> bool {
    if record.status() == Status::Historical {
        return false;
    }
    match scope {
        Scope::All | Scope::Unknown => true,
        Scope::Municipality(code) => {
            shared().site.directory.municipality(*code).is_some_and(|place| belongs_to(record, place))
        }
        Scope::Organization(id) => match record {
            Record::Line(line) => line.organization == *id,
            Record::Service(service) => service.organization == *id,
            Record::Municipality(_) | Record::Initiative(_) => false,
        },
    }
}

impl Row {
    fn new(record: Record<'static>, queued: Option<QueueRow<'static>>) -> Self {
        Self { record, kind: RecordKind::of(record), id: record.id(), queued }
    }

    fn queued(row: QueueRow<'static>) -> Self {
        Self::new(row.record, Some(row))
    }

    /// What it is called in the list.
    pub(super) fn name(&self, language: Language) -> String {
        let place = MunicipalityCode::parse(&self.id).and_then(|code| shared().site.directory.municipality(code));
        match place {
            Some(place) => place.in_full(),
            None => self.record.name(language).to_owned(),
        }
    }

    /// The number it is about.
    pub(super) fn number(&self) -> Option<String> {
        match self.record {
            Record::Line(line) => Some(line.number.display()),
            Record::Service(_) | Record::Municipality(_) | Record::Initiative(_) => None,
        }
    }

    /// This record, to be looked at.
    pub(super) fn open(&self) -> Open {
        Open { kind: self.kind, id: self.id.clone(), is_corrected: false, filled: Vec::new() }
    }
}
