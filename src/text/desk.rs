//! The editors' desk in words. What stands for decisions (why a record is checked, what to say on the phone, the mail) is in
//! [`super::corrections`].

use super::{corrections::pick, format::fill, table::texts};
use crate::{
    data::written::{Fault, MOST_WORDS},
    domain::{CheckMethod, Language, ServiceKind, Teller},
};

texts! {
    /// Fixed texts of the desk.
    DeskMsg {
        Title: "Tjek det vigtigste først", "Check what matters most first";
        Lead: "Her holder redaktører, frivillige og kommuner vejviseren rigtig. Det farligste at have forkert står øverst.",
            "Here editors, volunteers and municipalities keep the directory right. What is most dangerous to have wrong comes first.";
        Counts: "{} poster. {} er tjekket af et menneske.", "{} records. {} have been checked by a person.";
        OwnTitle: "Passer det, vi skriver om {}?", "Is what we write about {} right?";
        OwnLead: "Tryk «Det passer», eller ret det. Når du er færdig, skriver siden den mail, du skal sende.",
            "Press “It is right”, or correct it. When you are done, the page writes the mail for you to send.";
        OwnCounts: "{} af {} er besvaret.", "{} of {} are answered.";
        NoNames: "Skriv ikke om borgere, og skriv ikke navne på medarbejdere.",
            "Do not write about citizens, and do not write names of employees.";
        UnknownPlace: "Vi kender ikke stedet i linket. Her er alt, der skal tjekkes.",
            "We do not know the place in the link. Here is everything to be checked.";
        Coming: "Vi henter, hvad der skal tjekkes.", "We are fetching what is to be checked.";
        Missing: "Vi kunne ikke hente, hvad der skal tjekkes.", "We could not fetch what is to be checked.";
        Again: "Prøv igen", "Try again";
        NeedsApp: "Siden her kræver scripts", "This page needs scripts";
        NeedsAppText: "Her kan man tjekke og rette det, vi skriver. Det kræver, at browseren må køre scripts. Du kan også skrive en almindelig mail: hvad det gælder, hvad der står, og hvad der skal stå.",
            "Here one can check and correct what we write. The browser has to be allowed to run scripts for that. You can also write an ordinary mail: what it is about, what it says, and what it should say.";
        WriteTo: "Skriv til os", "Write to us";
        WriteBack: "Svar på det brev, du har fået fra os.", "Reply to the letter that you had from us.";
        Queue: "Det skal tjekkes", "To be checked";
        OwnQueue: "Det skriver vi", "What we write";
        Unanswered: "Mangler svar", "No answer yet";
        ToQueue: "Tilbage til listen", "Back to the list";
        Place: "Kommune", "Municipality";
        AllPlaces: "Alle kommuner", "All municipalities";
        Kind: "Slags", "Kind";
        AllKinds: "Alle slags", "All kinds";
        More: "Vis {} mere", "Show {} more";
        Empty: "Her er intet at tjekke.", "There is nothing to check here.";
        NeverChecked: "Aldrig tjekket", "Never checked";
        DayOver: "1 dag over tiden", "1 day overdue";
        DaysOver: "{} dage over tiden", "{} days overdue";
        InTime: "Inden for tiden", "Within its time";
        PlaceInQueue: "Nummer {} på listen", "Number {} on the list";
        WhatIsShown: "Det ser borgeren", "What people see";
        NothingShown: "Borgeren ser intet nummer her.", "People see no number here.";
        Disagreement: "Uenighed", "Disagreement";
        UsedBy: "Bruges af", "Used by";
        Offers: "{} tilbud", "{} offers";
        NoSource: "Ingen", "None";
        ItsNumber: "Nummeret", "The number";
        ItsNumberWhy: "Det rettes for sig, for flere kan bruge det.", "It is corrected by itself, since several can use it.";
        CallAndAsk: "Ring og spørg", "Call and ask";
        HowChecked: "Sådan tjekkede jeg", "How I checked";
        WhoChecked: "Jeg er", "I am";
        WhenChecked: "Dag", "Day";
        HowMissing: "Vælg først, hvordan du tjekkede det.", "First choose how you checked it.";
        DayWrong: "Dagen skal være i dag eller før.", "The day has to be today or before.";
        Answer: "Hvad var svaret?", "What was the answer?";
        OwnAnswer: "Passer det?", "Is it right?";
        Right: "Det passer", "It is right";
        Correct: "Ret det", "Correct it";
        Gone: "Findes ikke mere", "No longer exists";
        Nobody: "Ingen svarede", "Nobody answered";
        NumberWanted: "Vi mangler hovednummeret. Vælg «Ret det», og skriv det.", "We lack the main number. Choose “Correct it” and write it.";
        Means: "«Det passer» bliver til «{}». «Ingen svarede» kommer igen i morgen.",
            "“It is right” becomes “{}”. “Nobody answered” comes back tomorrow.";
        OwnMeans: "«Det passer» bliver til «{}».", "“It is right” becomes “{}”.";
        Given: "Dit svar", "Your answer";
        TakeBack: "Fjern svaret", "Take the answer away";
        CorrectLead: "Ret det, der er forkert. Lad resten stå.", "Correct what is wrong. Leave the rest.";
        SourceGroup: "Kilden", "The source";
        PlaceGroup: "Sted", "Place";
        YoungGroup: "Sted, alder og hold", "Place, ages and groups";
        RestGroup: "Flere felter", "More fields";
        Save: "Gem rettelsen", "Keep the correction";
        Cancel: "Ret ikke noget", "Correct nothing";
        Faulty: "Det kan ikke gemmes endnu", "It cannot be kept yet";
        NothingNew: "Du har ikke rettet noget. Passer det hele, så vælg «Det passer».",
            "You have corrected nothing. If all of it is right, choose “It is right”.";
        CheckedLater: "Vi ser alt efter igen, når vi lægger det ind. Den engelske tekst retter vi.",
            "We go over all of it again when we take it in. We correct the text in the other language.";
        HoursHint: "En linje for hver tid, for eksempel man-fre 09:00-15:00.", "A line for each time, for example mon-fri 09:00-15:00.";
        PostHint: "Skriv en stilling og ikke et navn.", "Write a post and not a name.";
        DateHint: "Som 2026, 2026-12 eller 2026-12-01.", "Like 2026, 2026-12 or 2026-12-01.";
        Yes: "Ja", "Yes";
        No: "Nej", "No";
        NotTold: "Ikke oplyst", "Not stated";
        AddTitle: "Tilføj noget, der mangler", "Add something that is missing";
        AddCoordinator: "En veterankoordinator", "A veteran coordinator";
        AddGroup: "En gruppe", "A group";
        AddOffer: "Et andet tilbud", "Another offer";
        AddWhat: "Hvad mangler?", "What is missing?";
        AddOrganization: "Hvem står bag?", "Who is behind it?";
        AddKind: "Hvad slags tilbud?", "What kind of offer?";
        Choose: "Vælg", "Choose";
        AddName: "Navn", "Name";
        AddNameHint: "Det, tilbuddet hedder. Aldrig en persons navn.", "What the offer is called. Never a person's name.";
        AddSummary: "Hvad er det?", "What is it?";
        AddSummaryHint: "En eller to korte sætninger på dansk.", "One or two short sentences in Danish.";
        AddAudience: "Hvem er det for?", "Whom is it for?";
        AddTopics: "Hvad handler det om?", "What is it about?";
        AddWhen: "Hvornår mødes gruppen?", "When does the group meet?";
        AddWhenHint: "For eksempel: Mandag kl. 17-19.", "For example, in Danish: Mandag kl. 17-19.";
        AddAgeFrom: "Yngste alder", "Youngest age";
        AddAgeTo: "Ældste alder", "Oldest age";
        AddAgeHint: "Kun hvis gruppen er for børn eller unge.", "Only where the group is for children or young people.";
        AddPlace: "I hvilken kommune er det?", "In which municipality is it?";
        AddPlaceName: "By eller hus", "Town or house";
        AddPhone: "Telefon", "Telephone";
        AddHours: "Telefontid", "Telephone hours";
        AddEmail: "Mail", "Mail";
        AddWeb: "Hjemmeside", "Website";
        AddMore: "Mere, du ved", "More that you know";
        AddStarts: "Første dag", "First day";
        AddEnds: "Sidste dag", "Last day";
        AddCost: "Hvad koster det?", "What does it cost?";
        AddAccess: "Hvordan kommer man ind?", "How does one get in?";
        AddDedicated: "Er det kun for veteraner og deres nærmeste?", "Is it for veterans and those close to them alone?";
        AddSource: "Hvor står det?", "Where does it say so?";
        AddSourceHint: "Titlen på siden eller brevet.", "The title of the page or letter.";
        AddPublisher: "Hvem har skrevet den?", "Who wrote it?";
        AddUrl: "Sidens adresse", "Address of the page";
        AddDate: "Sidens dato", "Date of the page";
        AddSave: "Tilføj", "Add";
        Added: "Tilføjet: {}.", "Added: {}.";
        AddedNow: "Se nu efter, om resten om kommunen passer, og gem den.", "Now see whether the rest about the municipality is right, and keep it.";
        ChooseOne: "Vælg mindst én.", "Choose at least one.";
        Out: "Dine svar", "Your answers";
        OutNone: "Ingen svar endnu. Intet bliver sendt eller gemt, før du beder om det.",
            "No answers yet. Nothing is sent or kept until you ask for it.";
        Mail: "Skriv mailen", "Write the mail";
        MailWhole: "Kopiér, og åbn mailen", "Copy, and open the mail";
        MailLong: "Der er for meget til, at mailen kan skrive sig selv. Tryk på knappen, og sæt teksten ind i mailen.",
            "There is too much for the mail to write itself. Press the button, and paste the text into the mail.";
        PasteHere: "Sæt den kopierede tekst ind her.", "Paste the copied text here.";
        NoAddress: "Vi har ikke sat en adresse op endnu. Hent filen, eller kopiér teksten, og send den til den, der bad dig tjekke.",
            "We have not set an address yet. Fetch the file, or copy the text, and send it to whoever asked you to check.";
        Copy: "Kopiér teksten", "Copy the text";
        Fetch: "Hent filen", "Fetch the file";
        ShowText: "Se hele teksten", "See the whole text";
        NotWritten: "Det kan ikke skrives endnu", "It cannot be written yet";
        Noted: "Noteret: {}.", "Noted: {}.";
        AllAnswered: "Det var det hele. Tak. Nu mangler kun mailen.", "That was all. Thank you. Only the mail is left.";
        Undo: "Fortryd det sidste", "Undo the last one";
        Undone: "Det er fortrudt.", "It is undone.";
        Keep: "Gem svarene på denne enhed", "Keep the answers on this device";
        IsKept: "Svarene er gemt på denne enhed. Andre, der bruger den, kan se dem.", "The answers are kept on this device. Others who use it can see them.";
        Forget: "Slet dem fra enheden", "Delete them from the device";
        Forgotten: "De er slettet fra enheden.", "They are deleted from the device.";
        Refused: "Enheden vil ikke gemme dem. De er her, til du lukker siden.", "The device will not keep them. They are here until you close the page.";
        Unreadable: "Her ligger svar, som vi ikke kan læse. De bliver liggende.", "There are answers here that we cannot read. They stay.";
        Joined: "Svar fra et andet vindue er lagt til.", "Answers from another window were added.";
        DeskLink: "Ret noget i vejviseren", "Correct something in the directory";
    }
}

