//! The long fixed texts about the site itself: what it is, where its facts come from, what it takes
//! in, what happens to answers, and how it can be used by everybody.
//!
//! Figures, dates and contacts are computed from the data and shown beside these texts, never written
//! in them; only the review intervals and the year limit of the first mark are rules and stand here.
//! Labels in quotation marks are those of the buttons and marks in `messages`; change both together.
//! Where a text says that no address for us is set, it holds while the settings name none.

use crate::domain::Language;

/// One of the site's own pages of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleId {
    /// Om: what the site is, for whom, and what it is not.
    About,
    /// Om data: where the facts come from and how sure they are.
    AboutData,
    /// Om dine oplysninger: what happens to answers, and what others may see.
    Privacy,
    /// Tilgængelighed: how the site can be used, how that was tested, and what is missing.
    Accessibility,
    /// Hvad vi tager med: the published rule for what the directory takes in.
    Inclusion,
}

/// A page of text: title, opening words and sections, in one language.
#[derive(Debug)]
pub struct Article {
    /// The page's heading.
    pub title: &'static str,
    /// One or two sentences with the most important thing.
    pub lead: &'static str,
    /// The sections in reading order.
    pub sections: &'static [Section],
}

/// A part of an article. Paragraphs come before points; either may be empty.
#[derive(Debug)]
pub struct Section {
    /// The section's heading.
    pub heading: &'static str,
    /// Paragraphs of at most four short sentences.
    pub paragraphs: &'static [&'static str],
    /// A list, each point one or more whole sentences or a short phrase with a full stop.
    pub points: &'static [&'static str],
}

impl ArticleId {
    /// Every article, for tests of the wording.
    pub const ALL: &'static [Self] =
        &[Self::About, Self::AboutData, Self::Privacy, Self::Accessibility, Self::Inclusion];

    /// The article in one language.
    pub fn article(self, language: Language) -> &'static Article {
        match (self, language) {
            (Self::About, Language::Danish) => &ABOUT_DA,
            (Self::About, Language::English) => &ABOUT_EN,
            (Self::AboutData, Language::Danish) => &ABOUT_DATA_DA,
            (Self::AboutData, Language::English) => &ABOUT_DATA_EN,
            (Self::Privacy, Language::Danish) => &PRIVACY_DA,
            (Self::Privacy, Language::English) => &PRIVACY_EN,
            (Self::Accessibility, Language::Danish) => &ACCESSIBILITY_DA,
            (Self::Accessibility, Language::English) => &ACCESSIBILITY_EN,
            (Self::Inclusion, Language::Danish) => &INCLUSION_DA,
            (Self::Inclusion, Language::English) => &INCLUSION_EN,
        }
    }
}

