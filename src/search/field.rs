//! The parts of a record that a word can be found in.

/// A part of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Its name.
    Name,
    /// A phone number.
    Phone,
    /// Where it is, or for which places.
    Place,
    /// Who offers it.
    Organization,
    /// A topic.
    Topic,
    /// What it is.
    Summary,
    /// Other text: good to know, what a contact is for.
    Text,
}

/// Mark in a set of fields: only a part of a compound met.
pub(super) const PART: u8 = 0x80;

impl Field {
    /// Every field, in the order told to people.
    pub const ALL: [Self; 7] =
        [Self::Name, Self::Phone, Self::Place, Self::Organization, Self::Topic, Self::Summary, Self::Text];

    /// The word in the command line's answers.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Phone => "phone",
            Self::Place => "place",
            Self::Organization => "organization",
            Self::Topic => "topic",
            Self::Summary => "summary",
            Self::Text => "text",
        }
    }

    pub(super) fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub(super) u8);

impl Fields {
    /// The fields in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(move |field| self.contains(*field))
    }

    /// Whether a field is in the set.
    pub fn contains(self, field: Field) -> bool {
        self.0 & field.bit() != 0
    }
}
