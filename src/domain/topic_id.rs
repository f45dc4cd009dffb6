//! The topics that rules in code speak of, by their ids in `data/topics.json`; `tests/integration/data_check.rs` holds them against it.

/// Children and young people in the family.
pub const CHILDREN: &str = "boern-unge";
/// Violence, or fear at home.
pub const SAFETY: &str = "tryghed-hjemme";
/// The couple and the family.
pub const COUPLE: &str = "parforhold-familie";
/// Support for relatives.
pub const RELATIVES: &str = "paaroerende-stoette";
/// A case with the authorities, and somebody to come along.
pub const CASE: &str = "sagsbehandling-bisidder";
/// Mental health.
pub const MIND: &str = "psykisk-helbred";
/// A place to live.
pub const HOME: &str = "bolig-hjemloeshed";
/// Money and debt.
pub const MONEY: &str = "oekonomi";
/// Alcohol, drugs, gambling.
pub const MISUSE: &str = "misbrug";
/// Company.
pub const COMMUNITY: &str = "faellesskab";
/// Nature and sport.
pub const NATURE: &str = "natur-idraet";
/// Rest away from home.
pub const RETREAT: &str = "rekreation-ophold";
/// Work and education.
pub const WORK: &str = "arbejde-uddannelse";
/// Recognition.
pub const RECOGNITION: &str = "anerkendelse";
/// Knowledge and advice for professionals.
pub const KNOWLEDGE: &str = "viden-sparring";

/// All of them.
pub const ALL: [&str; 15] = [
    CHILDREN,
    SAFETY,
    COUPLE,
    RELATIVES,
    CASE,
    MIND,
    HOME,
    MONEY,
    MISUSE,
    COMMUNITY,
    NATURE,
    RETREAT,
    WORK,
    RECOGNITION,
    KNOWLEDGE,
];
