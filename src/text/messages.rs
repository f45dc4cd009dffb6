//! The fixed texts of the interface: one line each, Danish and English side by side, so that none
//! can be forgotten. Records' texts are data. Long, for it is a list.

use super::table::texts;

macro_rules! messages {
    ($($texts:tt)+) => {
        texts! {
            /// A fixed text of the interface.
            Msg { $($texts)+ }
        }
    };
}

messages! {
    // Municipalities: list and map.
    MunicipalityFilters: "Vis kommuner", "Show municipalities";
    MunicipalityShown: "1 kommune", "1 municipality";
    MunicipalitiesShown: "{} kommuner", "{} municipalities";
    AllRegions: "Alle regioner", "All regions";
    CoordinatorFilter: "Veterankoordinator", "Veteran coordinator";
    CoordinatorAny: "Alle", "All";
    CoordinatorStateKnown: "Kendt koordinator", "Known coordinator";
    CoordinatorStateOther: "En anden hjælper veteraner", "Somebody else helps veterans";
    CoordinatorStateNone: "Ingen kendt", "None known";
    StrategyFilter: "Kun kommuner med en veteranpolitik", "Only municipalities with a veteran policy";
    StrategyMark: "Veteranpolitik", "Veteran policy";
    MapHeading: "Kort", "Map";
    SkipMap: "Gå forbi kortet", "Skip the map";
    ShowMap: "Vis kort", "Show map";
    MapText: "Hvert mærke er en kommune. Tryk på et mærke for at se kommunen.",
        "Every mark is a municipality. Press a mark to see it.";
    MapCapital: "Hovedstadsområdet", "The capital area";
    MunicipalitiesNone: "Ingen kommuner passer. Vælg noget andet.", "No municipality matches. Choose something else.";
    // Tools for professionals.
    ProfessionalsTools: "Værktøjer", "Tools";
    WorkHeading: "Dit arbejde", "Your work";
    WorkDeleted: "Dit arbejde er slettet på denne enhed.", "Your work is deleted on this device.";
    WorkOpened: "Filen er åbnet.", "The file is opened.";
    WorkNotRead: "Noget af dit gemte arbejde kan ikke læses. Se nederst på siden.",
        "Some of your saved work cannot be read. See the end of the page.";
    WorkNotKept: "Ændringen er ikke gemt på enheden. Se nederst på siden.",
        "The change is not saved on the device. See the end of the page.";
    PrintReasons: "Skriv på udskriften, hvorfor hjælpen er valgt. Det kan vise, hvad du har svaret.",
        "Print why each offer was chosen. It can show what you answered.";
    // The search.
    SearchLabel: "Hvad leder du efter?", "What are you looking for?";
    SearchHint: "Skriv for eksempel gæld, søvn, en by eller et telefonnummer.",
        "Write for example debt, sleep, a town or a phone number. Danish words find the most.";
    Search: "Søg", "Search";
    SearchFilters: "Vælg, hvad du vil se", "Choose what to see";
    SearchClear: "Ryd alt", "Clear everything";
    SearchOne: "1 svar", "1 result";
    SearchMany: "{} svar", "{} results";
    SearchNone: "Vi fandt ikke noget, der passer.", "We found nothing that matches.";
    SearchNear: "Prøv i stedet", "Try instead";
    SearchReadAs: "Vi søgte også på «{}».", "We searched for “{}” too.";
    SearchAbout: "på «{}»", "for “{}”";
    SearchAll: "Alle tilbud efter emne", "All offers by topic";
    FilterTopic: "Emne", "Topic";
    FilterAudience: "For hvem", "For whom";
    FilterPlace: "Hvor", "Where";
    FilterRegion: "Region", "Region";
    FilterAnywhere: "Hele landet", "The whole country";
    FilterMunicipality: "Kommune, by eller postnummer", "Municipality, town or postcode";
    FilterOrganization: "Hvem står bag", "Who is behind it";
    FilterContact: "Kontakt", "Contact";
    FilterOpenNow: "Åbent nu", "Open now";
    FilterStatus: "Hvor sikkert det er", "How certain it is";
    // The frame of every page.
    SiteName: "Veteranvejviseren", "Veteranvejviseren";
    Skip: "Gå til indholdet", "Go to the content";
    GetHelpNow: "Få hjælp nu", "Get help now";
    Menu: "Menu", "Menu";
    FindHelp: "Find hjælp", "Find help";
    Services: "Tilbud", "Offers";
    Municipalities: "Kommuner", "Municipalities";
    Children: "Børn og familie", "Children and family";
    Professionals: "Fagfolk", "Professionals";
    About: "Om", "About";
    AboutData: "Om data", "About the data";
    OthersRead: "Kan andre se, hvad der er på din telefon?", "Can somebody else look at your phone?";
    OthersReadText: "Skriv numrene ned et sikkert sted. Her kan du ikke gemme eller sende dem, for andre kan finde dem. Et opkald kan stå på opkaldslisten.",
        "Write the numbers down in a safe place. You cannot save or send them here, because others may find them. A call may show in the call list.";
    Choosing: "Sådan vælger vi", "How we choose";
    ChoosingLead: "Her kan du se, hvem vi sætter først, og hvorfor. Det er de samme regler, som planen bruger.",
        "Here you can see whom we put first, and why. These are the same rules that the plan uses.";
    Privacy: "Om dine oplysninger", "About your information";
    Accessibility: "Tilgængelighed", "Accessibility";
    OtherLanguage: "English", "Dansk";
    Back: "Tilbage", "Back";
    // Titles that tell no need: browsers keep them in their history.
    HelpNowTitle: "Telefonnumre", "Phone numbers";
    OfferNumber: "Tilbud nr. {}", "Offer no. {}";
    LeaveSite: "Forlad siden", "Leave the site";
    LeaveSiteExplained: "«Forlad siden» lukker siden hurtigt og sletter dine svar. Din browser husker stadig, at du har været her. Du kan også trykke på Shift tre gange.",
        "“Leave the site” closes the page fast and deletes your answers. Your browser still remembers that you were here. You can also press Shift three times.";
    // Crisis.
    Call112IfDanger: "Ring 112, hvis der er fare for liv lige nu", "Call 112 if a life is in danger right now";
    WhenItCannotWait: "Når det ikke kan vente", "When it cannot wait";
    CallInstead: "Ring i stedet til", "Call instead:";
    HelpNowLead: "Her er numre, du kan ringe til, når det ikke kan vente.", "Numbers you can call when it cannot wait.";
    HelpNowAt: "{}. De, der svarer nu, står øverst.", "{}. Those who answer now come first.";
    HelpDanger: "Er nogen i fare lige nu?", "Is somebody in danger right now?";
    HelpDangerText: "Ring også, hvis nogen vil tage sit eget liv, eller hvis der sker vold.",
        "Call too if somebody wants to take their own life, or if there is violence.";
    HelpCall: "Her kan du ringe", "Where you can call";
    HelpAnswering: "Svarer nu", "Answering now";
    HelpClosed: "Lukket lige nu", "Closed right now";
    HelpChild: "Er du barn eller ung?", "Are you under 18?";
    HelpChildText: "Du kan også tale med en voksen, du stoler på.", "You can also talk to a grown-up you trust.";
    HelpDoctor: "Har du brug for en læge nu?", "Do you need a doctor now?";
    HelpDoctorText: "De kan også hjælpe ved en psykisk krise. På hverdage om dagen ringer du til din egen læge.",
        "They can also help in a mental health crisis. On weekdays during the day you call your own doctor.";
    DoctorChoose: "Vælg din region", "Choose your region";
    DoctorAll: "Vis alle", "Show all";
    DoctorByPlace: "Du ser nummeret for {}, fordi du har svaret {}.", "You see the number in {} because you answered {}.";
    DoctorChosen: "Du har selv valgt dette nummer.", "You chose this number yourself.";
    HoursUnknownShort: "Vi kender ikke telefontiden", "We do not know the hours";
    // Start.
    HomeTitle: "Find den rette hjælp", "Find the right help";
    HomeLead: "Svar på et par spørgsmål, og se, hvem du kan ringe til.",
        "Answer a few questions and see who you can call.";
    HomePromise: "Du behøver ikke logge ind, og du kan springe spørgsmål over. Dine svar bliver på din egen telefon eller computer.",
        "No login needed, and you can skip questions. Your answers stay on your own phone or computer.";
    NeedLabel: "Eller skriv, hvad du leder efter", "Or write what you are looking for";
    NeedHint: "For eksempel: sover dårligt, gæld eller Varde", "For example: søvn, gæld or Varde. Danish words find the most.";
    DoorVeteran: "Jeg er veteran", "I am a veteran";
    DoorVeteranHint: "Hjælp til dig selv", "Help for yourself";
    DoorRelative: "Jeg er pårørende", "I am a relative";
    DoorRelativeHint: "Hjælp til dig, børnene og veteranen", "Help for you, the children and the veteran";
    DoorProfessional: "Jeg arbejder med veteraner", "I work with veterans";
    DoorProfessionalHint: "Se, hvem der gør hvad", "See who does what";
    YourMunicipality: "Hvad kan din kommune?", "What can your municipality do?";
    PlaceHint: "Skriv postnummer eller kommune.", "Enter a postcode or a municipality.";
    ShowMunicipality: "Vis kommunen", "Show";
    PlaceFromLink: "Kommunen er udfyldt. Du kan rette den, når du ser, hvem du kan ringe til.",
        "The municipality is filled in. You can change it when you see who you can call.";
    PlaceInLinkUnknown: "Linket nævner en kommune, vi ikke kender. Vi spørger dig i stedet.",
        "The link names a municipality that we do not know. We will ask you instead.";
    PlaceNotFound: "Det sted kender vi ikke. Skriv et postnummer eller en kommune. Du kan også skrive Grønland eller Færøerne.",
        "We do not know that place. Write a postcode or a municipality. You can also write Greenland or the Faroe Islands.";
    PlaceSeveral: "Postnummeret dækker flere kommuner. Hvilken af dem bor du i?", "The postcode covers several municipalities. Which one do you live in?";
    PlaceSeveralNames: "Det kan være flere kommuner. Hvilken bor du i?", "It could be more than one municipality. Which one do you live in?";
    Greenland: "Grønland", "Greenland";
    FaroeIslands: "Færøerne", "Faroe Islands";
    LandGreenland: "Her er den hjælp, vi kender til folk i Grønland:", "This is the help we know of for people in Greenland:";
    LandFaroes: "Her er den hjælp, vi kender til folk på Færøerne:",
        "This is the help we know of for people in the Faroe Islands:";
    LandCalls: "Tast +45 foran danske numre med otte tal. Vi ved ikke, om alle danske hjælpelinjer kan nås derfra.",
        "Dial +45 before Danish numbers of eight digits. We do not know whether every Danish helpline can be reached from there.";
    LandRest: "Resten er hjælp i Danmark. Spørg, om den kan bruges derfra.",
        "The rest is help in Denmark. Ask whether it can be used from there.";
    LandOfTasks: "Opgaverne er en dansk kommunes. Lad feltet stå tomt, så ser du dem, der hjælper i hele landet.",
        "The tasks are those of a Danish municipality. Leave the field empty to see who helps in the whole country.";
    LandNoGroups: "Vi kender ingen grupper for børn der.", "We know of no groups for children there.";
    SeeAllMunicipalities: "Se alle kommuner", "See all municipalities";
    SeeAllServices: "Se alle tilbud", "See all offers";
    // The questionnaire.
    QuestionOf: "Spørgsmål {} af højst {}", "Question {} of at most {}";
    OneTap: "Tryk på dit svar. Du kan altid gå tilbage.", "Press your answer. You can always go back.";
    YourAnswer: "Dit svar", "Your answer";
    ShowMeNow: "Vis mig, hvem jeg kan ringe til nu", "Show me who I can call now";
    AnotherPlace: "Skriv et andet sted", "Enter another place";
    Continue: "Fortsæt", "Continue";
    SkipQuestion: "Spring over", "Skip";
    DontKnow: "Det ved jeg ikke", "I do not know";
    WhyWeAsk: "Derfor spørger vi", "Why we ask";
    ChooseAll: "Vælg gerne flere.", "Choose as many as you like.";
    MissingAnswer: "Der mangler et svar", "An answer is missing";
    ErrorPrefix: "Fejl", "Error";
    SensitiveNext: "Nogle emner kan være svære. Spring dem gerne over.", "Some topics may be hard. Feel free to skip.";
    QRole: "Hvem har været udsendt?", "Who has been deployed?";
    QRoleWhy: "Nogle tilbud er for veteranen selv. Andre er for børn, partner eller forældre.",
        "Some offers are for the veteran. Others are for children, partners or parents.";
    QRelation: "Hvad er dit forhold til veteranen?", "How are you related to the veteran?";
    RelationVeteran: "Veteran", "Veteran";
    RelationPartner: "Partner", "Partner";
    RelationParent: "Mor eller far", "Mother or father";
    RelationChild: "Barn, og jeg er under 18 år", "Child, and I am under 18";
    RelationAdultChild: "Barn, og jeg er 18 år eller mere", "Child, and I am 18 or older";
    RelationFriend: "Ven, bror, søster eller en anden", "Friend, brother, sister or another";
    RelationProfessional: "Fagperson", "Professional";
    RoleVeteran: "Mig selv", "Myself";
    RolePartner: "Min partner", "My partner";
    RoleParent: "Min søn eller datter", "My son or daughter";
    RoleParentHint: "Jeg er mor eller far til en veteran", "I am a mother or father of a veteran";
    RoleChild: "Min mor eller far, og jeg er under 18 år", "My mother or father, and I am under 18";
    RoleAdultChild: "Min mor eller far, og jeg er 18 år eller mere", "My mother or father, and I am 18 or older";
    RoleFriend: "En ven, bror, søster eller kollega", "A friend, brother, sister or colleague";
    RoleProfessional: "En borger, jeg møder i mit arbejde", "A citizen I meet at work";
    QUrgency: "Hvor hurtigt har du brug for hjælp?", "How soon do you need help?";
    QUrgencyWhy: "Hvis det haster, viser vi først dem, der svarer nu.", "If it is urgent, we put those who answer now first.";
    UrgencyNow: "Nu. Det kan ikke vente", "Now. It cannot wait";
    UrgencySoon: "Det kan vente lidt", "It can wait a little";
    UrgencySoonHint: "Også hvis du bare vil vide, hvad der findes", "Also if you just want to know what help there is";
    QPlace: "Hvor bor du?", "Where do you live?";
    QPlaceWhy: "Nogle tilbud gælder kun i bestemte kommuner. Vi kan også vise, hvad der er tæt på.",
        "Some offers are only for certain municipalities. We can also show what is near.";
    QPlaceError: "Skriv et postnummer eller en kommune, eller spring over", "Enter a postcode or a municipality, or skip";
    PlaceLabel: "Postnummer eller kommune", "Postcode or municipality";
    QTopics: "Hvad handler det om?", "What is it about?";
    QTopicsWhy: "Så kan vi vise dem, der kender til netop det.", "Then we can show those who know about just that.";
    QTopicsError: "Vælg mindst ét emne, eller spring over", "Choose at least one topic, or skip";
    QAges: "Hvor gamle er børnene?", "How old are the children?";
    QAgesChild: "Hvor gammel er du?", "How old are you?";
    QAgesWhy: "Mange grupper er kun for børn i en bestemt alder.", "Many groups are only for children of a certain age.";
    QAgesError: "Vælg en alder, eller spring over", "Choose an age, or skip";
    QDeployment: "Hvilken slags udsendelse?", "What kind of deployment?";
    QDeploymentHint: "Vi spørger ikke om, hvad der skete.", "We do not ask what happened.";
    QDeploymentWhy: "Nogle få tilbud gælder kun, hvis man har været udsendt på en bestemt måde.",
        "A few offers are only for those who were deployed in a certain way.";
    DeploymentSoldier: "Som soldat i 28 dage eller mere", "As a soldier for 28 days or more";
    DeploymentOther: "På en anden måde", "In another way";
    DeploymentOtherHint: "For eksempel som politi, læge, redder eller i kortere tid", "For example as police, doctor, rescuer or for a shorter time";
    DeploymentNone: "Der var ingen udsendelse", "There was no deployment";
    QContact: "Hvordan vil du helst tage kontakt?", "How would you prefer to make contact?";
    QContactWhy: "Så står dem, du kan nå på den måde, øverst. De andre kommer bagefter.", "Then those you can reach that way come first. The others follow.";
    ContactPhone: "Ringe", "Call";
    ContactWrite: "Skrive", "Write";
    ContactMeet: "Møde op", "Come in person";
    GroupHealth: "Helbred", "Health";
    GroupFamily: "Familie", "Family";
    GroupEveryday: "Hverdag", "Everyday life";
    GroupCommunity: "Fællesskab", "Being with others";
    GroupProfessional: "For fagfolk", "For professionals";
    YearsOld: "{} år", "{} years";
    Skipped: "Sprunget over", "Skipped";
    NotAnswered: "Ikke besvaret", "Not answered";
    Change: "Ret", "Change";
    Answer: "Svar", "Answer";
    LabelRole: "Hvem", "Who";
    LabelUrgency: "Hvor hurtigt", "How soon";
    LabelPlace: "Hvor", "Where";
    LabelTopics: "Om", "About";
    LabelAges: "Alder", "Age";
    LabelDeployment: "Udsendelse", "Deployment";
    LabelContact: "Kontakt", "Contact";
    AppNeeded: "Vi kan ikke vise spørgsmålene her", "We cannot show the questions here";
    AppNeededText: "Her er de vigtigste numre:", "Here are the most important numbers:";
    AppNeededElse: "Du kan stadig se alle tilbud og alle kommuner.", "You can still see all offers and all municipalities.";
    // The plan.
    PlanTitle: "Her kan du få hjælp", "Where to start";
    PlanTitleNow: "Her er nogen, der svarer nu", "Here is somebody who answers now";
    CallNow: "Ring nu", "Call now";
    DangerToLife: "Er der fare for liv?", "Is a life in danger?";
    OrCall: "Eller ring til", "Or call";
    CanWait: "Resten kan vente til i morgen", "The rest can wait until tomorrow";
    AskAlso: "Spørg også efter", "You can also ask for";
    ForTheChildren: "Til børnene", "For the children";
    ShowAnAdult: "Vis det til en voksen", "Show this to a grown-up";
    ShowAnAdultText: "Vis det her til en voksen, du stoler på. Den voksne kan ringe for dig.",
        "Show this to a grown-up you trust. The grown-up can call for you.";
    SomeHaveBeenCalled: "Vi har ringet til nogle af stederne. Ved de andre kan du se, hvor gammel kilden er.",
        "We have called some of these places. For the others, see how old the source is.";
    NobodyHasCalled: "Vi har ikke selv ringet til stederne endnu. Se, hvor gammel kilden er.",
        "We have not called these places ourselves yet. See how old the source is.";
    FitsIfTitle: "Passer, hvis …", "Fits if …";
    PlanTitleProfessional: "Samarbejdspartnere", "Partners";
    CallFirst: "Ring her først", "Call here first";
    BeginFirst: "Begynd her", "Begin here";
    Quoted: "«{}»", "“{}”";
    YouCanSay: "Du kan sige:", "You can say:";
    YouCanWrite: "Du kan skrive:", "You can write:";
    YouCanSayOfAnother: "Handler det om en anden, kan du sige:", "If it is about somebody else, you can say:";
    ElseTry: "Prøv i stedet", "Try instead";
    ElseCall: "Svarer ingen? Ring til", "Nobody answers? Call";
    NothingFits: "Vi fandt ikke noget, der passer præcist. Begynd med nummeret ovenfor. De kan hjælpe dig videre.",
        "We found nothing that fits exactly. Begin with the number above. They can help you find the way.";
    UncoveredTitle: "Det fandt vi ikke noget om:", "We found nothing about:";
    UncoveredText: "Spørg om det, når du ringer.", "Ask about it when you call.";
    NoAnswersYet: "Du har ikke svaret på spørgsmålene endnu. Her er steder, som alle kan bruge.",
        "You have not answered the questions yet. Here are places that everybody can use.";
    AnswerQuestions: "Svar på spørgsmålene", "Answer the questions";
    YourAnswers: "Dine svar", "Your answers";
    DeleteAnswers: "Slet mine svar", "Delete my answers";
    AnswersDeleted: "Dine svar er slettet fra denne enhed.", "Your answers have been deleted from this device.";
    TakeTheList: "Tag listen med", "Take the list with you";
    Print: "Udskriv", "Print";
    PosterTitle: "Til opslagstavlen og pungen", "For the notice board and the wallet";
    PosterLead: "Hæng opslaget op, for eksempel i et venteværelse. Klip kortene ud, og læg dem i pungen.",
        "Hang up the poster, for example in a waiting room. Cut out the cards and keep them in a wallet.";
    PosterHead: "Har du eller en, du er tæt på, været udsendt?", "Have you, or somebody close to you, been deployed?";
    PosterText: "Her er der nogen, du kan tale med.", "Here is somebody you can talk to.";
    PosterPrint: "Udskriv opslaget", "Print the poster";
    CardsTitle: "Kort til pungen", "Cards for the wallet";
    CardsPrint: "Udskriv kortene", "Print the cards";
    ReadAloud: "Læs højt", "Read aloud";
    ReadStop: "Stop", "Stop";
    ReadOn: "Fortsæt", "Go on";
    ReadAgain: "Prøv igen", "Try again";
    ScanCode: "Scan koden, så ser du det på nettet", "Scan the code to see it online";
    CopyText: "Kopiér som tekst", "Copy as text";
    ShareLink: "Kopiér link uden dine svar", "Copy a link without your answers";
    WhatIsTold: "Det kan andre se", "What others can see";
    ShareExplained: "Linket viser kun tilbuddene. Den, der får linket, kan se dem.",
        "The link shows only the offers. Whoever gets it can see them.";
    SendOn: "Send", "Send";
    SendList: "Send listen", "Send the list";
    SendSms: "Som sms", "As a text message";
    SendMail: "Som mail", "As an email";
    SendFailed: "Det kunne ikke sendes på den måde. Send det som sms eller mail i stedet.",
        "It could not be sent that way. Send it as a text message or an email instead.";
    SendMore: "… og {} mere på listen.", "… and {} more on the list.";
    SaveOnDevice: "Gem på denne enhed", "Save on this device";
    Saved: "Dine svar er gemt på denne enhed. Andre, der bruger enheden, kan se dem. De kan forsvinde igen. Udskriv listen, hvis du vil være sikker.",
        "Your answers are saved on this device. Others who use it can see them. They can vanish again. Print the list to be sure.";
    CannotSave: "Svarene kan ikke gemmes her. Du kan fortsætte, men de forsvinder, når du lukker siden.",
        "The answers cannot be saved here. You can go on, but they are gone when you close the page.";
    SavedFound: "Vi har hentet dine gemte svar fra denne enhed.", "We have found your saved answers on this device.";
    LanguageMissing: "Vi kan ikke hente det andet sprog lige nu. Siden her virker stadig. Prøv igen om lidt. Hjælper det ikke, så genindlæs siden.",
        "We cannot fetch the page in the other language just now. This page still works. Try again in a moment. If that does not help, reload the page.";
    PageComing: "Siden er på vej.", "The page is on its way.";
    PageMissing: "Vi kan ikke hente den side lige nu. Du er stadig her, og det, du har svaret, er ikke væk. Tjek din forbindelse, og tryk igen. Hjælper det ikke, så genindlæs siden.",
        "We cannot fetch that page just now. You are still here, and your answers are not lost. Check your connection and press again. If that does not help, reload the page.";
    SavedBroken: "Vi kan ikke læse dine gemte svar. Du kan starte forfra. Hjælpen virker stadig.",
        "We cannot read your saved answers. You can start again. The help still works.";
    SavedNewer: "Dine gemte svar er fra en nyere udgave af siden. Luk siden, og åbn den igen. Hjælpen virker stadig.",
        "Your saved answers are from a newer version of the site. Close the page and open it again. The help still works.";
    Copied: "Kopieret.", "Copied.";
    CopyFailed: "Det kunne ikke kopieres. Markér teksten her, og kopiér den selv:", "It could not be copied. Select the text here and copy it yourself:";
    AddToList: "Læg på din liste", "Add to your list";
    RemoveFromList: "Fjern fra din liste", "Remove from your list";
    OwnList: "Din liste", "Your list";
    OwnListBar: "Din liste ({}): vis, send, udskriv", "Your list ({}): see, send, print";
    OwnListBarChild: "Din liste ({}): vis, udskriv", "Your list ({}): see, print";
    OwnListOff: "{} er taget af din liste.", "{} is off your list.";
    OwnListKept: "Listen er væk, når du lukker siden, medmindre du har gemt den.",
        "The list is gone when you close the page, unless you have saved it.";
    OwnListEmpty: "Der er ikke noget på din liste endnu. Tryk på «Læg på din liste» ved et tilbud, så står det her.",
        "There is nothing on your list yet. Press “Add to your list” at an offer, and it will be here.";
    OnYourList: "På din liste: {}", "On your list: {}";
    SharedTitle: "En liste til dig", "A list for you";
    SharedLead: "Nogen har delt disse tilbud med dig. Linket siger ikke noget om, hvad de er valgt ud fra.",
        "Somebody has shared these offers with you. The link says nothing about why they were chosen.";
    SharedMissing: "Nogle af tilbuddene findes ikke mere og er ikke vist.", "Some of the offers no longer exist and are not shown.";
    SharedDamaged: "Linket er gået i stykker, så vi kan ikke vise listen. Bed om at få det sendt igen. Du kan også finde hjælp her:",
        "The link is broken, so we cannot show the list. Ask to have it sent again. You can also find help here:";
    SharedGone: "Her stod en liste, som du fik i et link. Vi gemmer den ikke. Åbn linket igen for at se den. Du kan også finde hjælp her:",
        "A list that you got in a link was shown here. We do not keep it. Open the link again to see it. You can also find help here:";
    PrintedFrom: "Fra Veteranvejviseren. Oplysningerne er fra {}.", "From Veteranvejviseren. The information is from {}.";
    ShowMore: "Vis flere", "Show more";
    // Services.
    ServicesTitle: "Alle tilbud", "All offers";
    ServicesLead: "Her er alle tilbud i vejviseren, ordnet efter emne.", "Here are all offers in the directory, by topic.";
    AllServices: "Alle tilbud", "All offers";
    GoodToKnow: "Godt at vide", "Good to know";
    HowToGetIn: "Kom i gang", "Getting started";
    InShort: "Kort fortalt", "In short";
    FactFor: "For", "For";
    FactWhere: "Hvor", "Where";
    FactPrice: "Pris", "Price";
    FactAge: "Alder", "Age";
    FactTransport: "Transport", "Transport";
    FactMeals: "Mad", "Meals";
    FactAnonymous: "Du kan være anonym", "You can be anonymous";
    Free: "Gratis", "Free";
    CostsSomething: "Koster noget", "Costs something";
    Unknown: "Det ved vi ikke", "We do not know";
    Yes: "Ja", "Yes";
    No: "Nej", "No";
    PaidFor: "Bliver betalt", "Is paid";
    NotPaidFor: "Bliver ikke betalt", "Is not paid";
    MealIncluded: "Der er mad", "There is a meal";
    NoMeal: "Der er ikke mad", "There is no meal";
    WholeCountry: "Hele landet", "The whole country";
    TopicsHeading: "Emner", "Topics";
    AccessSelf: "Du kan selv henvende dig.", "You can make contact yourself.";
    AccessUnknown: "Vi ved ikke, hvordan man kommer i gang. Ring og spørg.", "We do not know how to get started. Call and ask.";
    HistoricalNote: "Det findes ikke mere. Siden er her, så du ikke leder forgæves.", "It no longer exists. The page is here so that you do not look in vain.";
    DoctorRefers: "Det er din læge, der henviser hertil. Ring til din egen læge.",
        "It is your doctor who refers people here. Call your own doctor.";
    NoContactKnown: "Vi kender ikke et nummer eller en hjemmeside. Veterancentret kan hjælpe dig videre.",
        "We do not have a number or a website. Veterancentret can help you find the way.";
    ReportFault: "Meld en fejl", "Report an error";
    ReportByMail: "Skriv en mail med denne tekst", "Write an e-mail with this text";
    ReportCopy: "Kopiér teksten", "Copy the text";
    Licences: "Licenser for siden", "Licences of the site";
    SaveContact: "Gem i dine kontakter", "Save to your contacts";
    // Municipalities.
    MunicipalitiesTitle: "Kommuner", "Municipalities";
    MunicipalitiesLead: "Find din kommune, og se, hvem du kan kontakte.", "Find your municipality and see who you can contact.";
    CoordinatorHeading: "Veterankoordinator", "Veteran coordinator";
    CoordinatorNone: "Vi kender ingen veterankoordinator her", "We do not know of a veteran coordinator here";
    CoordinatorNoneText: "Det betyder ikke, at der ingen er. Ring til kommunen, og spørg efter den, der hjælper veteraner. Eller ring til Veterancentret.",
        "That does not mean there is none. Call the municipality and ask for whoever helps veterans. Or call Veterancentret.";
    CoordinatorEnded: "Kommunen har haft en veterankoordinator. Vi ved ikke, om der er en i dag.",
        "The municipality has had a veteran coordinator. We do not know whether there is one today.";
    CoordinatorOther: "Her er der en anden, som hjælper veteraner.", "The municipality has somebody else who helps veterans.";
    LocalServices: "Tilbud i kommunen", "Offers in the municipality";
    NoLocalServices: "Vi kender ingen særlige tilbud her. Tilbud i hele landet gælder også her.",
        "We do not know of any special offers here. Offers for the whole country are for you too.";
    NearServices: "I nærheden", "Nearby";
    SharedServices: "I regionen og for flere kommuner", "In the region and for several municipalities";
    NationByTopic: "Hjælp i hele landet, efter emne", "Help in the whole country, by topic";
    NobodyAnswers: "Svarer ingen? Ring til Veterancentret.", "Nobody answers? Call Veterancentret.";
    CallVeteranLine: "Du kan også ringe til Veterancentret.", "You can call Veterancentret too.";
    MunicipalityForProfessionals: "For fagfolk: politik, metoder, historie og kilder",
        "For professionals: policy, methods, history and sources";
    Initiatives: "Politik og samarbejde", "Policy and cooperation";
    AskAbout: "Det kan du spørge kommunen om", "What you can ask the municipality about";
    SinceYear: "Siden {}", "Since {}";
    HistoryHeading: "Historie", "History";
    SourcesHeading: "Kilder", "Sources";
    AboutMunicipality: "Om kommunen", "About the municipality";
    FactRegion: "Region", "Region";
    FactVeterans: "Veteraner", "Veterans";
    FactMainLine: "Hovednummer", "Main number";
    FactWebsite: "Hjemmeside", "Website";
    FactAddress: "Rådhus", "Town hall";
    MainLineUnknown: "Vi kender ikke kommunens nummer. Det står på dens hjemmeside.", "We do not know the main number. It is on the municipality's website.";
    MunicipalityUnknown: "Den kommune kender vi ikke", "We do not know that municipality";
    ServiceUnknown: "Det tilbud kender vi ikke", "We do not know that offer";
    // Children and professionals.
    ChildrenTitle: "Børn og familie", "Children and family";
    ChildrenLead: "Hjælp til børn, unge og familier, hvor en har været udsendt.", "Help for children, young people and families where somebody has been deployed.";
    ChildrenOwn: "Du kan selv ringe eller skrive", "You can call or write yourself";
    ChildrenGroups: "Grupper og lejre", "Groups and camps";
    ChildrenFamilies: "Hjælp til familien", "Help for the family";
    ChildrenGap: "Har du et barn, der er yngre end 8 år eller over 16? Så er der sjældent en gruppe. Familieenheden taler med jer som familie.",
        "Is your child younger than 8 or over 16? Then there is seldom a group. The family unit (Familieenheden) talks to you as a family.";
    ProfessionalsTitle: "Hvem gør hvad?", "Who does what?";
    ProfessionalsLead: "Find dem, der kan hjælpe en borger. Se, hvordan du henviser.", "Find those who can help a citizen. See how to refer.";
    ProfessionalsForm: "Alle felter kan stå tomme. Skriv ikke navn eller cpr-nummer.", "Every field can stay empty. Do not write a name or a personal number.";
    ProfessionalsMore: "Pårørende, børn og udsendelse", "Relatives, children and deployment";
    ProfessionalsNow: "Nu", "Now";
    ProfessionalsNoHurry: "Det kan vente", "It can wait";
    ChangeCitizen: "Ret oplysningerne om borgeren", "Change the details about the citizen";
    Views: "Visning", "View";
    ViewByRole: "Efter rolle", "By role";
    ViewAsPlan: "Som plan", "As a plan";
    ProfessionalsPlace: "Hvor bor borgeren?", "Where does the citizen live?";
    ProfessionalsUrgency: "Hvor hurtigt skal der ske noget?", "How soon must something happen?";
    ProfessionalsAges: "Børnenes alder", "Ages of the children";
    ProfessionalsDeployment: "Udsendelse", "Deployment";
    ProfessionalsShow: "Vis samarbejdspartnere", "Show partners";
    ProfessionalsClear: "Ryd felterne", "Clear the fields";
    ProfessionalsSparring: "Sparring til dig som fagperson", "Advice for you as a professional";
    // Faults.
    NotFoundTitle: "Siden findes ikke", "The page does not exist";
    NotFoundLead: "Måske er adressen gammel, eller der er en fejl i den. Hjælpen er her stadig.", "The address may be old or mistyped. The help is still here.";
    GoHome: "Gå til forsiden", "Go to the start page";
    AppLate: "Siden er længe om at blive klar. Alle numre og links virker allerede. Du kan vente lidt.",
        "The page takes long to get ready. All numbers and links work already. You can wait a little.";
    Notices: "Beskeder", "Messages";
    AppFailed: "Noget på siden virker ikke lige nu. Alle numre og links virker stadig. Det, du har gemt på enheden, er der også.",
        "Something on the page does not work right now. All numbers and links still work. What you have saved on the device is still there.";
    AppCannot: "Din browser kan ikke vise spørgsmålene og søgningen. Det kan være en indstilling, fx Lockdown-tilstand på en iPhone. Alle numre og links virker.",
        "Your browser cannot show the questions and the search. It may be a setting, such as Lockdown Mode on an iPhone. All numbers and links work.";
    NotKept: "Siden kunne ikke lægges på denne enhed. Den virker, så længe du har net.",
        "The site could not be put on this device. It works as long as you have an internet connection.";
    LoadAgain: "Hent siden igen", "Load the page again";
    // What the status line says for as long as it is so.
    Offline: "Du har ikke net. Siden virker stadig.", "You have no internet connection. The site still works.";
    InformationFrom: "Oplysningerne er fra {}.", "The information is from {}.";
    InformationOld: "De er over {} dage gamle. Numre kan være ændret.", "It is over {} days old. Numbers may have changed.";
    UpdateWaits: "Der er nye oplysninger. Opdatér, når du er klar.", "There is new information. Update when you are ready.";
    UpdateLoses: "Det, du ikke har gemt, forsvinder.", "What you have not saved is lost.";
    Update: "Opdatér", "Update";
    // What stands in for a page whose document is not on the device.
    OpeningTitle: "Siden åbner", "The page is opening";
    OpeningLead: "Siden åbner. Her er de vigtigste numre imens.", "The page is opening. Meanwhile, here are the most important numbers.";
    ToolsNeedNet: "Værktøjerne er ikke på denne enhed endnu", "The tools are not on this device yet";
    ToolsNeedNetLead: "Åbn dem én gang, mens du har net. Så virker de også uden.", "Open them once while you are online. Then they work without a connection too.";
    // The app on the device's start screen.
    ShortName: "Vejviseren", "Vejviseren";
    DataTooOld: "Siden og oplysningerne passer ikke sammen. Hent siden igen.", "The page and its data do not fit together. Load the page again.";
    // About the data.
    DataDate: "Oplysningerne er gennemgået {}.", "The information was reviewed on {}.";
    Keeper: "Hvem der står for siden", "Who keeps the site";
    Version: "Version", "Version";
    DataDay: "Oplysninger fra", "Information from";
    Checksums: "Kontrolsummer for alle filer", "Checksums of all files";
    ChecksumsLead: "Siderne bygges ens hver gang. Med kontrolsummerne kan du se, at ingen har ændret dem.",
        "The pages are built the same every time. The checksums show that nobody has changed them.";
    // A part of a page that comes by itself.
    PartComing: "Vi henter resten af siden.", "We are fetching the rest of the page.";
    PartMissing: "Resten af siden kunne ikke hentes.", "The rest of the page could not be fetched.";
    PartAgain: "Prøv igen", "Try again";
    PartNotHere: "Resten står på vejviserens hjemmeside. Det er ikke med i denne fil.",
        "The rest is on the website of this guide. It is not part of this file.";
    // Statuses and the like.
    VeteransIn: "Hjælp til veteraner i", "Help for veterans in";
    MunicipalityKnown: "{} har en veterankoordinator. Se, hvem du kan ringe til, og hvilke tilbud der er i nærheden.",
        "{} has a veteran coordinator. See who you can call and what is near.";
    MunicipalityHelp: "Hjælp til veteraner og pårørende i {}. Se, hvem du kan ringe til, og hvad der er tæt på.",
        "Help for veterans and relatives in {}. See who you can call and what is near.";
    Hours: "Telefontid", "Hours";
    From: "Fra", "From";
    NoDateCapital: "Uden dato", "No date";
    MainLineStandsIn: "Det er kommunens hovednummer. De kan stille dig om.", "This is the municipality's main number. They can put you through.";
    OpenTo: "Åbent for", "Open to";
    MainLine: "Kommunens hovednummer", "The municipality's main number";
    MainLineSummary: "De kan stille dig om. Spørg efter den, der hjælper veteraner.",
        "They can put you through. Ask for the person who helps veterans.";
    OutcomeSuited: "Andre, der passer til dine svar", "Others that fit your answers";
    OutcomeMaybe: "Passer måske", "May suit";
    NoDate: "uden dato", "no date";
    Source: "Kilde", "Source";
    TrustChecked: "Tjekket {}", "Checked {}";
    TrustMunicipality: "Bekræftet af kommunen {}", "Confirmed by the municipality {}";
    TrustOrganization: "Bekræftet af dem selv {}", "Confirmed by the organization itself {}";
    TrustRead: "Kilde fra {}", "Source from {}";
    TrustUndated: "Kilde uden dato", "Source without a date";
    NoNumberWasCalled: "Vi har ikke selv ringet til numrene endnu.", "We have not called the numbers ourselves yet.";
    SomeNumbersWereCalled: "Vi har ringet til nogle af numrene.", "We have called some of the numbers.";
    AllNumbersWereCalled: "Vi har ringet til alle numrene.", "We have called all the numbers.";
    YearsOfNumbers: "De står i kilder fra {}.", "They are from sources from {}.";
    YearsOfOtherNumbers: "De andre står i kilder fra {}.", "The others are from sources from {}.";
    StatusHistorical: "Findes ikke mere", "No longer exists";
    // The list as plain text.
    ListTitle: "Steder, du kan kontakte", "Places you can contact";
    ListUrgent: "Når det haster", "When it is urgent";
    ListOthers: "Andre, du kan kontakte", "Others you can contact";
    ListWhy: "Derfor står det her", "Why it is here";
    ListEmpty: "Listen er tom.", "The list is empty.";
}
