//! The page for relatives in words: one section a subject, to stand above the records that help with it.
//! What is said here is what anybody may do; what single offers do is in the data.

use super::{table::texts, writing::Section};
use crate::{children::FamilySubject, domain::Language};

texts! {
    /// Fixed texts of the page for relatives.
    FamilyMsg {
        Title: "Til dig, der er pårørende", "For relatives";
        Lead: "Du må gerne få hjælp til dig selv, også når veteranen ikke vil have hjælp.",
            "You can get help for yourself, also when the veteran does not want help.";
        Children: "Har du børn? Find en gruppe til dem", "Do you have children? Find a group for them";
        Young: "Er du selv barn eller ung? Der er en side til dig", "Are you under 18? There is a page for you";
        Helps: "De kan hjælpe dig", "Who can help you";
        Short: "Pårørende", "Relatives";
        Questions: "Svar på et par spørgsmål, og se, hvem du kan kontakte",
            "Answer a few questions and see who you can contact";
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
        "Vold er aldrig i orden, heller ikke når den, der slår, har det svært. Der er hjælp til dig og børnene.",
    ],
    points: &[
        "Mange steder kan du ringe uden at sige, hvem du er. Det står ved tilbuddet.",
        "Du kan også ringe, hvis du er i tvivl, om det er vold.",
        "Er du bange for selv at gøre nogen fortræd? Der er også hjælp til dig.",
        "Tryk på «Forlad siden», hvis du hurtigt skal væk herfra.",
    ],
};

static SAFETY_EN: Section = Section {
    heading: "If somebody is afraid at home",
    paragraphs: &[
        "Call 112 if there is danger right now.",
        "Violence is never all right, not even when the one who hits is having a hard time. There is help for you and the children.",
    ],
    points: &[
        "Many places let you call without saying who you are. If so, it is shown with the offer.",
        "You can also call if you are not sure that it is violence.",
        "Are you afraid of hurting somebody yourself? There is help for you too.",
        "Press “Leave the site” if you need to get away from here fast.",
    ],
};

static SAYS_NO_DA: Section = Section {
    heading: "Når veteranen ikke vil have hjælp",
    paragraphs: &[
        "Voksne bestemmer selv, om de vil have hjælp. Men du bestemmer, om du vil have hjælp.",
        "Er du bange for, at nogen vil tage sit eget liv? Ring 112, eller brug numrene under «Få hjælp nu».",
    ],
    points: &[
        "Du kan få hjælp, uden at veteranen er med eller siger ja.",
        "Børnene kan også få hjælp. Spørg, hvem der skal sige ja til det.",
        "Du kan fortælle lægen eller kommunen, hvad du ser. De må ikke fortælle dig noget om veteranen, hvis veteranen ikke har sagt ja.",
        "Sig hellere «Skal vi ringe sammen?» end «Du skal have hjælp».",
        "Et nej i dag er ikke et nej for altid. Læg et nummer, hvor veteranen kan finde det.",
    ],
};

static SAYS_NO_EN: Section = Section {
    heading: "When the veteran does not want help",
    paragraphs: &[
        "Adults decide for themselves whether they want help. But you decide whether you want help.",
        "Are you afraid that somebody will take their own life? Call 112, or use the numbers under “Get help now”.",
    ],
    points: &[
        "You can get help without the veteran taking part or saying yes.",
        "The children can get help too. Ask who has to agree to it.",
        "You can tell the doctor or the municipality what you see. They may not tell you anything about the veteran unless the veteran has agreed.",
        "Say “Shall we call together?” rather than “You need help”.",
        "A no today is not a no for ever. Leave a number where the veteran can find it.",
    ],
};

static COUPLE_DA: Section = Section {
    heading: "Når det er svært i parforholdet",
    paragraphs: &[
        "En udsendelse kan ændre den måde, I taler sammen på. Det oplever mange par.",
        "Nogle kommuner har kurser for par. Spørg din kommune. Er der vold i hjemmet, er et kursus ikke det rigtige.",
    ],
    points: &["I kan komme sammen.", "Du kan også komme alene."],
};

static COUPLE_EN: Section = Section {
    heading: "When it is hard as a couple",
    paragraphs: &[
        "A deployment can change the way you talk to each other. Many couples find that.",
        "Some municipalities have courses for couples. Ask yours. If there is violence at home, a course is not the right thing.",
    ],
    points: &["You can come together.", "You can also come alone."],
};