static ABOUT_DA: Article = Article {
    title: "Om Veteranvejviseren",
    lead: "Her kan du finde nogen at ringe eller skrive til. Siden er for veteraner, deres nærmeste og fagfolk.",
    sections: &[
        Section {
            heading: "Hvem siden er for",
            paragraphs: &[
                "Siden er for dig, der er veteran. Den er også for dig, der er tæt på en veteran. Du kan være \
                 partner, forælder, barn eller ven.",
                "Siden er også for dig, der møder veteraner i dit job. Du kan være ansat i en kommune, på en \
                 skole eller et andet sted.",
                "Du behøver ikke kalde dig veteran for at bruge siden. Du behøver heller ikke være syg.",
            ],
            points: &[],
        },
        Section {
            heading: "Det kan du her",
            paragraphs: &[],
            points: &[
                "Svar på få korte spørgsmål, og få en kort liste med hjælp.",
                "Find din kommune, og se, hvor du kan spørge.",
                "Se alle tilbud uden at svare på noget.",
                "Udskriv listen, eller del den med en, du stoler på.",
            ],
        },
        Section {
            heading: "Det er siden ikke",
            paragraphs: &["Siden viser vej til andre. Den giver ikke selv hjælp eller råd om din sag."],
            points: &[
                "Siden er ikke 112. Ring 112, hvis der er fare for dit eller andres liv.",
                "Siden kan ikke erstatte en læge. Spørg din læge, hvis du er i tvivl om dit helbred.",
                "Siden stiller ikke en diagnose.",
                "Ingen hos os læser dine svar. Vi kan ikke ringe til dig.",
                "Vi afgør ikke, om du kan få et tilbud. Det gør de, der står for det.",
            ],
        },
        Section {
            heading: "Sådan bliver din liste til",
            paragraphs: &[
                "Faste regler laver listen ud fra dine svar. Det sker på din egen telefon eller computer.",
                "Du kan springe spørgsmål over. Det fjerner ikke hjælp fra listen.",
            ],
            points: &[
                "Du kan se, hvorfor hvert tilbud står på listen.",
                "Du kan se, om et tilbud passer, eller om det måske passer.",
                "Du kan se kilden, og hvilket år den er fra.",
                "Du kan også se, hvad der ikke passer, og hvorfor.",
            ],
        },
        Section {
            heading: "En plads på listen er ikke en anbefaling",
            paragraphs: &[
                "Vi har ikke prøvet de tilbud, vi viser. Vi ved ikke, hvor gode de er. Vi ved kun, hvad kilderne \
                 siger.",
                "Står et tilbud ikke på listen, kan det stadig være godt for dig.",
            ],
            points: &[],
        },
        Section {
            heading: "Hvem der står bag",
            paragraphs: &[
                "En lille gruppe laver siden. Vi taler ikke for Forsvaret, Veterancentret eller en kommune.",
                "I denne version er der ikke sat en adresse eller et nummer til os. Du kan derfor ikke skrive \
                 eller ringe til os endnu.",
                "Har du brug for hjælp, så brug de numre, der står ved hvert tilbud. Kan det ikke vente, så tryk \
                 på «Få hjælp nu».",
            ],
            points: &[],
        },
    ],
};

static ABOUT_EN: Article = Article {
    title: "About Veteranvejviseren",
    lead: "Here you can find somebody to call or write to. The site is for veterans, those close to them, and \
           professionals.",
    sections: &[
        Section {
            heading: "Who the site is for",
            paragraphs: &[
                "The site is for you who are a veteran. It is also for you who are close to a veteran. You may be \
                 a partner, a parent, a child or a friend.",
                "The site is also for you who meet veterans in your job. You may work in a municipality, at a \
                 school or somewhere else.",
                "You need not call yourself a veteran to use the site. You need not be ill either.",
            ],
            points: &[],
        },
        Section {
            heading: "What you can do here",
            paragraphs: &[],
            points: &[
                "Answer a few short questions and get a short list of help.",
                "Find your municipality and see where you can ask.",
                "See all offers without answering anything.",
                "Print the list, or share it with somebody you trust.",
            ],
        },
        Section {
            heading: "What the site is not",
            paragraphs: &["The site shows the way to others. It does not itself give help or advice on your case."],
            points: &[
                "The site is not 112. Call 112 if your life or somebody else's is in danger.",
                "The site cannot replace a doctor. Ask your doctor if you are unsure about your health.",
                "The site makes no diagnosis.",
                "Nobody with us reads your answers. We cannot call you.",
                "We do not decide whether you can get an offer. Those who run it do.",
            ],
        },
        Section {
            heading: "How your list is made",
            paragraphs: &[
                "Fixed rules make the list from your answers. It happens on your own phone or computer.",
                "You can skip questions. That does not remove help from the list.",
            ],
            points: &[
                "You can see why each offer is on the list.",
                "You can see whether an offer suits, or whether it may suit.",
                "You can see the source, and which year it is from.",
                "You can also see what does not suit, and why.",
            ],
        },
        Section {
            heading: "A place on the list is no endorsement",
            paragraphs: &[
                "We have not tried the offers we show. We do not know how good they are. We only know what the \
                 sources say.",
                "If an offer is not on the list, it may still be good for you.",
            ],
            points: &[],
        },
        Section {
            heading: "Who is behind it",
            paragraphs: &[
                "A small group makes the site. We do not speak for the Danish Defence, Veterancentret or a \
                 municipality.",
                "In this version no address or number for us is set. So you cannot write to us or call us yet.",
                "If you need help, use the numbers shown with each offer. If it cannot wait, press «Get help now».",
            ],
            points: &[],
        },
    ],
};

