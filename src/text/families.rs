//! The page for relatives in words: one section a subject, to stand above the records that help with it.
//! What is said here is what anybody may do; what single offers do is in the data.

use super::{children::ChildMsg, table::texts, writing::Section};
use crate::{children::FamilySubject, domain::Language};

texts! {
    /// Fixed texts of the page for relatives.
    FamilyMsg[ChildMsg::END] {
        Title: "Til dig, der er pårørende", "For you who are a relative";
        Lead: "Du må gerne søge hjælp til dig selv. Det gælder også, når veteranen ikke vil have hjælp.",
            "You may seek help for yourself. That also holds when the veteran does not want help.";
        Children: "Har du børn? Find en gruppe til dem", "Do you have children? Find a group for them";
        Young: "Er du selv barn eller ung? Der er en side til dig", "Are you a child or young yourself? There is a page for you";
        Helps: "De kan hjælpe", "These can help";
        Short: "Pårørende", "Relatives";
        Questions: "Svar på få spørgsmål, og se, hvem du kan kontakte",
            "Answer a few questions and see whom you can contact";
    }
}

/// The section of a subject.
pub fn section(subject: FamilySubject, language: Language) -> &'static Section {
    let (danish, english): (&'static Section, &'static Section) = match subject {
        FamilySubject::Safety => (&SAFETY_DA, &SAFETY_EN),
        FamilySubject::VeteranSaysNo => (&SAYS_NO_DA, &SAYS_NO_EN),
        FamilySubject::Couple => (&COUPLE_DA, &COUPLE_EN),
        FamilySubject::Parents => (&PARENTS_DA, &PARENTS_EN),
        FamilySubject::Camps => (&CAMPS_DA, &CAMPS_EN),
        FamilySubject::Money => (&MONEY_DA, &MONEY_EN),
        FamilySubject::VeteransParent => (&VETERANS_PARENT_DA, &VETERANS_PARENT_EN),
        FamilySubject::AdultChild => (&ADULT_CHILD_DA, &ADULT_CHILD_EN),
    };
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

static SAFETY_DA: Section = Section {
    heading: "Hvis nogen er bange derhjemme",
    paragraphs: &[
        "Ring 112, hvis der er fare lige nu.",
        "Vold er aldrig i orden, heller ikke når den, der slår, har det svært. Du og børnene må gerne få hjælp.",
    ],
    points: &[
        "Du kan ringe uden at sige, hvem du er. Se, hvor det gælder, på hvert tilbud.",
        "Du kan ringe, også hvis du er i tvivl, om det er vold.",
        "Er det dig, der er bange for at gøre nogen ondt, er der også hjælp til dig.",
        "Med knappen «Forlad siden» kan du hurtigt komme væk fra siden her.",
    ],
};

static SAFETY_EN: Section = Section {
    heading: "If somebody is afraid at home",
    paragraphs: &[
        "Call 112 if there is danger right now.",
        "Violence is never all right, also when the one who hits has a hard time. You and the children may get help.",
    ],
    points: &[
        "You can call without saying who you are. Each offer says where that holds.",
        "You can call even if you are not sure that it is violence.",
        "If you are the one who is afraid of hurting somebody, there is help for you too.",
        "With the button «Leave the site» you can get away from this page fast.",
    ],
};

static SAYS_NO_DA: Section = Section {
    heading: "Når veteranen ikke vil have hjælp",
    paragraphs: &[
        "En voksen bestemmer selv, om han eller hun vil have hjælp. Men du bestemmer over din egen.",
        "Er du bange for, at nogen tager sit liv? Ring 112, eller brug numrene under «Få hjælp nu».",
    ],
    points: &[
        "Du kan få hjælp, uden at veteranen er med eller siger ja.",
        "Børnene kan også få hjælp. Spørg, hvem der skal sige ja til det.",
        "Du kan fortælle en læge eller kommunen, hvad du ser. De må ikke fortælle dig noget om veteranen uden et ja.",
        "Spørg hellere «Må jeg ringe sammen med dig?» end «Du skal have hjælp».",
        "Et nej i dag er ikke et nej for altid. Læg et nummer, hvor veteranen kan finde det.",
    ],
};

static SAYS_NO_EN: Section = Section {
    heading: "When the veteran does not want help",
    paragraphs: &[
        "An adult decides whether to have help. But you decide about your own.",
        "Do you fear that somebody may take their life? Call 112, or use the numbers under «Get help now».",
    ],
    points: &[
        "You can get help without the veteran taking part or saying yes.",
        "The children can get help too. Ask who has to agree to it.",
        "You can tell a doctor or the municipality what you see. They may not tell you about the veteran without a yes.",
        "Rather ask «May I call together with you?» than say «You need help».",
        "A no today is not a no for ever. Put a number where the veteran can find it.",
    ],
};

static COUPLE_DA: Section = Section {
    heading: "Når det er svært at være to",
    paragraphs: &[
        "En udsendelse kan ændre, hvordan I taler sammen. Det sker for mange par.",
        "Nogle kommuner har kurser for par. Spørg din kommune. Et kursus passer ikke, hvis der er vold i hjemmet.",
    ],
    points: &["I kan komme sammen.", "Du kan også komme alene."],
};

