//! Before and after a call: what they may ask, and what to do when nobody answers. Only what is true of any line of its kind:
//! what a single line asks, nobody has told us.

use super::table::texts;
use crate::{
    domain::{Audience, Directory, Language, Role, Service, ServiceKind},
    matching::Subject,
};

texts! {
    /// Words around a call.
    CallWord {
        GetReady: "Gør dig klar, før du ringer", "Get ready before you call";
        CallTo: "Ring til {}", "Call {}";
        MayAsk: "Måske spørger de:", "They may ask:";
        YouDecide: "Du bestemmer selv, hvad du vil svare på.", "You decide what to answer.";
        YouNeedNotSay: "Du behøver ikke sige, hvem du er, og du bestemmer selv, hvad du vil svare på.",
            "You need not say who you are, and you decide what to answer.";
        OwnLines: "Dine egne tre linjer", "Your own three lines";
        OwnLine: "Linje {}", "Line {}";
        OwnLinesStay: "Skriv det, du vil huske at sige. Det bliver på siden og er væk, når du lukker den.",
            "Write what you want to remember to say. It stays on the page and is gone when you close it.";
        Afterwards: "Bagefter", "Afterwards";
        NobodyAnswered: "Ringede, ingen svarede", "Called, nobody answered";
        NorThere: "Der svarede heller ingen", "Nobody answered there either";
        GoodTry: "Godt, at du prøvede. Ring så hertil", "You did well to try. Call here next";
        TryLater: "Godt, at du prøvede. Prøv igen lidt senere.", "You did well to try. Try again a little later.";
        WhoAnswers: "Kan det ikke vente, så se, hvem der svarer nu", "If it cannot wait, see who answers now";
        PrintCall: "Udskriv til opkaldet", "Print for the call";
        WasTold: "Det fik jeg at vide", "What I was told";
        AskHow: "Hvordan har du det lige nu?", "How are you right now?";
        AskHappened: "Hvad er der sket?", "What has happened?";
        AskSafe: "Er du i sikkerhed?", "Are you safe?";
        AskHere: "Hvor er du?", "Where are you?";
        AskHurt: "Er nogen kommet til skade?", "Is anybody hurt?";
        AskNumber: "Hvad er cpr-nummeret på den, det handler om?",
            "What is the personal number (cpr) of the one it is about?";
        AskWrong: "Hvad er der galt, og hvornår begyndte det?", "What is wrong, and when did it start?";
        AskMedicine: "Tager du eller den, du ringer om, medicin?",
            "Are you, or the person you are calling about, taking any medicine?";
        AskWho: "Hvem er du, og hvor bor du?", "Who are you, and where do you live?";
        AskAbout: "Hvad handler det om?", "What is it about?";
        AskCaseworker: "Har du allerede en sagsbehandler?", "Do you have a caseworker already?";
        AskCallBack: "Hvilket nummer kan vi ringe tilbage på?", "What number can we call you back on?";
        AskDeployed: "Hvem har været udsendt, og hvornår?", "Who was deployed, and when?";
        AskHome: "Hvordan går det derhjemme?", "How are things at home?";
        AskMost: "Hvad fylder mest lige nu?", "What is on your mind most right now?";
        AskNeed: "Hvad har du brug for?", "What do you need?";
        AskAge: "Hvor gammel er du?", "How old are you?";
        AskAdult: "Er der en voksen, du kan tale med?", "Is there a grown-up you can talk to?";
        AskWhom: "Er det til dig selv eller en anden?", "Is it for you or for somebody else?";
        AskLive: "Hvor bor du?", "Where do you live?";
        AskJoined: "Har du prøvet noget lignende før?", "Have you tried something like it before?";
        AskPapers: "Har du papirer på det, for eksempel et brev?", "Do you have any papers, such as a letter?";
        AskDoctor: "Har du talt med din læge om det?", "Have you talked to your doctor about it?";
        AskWork: "Hvem er du, og hvor arbejder du?", "Who are you, and where do you work?";
        AskConsent: "Har borgeren sagt ja til, at du ringer?", "Has the citizen agreed that you call?";
        AskTried: "Hvad har I prøvet?", "What have you tried?";
    }
}