/// Why a value cannot be kept: in English as the check tells it.
pub fn fault(fault: &Fault, language: Language) -> String {
    if language == Language::English {
        return fault.to_string();
    }
    match fault {
        Fault::NoPhone(text) => {
            fill("«{}» er ikke et telefonnummer: otte cifre, et kort nummer, eller + og landekode.", &[text])
        }
        Fault::NoWeb(text) => fill("«{}» er ikke en adresse, der begynder med https://", &[text]),
        Fault::NoEmail(text) => fill("«{}» er ikke en mailadresse.", &[text]),
        Fault::NoDate(text) => fill("«{}» er ikke en dato som 2023, 2023-04 eller 2023-04-01.", &[text]),
        Fault::NoDay(text) => fill("«{}» er ikke en dag som 2026-11-21, fra 1970 til 2148.", &[text]),
        Fault::NoNumber(text) => fill("«{}» er ikke et helt tal.", &[text]),
        Fault::NoMunicipality(text) => fill("«{}» er ikke en kommunes nummer som 0573.", &[text]),
        Fault::NoAges(from, to) => fill("Fra {} til {} år kan ikke passe.", &[&from.to_string(), &to.to_string()]),
        Fault::AgesOfNobody => "Alder er kun for tilbud til børn, unge eller familier.".to_owned(),
        Fault::GroupsOfNobody => "Hold med alder og datoer er kun for børn, unge eller familier.".to_owned(),
        Fault::EndsBefore => "Den sidste dag er før den første.".to_owned(),
        Fault::ForNobody => "Vælg, hvem det er for.".to_owned(),
        Fault::AboutNothing => "Vælg, hvad det handler om.".to_owned(),
        Fault::NotYet(text, today) => {
            fill("{} er ikke kommet endnu. I dag er det {}.", &[text, &crate::calendar::iso_day(*today)])
        }
        Fault::NoId => "Et id har små bogstaver, cifre og bindestreger, højst 60.".to_owned(),
        Fault::Empty => "Her mangler noget.".to_owned(),
        Fault::Space => "Der er mellemrum i enden eller to efter hinanden.".to_owned(),
        Fault::Markup => "Skriv almindelig tekst uden tegn som * og <.".to_owned(),
        Fault::Banned(word) => fill("Skriv det på en anden måde: «{}».", &[word]),
        Fault::Long(count, sentence) => {
            fill("En sætning på {} ord. Højst {}: «{}»", &[&count.to_string(), &MOST_WORDS.to_string(), sentence])
        }
        Fault::NotOneOf(word, all) => fill("«{}» er ikke et af ordene: {}.", &[word, all]),
        Fault::NoStart => "Skriv, hvornår der åbner, som 09:00.".to_owned(),
        Fault::NoEnd => "Skriv, hvornår der lukker, som 15:00 eller 24:00.".to_owned(),
        Fault::NoTimeBetween => "Det åbner og lukker samtidig.".to_owned(),
        Fault::Unseen(_) => "Der er et tegn, som man ikke kan se. Skriv teksten igen.".to_owned(),
        Fault::PersonalNumber => "Det ligner et CPR-nummer. Slet det.".to_owned(),
        Fault::NoSource => "Et nummer skal have en kilde.".to_owned(),
        Fault::NoTitle => "En kilde skal have en titel.".to_owned(),
        Fault::NoPublisher => "En kilde skal have en adresse, eller navnet på den, der har skrevet den.".to_owned(),
        Fault::PrivateMailbox => "Det er en privat postkasse. Skriv en, der hører til stedet.".to_owned(),
        Fault::OnePerson => "Det ligner én persons postkasse. Skriv en, som flere læser.".to_owned(),
        Fault::Taken(number, line) => {
            fill("{} er allerede nummeret til «{}». Et nummer står kun ét sted.", &[number, line])
        }
    }
}