static ABOUT_DATA_DA: Article = Article {
    title: "Om data",
    lead: "Det, du læser om tilbud og kommuner, kommer fra kilder, som alle kan læse. Her kan du se, hvor sikkert \
           det er.",
    sections: &[
        Section {
            heading: "Hvor det kommer fra",
            paragraphs: &[
                "Vi har læst sider fra staten, kommuner, regioner og foreninger. Vi har også brugt aviser, \
                 rapporter og andre åbne sider. Mange af siderne har vi læst i gemte kopier. De kan være ændret \
                 siden.",
                "Hver kilde står med titel og år. Kender vi ikke året, skriver vi «uden dato».",
                "Nogle kilder er uenige. Så vælger vi den, der virker mest sikker. Vi skriver ned, at de er uenige.",
                "Vi har skrevet teksterne på ny. De skal være lette at læse.",
            ],
            points: &[],
        },
        Section {
            heading: "Hvad de tre mærker betyder",
            paragraphs: &[
                "Hvert tilbud har et af tre mærker. Et mærke er ikke et løfte.",
                "Har vi selv tjekket et tilbud, står datoen ved tilbuddet. Ellers har vi kun læst kilden.",
            ],
            points: &[
                "«Oplyst for nylig»: Kilden er fra 2022 eller senere. Vi kender intet nyere, der siger noget andet.",
                "«Ikke bekræftet for nylig»: Kilden er ældre eller uden dato. Tilbuddet kan godt findes endnu. \
                 Ring først og spørg.",
                "«Findes ikke mere»: Tilbuddet er slut, så vidt vi ved. Vi viser det kun til fagfolk, som historie.",
            ],
        },
        Section {
            heading: "Kommunernes numre",
            paragraphs: &[
                "Vi kender ikke alle kommuners nummer. De fleste af de numre, vi har, er fra gamle kilder. Nogle \
                 af kilderne er uden dato. Se på året, før du ringer.",
                "Virker et nummer ikke, så prøv kommunens hjemmeside. Du kan også spørge Veterancentret.",
            ],
            points: &[],
        },
        Section {
            heading: "Det ved vi ikke",
            paragraphs: &[
                "En veterankoordinator er kommunens kontakt for veteraner. Vi har fundet en koordinator i cirka \
                 en tredjedel af kommunerne.",
                "De andre kan godt have en, som vi ikke kender. Du kan se tallene her på siden.",
                "Når vi ikke ved noget, skriver vi det. Vi gætter ikke på et nummer.",
            ],
            points: &[
                "Vi ved sjældent, hvornår et nyt hold går i gang.",
                "Vi ved ikke altid, om et tilbud koster noget.",
                "Vi ved ikke, hvor længe du skal vente.",
                "Der kan være tilbud, som vi ikke har fundet.",
            ],
        },
        Section {
            heading: "Hent hele listen",
            paragraphs: &["Du kan hente hele listen som en fil her på siden."],
            points: &[],
        },
        Section {
            heading: "Hvis du finder en fejl",
            paragraphs: &[
                "Ser du «Meld en fejl» ved et tilbud, kan du skrive til os med den. Ser du den ikke, er der ikke \
                 sat en adresse i denne version. Så kan du ikke melde en fejl her på siden endnu.",
            ],
            points: &[],
        },
    ],
};

