//! What the plan has to know of an offer beyond whom it is for: whom it brings together, whether one may walk in, who
//! refers, what nobody is asked about, whether it has a bed. All of it is told by editors, none of it guessed.

use serde::{Deserialize, Serialize};

use super::{Text, person::words};

words! {
    /// Whom an offer brings together in one place. Where somebody is afraid at home, none of it is shown.
    Gathers {
        /// The family, or a part of it with the veteran.
        Family = "family",
        /// The couple.
        Couple = "couple",
        /// Veterans: the one she is afraid of may be there.
        Veterans = "veterans",
        /// Nobody of these, where the kind of offer lets one think so: a refuge, for example.
        Nobody = "nobody",
    }
}

words! {
    /// Who can refer to an offer, or apply for it.
    Referrer {
        /// The own doctor.
        Doctor = "doctor",
        /// A psychiatrist or a hospital.
        Hospital = "hospital",
        /// The municipality.
        Municipality = "municipality",
        /// Veterancentret.
        Veterancentret = "veterancentret",
        /// The trade union.
        Union = "union",
        /// The family.
        Family = "family",
    }
}

words! {
    /// Whether an offer has a bed for somebody who has none.
    Bed {
        /// It gives or finds one the same day.
        Tonight = "tonight",
        /// For a time, after a talk.
        ForATime = "for_a_time",
        /// It helps, but says itself that it has none.
        None = "none",
    }
}

/// A condition that no question asks about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlyIf {
    /// The condition, after "Passer, hvis …".
    pub text: Text,
    /// Topics that say that it holds: who has chosen one of them is not asked again.
    pub topics: Vec<String>,
}

/// What the plan has to know of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Guidance {
    /// Whom it brings together, where its kind does not say.
    pub gathers: Option<Gathers>,
    /// One may walk in, without an appointment.
    pub open_to_visitors: bool,
    /// Who can refer to it or apply for it; empty when not told.
    pub referred_by: Vec<Referrer>,
    /// A condition that no question asks about.
    pub only_if: Option<OnlyIf>,
    /// They call again, whatever was said.
    pub follows_up: bool,
    /// Whether it has a bed; none when that is not what it is about, or not told.
    pub bed: Option<Bed>,
    /// Made for veterans, but for soldiers and others without a deployment too.
    pub also_not_deployed: bool,
}
