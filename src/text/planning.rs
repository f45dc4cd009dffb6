//! Words that the planning tools share and that belong to none of them alone: changing, adding, taking back.

use super::table::texts;
use crate::{
    domain::Language,
    professional::board::{OpenError, TableProblem},
};

texts! {
    /// Fixed texts of the pages for the board, the network meetings, the youth plans and the municipality's work.
    PlanMsg {
        NeedsApp: "Værktøjet kan ikke åbnes her. Teksterne på siden kan læses alligevel.",
            "The tool cannot open here. The texts on the page can be read all the same.";
        Finished: "Færdig", "Finished";
        Add: "Tilføj", "Add";
        Removed: "Fjernet. Du kan fortryde.", "Removed. You can undo.";
        AtTheEnd: "Det kan ikke flyttes længere.", "It cannot be moved further.";
        NoRoom: "Der er ikke plads til flere.", "There is no room for more.";
        TakenBack: "Fortrudt.", "Undone.";
        // The board.
        BoardName: "Tavlens navn", "Name of the board";
        BoardClear: "Ryd tavlen", "Clear the board";
        BoardFile: "Hent og åbn", "Download and open";
        BoardEmpty: "Filen har ingen delmål. Din tavle er ikke ændret.", "The file has no sub-goals. Your board has not changed.";
        BoardUnchanged: "Din tavle er ikke ændret.", "Your board has not changed.";
        NoneWithStatus: "Ingen delmål har den status.", "No sub-goal has that status.";
        NoAreasYet: "Tavlen har ingen områder endnu.", "The board has no areas yet.";
        AreaUnnamed: "Uden område", "No area";
        GoalUnnamed: "Uden mål", "No goal";
        StoodSo: "Sådan stod det i {}.", "It stood like this in {}.";
        // Network meetings.
        NetworkFrame: "Jeres møder", "Your meetings";
        NetworkName: "Netværkets navn", "Name of the network";
        NetworkFrom: "Begynder", "Begins";
        NetworkTo: "Slutter", "Ends";
        NetworkTimes: "Mødet skal slutte, efter det begynder. Nu står det som hele dagen.",
            "The meeting must end after it begins. Now it counts as the whole day.";
        NetworkNext: "De næste møder", "The next meetings";
        NetworkNextLead: "Vi foreslår den første onsdag i en uge uden helligdage.",
            "We propose the first Wednesday in a week without public holidays.";
        NetworkDay: "Vælg en anden dag", "Choose another day";
        NetworkWholeDay: "Hele dagen", "The whole day";
        NetworkNobody: "Din aktørliste er tom. Læg aktører på den, så står de her.",
            "Your partner list is empty. Put partners on it, and they stand here.";
        NetworkList: "Gå til aktørlisten", "Go to the partner list";
        NetworkLong: "Mailen kan kun rumme det første. Hele teksten:", "The mail holds only the first part. The whole text:";
        NetworkAgendaOwn: "Jeres egen dagsorden", "Your own agenda";
        // Youth plans.
        YouthMonth: "Måned", "Month";
        YouthYear: "År", "Year";
        YouthChoose: "Vælg måned", "Choose a month";
        YouthNewPlan: "Lav en plan", "Make a plan";
        YouthAnother: "Lav en plan mere", "Make another plan";
        YouthTurns: "Fylder 18 i {}", "Turns 18 in {}";
        YouthPlanName: "Plan {}", "Plan {}";
        YouthChangeMonth: "Ret måneden", "Change the month";
        YouthRemove: "Fjern planen", "Remove the plan";
        YouthHeldOn: "Holdt den", "Held on";
        YouthFull: "Der er ikke plads til flere planer. Hent dit arbejde som fil, og fjern en plan.",
            "There is no room for more plans. Download your work as a file and remove a plan.";
        YouthPoints: "{} af {} punkter er på plads", "{} of {} points are in place";
        // The municipality's work.
        EffortPolicies: "Kommuner med politik eller strategi", "Municipalities with a policy or strategy";
        EffortAgreements: "Kommuner med en aftale", "Municipalities with an agreement";
        EffortAgreementsLead: "Det er aftaler med Veterancentret eller en anden myndighed.",
            "These are agreements with Veterancentret or another authority.";
        EffortMethods: "Metoder, nogle kommuner bruger", "Methods that some municipalities use";
        EffortYearly: "Hvert år", "Every year";
        EffortState: "Statens politik", "The state's policy";
        EffortAdvisers: "Her kan I få råd", "Here you can get advice";
        EffortTools: "Værktøjer til arbejdet", "Tools for the work";
    }
}

/// Why a chosen file gives no board, what is safe and what to do.
pub fn open_error(error: OpenError, language: Language) -> String {
    match error {
        OpenError::Unreadable(problem) => super::professional::unreadable(problem, language).to_owned(),
        OpenError::File(error) => super::board::file_error(error, language).to_owned(),
        OpenError::NoSubGoals => {
            let told = super::board::table_problem(&TableProblem::NoSubGoals, language);
            format!("{told} {}", PlanMsg::BoardUnchanged.get(language))
        }
        OpenError::Empty => PlanMsg::BoardEmpty.get(language).to_owned(),
    }
}
