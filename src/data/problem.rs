//! What is wrong with the data, told so that an editor can put it right.

use std::fmt;

/// Whether a problem stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The build stops.
    Error,
    /// The build goes on; a person should look.
    Warning,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it stops the build.
    pub severity: Severity,
    /// File, relative to the data folder.
    pub file: String,
    /// Id of the record, or its place in the file where it has none.
    pub id: String,
    /// Field, as a path: `contacts[0].value`.
    pub field: String,
    /// Line in the file, from 1, where it can be told.
    pub line: Option<usize>,
    /// What is wrong and what is allowed.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity}: {}: {}: {}: {}", self.file, self.id, self.field, self.message)?;
        self.line.map_or(Ok(()), |line| write!(f, " (line {line})"))
    }
}

/// Collects problems about one record after another.
#[derive(Default)]
pub(super) struct Desk {
    pub(super) problems: Vec<Problem>,
    file: String,
    id: String,
}

impl Desk {
    /// Says which record the next problems are about.
    pub(super) fn open(&mut self, file: &str, id: &str) {
        file.clone_into(&mut self.file);
        id.clone_into(&mut self.id);
    }

    fn add(&mut self, severity: Severity, field: &str, message: String) {
        let (file, id, field) = (self.file.clone(), self.id.clone(), field.to_owned());
        self.problems.push(Problem { severity, file, id, field, line: None, message });
    }

    pub(super) fn error(&mut self, field: &str, message: impl Into<String>) {
        self.add(Severity::Error, field, message.into());
    }

    /// An error on a line that is known.
    pub(super) fn error_on(&mut self, line: usize, field: &str, message: impl Into<String>) {
        self.add(Severity::Error, field, message.into());
        if let Some(problem) = self.problems.last_mut() {
            problem.line = Some(line);
        }
    }

    pub(super) fn warn(&mut self, field: &str, message: impl Into<String>) {
        self.add(Severity::Warning, field, message.into());
    }

    /// Whether the open record already has an error in this field.
    pub(super) fn blames(&self, field: &str) -> bool {
        self.problems.iter().any(|problem| problem.file == self.file && problem.id == self.id && problem.field == field)
    }

    /// Whether no error has been found in the files whose names begin so.
    pub(super) fn is_sound(&self, file: &str) -> bool {
        !self.problems.iter().any(|problem| problem.severity == Severity::Error && problem.file.starts_with(file))
    }

    /// Passes a parsed value on; reports when there is none.
    pub(super) fn need<T>(&mut self, field: &str, value: Option<T>, message: impl Into<String>) -> Option<T> {
        if value.is_none() {
            self.error(field, message);
        }
        value
    }

    /// Reads one of an enum's words.
    pub(super) fn word<T: Copy>(
        &mut self,
        field: &str,
        word: &str,
        from: fn(&str) -> Option<T>,
        all: &[&str],
    ) -> Option<T> {
        self.need(field, from(word), format!("{word:?} is not one of: {}", all.join(", ")))
    }
}

/// The words of an enum made by `words!`, for messages.
macro_rules! word_list {
    ($type:ty) => {
        &<$type>::ALL.iter().map(|value| value.word()).collect::<Vec<_>>()
    };
}
pub(super) use word_list;
