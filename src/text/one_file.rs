//! The words around the site in one file (`vejviser single`). Used on the build machine alone.

use super::table::texts;

texts! {
    /// A fixed text.
    OneFileMsg {
        Date: "Oplysninger fra {}", "Information from {}";
        Old: "Det er over {} dage siden. Numre kan være ændret. Find en nyere fil, hvis du kan.",
            "That is over {} days ago. Numbers may have changed. Find a newer file if you can.";
        Static: "Veteranvejviserens spørgsmål og søgning virker ikke i denne browser. Her er de akutte numre.",
            "The questions and the search of Veteranvejviseren do not work in this browser. Here are the urgent numbers.";
    }
}
