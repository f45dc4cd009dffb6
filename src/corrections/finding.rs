//! What somebody found out about one record, or a record that is new.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{CheckMethod, MunicipalityCode, Record, Teller, words},
    json::Json,
};

words! {
    /// What kind of record: it says in which file of `data/` it stands.
    RecordKind {
        /// A telephone line.
        Line = "line",
        /// A service; a coordinator is one too.
        Service = "service",
        /// A municipality, by its code: main line, addresses, what is known of its coordinator.
        Municipality = "municipality",
        /// A policy, agreement, method or event.
        Initiative = "initiative",
        /// An organization.
        Organization = "organization",
    }
}

impl RecordKind {
    /// The kind of a record. A municipality's main line is written with the municipality.
    pub fn of(record: Record<'_>) -> Self {
        match record {
            Record::Line(line) if MunicipalityCode::parse(&line.id).is_some() => Self::Municipality,
            Record::Line(_) => Self::Line,
            Record::Service(_) => Self::Service,
            Record::Municipality(_) => Self::Municipality,
            Record::Initiative(_) => Self::Initiative,
        }
    }
}

/// How it was made sure of: in which way, who says so, and when. It becomes the record's `checked`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// How.
    pub how: CheckMethod,
    /// Who, as a role.
    pub by: Teller,
    /// The day.
    pub on: Date,
}

/// A field that is to be another.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which, as `vejviser check` names it: `number`, `summary.da`, `contacts[0].value`.
    pub field: String,
    /// What stood there; null where there was nothing.
    pub was: Json,
    /// What is to stand there; null takes it away.
    pub is: Json,
}

/// What was found out.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It is right as it stands.
    Right,
    /// It is right with these fields corrected: at least one.
    Corrected(Vec<Change>),
    /// It no longer exists.
    Gone,
    /// Nobody answered: the record stays as it is and comes back.
    NobodyAnswered,
}

impl Answer {
    /// The word in the file.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Corrected(_) => "corrected",
            Self::Gone => "gone",
            Self::NobodyAnswered => "nobody_answered",
        }
    }
}

/// What was found out about one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id of the record; of a municipality its code.
    pub record: String,
    /// Its kind.
    pub kind: RecordKind,
    /// What was found.
    pub answer: Answer,
    /// How, by whom, when.
    pub made: Provenance,
}

impl Finding {
    /// Whether it leads to a line.
    fn names(&self, line: &str) -> bool {
        matches!(&self.answer, Answer::Corrected(changes) if changes.iter().any(|change| names(&change.is, line)))
    }
}

/// Whether a value leads to a line, at whatever depth.
fn names(value: &Json, line: &str) -> bool {
    match value {
        Json::Record(fields) => {
            fields.iter().any(|(key, one)| (key == "line" && *one == Json::text(line)) || names(one, line))
        }
        Json::List(list) => list.iter().any(|one| names(one, line)),
        _ => false,
    }
}

/// A record that is not in the directory yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Addition {
    /// Its kind.
    pub kind: RecordKind,
    /// Its fields as in `data/schema.md`, with its source, without `status` and `checked`.
    pub record: Json,
    /// How, by whom, when.
    pub made: Provenance,
}

/// A record in which a reader says that something is wrong. What it is stands in the mail, in their own words: nothing
/// changes by it, and somebody has to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Id of the record; of a municipality its code.
    pub record: String,
    /// Its kind.
    pub kind: RecordKind,
}

/// Everything that one file carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrections {
    /// The day of the data that was looked at.
    pub data: Date,
    /// About records that are there. Each record once.
    pub findings: Vec<Finding>,
    /// Records that are new.
    pub additions: Vec<Addition>,
    /// Records that readers say are wrong («Meld en fejl»).
    pub reports: Vec<Report>,
}

/// One of both, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Made<'a> {
    /// About a record that is there.
    Finding(&'a Finding),
    /// A record that is new.
    Addition(&'a Addition),
}

impl Corrections {
    /// Nothing so far, about the data of a day.
    pub fn new(data: Date) -> Self {
        Self { data, findings: Vec::new(), additions: Vec::new(), reports: Vec::new() }
    }

    /// Findings first, then what is new: everything that changes something.
    pub fn all(&self) -> impl Iterator<Item = Made<'_>> {
        self.findings.iter().map(Made::Finding).chain(self.additions.iter().map(Made::Addition))
    }

    /// Sets what was found about a record, in the place of what was found about it before. Answers that earlier one, so
    /// that it can be undone.
    pub fn set(&mut self, finding: Finding) -> Option<Finding> {
        let is_same = |one: &Finding| one.record == finding.record && one.kind == finding.kind;
        match self.findings.iter_mut().find(|one| is_same(one)) {
            Some(known) => Some(std::mem::replace(known, finding)),
            None => {
                self.findings.push(finding);
                None
            }
        }
    }

    /// Takes back what was found about a record, and the lines that are new for it alone.
    pub fn take(&mut self, kind: RecordKind, record: &str) -> Option<Finding> {
        let at = self.findings.iter().position(|one| one.kind == kind && one.record == record)?;
        let taken = self.findings.remove(at);
        self.forget_lines(|line| taken.names(line));
        Some(taken)
    }

    /// Takes back a record that is new, and the lines that are new for it alone.
    pub fn take_new(&mut self, kind: RecordKind, id: &str) -> Option<Addition> {
        let at = self.additions.iter().position(|one| one.kind == kind && one.record.str("id") == Some(id))?;
        let taken = self.additions.remove(at);
        self.forget_lines(|line| names(&taken.record, line));
        Some(taken)
    }

    /// Whether something that was found, or is new, leads to a line: then it comes and goes with that.
    pub fn needs_line(&self, line: &str) -> bool {
        self.findings.iter().any(|one| one.names(line)) || self.additions.iter().any(|one| names(&one.record, line))
    }

    /// As [`all`](Self::all), without the lines that come and go with something else.
    pub fn answers(&self) -> impl Iterator<Item = Made<'_>> {
        self.all().filter(|made| match made {
            Made::Addition(one) if one.kind == RecordKind::Line => {
                !one.record.str("id").is_some_and(|line| self.needs_line(line))
            }
            _ => true,
        })
    }

    /// Drops new lines that nothing leads to any more; `led` is what has led to them until now.
    fn forget_lines(&mut self, led: impl Fn(&str) -> bool) {
        let lines = self.additions.iter().filter(|one| one.kind == RecordKind::Line);
        let gone: Vec<String> = lines
            .filter_map(|one| one.record.str("id"))
            .filter(|line| led(line) && !self.needs_line(line))
            .map(str::to_owned)
            .collect();
        self.additions.retain(|one| !one.record.str("id").is_some_and(|id| gone.iter().any(|line| line == id)));
    }

    /// What was found about a record.
    pub fn get(&self, kind: RecordKind, record: &str) -> Option<&Finding> {
        self.findings.iter().find(|one| one.kind == kind && one.record == record)
    }
}
