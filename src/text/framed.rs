//! What stands in the documents that others show in pages of their own. Used on the build machine alone.

use super::table::texts;

texts! {
    /// A fixed text.
    FramedMsg {
        NewWindow: "Links åbner vejviseren i et nyt vindue.", "Links open the directory in a new window.";
        Ask: "Svar på et par spørgsmål", "Answer a few questions";
        AskHint: "Se, hvem der kan hjælpe dig", "See who can help you";
        AllHelp: "Se al hjælp i {}", "See all help in {}";
        AlsoHere: "Også her i kommunen", "Also in this municipality";
        Website: "Kommunens hjemmeside", "The website of the municipality";
    }
}