static COUPLE_EN: Section = Section {
    heading: "When it is hard to be two",
    paragraphs: &[
        "A deployment can change how you talk together. It happens to many couples.",
        "Some municipalities have courses for couples. Ask yours. A course does not suit if there is violence at home.",
    ],
    points: &["You can come together.", "You can also come alone."],
};

static PARENTS_DA: Section = Section {
    heading: "Når du er mor eller far",
    paragraphs: &[
        "Børn mærker, når en voksen har det svært. De har brug for at vide, at det ikke er deres skyld.",
        "Tal med skolen, dagplejen eller sundhedsplejersken. Så ved de, hvorfor dit barn måske er anderledes for tiden.",
    ],
    points: &[
        "Brug ord, som barnet kender. «Far er træt i hovedet. Det er ikke, fordi du har gjort noget.»",
        "Sig, hvem der hjælper den voksne. Så behøver barnet ikke gøre det.",
        "Hold fast i det, I plejer: måltider, sengetid og fritid.",
        "Nogle kommuner har kurser for forældre. Spørg din kommune.",
    ],
};

static PARENTS_EN: Section = Section {
    heading: "When you are a mum or dad",
    paragraphs: &[
        "Children feel it when a grown-up has a hard time. They need to know that it is not their fault.",
        "Talk to the school, the day care or the health visitor. Then they know why your child may be different for now.",
    ],
    points: &[
        "Use words that the child knows. «Dad's head is tired. It is not because you did something.»",
        "Say who helps the grown-up. Then the child does not have to.",
        "Hold on to what you usually do: meals, bedtime and spare time.",
        "Some municipalities have courses for parents. Ask yours.",
    ],
};

static CAMPS_DA: Section = Section {
    heading: "Lejre og ferie",
    paragraphs: &[
        "En lejr kan give en pause og nogen at tale med, der har det som jer. Vi kender sjældent næste dato. Ring og spørg.",
    ],
    points: &["Spørg, hvem der må være med.", "Spørg, hvad det koster, og om turen derhen bliver betalt."],
};

static CAMPS_EN: Section = Section {
    heading: "Camps and holidays",
    paragraphs: &[
        "A camp can give a break and somebody to talk to who is like you. We seldom know the next date. Call and ask.",
    ],
    points: &["Ask who may join.", "Ask what it costs, and whether the way there is paid."],
};

static MONEY_DA: Section = Section {
    heading: "Penge til børns fritid og andet",
    paragraphs: &[
        "Nogle fonde giver penge til familier, for eksempel til et barns sport eller en ferie. Ofte skal en anden søge for jer.",
        "Spørg også din kommune, om den kan hjælpe med prisen på fritid.",
    ],
    points: &["Spørg, hvem der må søge.", "Spørg, hvad I skal sende med.", "Vent med at betale, til I har fået svar."],
};

static MONEY_EN: Section = Section {
    heading: "Money for children's activities and more",
    paragraphs: &[
        "Some foundations give money to families, for example for a child's sport or a holiday. Often somebody else has to apply for you.",
        "Also ask your municipality whether it can help with the price of activities.",
    ],
    points: &["Ask who may apply.", "Ask what you have to send along.", "Wait with paying until you have an answer."],
};

static VETERANS_PARENT_DA: Section = Section {
    heading: "Når dit voksne barn er veteran",
    paragraphs: &[
        "Mange tilbud til familier er lavet til partner og børn. Men der er også hjælp til dig, der er mor eller far.",
        "Dit barn er voksent og bestemmer selv. Du må gerne sige, at du er bekymret.",
    ],
    points: &[
        "Spørg efter tilbud til forældre, når du ringer.",
        "Find nogen at tale med, som ikke er i familien.",
        "Bor dit barn i en anden kommune, så er det den kommune, der hjælper barnet.",
    ],
};

static VETERANS_PARENT_EN: Section = Section {
    heading: "When your grown-up child is a veteran",
    paragraphs: &[
        "Many offers to families are made for partner and children. But there is also help for you who are a mother or father.",
        "Your child is an adult and decides. You may say that you are worried.",
    ],
    points: &[
        "Ask for offers to parents when you call.",
        "Find somebody to talk to who is not in the family.",
        "If your child lives in another municipality, that municipality helps your child.",
    ],
};

static ADULT_CHILD_DA: Section = Section {
    heading: "Når du er voksen og barn af en veteran",
    paragraphs: &[
        "Familieenheden hjælper familier med børn til og med 18 år. Er du ældre, er der andre, du kan ringe til.",
        "Det, du voksede op med, kan fylde længe efter. Du behøver ikke have det dårligt for at ringe.",
    ],
    points: &[
        "Nogle tilbud har en grænse for alder. Den står på tilbuddet.",
        "Du kan selv tage kontakt. Din mor eller far behøver ikke vide det.",
    ],
};

static ADULT_CHILD_EN: Section = Section {
    heading: "When you are an adult and the child of a veteran",
    paragraphs: &[
        "The family unit (Familieenheden) helps families with children up to 18. If you are older, there are others you can call.",
        "What you grew up with can weigh on you long after. You need not be unwell to call.",
    ],
    points: &[
        "Some offers have an age limit. It is shown with the offer.",
        "You can make contact yourself. Your mother or father need not know.",
    ],
};
