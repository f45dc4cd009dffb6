//! The questions, their order, and what has been answered. Pure: the page shows, this decides.
//!
//! Seven questions at most. Those that make no sense for this person are left out here, so the number of questions can
//! only fall on the way; those that would not change this person's plan in [`crate::worth_asking`]. Everything can be
//! skipped, and "I do not know" is an answer of its own.

use crate::{
    domain::{AgeRange, ContactPreference, Deployment, Land, MunicipalityCode, Role, Urgency, topic_id},
    matching::Answers,
};

/// A question, in the order asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Who has been deployed, seen from the person asking.
    Role,
    /// How soon.
    Urgency,
    /// Where.
    Place,
    /// What about.
    Topics,
    /// The children's ages.
    Ages,
    /// Which kind of deployment.
    Deployment,
    /// How to make contact.
    Contact,
}

impl Question {
    /// All, in order.
    pub const ALL: [Self; 7] =
        [Self::Role, Self::Urgency, Self::Place, Self::Topics, Self::Ages, Self::Deployment, Self::Contact];

    fn number(self) -> usize {
        match self {
            Self::Role => 0,
            Self::Urgency => 1,
            Self::Place => 2,
            Self::Topics => 3,
            Self::Ages => 4,
            Self::Deployment => 5,
            Self::Contact => 6,
        }
    }
}

/// A step of the questionnaire: what the page shows, and where it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A question on the way to the plan.
    Ask(Question),
    /// The first question as the start page's door for relatives leaves it: neither the veteran nor a professional.
    Relation,
    /// The second question, with the first one answered by the start page's door for veterans.
    Veteran,
    /// One answer, changed from the plan, to which it leads back.
    Change(Question),
}

impl Step {
    /// Where everybody begins who has come by no door.
    pub const FIRST: Self = Self::Ask(Question::Role);

    /// What is asked here.
    pub fn question(self) -> Question {
        match self {
            Self::Ask(question) | Self::Change(question) => question,
            Self::Relation => Question::Role,
            Self::Veteran => Question::Urgency,
        }
    }

    /// Who can be chosen where it is asked who is asking.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        let narrowed = self == Self::Relation;
        Role::ALL.iter().copied().filter(move |role| !narrowed || !matches!(role, Role::Veteran | Role::Professional))
    }

    /// The fragment of the address: a mark that tells nothing.
    pub fn fragment(self) -> String {
        match self {
            Self::Ask(question) => (question.number() + 1).to_string(),
            Self::Veteran => "a".to_owned(),
            Self::Relation => "b".to_owned(),
            Self::Change(question) => format!("{}r", question.number() + 1),
        }
    }

    /// Reads a fragment; anything else is the beginning.
    pub fn from_fragment(fragment: &str) -> Self {
        let numbered = |number: &str| {
            let at = number.parse::<usize>().ok()?.checked_sub(1)?;
            Question::ALL.get(at).copied().filter(|question| (question.number() + 1).to_string() == number)
        };
        match fragment {
            "a" => Self::Veteran,
            "b" => Self::Relation,
            _ => match fragment.strip_suffix('r') {
                Some(number) => numbered(number).map_or(Self::FIRST, Self::Change),
                None => numbered(fragment).map_or(Self::FIRST, Self::Ask),
            },
        }
    }
}

/// What a person says to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Who.
    Role(Role),
    /// How soon.
    Urgency(Urgency),
    /// Where.
    Place(MunicipalityCode),
    /// Where, in a land without municipalities here.
    Land(Land),
    /// What about; not empty.
    Topics(Vec<String>),
    /// Ages; not empty.
    Ages(Vec<AgeRange>),
    /// Deployment.
    Deployment(Deployment),
    /// Contact.
    Contact(ContactPreference),
    /// "I do not know."
    Unsure,
    /// Skipped.
    Skip,
}

/// How a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Standing {
    /// Not reached yet.
    #[default]
    Open,
    /// Answered.
    Answered,
    /// Answered with "I do not know".
    Unsure,
    /// Skipped.
    Skipped,
}

/// Age bands that are asked for. They follow the limits of the children's groups.
pub const AGE_BANDS: [AgeRange; 5] = [
    AgeRange { from: 0, to: 7 },
    AgeRange { from: 8, to: 12 },
    AgeRange { from: 13, to: 16 },
    AgeRange { from: 17, to: 18 },
    AgeRange { from: 19, to: 27 },
];