static ABOUT_DATA_EN: Article = Article {
    title: "About the data",
    lead: "What you read about offers and municipalities comes from sources that all can read. Here you can see \
           how sure it is.",
    sections: &[
        Section {
            heading: "Where it comes from",
            paragraphs: &[
                "We have read pages from the state, municipalities, regions and associations. We have also used \
                 newspapers, reports and other open pages. We read many of the pages in stored copies. They may \
                 have changed since.",
                "Each source is shown with its title and year. If we do not know the year, we write «no date».",
                "Some sources disagree. Then we choose the one that seems most certain. We note that they disagree.",
                "We have written the texts in our own words. They should be easy to read.",
            ],
            points: &[],
        },
        Section {
            heading: "What the three marks mean",
            paragraphs: &[
                "Each offer has one of three marks. A mark is not a promise.",
                "If we have checked an offer ourselves, the date is shown with it. Otherwise we have only read \
                 the source.",
            ],
            points: &[
                "«Told recently»: The source is from 2022 or later. We know of nothing newer that says otherwise.",
                "«Not confirmed lately»: The source is older or has no date. The offer may well still exist. Call \
                 first and ask.",
                "«No longer exists»: The offer has ended, as far as we know. We show it to professionals only, as \
                 history.",
            ],
        },
        Section {
            heading: "The municipalities' numbers",
            paragraphs: &[
                "We do not know every municipality's number. Most of the numbers we have are from old sources. \
                 Some of the sources have no date. Look at the year before you call.",
                "If a number does not work, try the municipality's website. You can also ask Veterancentret.",
            ],
            points: &[],
        },
        Section {
            heading: "What we do not know",
            paragraphs: &[
                "A veteran coordinator (veterankoordinator) is the municipality's contact for veterans. We have \
                 found one in about a third of the municipalities.",
                "The others may well have one that we do not know. You can see the figures on this page.",
                "When we do not know something, we write that. We do not guess a number.",
            ],
            points: &[
                "We seldom know when a new group begins.",
                "We do not always know whether an offer costs anything.",
                "We do not know how long you have to wait.",
                "There may be offers that we have not found.",
            ],
        },
        Section {
            heading: "Download the whole list",
            paragraphs: &["You can download the whole list as a file from this page."],
            points: &[],
        },
        Section {
            heading: "If you find an error",
            paragraphs: &[
                "If you see «Report an error» with an offer, you can use it to write to us. If you do not see it, \
                 no address is set in this version. Then you cannot report an error on this page yet.",
            ],
            points: &[],
        },
    ],
};