/// What a kind of offer is called.
pub fn service_kind_name(kind: ServiceKind, language: Language) -> &'static str {
    match kind {
        ServiceKind::CrisisLine => pick(language, "Krisenummer", "Crisis line"),
        ServiceKind::Helpline => pick(language, "Rådgivning på telefon", "Helpline"),
        ServiceKind::OutOfHoursDoctor => pick(language, "Lægevagt", "Doctor on call"),
        ServiceKind::Counselling => pick(language, "Rådgivning og samtaler", "Advice and talks"),
        ServiceKind::Treatment => pick(language, "Behandling", "Treatment"),
        ServiceKind::Group => pick(language, "Gruppe", "Group"),
        ServiceKind::Course => pick(language, "Kursus", "Course"),
        ServiceKind::Camp => pick(language, "Lejr eller ture", "Camp or trips"),
        ServiceKind::Stay => pick(language, "Et sted at bo", "A place to stay"),
        ServiceKind::MeetingPlace => pick(language, "Et sted at mødes", "A place to meet"),
        ServiceKind::PeerSupport => {
            pick(language, "Hjælp fra andre, der har prøvet det", "Help from others who have been there")
        }
        ServiceKind::Activity => pick(language, "Sport, natur og andet at lave", "Sport, nature and other activity"),
        ServiceKind::Grant => pick(language, "Penge til et formål", "Money for a purpose"),
        ServiceKind::Compensation => pick(language, "Erstatning", "Compensation"),
        ServiceKind::Association => pick(language, "Forening", "Association"),
        ServiceKind::Coordinator => pick(language, "Veterankoordinator", "Veteran coordinator"),
        ServiceKind::MunicipalHelp => pick(language, "Anden hjælp fra kommunen", "Other help from the municipality"),
        ServiceKind::ProfessionalSupport => pick(language, "Sparring til fagfolk", "Advice to professionals"),
        ServiceKind::Recognition => pick(language, "Tak og anerkendelse", "Thanks and recognition"),
    }
}

/// How somebody made sure.
pub fn method_name(how: CheckMethod, language: Language) -> &'static str {
    match how {
        CheckMethod::Phone => pick(language, "Jeg ringede", "I called"),
        CheckMethod::Web => pick(language, "Jeg så deres egen side", "I saw their own page"),
        CheckMethod::Mail => pick(language, "Jeg fik en mail", "I had a mail"),
    }
}

/// Who made sure, as a role.
pub fn teller_name(by: Teller, language: Language) -> &'static str {
    match by {
        Teller::Editor => pick(language, "Redaktør", "Editor"),
        Teller::Volunteer => pick(language, "Frivillig", "Volunteer"),
        Teller::Municipality => pick(language, "Ansat i kommunen", "Employee of the municipality"),
        Teller::Organization => pick(language, "Ansat hos aktøren", "Employee of the organization"),
    }
}