/// The bands to choose from: a child tells its own age, which is under 18.
pub fn age_bands(role: Option<Role>) -> &'static [AgeRange] {
    if role == Some(Role::Child) { &OWN_AGE_BANDS } else { &AGE_BANDS }
}

const OWN_AGE_BANDS: [AgeRange; 4] = [
    AgeRange { from: 0, to: 7 },
    AgeRange { from: 8, to: 12 },
    AgeRange { from: 13, to: 16 },
    AgeRange { from: 17, to: 17 },
];

/// The questionnaire in the hand of one person. Lives in memory only.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Questionnaire {
    answers: Answers,
    standing: [Standing; Question::ALL.len()],
    entrance: Entrance,
}

/// How the first question came to be answered, so that Back leads where somebody came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Entrance {
    /// By the question itself.
    #[default]
    Question,
    /// By the door for veterans.
    Veteran,
    /// By the door for relatives, which narrows the question.
    Relative,
}

impl Questionnaire {
    /// Takes up answers that were saved earlier.
    pub fn from_answers(answers: Answers) -> Self {
        let told = |is_told: bool| if is_told { Standing::Answered } else { Standing::Skipped };
        let standing = [
            told(answers.role.is_some()),
            told(answers.urgency.is_some()),
            told(answers.place.is_some() || answers.land.is_some()),
            told(!answers.topics.is_empty()),
            told(!answers.child_ages.is_empty()),
            told(answers.deployment.is_some()),
            told(answers.contact.is_some()),
        ];
        Self { answers, standing, ..Self::default() }
    }

    /// The answers so far.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// How a question stands.
    pub fn standing(&self, question: Question) -> Standing {
        self.standing.get(question.number()).copied().unwrap_or_default()
    }

    /// Whether anything was answered or skipped.
    pub fn is_begun(&self) -> bool {
        self.standing.iter().any(|standing| *standing != Standing::Open)
    }