static PRIVACY_DA: Article = Article {
    title: "Om dine oplysninger",
    lead: "Vi ved ikke, hvem du er. Dine svar bliver på din telefon eller computer.",
    sections: &[
        Section {
            heading: "Det spørger vi aldrig om",
            paragraphs: &["Vi spørger om din kommune eller dit postnummer. Du kan springe alle spørgsmål over. Vi \
                           spørger aldrig om:"],
            points: &[
                "Dit navn eller dit CPR-nummer.",
                "Din adresse eller din fødselsdag.",
                "Hvilken del af Forsvaret du var i, eller din grad.",
                "Hvilken mission du var med på.",
                "Hvor din telefon er lige nu.",
            ],
        },
        Section {
            heading: "Dine svar",
            paragraphs: &[
                "Du svarer i din egen browser. Det er det program, du ser siden i. Dine svar bliver ikke sendt \
                 til os eller andre.",
                "Vi gemmer ikke dine svar, før du trykker «Gem på denne enhed». Enheden er din telefon eller \
                 computer. Lukker du siden uden at gemme, er svarene væk.",
                "Din browser kan selv gemme en kopi af vores sider. Dine svar er ikke med i den.",
            ],
            points: &[],
        },
        Section {
            heading: "Hvis du gemmer",
            paragraphs: &[],
            points: &[
                "Andre, der bruger enheden, kan se dine svar.",
                "Det, du har gemt, kan forsvinde. Nogle telefoner sletter det, hvis du ikke besøger siden i 7 dage.",
                "Udskriv listen, hvis du vil være sikker på at have den.",
                "Tryk «Slet mine svar», når du vil. Så er de slettet fra enheden.",
            ],
        },
        Section {
            heading: "Hvis du deler et link",
            paragraphs: &[
                "Linket har de kontakter, du har valgt. Dine svar er ikke med.",
                "Linket bliver i browserens historik og i den chat, du sender det i. Alle, der har linket, kan se \
                 dine valg. De kan måske gætte, hvad du søger hjælp til.",
            ],
            points: &[],
        },
        Section {
            heading: "Knappen «Forlad siden»",
            paragraphs: &[
                "Knappen lukker siden hurtigt og sletter dine svar. Det, du har gemt, bliver også slettet. Så \
                 åbner en anden side, der ikke handler om hjælp.",
                "Du kan også trykke tre gange hurtigt på Shift, hvor knappen står.",
                "Din browser husker stadig, at du har været her. Du kan selv slette historikken i din browser.",
            ],
            points: &[],
        },
        Section {
            heading: "Ingen cookies og ingen statistik",
            paragraphs: &[
                "Vi bruger ikke cookies. Vi tæller ikke besøg. Vi henter intet fra andre firmaer, og vi sender \
                 dem intet.",
                "Går du til en anden side med et link, gælder deres regler. Vores link fortæller dem ikke, hvor \
                 du kom fra.",
                "Ringer du til nogen, kan nummeret stå på din telefons liste over opkald.",
            ],
            points: &[],
        },
        Section {
            heading: "Det kan værten se",
            paragraphs: &[
                "Vores sider ligger hos en vært. En vært er den, der sender siderne til din browser.",
                "Værten ser din IP-adresse, som alle værter gør. Det er et nummer, som din forbindelse til nettet \
                 har. Værten kan også se, hvilke sider du henter, men ikke dine svar.",
                "Hvor længe værten gemmer det, kommer an på værten. I denne version står der ikke, hvem det er.",
            ],
            points: &[],
        },
        Section {
            heading: "Hvis du vil spørge eller klage",
            paragraphs: &[
                "I denne version er der ikke sat en adresse til os. Du kan derfor ikke spørge os endnu.",
                "Du kan klage til Datatilsynet. Det er den myndighed, der holder øje med, hvordan data om \
                 mennesker bliver brugt.",
            ],
            points: &[],
        },
    ],
};

static PRIVACY_EN: Article = Article {
    title: "About your information",
    lead: "We do not know who you are. Your answers stay on your phone or computer.",
    sections: &[
        Section {
            heading: "What we never ask",
            paragraphs: &["We ask for your municipality or your postcode. You can skip every question. We never \
                           ask:"],
            points: &[
                "Your name or your CPR number (the Danish personal number).",
                "Your address or your date of birth.",
                "Which unit you were in, or your rank.",
                "Which mission you were on.",
                "Where your phone is right now.",
            ],
        },
        Section {
            heading: "Your answers",
            paragraphs: &[
                "You answer in your own browser. That is the program you see the site in. Your answers are not \
                 sent to us or to others.",
                "We do not store your answers until you press «Save on this device». The device is your phone or \
                 computer. If you close the site without saving, the answers are gone.",
                "Your browser may itself keep a copy of our pages. Your answers are not in it.",
            ],
            points: &[],
        },
        Section {
            heading: "If you save",
            paragraphs: &[],
            points: &[
                "Others who use the device can see your answers.",
                "What you saved can be lost. Some phones delete it if you do not visit the site for 7 days.",
                "Print the list if you want to be sure of having it.",
                "Press «Delete my answers» when you like. Then they are deleted from the device.",
            ],
        },
        Section {
            heading: "If you share a link",
            paragraphs: &[
                "The link holds the contacts you have chosen. Your answers are not in it.",
                "The link stays in the browser's history and in the chat you send it in. Everybody who has the \
                 link can see what you chose. They may be able to guess what you seek help with.",
            ],
            points: &[],
        },
        Section {
            heading: "The button «Leave the site»",
            paragraphs: &[
                "The button closes the site quickly and deletes your answers. What you have saved is deleted too. \
                 Then another page opens that is not about help.",
                "You can also press Shift three times quickly, where the button is shown.",
                "Your browser still remembers that you have been here. You can delete the history in your browser \
                 yourself.",
            ],
            points: &[],
        },
        Section {
            heading: "No cookies and no statistics",
            paragraphs: &[
                "We do not use cookies. We do not count visits. We fetch nothing from other companies, and we \
                 send them nothing.",
                "If you follow a link to another site, their rules apply. Our link does not tell them where you \
                 came from.",
                "If you call somebody, the number may be in your phone's list of calls.",
            ],
            points: &[],
        },
        Section {
            heading: "What the host can see",
            paragraphs: &[
                "Our pages are kept by a host. The host sends the pages to your browser.",
                "The host sees your IP address, as every host does. That is a number that your internet \
                 connection has. The host can also see which pages you fetch, but not your answers.",
                "How long the host keeps it depends on the host. This version does not say who it is.",
            ],
            points: &[],
        },
        Section {
            heading: "If you want to ask or complain",
            paragraphs: &[
                "In this version no address for us is set. So you cannot ask us yet.",
                "You can complain to Datatilsynet. It is the Danish authority that watches how data \
                 about people is used.",
            ],
            points: &[],
        },
    ],
};