static PARENTS_DA: Section = Section {
    heading: "Når du er mor eller far",
    paragraphs: &[
        "Børn mærker det, når en voksen har det svært. De skal vide, at det ikke er deres skyld.",
        "Tal med skolen, dagplejen eller sundhedsplejersken. Så ved de, hvorfor dit barn måske er anderledes for tiden.",
    ],
    points: &[
        "Brug ord, barnet kender: «Far er træt i hovedet. Det er ikke, fordi du har gjort noget.»",
        "Fortæl, hvem der hjælper den voksne. Så behøver barnet ikke gøre det.",
        "Hold fast i det, I plejer: måltider, sengetider og fritid.",
        "Nogle kommuner har kurser for forældre. Spørg din kommune.",
    ],
};

static PARENTS_EN: Section = Section {
    heading: "When you are a mum or dad",
    paragraphs: &[
        "Children notice when a grown-up is having a hard time. They need to know that it is not their fault.",
        "Talk to the school, the day care or the health visitor. Then they know why your child may be different for a while.",
    ],
    points: &[
        "Use words that the child knows: “Dad's head is tired. It is not because of something you did.”",
        "Tell them who helps the grown-up. Then the child does not have to.",
        "Keep to what you usually do: meals, bedtimes and free time.",
        "Some municipalities have courses for parents. Ask yours.",
    ],
};

static CAMPS_DA: Section = Section {
    heading: "Lejre og ferie",
    paragraphs: &[
        "På en lejr kan I få en pause og møde andre, der har det som jer. Vi kender sjældent den næste dato. Ring og spørg.",
    ],
    points: &["Spørg, hvem der må være med.", "Spørg, hvad det koster, og om turen derhen bliver betalt."],
};

static CAMPS_EN: Section = Section {
    heading: "Camps and holidays",
    paragraphs: &[
        "A camp can give you a break, and you can meet others like you. We seldom know the next date. Call and ask.",
    ],
    points: &["Ask who may join.", "Ask what it costs, and whether travel is paid."],
};

static MONEY_DA: Section = Section {
    heading: "Penge til børns fritid og andet",
    paragraphs: &[
        "Nogle fonde giver penge til familier, for eksempel til børnenes sport eller en ferie. Ofte skal en anden søge for jer.",
        "Spørg også kommunen, om den kan hjælpe med at betale for børnenes fritid.",
    ],
    points: &["Spørg, hvem der kan søge.", "Spørg, hvad I skal sende med.", "Vent med at betale, til I har fået svar."],
};

static MONEY_EN: Section = Section {
    heading: "Money for children's activities and more",
    paragraphs: &[
        "Some foundations give money to families, for example for a child's sport or a holiday. Often somebody else has to apply for you.",
        "Ask your municipality, too, whether it can help pay for the children's activities.",
    ],
    points: &["Ask who can apply.", "Ask what you have to send with it.", "Do not pay until you have an answer."],
};

static VETERANS_PARENT_DA: Section = Section {
    heading: "Når dit voksne barn er veteran",
    paragraphs: &[
        "Mange familietilbud er til partner og børn. Men der er også hjælp til dig, der er mor eller far.",
        "Dit barn er voksent og bestemmer selv. Du må gerne sige, at du er bekymret.",
    ],
    points: &[
        "Spørg efter tilbud til forældre, når du ringer.",
        "Find en at tale med uden for familien.",
        "Bor dit barn i en anden kommune, er det den kommune, der hjælper dit barn.",
    ],
};

static VETERANS_PARENT_EN: Section = Section {
    heading: "When your grown-up child is a veteran",
    paragraphs: &[
        "Many offers for families are for partners and children. But there is help for mothers and fathers too.",
        "Your child is an adult and decides. You are free to say that you are worried.",
    ],
    points: &[
        "Ask what there is for parents when you call.",
        "Find somebody to talk to outside the family.",
        "If your child lives in another municipality, that municipality helps your child.",
    ],
};

static ADULT_CHILD_DA: Section = Section {
    heading: "Når du er voksen og barn af en veteran",
    paragraphs: &[
        "Familieenheden hjælper familier med børn til og med 18 år. Er du ældre, er der andre, du kan ringe til.",
        "Det, du er vokset op med, kan følge dig længe. Du behøver ikke have det dårligt for at ringe.",
    ],
    points: &[
        "Nogle tilbud har en aldersgrænse. Den står ved tilbuddet.",
        "Du kan selv tage kontakt. Din mor eller far behøver ikke vide det.",
    ],
};

static ADULT_CHILD_EN: Section = Section {
    heading: "When you are an adult and the child of a veteran",
    paragraphs: &[
        "The family unit (Familieenheden) helps families with children up to 18. If you are older, there are others you can call.",
        "What you grew up with can stay with you for a long time. You do not have to be unwell to call.",
    ],
    points: &[
        "Some offers have an age limit. It is shown with the offer.",
        "You can make contact yourself. Your mother or father does not have to know.",
    ],
};
