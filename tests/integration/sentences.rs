//! The search with sentences, as people write them when they are alone with it. Written from people's words before the code
//! that reads sentences, with what a counsellor would accept; no weight, synonym or crisis word was made for a row of
//! it. What is asked of it below guards against getting worse; whoever tunes on a row takes it out and writes a new one.

use std::{collections::HashSet, sync::OnceLock};

use crate::support::{directory, time};
use veteranvejviseren::search::{Index, Query};

/// What somebody writes, and what a counsellor would want among the first ten: groups, of each of which one is enough
/// (`a|b`; `a*` is any id that begins so, `*a*` any that holds it). Topics are no answer: somebody to call is.
type Row = (&'static str, &'static [&'static str]);

const MONEY_AND_HOUSING: &[Row] = &[
    (
        "ingen penge til husleje",
        &["soldaterlegatet*|gaeld-*", "vetc-socialraadgivere|vetc-opsoegende|kommunal-raadgivning-10"],
    ),
    ("jeg kan ikke betale mine regninger", &["gaeld-*", "soldaterlegatet*|vetc-socialraadgivere"]),
    ("vi har fået et brev fra inkasso", &["gaeld-*"]),
    ("jeg skylder penge i skat og kan ikke betale", &["gaeld-*", "soldaterlegatet*|vetc-socialraadgivere"]),
    ("jeg mister min lejlighed på fredag", &["herberg-110|vetc-opsoegende|vetc-socialraadgivere|projekt-udenfor"]),
    ("jeg sover i min bil", &["herberg-110|projekt-udenfor|vetc-opsoegende|vetc-socialraadgivere"]),
    ("min søn bor på gaden", &["projekt-udenfor|herberg-110|vetc-opsoegende"]),
    ("hjemløs københavn", &["herberg-110|projekt-udenfor", "veteranhjem-koebenhavn|koebenhavn-veterantovholder|0101"]),
    ("hvor kan en veteran bo i en periode", &["fonden-danske-veteranhjem|veteranhjem-*|kfum-*|vetc-vesterhavsgaarden"]),
];

const MIND: &[Row] = &[
    (
        "jeg kan ikke sove om natten",
        &[
            "vetc-psykologhjaelp|vetc-doegntelefon|vetc-center-*",
            "psykiatrifonden|sind-raadgivning|angsttelefonen|region*|dansk-ptsd-forening|feltpraester",
        ],
    ),
    ("jeg vågner hver nat og er på vagt hele tiden", &["vetc-psykologhjaelp|vetc-doegntelefon|vetc-center-*"]),
    ("jeg tror jeg har ptsd hvad gør jeg", &["vetc-psykologhjaelp|vetc-doegntelefon|vetc-center-*", "*ptsd*|region*"]),
    ("hvordan får jeg en tid hos en psykolog", &["vetc-psykologhjaelp"]),
    (
        "jeg vil gerne tale med en der selv har været udsendt",
        &[
            "veteranstoetten|danmarks-veteraner*|dansk-ptsd-forening|feltpraester|fonden-danske-veteranhjem|*veterancafe*",
        ],
    ),
    ("jeg bliver så vred over ingenting", &["dialog-mod-vold|vetc-psykologhjaelp|vetc-doegntelefon"]),
    (
        "jeg holder ikke ud at være blandt mennesker",
        &["vetc-psykologhjaelp|vetc-skaermsamtaler|angsttelefonen|vetc-opsoegende|vetc-doegntelefon"],
    ),
    ("er der nogen jeg kan snakke med i nat", &["vetc-doegntelefon|livslinien"]),
    (
        "jeg er så træt og ked af det hele tiden",
        &["depressionslinien|psykiatrifonden|sind-raadgivning|vetc-psykologhjaelp|vetc-doegntelefon"],
    ),
    ("jeg får panik i supermarkedet", &["angsttelefonen|vetc-psykologhjaelp|region-midt-ptsd"]),
    (
        "min læge siger jeg skal henvises til behandling for ptsd",
        &["region*|hoejt-*|ptsd-pakke*|rigshospitalet-militaerpsykiatri"],
    ),
    ("kan man tale med en præst", &["feltpraester"]),
    ("jeg vil ikke ud af huset, kan nogen komme hjem til mig", &["vetc-opsoegende|vetc-skaermsamtaler"]),
];

const MISUSE: &[Row] = &[
    ("jeg drikker for meget", &["alkolinjen"]),
    ("min mand drikker hver aften og siger han ikke har et problem", &["alkolinjen"]),
    ("jeg ryger hash for at kunne sove", &["kommunal-stofbehandling"]),
    ("min mor drikker og jeg er 16 år", &["tuba|ballast|boernetelefonen"]),
    ("vil gerne stoppe med piller", &["kommunal-stofbehandling"]),
];

const FAMILY: &[Row] = &[
    (
        "min søn har PTSD",
        &["vetc-familieenheden|sind-*|bedre-psykiatri|psykiatrifonden|dansk-ptsd-forening|familienetvaerket"],
    ),
    (
        "min mand er kommet hjem fra afghanistan og er helt forandret",
        &["vetc-familieenheden|faktor-8|vetc-doegntelefon|familienetvaerket|vetc-brobyggere"],
    ),
    ("hvordan taler jeg med mine børn om fars ptsd", &["vetc-familieenheden|vetc-samtalegrupper-*|familienetvaerket"]),
    (
        "min datter på 10 er bange når far råber",
        &[
            "vetc-familieenheden|vetc-samtalegrupper-8-12|foraeldretelefonen|lev-uden-vold-1888|dialog-mod-vold|boernetelefonen",
        ],
    ),
    ("vi skændes hele tiden", &["vetc-parkursus-prep|vetc-familieenheden"]),
    (
        "jeg kan ikke mere som pårørende",
        &["faktor-8|sind-*|bedre-psykiatri|vetc-familieenheden|vetc-doegntelefon|livslinien"],
    ),
    ("hvem hjælper mig når min kone er syg", &["vetc-familieenheden|sind-*|bedre-psykiatri|faktor-8|psykiatrifonden"]),
    (
        "vores ældste vil ikke i skole mere",
        &["vetc-familieenheden|foraeldretelefonen|headspace*|vetc-samtalegrupper-*|kommunal-raadgivning-10"],
    ),
    (
        "min far er soldat og sur hele tiden",
        &["boernetelefonen|vetc-samtalegrupper-*|headspace|tuba|vetc-familieenheden"],
    ),
    ("jeg har mistet min mand", &["feltpraester|vetc-doegntelefon|vetc-familieenheden|sorg*"]),
    (
        "min bror vil ikke tage imod hjælp",
        &[
            "vetc-opsoegende|vetc-brobyggere|sind-*|bedre-psykiatri|vetc-doegntelefon|vetc-familieenheden|psykiatrifonden",
        ],
    ),
    ("vi overvejer at gå fra hinanden", &["vetc-familieenheden|vetc-parkursus-prep"]),
    (
        "er der en lejr for hele familien i sommerferien",
        &["dif-familiecamp|veterancafe-esbjerg-sommerlejr|ssop-boernecamps"],
    ),
    ("grupper for børn hvis forældre har været i krig", &["vetc-samtalegrupper-*"]),
];

const AUTHORITIES: &[Row] = &[
    (
        "kommunen lytter ikke til mig",
        &["veteranhjem-bisidderhjaelp|vetc-brobyggere|dukh|veteranstoetten|vetc-socialraadgivere"],
    ),
    ("hvem kan gå med til møde", &["veteranhjem-bisidderhjaelp|veteranstoetten|vetc-brobyggere"]),
    (
        "jeg har fået afslag på førtidspension",
        &["dukh|veteranhjem-bisidderhjaelp|kommunal-raadgivning-10|vetc-socialraadgivere"],
    ),
    (
        "min sag er gået i stå i jobcentret",
        &["veteranhjem-bisidderhjaelp|dukh|vetc-brobyggere|vetc-socialraadgivere|vetc-job-uddannelse"],
    ),
    (
        "jeg er bange for at miste mine sygedagpenge",
        &["vetc-socialraadgivere|dukh|hk-sydjylland-veteraner|vetc-job-uddannelse|veteranhjem-bisidderhjaelp"],
    ),
    ("har min kommune en der hjælper veteraner", &["veterankoordinatorer-status|*koordinator*|*veterankonsulent*"]),
    ("hvem er veterankoordinator i 8700", &["horsens-veteran-koordinator"]),
    ("jeg bor i Skive og vil tale med kommunen", &["skive-veteran-koordinator|0779"]),
];

const WORK_AND_INJURY: &[Row] = &[
    ("jeg er blevet fyret efter min sygemelding", &["hk-sydjylland-veteraner|vetc-job-uddannelse"]),
    ("hvad kan jeg bruge min militære uddannelse til", &["vetc-job-uddannelse"]),
    (
        "jeg vil gerne i gang med at arbejde igen",
        &["vetc-job-uddannelse|hk-sydjylland-veteraner|koebenhavn-veterantovholder|paa-vej-mod-en-god-hverdag"],
    ),
    ("hvordan anmelder jeg en skade fra en udsendelse", &["aes-veteransager"]),
    ("kan jeg få erstatning for ptsd fra 1994", &["saerlov-ptsd|aes-veteransager"]),
    ("hvem betaler min advokat", &["soldaterlegatet*"]),
    ("mit knæ blev ødelagt i irak", &["aes-veteransager|invictus-danmark|dif-soldaterprojekt|fps-svie-smerte"]),
];

const OTHERS: &[Row] = &[
    (
        "jeg mangler nogen at være sammen med",
        &["veteranstoetten|danmarks-veteraner*|fonden-danske-veteranhjem|*veterancafe*|veteranhjem-*"],
    ),
    (
        "et sted at drikke kaffe med andre veteraner i Aarhus",
        &["veteranhjem-midtjylland|aarhus-veteran-koordinator|danmarks-veteraner-midtjylland"],
    ),
    (
        "jeg savner kammeraterne fra holdet",
        &["veteranstoetten|danmarks-veteraner*|fonden-danske-veteranhjem|*veterancafe*"],
    ),
    (
        "vil gerne ud og gå en tur med nogen",
        &["veteranstoetten-friluft|vetc-skaermsamtaler|veterans-in-motion|dif-soldaterprojekt"],
    ),
    ("hvordan får jeg min medalje", &["veterankort-medaljer"]),
    ("kan jeg få en hund mod ptsd", &["servicehunde*"]),
    (
        "jeg er lærer og har en elev hvis far er veteran",
        &[
            "vetc-kommune-regionskonsulenter|vetc-familieenheden|frederikshavn-viden-om-veteraner|sdu-*|viso|vetc-samtalegrupper-*",
        ],
    ),
    (
        "hvem kan jeg sparre med om en borger med ptsd",
        &["vetc-kommune-regionskonsulenter|viso|sdu-videnscenter-psykotraumatologi"],
    ),
];

const ENGLISH: &[Row] = &[
    ("I have no money for rent", &["gaeld-*|soldaterlegatet*|vetc-socialraadgivere"]),
    ("my husband has changed since afghanistan", &["vetc-familieenheden|faktor-8|vetc-doegntelefon|familienetvaerket"]),
    ("I cannot sleep at night", &["vetc-psykologhjaelp|vetc-doegntelefon|psykiatrifonden|sind-raadgivning"]),
    ("who can come with me to a meeting", &["veteranhjem-bisidderhjaelp|veteranstoetten|vetc-brobyggere"]),
    ("my dad drinks too much", &["tuba|ballast|alkolinjen|boernetelefonen"]),
    ("is there a group for my kids", &["vetc-samtalegrupper-*"]),
];

/// A second table, written before the code of 1 December: in one breath, on a phone, without signs, with errors, by all who
/// look for help. One of the records is enough, and what is asked is how far down the first of them stands.
const ON_A_PHONE: &[(&str, &str)] = &[
    // Veterans.
    ("kan ik sove mareridt hver nat hvad gør jeg", MIND_HELP),
    ("jeg har ikk råd til at betale huslejen denne måned", MONEY_HELP),
    ("er blevet sat ud af min kæreste og ved ikke hvor jeg skal sove i nat", BED_HELP),
    ("hvor gir de gratis hjælp til gæld", MONEY_HELP),
    (
        "jeg kan ikke overskue alle de breve fra kommunen",
        "vetc-socialraadgivere|veteranhjem-bisidderhjaelp|veteranstoetten|vetc-brobyggere|kommunal-raadgivning-10|dukh",
    ),
    ("jeg drikker hver dag og vil gerne stoppe", ALCOHOL_HELP),
    ("jeg er blevet afhængig af mine smertestillende piller", "kommunal-stofbehandling|egen-laege|vetc-opsoegende"),
    (
        "min ryg er ødelagt efter tjenesten",
        "aes-veteransager|egen-laege|dif-soldaterprojekt|invictus-danmark|vetc-socialraadgivere|fps-svie-smerte",
    ),
    (
        "søger erstatning fik ptsd i helmand",
        "aes-veteransager|saerlov-ptsd|vetc-socialraadgivere|hkkf|veteranalliancen",
    ),
    (
        "har brug for en der tager med mig til samtale på jobcentret",
        "veteranhjem-bisidderhjaelp|veteranstoetten|vetc-brobyggere|vetc-socialraadgivere",
    ),
    (
        "jeg er sygemeldt og bange for at blive fyret",
        "vetc-job-uddannelse|hk-sydjylland-veteraner|vetc-socialraadgivere",
    ),
    (
        "hvad kan jeg arbejde med når jeg har ptsd",
        "vetc-job-uddannelse|paa-vej-mod-en-god-hverdag|hk-sydjylland-veteraner|vetc-socialraadgivere",
    ),
    ("jeg kender ingen heroppe og sidder alene hver aften", COMPANY),
    (
        "findes der et sted for veteraner i nærheden af Holstebro",
        "holstebro-veteranhus|kfum-soldaterhjem-holstebro|vetc-center-holstebro",
    ),
    (
        "jeg vil gerne på en tur i naturen med andre soldater",
        "veteranstoetten-friluft|dif-*|veterans-in-motion|invictus-danmark|surfgaarden-thy|veteran-shelterplads-vest",
    ),
    (
        "trænger til at komme væk et par dage",
        "kfum-*|fonden-danske-veteranhjem|veteranhjem-*|vetc-vesterhavsgaarden|surfgaarden-thy|veteran-shelterplads-vest|haderslev-veteranlejlighed|dif-*",
    ),
    ("hvornår er der flagdag i år", "*flagdag*"),
    // Partners.
    (
        "min mand råber af os og drikker efter han kom hjem",
        "alkolinjen|al-anon|lev-uden-vold-1888|dialog-mod-vold|ballast|vetc-familieenheden|vetc-doegntelefon|faktor-8|familienetvaerket",
    ),
    ("min kæreste vil ikke snakke om det han oplevede derude", RELATIVE_HELP),
    ("jeg er gift med en veteran og er ved at brænde ud", RELATIVE_HELP),
    (
        "vores parforhold hænger i en tynd tråd",
        "vetc-parkursus-prep|vetc-familieenheden|vetc-socialraadgivere|familienetvaerket|kfum-veteranarbejde",
    ),
    (
        "min mand er udsendt lige nu og børnene savner ham",
        "vetc-familieenheden|vetc-samtalegrupper-*|foraeldretelefonen|familienetvaerket|vetc-doegntelefon",
    ),
    (
        "vi skal skilles hvem får børnene",
        "familieretshuset|foraeldretelefonen|moedrehjaelpen|vetc-familieenheden|kommunal-raadgivning-10",
    ),
    ("han slår i væggen og børnene er bange", FEAR_HELP),
    // Mothers and fathers.
    ("min voksne søn lukker sig inde efter irak", RELATIVE_HELP),
    ("min dreng tager stoffer efter han kom hjem fra hæren", "kommunal-stofbehandling|vetc-opsoegende|egen-laege"),
    ("hvad kan jeg som mor til en soldat gøre", RELATIVE_HELP),
    ("vores søn døde i afghanistan", "sorglinjen|feltpraester|vetc-doegntelefon|vetc-familieenheden|nefos"),
    // Children and young people.
    (
        "min far er ked af det og vil ikke lege",
        "boernetelefonen|vetc-samtalegrupper-*|vetc-familieenheden|headspace|hoert|sind-ungdom",
    ),
    (
        "jeg er 14 og min mor har ptsd",
        "vetc-samtalegrupper-13-16|boernetelefonen|sind-ungdom|headspace|hoert|vetc-familieenheden|ssop-boernecamps",
    ),
    (
        "mine forældre skændes altid hvem kan jeg snakke med",
        "boernetelefonen|headspace|hoert|sind-ungdom|tuba|vetc-familieenheden",
    ),
    (
        "jeg er flyttet hjemmefra men min far har det dårligt",
        "sind-*|bedre-psykiatri|headspace|hoert|psykiatrifonden|vetc-doegntelefon|familienetvaerket",
    ),
    // Friends.
    (
        "min gode ven fra kompagniet svarer ikke telefonen og vil ikke se nogen",
        "vetc-opsoegende|vetc-doegntelefon|bedre-psykiatri|psykiatrifonden|veteranstoetten|sind-*",
    ),
    // Those who work with them.
    (
        "jeg har en borger der er veteran og hjemløs",
        "vetc-opsoegende|herberg-110|vetc-faelles-om-veteraner|vetc-brobyggere|projekt-udenfor|fonden-danske-veteranhjem|kfum-*",
    ),
    (
        "vi skal lave en veteranpolitik i kommunen hvem kan rådgive",
        "vetc-kommune-regionskonsulenter|vetc-faelles-om-veteraner|veterankoordinatorer-status",
    ),
    (
        "er lige blevet ansat som veterankoordinator",
        "vetc-undervisningsdage-koordinatorer|veterankoordinatorer-status|vetc-kommune-regionskonsulenter|veteranforum-storstroemmen|vetc-faelles-om-veteraner",
    ),
    (
        "hvor henviser jeg en patient med ptsd efter udsendelse",
        "region*|hoejt-specialiseret-ptsd-militaert-personel|ptsd-pakke*|vetc-psykologhjaelp",
    ),
    (
        "borger vil ikke åbne døren for os",
        "vetc-opsoegende|vetc-brobyggere|projekt-udenfor|vetc-faelles-om-veteraner|vetc-kommune-regionskonsulenter|viso",
    ),
    // A municipality is named.
    ("hvem er veterankordinator i aabenraa kommune", "aabenraa-veteran-koordinator|0580"),
    ("jeg bor i svendborg og mangler hjælp til min sag", "svendborg-veteran-koordinator|0479"),
    ("nogen der ved noget om veteraner i 8600", "0740"),
    // English.
    ("my son came back from iraq and drinks all day", ALCOHOL_HELP),
    ("i cant pay my bills", MONEY_HELP),
    ("where can i talk to other veterans", COMPANY),
    (
        "i got hurt on deployment who do i tell",
        "aes-veteransager|vetc-socialraadgivere|hkkf|saerlov-ptsd|fps-svie-smerte|egen-laege",
    ),
    (
        "my boyfriend has nightmares and shouts",
        "vetc-psykologhjaelp|vetc-familieenheden|faktor-8|vetc-doegntelefon|familienetvaerket|psykiatrifonden|bedre-psykiatri|sind-*",
    ),
    ("my kids are scared when he drinks", "alkolinjen|ballast|tuba|al-anon|lev-uden-vold-1888|boernetelefonen"),
    (
        "who can help me find a job",
        "vetc-job-uddannelse|koebenhavn-veterantovholder|hk-sydjylland-veteraner|interforce",
    ),
];

const MIND_HELP: &str = "vetc-psykologhjaelp|vetc-doegntelefon|vetc-skaermsamtaler|vetc-center-*|psykiatrifonden|sind-raadgivning|egen-laege|region*|angsttelefonen|dansk-ptsd-forening|feltpraester";
const MONEY_HELP: &str = "gaeld-*|vetc-socialraadgivere|kommunal-raadgivning-10|forsvarets-velfaerdsfond";
const BED_HELP: &str = "herberg-110|fonden-danske-veteranhjem|projekt-udenfor|vetc-opsoegende|veteranhjem-*|kfum-soldatermission|mandecentret";
const ALCOHOL_HELP: &str = "alkolinjen|alkoholbehandling-anonym|al-anon|vetc-opsoegende|egen-laege";
const COMPANY: &str =
    "veteranstoetten|danmarks-veteraner*|fonden-danske-veteranhjem|kfum-*|*cafe*|veteranhjem-*|*mission*";
const RELATIVE_HELP: &str = "vetc-familieenheden|faktor-8|vetc-doegntelefon|familienetvaerket|bedre-psykiatri|psykiatrifonden|sind-*|vetc-opsoegende|dansk-ptsd-forening";
const FEAR_HELP: &str =
    "lev-uden-vold-1888|dialog-mod-vold|krisecenter-109|alarm-112|boernetelefonen|vetc-familieenheden";

const ALL: [(&str, &[Row]); 8] = [
    ("money and housing", MONEY_AND_HOUSING),
    ("mind", MIND),
    ("misuse", MISUSE),
    ("family", FAMILY),
    ("authorities", AUTHORITIES),
    ("work and injury", WORK_AND_INJURY),
    ("others", OTHERS),
    ("English", ENGLISH),
];

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::new(directory()))
}