static ACCESSIBILITY_DA: Article = Article {
    title: "Tilgængelighed",
    lead: "Alle skal kunne bruge siden. Her kan du se, hvad vi har gjort, og hvad der mangler.",
    sections: &[
        Section {
            heading: "Vores mål",
            paragraphs: &[
                "Vi går efter WCAG 2.2, niveau AA. Det er fælles krav. De er lavet, så folk med handicap kan \
                 bruge en side.",
                "Ingen uden for gruppen har set siden efter. Teksten her er vores egen. Den er ikke en officiel \
                 erklæring om tilgængelighed.",
            ],
            points: &[],
        },
        Section {
            heading: "Sådan er siden bygget",
            paragraphs: &["Vi har bygget siden, så den skal virke:"],
            points: &[
                "Med tastatur og uden mus.",
                "Med en skærmlæser. Det er et program, der læser skærmen op.",
                "På en lille skærm, der er 320 pixel bred.",
                "Når du gør siden fire gange så stor (400 procent).",
                "Når din enhed bruger egne farver med høj kontrast.",
                "Uden scripts, når du skal finde et nummer. Scripts er små programmer i siden.",
                "Uden ting, der flytter sig eller blinker.",
            ],
        },
        Section {
            heading: "Sådan er siden testet",
            paragraphs: &[
                "Vi bruger programmer, der selv leder efter fejl. Et af dem hedder axe-core. Det ser på hver \
                 slags side.",
                "Vi har også vores egne test. De prøver siden med tastatur, på papir og uden scripts.",
                "Programmer finder kun en del af de fejl, der kan være.",
            ],
            points: &[],
        },
        Section {
            heading: "Det skal mennesker teste",
            paragraphs: &["Det er ikke gjort i denne version. Derfor kan der være fejl, vi ikke kender."],
            points: &[
                "En, der bruger skærmlæser på iPhone, skal finde et nummer.",
                "En, der bruger skærmlæseren NVDA på computer, skal finde et nummer.",
                "Folk, der har svært ved at læse, skal prøve siden.",
                "Folk med gamle telefoner skal prøve siden.",
                "En fagperson i krisehjælp skal læse de tekster, der handler om krise.",
            ],
        },
        Section {
            heading: "Det ved vi, der mangler",
            paragraphs: &[],
            points: &[
                "Du skal have scripts slået til for at svare på spørgsmål eller søge.",
                "Du kan se tilbud, kommuner og «Få hjælp nu» uden scripts.",
                "Kilders titler står på deres eget sprog, også på de engelske sider.",
                "Mangler en tekst på engelsk, står den på dansk.",
                "Vi linker til andres sider. De kan være svære at bruge. Det kan vi ikke ændre.",
            ],
        },
        Section {
            heading: "Hvis noget ikke virker for dig",
            paragraphs: &[
                "I denne version er der ikke sat en adresse eller et nummer til os. Du kan derfor ikke klage til \
                 os endnu.",
                "Kan du ikke svare på spørgsmål, så find din kommune på listen. Kan det ikke vente, så tryk på \
                 «Få hjælp nu».",
            ],
            points: &[],
        },
    ],
};