    /// The questions that can change something for this person.
    ///
    /// What is not answered yet counts as if it might lead to the question, so the number only falls.
    pub fn questions(&self) -> impl Iterator<Item = Question> + '_ {
        let told = |question: Question| self.standing(question) == Standing::Answered;
        Question::ALL.into_iter().filter(move |question| self.matters(*question) || told(*question))
    }

    fn matters(&self, question: Question) -> bool {
        let role = self.answers.role;
        match question {
            Question::Role | Question::Urgency | Question::Place => true,
            // A child is shown what a child may use alone: neither topics nor papers narrow that.
            Question::Topics | Question::Deployment | Question::Contact => role != Some(Role::Child),
            Question::Ages => match role {
                Some(Role::Child | Role::Professional) => true,
                // Who is close to a grown-up veteran is not asked for children that may not be there.
                Some(Role::Parent | Role::AdultChild | Role::Friend) => false,
                Some(Role::Veteran | Role::Partner) | None => {
                    self.standing(Question::Topics) == Standing::Open || self.answers.wants(topic_id::CHILDREN)
                }
            },
        }
    }

    /// The questions after this one that make sense and have not been put yet.
    pub fn open_after(&self, question: Question) -> impl Iterator<Item = Question> + '_ {
        self.questions().filter(move |later| *later > question && self.standing(*later) == Standing::Open)
    }

    /// The step before a step on the way; none where the way began.
    pub fn previous(&self, step: Step) -> Option<Step> {
        let Step::Ask(question) = step else { return None };
        let put = |earlier: &Question| *earlier < question && self.standing(*earlier) != Standing::Open;
        let last = self.questions().filter(put).last()?;
        Some(self.step_of(last))
    }

    /// The last question that was put; none when nothing has been answered or skipped.
    pub fn last(&self) -> Option<Step> {
        self.questions().filter(|question| self.standing(*question) != Standing::Open).last().map(|q| self.step_of(q))
    }

    /// Where a question stands on this person's way.
    fn step_of(&self, question: Question) -> Step {
        match (question, self.entrance) {
            (Question::Role, Entrance::Relative) => Step::Relation,
            (Question::Urgency, Entrance::Veteran) => Step::Veteran,
            _ => Step::Ask(question),
        }
    }

    /// Which question on the way this is, and how many there are at most.
    pub fn progress(&self, question: Question) -> (usize, usize) {
        let put = |earlier: &Question| *earlier < question && self.standing(*earlier) != Standing::Open;
        let number = self.questions().filter(put).count() + 1;
        (number, number + self.questions().filter(|later| *later > question).count())
    }

    /// Comes to a step by its address. The door for veterans has answered the first question.
    pub fn arrive(&mut self, step: Step) {
        if step == Step::Veteran && self.entrance != Entrance::Veteran {
            self.reply(Question::Role, Reply::Role(Role::Veteran));
            self.entrance = Entrance::Veteran;
        }
    }

    /// Takes the reply given at a step.
    pub fn reply_at(&mut self, step: Step, reply: Reply) {
        match step {
            Step::Relation => self.entrance = Entrance::Relative,
            Step::Ask(Question::Role) => self.entrance = Entrance::Question,
            Step::Ask(_) | Step::Veteran | Step::Change(_) => {}
        }
        self.reply(step.question(), reply);
    }

    /// Takes a reply. Answers that no longer matter are dropped, so that none stays behind unseen.
    pub fn reply(&mut self, question: Question, reply: Reply) {
        let standing = match reply {
            Reply::Unsure => Standing::Unsure,
            Reply::Skip => Standing::Skipped,
            _ => Standing::Answered,
        };
        self.forget(question);
        match reply {
            Reply::Role(role) => self.answers.role = Some(role),
            Reply::Urgency(urgency) => self.answers.urgency = Some(urgency),
            Reply::Place(place) => (self.answers.place, self.answers.land) = (Some(place), None),
            Reply::Land(land) => (self.answers.place, self.answers.land) = (None, Some(land)),
            Reply::Topics(topics) => self.answers.topics = topics,
            Reply::Ages(ages) => self.answers.child_ages = ages,
            Reply::Deployment(deployment) => self.answers.deployment = Some(deployment),
            Reply::Contact(contact) => self.answers.contact = Some(contact),
            Reply::Unsure | Reply::Skip => {}
        }
        self.stand(question, standing);
        // What was told this moment was told on purpose, as to the finder of groups.
        for moot in Question::ALL.into_iter().filter(|other| *other != question) {
            if !self.matters(moot) {
                self.forget(moot);
                self.stand(moot, Standing::Open);
            }
        }
    }

    fn stand(&mut self, question: Question, standing: Standing) {
        if let Some(place) = self.standing.get_mut(question.number()) {
            *place = standing;
        }
    }

    fn forget(&mut self, question: Question) {
        match question {
            Question::Role => self.answers.role = None,
            Question::Urgency => self.answers.urgency = None,
            Question::Place => (self.answers.place, self.answers.land) = (None, None),
            Question::Topics => self.answers.topics.clear(),
            Question::Ages => self.answers.child_ages.clear(),
            Question::Deployment => self.answers.deployment = None,
            Question::Contact => self.answers.contact = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skipping_everything_reaches_the_end_and_the_count_never_grows() {
        let mut questionnaire = Questionnaire::default();
        let (mut question, mut total) = (Question::Role, usize::MAX);
        let mut asked = Vec::new();
        loop {
            let (number, now) = questionnaire.progress(question);
            assert!(now <= total && number == asked.len() + 1);
            total = now;
            asked.push(question);
            questionnaire.reply(question, Reply::Skip);
            let Some(next) = questionnaire.open_after(question).next() else { break };
            question = next;
        }
        assert_eq!(questionnaire.answers(), &Answers::default());
        assert_eq!(asked.last(), Some(&Question::Contact));
        assert!(!asked.contains(&Question::Ages), "without topics the ages change nothing");
    }

    #[test]
    fn a_door_is_where_back_leads_to() {
        let mut veteran = Questionnaire::default();
        veteran.arrive(Step::Veteran);
        assert_eq!(veteran.answers().role, Some(Role::Veteran));
        assert_eq!(veteran.previous(Step::Veteran), None);
        assert_eq!(veteran.progress(Question::Urgency).0, 2);
        veteran.reply_at(Step::Veteran, Reply::Skip);
        assert_eq!(veteran.previous(Step::Ask(Question::Place)), Some(Step::Veteran));
        // Changed from the plan, and then Back to where the way began: the change stays.
        veteran.reply_at(Step::Change(Question::Role), Reply::Role(Role::Partner));
        veteran.arrive(Step::Veteran);
        assert_eq!(veteran.answers().role, Some(Role::Partner));

        let mut relative = Questionnaire::default();
        relative.reply_at(Step::Relation, Reply::Role(Role::Friend));
        assert_eq!(relative.previous(Step::Ask(Question::Urgency)), Some(Step::Relation));
        assert_eq!(relative.last(), Some(Step::Relation));
        assert!(Step::Relation.roles().all(|role| !matches!(role, Role::Veteran | Role::Professional)));
    }

    #[test]
    fn what_was_left_out_is_not_where_back_leads_to() {
        let mut questionnaire = Questionnaire::default();
        questionnaire.reply(Question::Role, Reply::Role(Role::Veteran));
        questionnaire.reply(Question::Place, Reply::Skip);
        assert_eq!(questionnaire.previous(Step::Ask(Question::Contact)), Some(Step::Ask(Question::Place)));
        assert_eq!(questionnaire.previous(Step::Ask(Question::Place)), Some(Step::FIRST));
        assert_eq!(questionnaire.previous(Step::FIRST), None);
    }

    #[test]
    fn a_child_is_not_asked_for_topics_or_papers() {
        let mut questionnaire = Questionnaire::default();
        questionnaire.reply(Question::Topics, Reply::Topics(vec!["misbrug".to_owned()]));
        questionnaire.reply(Question::Role, Reply::Role(Role::Child));
        assert_eq!(
            questionnaire.questions().collect::<Vec<_>>(),
            [Question::Role, Question::Urgency, Question::Place, Question::Ages]
        );
        assert!(questionnaire.answers().topics.is_empty(), "a moot answer is dropped");
    }

    #[test]
    fn ages_are_asked_when_they_matter_and_dropped_when_they_stop() {
        let mut questionnaire = Questionnaire::default();
        questionnaire.reply(Question::Topics, Reply::Topics(vec!["boern-unge".to_owned()]));
        assert_eq!(questionnaire.open_after(Question::Topics).next(), Some(Question::Ages));
        questionnaire.reply(Question::Ages, Reply::Ages(vec![AGE_BANDS[1]]));
        questionnaire.reply(Question::Topics, Reply::Topics(vec!["parforhold-familie".to_owned()]));
        assert_eq!(questionnaire.open_after(Question::Topics).next(), Some(Question::Deployment));
        assert!(questionnaire.answers().child_ages.is_empty());
        assert_eq!(questionnaire.previous(Step::Ask(Question::Deployment)), Some(Step::Ask(Question::Topics)));
    }

    #[test]
    fn who_is_close_to_a_grown_up_veteran_is_not_asked_for_children() {
        for role in [Role::Parent, Role::AdultChild, Role::Friend] {
            let mut questionnaire = Questionnaire::default();
            questionnaire.reply(Question::Role, Reply::Role(role));
            questionnaire.reply(Question::Topics, Reply::Topics(vec!["boern-unge".to_owned()]));
            assert!(questionnaire.questions().all(|question| question != Question::Ages), "{role:?}");
        }
    }

    #[test]
    fn what_a_professional_tells_of_children_stays() {
        let mut questionnaire = Questionnaire::default();
        questionnaire.reply(Question::Role, Reply::Role(Role::Professional));
        questionnaire.reply(Question::Topics, Reply::Topics(vec!["oekonomi".to_owned()]));
        questionnaire.reply(Question::Ages, Reply::Ages(vec![AGE_BANDS[0]]));
        assert_eq!(questionnaire.answers().child_ages, [AGE_BANDS[0]]);
    }

    #[test]
    fn fragments_are_marks_and_nonsense_begins_again() {
        let steps = Question::ALL.into_iter().flat_map(|question| [Step::Ask(question), Step::Change(question)]);
        for step in steps.chain([Step::Relation, Step::Veteran]) {
            assert_eq!(Step::from_fragment(&step.fragment()), step);
        }
        for nonsense in ["", "0", "8", "-1", "+1", "01", "99999999999999999999", "svar ", "3a", "r", "8r", "3rr", "ar"]
        {
            assert_eq!(Step::from_fragment(nonsense), Step::FIRST, "{nonsense}");
        }
    }
}