use CallWord as Ask;

const ALARM: &[Ask] = &[Ask::AskHere, Ask::AskHappened, Ask::AskHurt];
const CRISIS: &[Ask] = &[Ask::AskHow, Ask::AskHappened, Ask::AskSafe];
const DOCTOR: &[Ask] = &[Ask::AskNumber, Ask::AskWrong, Ask::AskMedicine];
const TALK: &[Ask] = &[Ask::AskMost, Ask::AskNeed, Ask::AskLive];
const MUNICIPALITY: &[Ask] = &[Ask::AskWho, Ask::AskAbout, Ask::AskCaseworker, Ask::AskNumber];
const VETERANS: &[Ask] = &[Ask::AskDeployed, Ask::AskMost, Ask::AskHome, Ask::AskCallBack];
const CHILD: &[Ask] = &[Ask::AskAge, Ask::AskHappened, Ask::AskAdult];
const TOGETHER: &[Ask] = &[Ask::AskWhom, Ask::AskLive, Ask::AskJoined];
const MONEY: &[Ask] = &[Ask::AskNeed, Ask::AskPapers, Ask::AskCallBack];
const TREATMENT: &[Ask] = &[Ask::AskMost, Ask::AskDoctor, Ask::AskLive];
const WORK: &[Ask] = &[Ask::AskWork, Ask::AskAbout, Ask::AskConsent, Ask::AskTried];

/// Whether it asks who somebody is: that, a line where one can be anonymous does not ask.
fn asks_who(question: Ask) -> bool {
    matches!(question, Ask::AskNumber | Ask::AskWho | Ask::AskCallBack | Ask::AskWork)
}

/// What they may ask, in their words, by the kind of line.
pub fn they_may_ask(
    subject: &Subject<'_>,
    role: Option<Role>,
    directory: &Directory,
    language: Language,
) -> Vec<&'static str> {
    let anonymous = is_anonymous(subject);
    let asked = questions(subject, role, directory).iter().filter(|question| !anonymous || !asks_who(**question));
    asked.map(|question| question.get(language)).collect()
}

/// What stands below: nobody has to answer everything.
pub fn may_keep_back(subject: &Subject<'_>, language: Language) -> &'static str {
    if is_anonymous(subject) { Ask::YouNeedNotSay } else { Ask::YouDecide }.get(language)
}

fn is_anonymous(subject: &Subject<'_>) -> bool {
    matches!(subject, Subject::Service(service) if service.anonymous == Some(true))
}

fn questions(subject: &Subject<'_>, role: Option<Role>, directory: &Directory) -> &'static [Ask] {
    let Subject::Service(service) = subject else {
        return if role == Some(Role::Professional) { WORK } else { MUNICIPALITY };
    };
    if directory.rules.urgent.everybody.first() == Some(&service.id) {
        return ALARM;
    }
    let for_work = role == Some(Role::Professional) || service.audience == [Audience::Professional];
    match service.kind {
        _ if for_work => WORK,
        _ if service.audience == [Audience::Child] => CHILD,
        ServiceKind::CrisisLine => CRISIS,
        ServiceKind::OutOfHoursDoctor => DOCTOR,
        _ if is_of_veteran_line(service, directory) => VETERANS,
        ServiceKind::Coordinator | ServiceKind::MunicipalHelp => MUNICIPALITY,
        ServiceKind::Helpline | ServiceKind::Counselling => TALK,
        ServiceKind::Treatment | ServiceKind::Stay => TREATMENT,
        ServiceKind::Grant | ServiceKind::Compensation | ServiceKind::Recognition => MONEY,
        ServiceKind::Group
        | ServiceKind::Course
        | ServiceKind::Camp
        | ServiceKind::PeerSupport
        | ServiceKind::Activity
        | ServiceKind::Association
        | ServiceKind::MeetingPlace => TOGETHER,
        ServiceKind::ProfessionalSupport => WORK,
    }
}

/// Whether whoever answers the line for veterans answers here too.
fn is_of_veteran_line(service: &Service, directory: &Directory) -> bool {
    directory.service(&directory.rules.veteran_line).is_some_and(|line| line.organization == service.organization)
}