static ACCESSIBILITY_EN: Article = Article {
    title: "Accessibility",
    lead: "Everybody should be able to use the site. Here you can see what we have done, and what is missing.",
    sections: &[
        Section {
            heading: "Our target",
            paragraphs: &[
                "We aim for WCAG 2.2, level AA. Those are shared requirements. They are made so that people with \
                 disabilities can use a site.",
                "Nobody outside the group has checked the site. The text here is our own. It is not an official \
                 accessibility statement.",
            ],
            points: &[],
        },
        Section {
            heading: "How the site is built",
            paragraphs: &["We have built the site so that it should work:"],
            points: &[
                "With a keyboard and no mouse.",
                "With a screen reader. That is a program that reads the screen aloud.",
                "On a small screen, 320 pixels wide.",
                "When you make the site four times as large (400 per cent).",
                "When your device uses its own colours with high contrast.",
                "Without scripts, when you need to find a number. Scripts are small programs in the page.",
                "Without things that move or blink.",
            ],
        },
        Section {
            heading: "How the site is tested",
            paragraphs: &[
                "We use programs that look for faults by themselves. One of them is called axe-core. It looks at \
                 each kind of page.",
                "We also have tests of our own. They try the site with a keyboard, on paper and without scripts.",
                "Programs find only a part of the faults there may be.",
            ],
            points: &[],
        },
        Section {
            heading: "What people must test",
            paragraphs: &["This is not done in this version. So there may be faults that we do not know."],
            points: &[
                "Somebody who uses a screen reader on an iPhone must find a number.",
                "Somebody who uses the screen reader NVDA on a computer must find a number.",
                "People who find reading hard must try the site.",
                "People with old phones must try the site.",
                "A professional in crisis help must read the texts about crisis.",
            ],
        },
        Section {
            heading: "What we know is missing",
            paragraphs: &[],
            points: &[
                "Scripts must be on for you to answer questions or search.",
                "You can see offers, municipalities and «Get help now» without scripts.",
                "Titles of sources are in their own language, on the English pages too.",
                "If a text is missing in English, it is shown in Danish.",
                "We link to other people's sites. They may be hard to use. We cannot change that.",
            ],
        },
        Section {
            heading: "If something does not work for you",
            paragraphs: &[
                "In this version no address or number for us is set. So you cannot complain to us yet.",
                "If you cannot answer questions, find your municipality in the list. If it cannot wait, press \
                 «Get help now».",
            ],
            points: &[],
        },
    ],
};