/// A Tuesday at ten.
fn found(words: &str, limit: usize) -> (Vec<String>, usize) {
    let results = index().search(&Query::of_words(words), directory(), limit, time("2026-11-24T10:00"));
    (results.hits.iter().map(|hit| hit.id(directory())).collect(), results.total)
}

fn known_ids() -> HashSet<String> {
    let services = directory().services.iter().map(|one| one.id.clone());
    services.chain(directory().municipalities.iter().map(|one| one.code.to_string())).collect()
}

fn is_one(id: &str, group: &str) -> bool {
    group.split('|').any(|one| match (one.strip_prefix('*'), one.strip_suffix('*')) {
        (Some(inner), Some(_)) => id.contains(inner.trim_end_matches('*')),
        (None, Some(start)) => id.starts_with(start),
        _ => id == one,
    })
}

#[test]
fn a_sentence_finds_what_a_counsellor_would_accept() {
    let known = known_ids();
    let (mut queries, mut groups, mut in_three, mut in_ten, mut hits) = (0, 0, 0, 0, 0);
    println!("{:<20}{:>8}{:>8}{:>10}{:>14}", "", "queries", "groups", "in ten", "one in three");
    for (kind, rows) in ALL {
        let (mut here_ten, mut here_three, mut here_groups) = (0, 0, 0);
        for (words, wanted) in rows {
            for one in wanted.iter().flat_map(|group| group.split('|')) {
                let is_there = known.iter().any(|id| is_one(id, one));
                assert!(is_there, "{words:?}: there is no record {one:?}");
            }
            let (ids, total) = found(words, 10);
            hits += total;
            let met = |group: &&&str| ids.iter().any(|id| is_one(id, group));
            let missed: Vec<_> = wanted.iter().filter(|group| !met(group)).collect();
            here_groups += wanted.len();
            here_ten += wanted.len() - missed.len();
            let early = ids.iter().take(3).any(|id| wanted.iter().any(|group| is_one(id, group)));
            here_three += usize::from(early);
            if !missed.is_empty() || !early {
                println!("  {words:?}: {total} hits, {:?}, missed {missed:?}", ids.iter().take(5).collect::<Vec<_>>());
            }
        }
        println!("{kind:<20}{:>8}{here_groups:>8}{here_ten:>10}{here_three:>14}", rows.len());
        queries += rows.len();
        groups += here_groups;
        in_ten += here_ten;
        in_three += here_three;
    }
    println!("{:<20}{queries:>8}{groups:>8}{in_ten:>10}{in_three:>14}", "all");
    println!("{:.1} hits a query", hits as f64 / queries as f64);
    assert!(queries >= 60, "{queries} queries");
    assert!(in_ten >= 72 && in_three >= 62, "it was 72 of 76 wishes and 62 of 70 queries: now {in_ten} and {in_three}");
}

/// Topics are no answer here either: somebody to call is.
#[test]
fn a_sentence_from_a_phone_finds_somebody_to_call_at_once() {
    let (mut first, mut five) = (0, 0);
    for (words, right) in ON_A_PHONE {
        for one in right.split('|') {
            assert!(known_ids().iter().any(|id| is_one(id, one)), "{words:?}: there is no record {one:?}");
        }
        let (ids, total) = found(words, 10);
        let rank = ids.iter().position(|id| is_one(id, right));
        first += usize::from(rank == Some(0));
        five += usize::from(rank.is_some_and(|rank| rank < 5));
        if std::env::var_os("SHOW").is_some() && rank != Some(0) {
            println!("  {words:?}: {total} hits, {rank:?}: {:?}", ids.iter().take(5).collect::<Vec<_>>());
        }
    }
    let total = ON_A_PHONE.len();
    println!("{total} sentences: the first is right in {first}, one of five in {five}");
    assert!(first >= 35 && five >= 47, "it was 35 and 47 of {total}: now {first} and {five}");
}