static INCLUSION_DA: Article = Article {
    title: "Hvad vi tager med",
    lead: "Her er reglen for, hvad der kommer på listen. Den er ens for alle.",
    sections: &[
        Section {
            heading: "Det tager vi med",
            paragraphs: &["Det kan komme fra staten, en kommune, en region, en forening, en fond eller andre. Det \
                           må gerne koste noget. Ved vi det, skriver vi det."],
            points: &[
                "Tilbud til veteraner og deres nærmeste.",
                "Tilbud til alle, når veteraner eller deres nærmeste kan få brug for dem. Det kan være hjælp i en \
                 krise eller hjælp til gæld.",
                "Støtte til fagfolk, der møder veteraner.",
                "Den, der hjælper veteraner i din kommune.",
            ],
        },
        Section {
            heading: "Det kræver vi",
            paragraphs: &[],
            points: &[
                "Det står i en kilde, som alle kan læse. Vi viser kildens titel. Kender vi året, viser vi \
                 også det.",
                "Det er klart, hvem der står for det, og hvem det er til.",
                "Vi kan skrive, hvordan du får kontakt, eller hvem du kan spørge.",
                "Akut hjælp skal have en åbningstid.",
            ],
        },
        Section {
            heading: "Det tager vi ikke med",
            paragraphs: &[],
            points: &[
                "Navne på ansatte, private numre og ansattes egne mailadresser.",
                "Numre uden en kilde.",
                "Tilbud, der er slut. Vi viser dem kun til fagfolk, som historie.",
                "Planer, metoder og årlige dage. De er ikke et sted at ringe til. De kan stå på andre sider her.",
                "Stjerner, karakterer og det, brugere skriver om et tilbud.",
            ],
        },
        Section {
            heading: "Hvem der bestemmer",
            paragraphs: &[
                "Den lille gruppe bag siden bestemmer. Vi går ud fra reglen her.",
                "I denne version er der ikke sat en adresse til os. Du kan derfor ikke foreslå et tilbud endnu.",
            ],
            points: &[],
        },
        Section {
            heading: "En plads på listen er ikke en anbefaling",
            paragraphs: &[
                "Vi har ikke prøvet de tilbud, vi viser. Din liste følger faste regler og dine svar. Den viser \
                 ikke, hvad vi synes.",
                "Er et tilbud ikke med, siger det ikke noget om, hvor godt det er.",
            ],
            points: &[],
        },
        Section {
            heading: "Hvor tit vi skal se efter",
            paragraphs: &[
                "Alt på listen har en frist. Når den er gået, skal vi se efter igen.",
                "Vi kan være bagud. Se derfor på året og på mærket.",
            ],
            points: &[
                "Akut hjælp har en frist på 30 dage.",
                "Andre kontakter har en frist på 180 dage.",
                "Tekster har en frist på 365 dage.",
            ],
        },
    ],
};

static INCLUSION_EN: Article = Article {
    title: "What we include",
    lead: "Here is the rule for what goes on the list. It is the same for all.",
    sections: &[
        Section {
            heading: "What we include",
            paragraphs: &[
                "It may come from the state, a municipality, a region, an association, a foundation or others. It \
                 may cost something. If we know, we write it.",
            ],
            points: &[
                "Offers for veterans and those close to them.",
                "Offers for everybody, when veterans or those close to them may need them. It may be help in a \
                 crisis or help with debt.",
                "Support for professionals who meet veterans.",
                "Whoever helps veterans in your municipality.",
            ],
        },
        Section {
            heading: "What we require",
            paragraphs: &[],
            points: &[
                "It is in a source that all can read. We show the source's title. If we know the year, we show \
                 that too.",
                "It is clear who runs it, and whom it is for.",
                "We can write how you get in touch, or whom you can ask.",
                "Urgent help must have opening hours.",
            ],
        },
        Section {
            heading: "What we do not include",
            paragraphs: &[],
            points: &[
                "Names of staff, private numbers and staff members' own e-mail addresses.",
                "Numbers without a source.",
                "Offers that have ended. We show them to professionals only, as history.",
                "Plans, methods and yearly events. They are not a place to call. They may be on other pages here.",
                "Stars, ratings and what users write about an offer.",
            ],
        },
        Section {
            heading: "Who decides",
            paragraphs: &[
                "The small group behind the site decides. We go by the rule here.",
                "In this version no address for us is set. So you cannot suggest an offer yet.",
            ],
            points: &[],
        },
        Section {
            heading: "A place on the list is no endorsement",
            paragraphs: &[
                "We have not tried the offers we show. Your list follows fixed rules and your answers. It does \
                 not show what we think.",
                "If an offer is not there, that says nothing about how good it is.",
            ],
            points: &[],
        },
        Section {
            heading: "How often we must look again",
            paragraphs: &[
                "Everything on the list has a time limit. When it has passed, we must look again.",
                "We may be behind. So look at the year and at the mark.",
            ],
            points: &[
                "Urgent help has a limit of 30 days.",
                "Other contacts have a limit of 180 days.",
                "Texts have a limit of 365 days.",
            ],
        },
    ],
};
