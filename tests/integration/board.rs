//! The policy board: edits and undo, figures, Varde's example, and files from other programs.

use crate::support::directory;
use jiff::civil::date;
use proptest::prelude::*;
use veteranvejviseren::{
    domain::{Language, Progress},
    professional::board::{
        Board, BoardArea, BoardFileError, Column, Edit, Editor, Goal, LONGEST, MOST, MOST_STEPS_BACK, OpenError,
        Opened, Path, SubGoal, TableProblem, Way, export_json, from_example, import_json,
    },
    sheet::{CsvProblem, Sheet, Unreadable, read_sheet, text_of, write_sheet},
    take_along::{export_csv, from_template, import_csv, open_file},
    text::{
        board::{Template, figures, file_error, table_problem},
        planning::open_error,
    },
};

fn path(area: usize, goal: usize, step: usize) -> Path {
    Path { area, goal, step }
}

fn varde(language: Language) -> Board {
    from_example(&directory().boards[0], language)
}

fn names(board: &Board) -> Vec<&str> {
    board.areas.iter().map(|area| area.name.as_str()).collect()
}

#[test]
fn vardes_board_stands_in_the_data_with_its_source_and_figures() {
    let example = &directory().boards[0];
    assert_eq!((example.id.as_str(), example.municipality.to_string().as_str()), ("varde-2017", "0573"));
    assert_eq!(example.source.publisher.as_deref(), Some("Varde Kommune"));
    assert_eq!(example.source.date.map(|date| date.year), Some(2017));
    for language in Language::ALL {
        let board = varde(language);
        assert_eq!(board.areas.len(), 3);
        let all = board.figures();
        // Counted in the document: 25 sub-goals, of which one is planned, one partly begun, one not gone on with.
        assert_eq!((all.total(), all.of(Progress::Planned), all.of(Progress::Dropped)), (25, 1, 1));
        assert_eq!(all.counting(), 24);
        assert_eq!(all.reached() + all.of(Progress::UnderWay) + all.of(Progress::Planned), 24);
        assert_eq!(board.areas.iter().map(|area| area.figures().total()).sum::<usize>(), 25);
    }
    let group = varde(Language::Danish);
    let row = group.rows(&[Progress::Planned])[0];
    assert!(row.step.note.contains("Fredericia") && row.step.note.contains("betaler transporten"));
    assert_eq!(group.rows(&[]).len(), 25);
    assert!(figures(group.figures(), Language::Danish).contains("22 af 24 delmål"), "{:?}", group.figures());
}

#[test]
fn figures_are_whole_and_honest_at_the_edges() {
    assert_eq!(Board::default().figures().percent(), 0);
    let board = |progress: &[Progress]| Board {
        title: String::new(),
        areas: vec![BoardArea {
            name: String::new(),
            goals: vec![Goal {
                name: String::new(),
                steps: progress.iter().map(|one| SubGoal { progress: *one, ..SubGoal::new("x") }).collect(),
            }],
        }],
    };
    use Progress::{Done, Dropped, NotStarted, Ongoing};
    for (progress, percent) in [
        (&[Done, Done, NotStarted][..], 66),
        (&[Done, Ongoing][..], 100),
        (&[Done, Dropped][..], 100),
        (&[Dropped][..], 0),
        (&[NotStarted][..], 0),
    ] {
        assert_eq!(board(progress).figures().percent(), percent, "{progress:?}");
    }
}

#[test]
fn edits_do_what_they_say_and_can_be_taken_back() {
    let mut editor = Editor::new(Board::default());
    for edit in [
        Edit::Title("  Vores politik ".to_owned()),
        Edit::AddArea("A".to_owned()),
        Edit::AddArea("B".to_owned()),
        Edit::AddGoal(path(0, 0, 0), "Mål".to_owned()),
        Edit::AddStep(path(0, 0, 0), "Et".to_owned()),
        Edit::AddStep(path(0, 0, 0), "To".to_owned()),
        Edit::MoveStep(path(0, 0, 1), Way::Up),
        Edit::SetProgress(path(0, 0, 0), Progress::Done, date(2026, 11, 22)),
        Edit::MoveArea(path(0, 0, 0), Way::Down),
        Edit::RenameArea(path(0, 0, 0), "Bb".to_owned()),
    ] {
        assert!(editor.apply(&edit), "{edit:?}");
    }
    assert_eq!(editor.board().title, "Vores politik");
    assert_eq!(names(editor.board()), ["Bb", "A"]);
    let rows = editor.board().rows(&[Progress::Done]);
    assert_eq!((rows.len(), rows[0].step.text.as_str(), rows[0].path), (1, "To", path(1, 0, 0)));
    assert_eq!(rows[0].step.on, Some(date(2026, 11, 22)));
    let full = editor.board().clone();
    let mut steps = 0;
    while editor.undo() {
        steps += 1;
    }
    assert_eq!((steps, editor.board()), (10, &Board::default()));
    while editor.redo() {}
    assert_eq!(editor.board(), &full);
    // A new edit after undoing leaves nothing to do again.
    editor.undo();
    assert!(editor.apply(&Edit::AddArea("C".to_owned())) && !editor.can_redo());
}

#[test]
fn an_edit_of_what_is_not_there_changes_nothing() {
    let mut editor = Editor::new(varde(Language::Danish));
    let before = editor.clone();
    for edit in [
        Edit::RemoveArea(path(9, 0, 0)),
        Edit::RenameGoal(path(0, 9, 0), "x".to_owned()),
        Edit::SetStep(path(0, 0, 99), SubGoal::new("x")),
        Edit::MoveArea(path(0, 0, 0), Way::Up),
        Edit::MoveStep(path(0, 0, 4), Way::Down),
        Edit::RenameArea(path(0, 0, 0), before.board().areas[0].name.clone()),
    ] {
        assert!(!editor.apply(&edit), "{edit:?}");
    }
    assert_eq!(editor, before);
}

#[test]
fn history_and_size_are_bounded() {
    let mut editor = Editor::new(Board::default());
    for number in 0..200 {
        editor.apply(&Edit::Title(number.to_string()));
    }
    let mut steps = 0;
    while editor.undo() {
        steps += 1;
    }
    assert_eq!((steps, editor.board().title.as_str()), (MOST_STEPS_BACK, "149"));
    for _ in 0..MOST {
        assert!(editor.apply(&Edit::AddArea("x".to_owned())));
    }
    assert!(!editor.apply(&Edit::AddArea("x".to_owned())));
    editor.apply(&Edit::RenameArea(path(0, 0, 0), "å".repeat(9000)));
    assert_eq!(editor.board().areas[0].name.chars().count(), 2000);
}

#[test]
fn templates_give_the_themes_of_their_sources() {
    for (template, areas) in [(Template::Veterancentret, 7), (Template::Glostrup, 3)] {
        for language in Language::ALL {
            let board = from_template(template, language);
            assert_eq!(board.areas.len(), areas);
            assert!(board.areas.iter().all(|area| !area.goals.is_empty()));
            assert_eq!(board.figures().of(Progress::NotStarted), board.figures().total());
        }
    }
}

// JSON.

#[test]
fn a_board_comes_back_from_its_file() {
    for language in Language::ALL {
        let board = varde(language);
        assert_eq!(import_json(&export_json(&board)), Ok((board, 0)));
    }
}

#[test]
fn a_file_of_the_future_is_refused_and_others_are_told_apart() {
    let file = export_json(&varde(Language::Danish));
    let newer = file.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(import_json(&newer), Err(BoardFileError::Newer(2)));
    assert!(file_error(BoardFileError::Newer(2), Language::Danish).contains("nyere udgave"));
    assert!(file_error(BoardFileError::Newer(2), Language::Danish).contains("ikke ændret"));
    for (text, expected) in [
        ("{\"kind\":\"veteranvejviseren-board\",\"version\":1}", BoardFileError::NotABoard),
        ("{\"kind\":\"veteranvejviseren-board\",\"version\":0,\"board\":{}}", BoardFileError::NotABoard),
        ("{\"kind\":\"noget andet\",\"version\":1,\"board\":{}}", BoardFileError::NotABoard),
        ("[]", BoardFileError::NotABoard),
        ("Område;Mål", BoardFileError::NotJson(0)),
    ] {
        assert_eq!(import_json(text), Err(expected), "{text}");
    }
    let half: String = file.chars().take(file.len() / 2).collect();
    assert!(matches!(import_json(&half), Err(BoardFileError::NotJson(_))));
}

#[test]
fn damaged_parts_of_a_file_are_counted_and_the_rest_kept() {
    let file = export_json(&varde(Language::Danish));
    let hurt = file.replacen("\"status\": \"planned\"", "\"status\": \"maybe\"", 1);
    let (board, dropped) = import_json(&hurt).expect("a board");
    assert_eq!((dropped, board.figures().total()), (1, 24));
}

// CSV.

#[test]
fn a_board_comes_back_from_its_table() {
    for language in Language::ALL {
        let board = varde(language);
        let (back, problems) = import_csv(&export_csv(&board, language), &board.title).expect("a table");
        assert_eq!((back, problems), (board, vec![]));
    }
}

#[test]
fn a_table_is_safe_in_a_spreadsheet() {
    let mut board = varde(Language::Danish);
    let bad = ["=1+1", "+45 12", "-x", "@SUM(A1)", "'=1", "''-1", "a;b \"c\"\nd", " kant "];
    for (step, text) in board.areas[0].goals[0].steps.iter_mut().zip(bad) {
        step.note = text.trim().to_owned();
    }
    let csv = export_csv(&board, Language::Danish);
    assert!(csv.starts_with("\u{feff}Område;Mål;Delmål;Status;Dato for status;Ansvarlig rolle;Beskrivelse\r\n"));
    assert!(csv.contains("\"'=1+1\"") && csv.contains("\"'+45 12\"") && csv.contains("\"''=1\""));
    for line in csv.split("\r\n") {
        for cell in line.split(';') {
            assert!(!cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']), "{line}");
        }
    }
    assert_eq!(import_csv(&csv, &board.title).expect("a table").0, board);
}

#[test]
fn tables_of_other_programs_are_read() {
    let expected = |board: &Board| {
        let rows = board.rows(&[]);
        assert_eq!(rows.len(), 2, "{board:?}");
        assert_eq!(
            (rows[0].area, rows[0].goal, rows[0].step.text.as_str()),
            ("Støtte", "Én indgang", "Hotline, ét nummer")
        );
        assert_eq!((rows[0].step.progress, rows[0].step.on), (Progress::Done, Some(date(2026, 2, 1))));
        // An empty cell means the one above.
        assert_eq!(
            (rows[1].area, rows[1].goal, rows[1].step.text.as_str()),
            ("Støtte", "Én indgang", "Linje 1\nLinje 2")
        );
        assert_eq!(rows[1].step.progress, Progress::Ongoing);
    };
    let semicolons = "Område;Mål;Delmål;Status;Dato;Ansvarlig;Note\r\nStøtte;Én indgang;\"Hotline, ét nummer\";Gennemført;1.2.2026;Borgerservice;\r\n;;\"Linje 1\nLinje 2\";sker løbende;;;\r\n";
    let commas = semicolons.replace(';', ",");
    let tabs = semicolons.replace(';', "\t");
    let pipes = format!("sep=|\r\n{}", semicolons.replace(';', "|"));
    let english = "Note,Owner,AREA,\"Goal\",Sub-goal,status,Date\n,Borgerservice,Støtte,Én indgang,\"Hotline, ét nummer\",done,2026-02-01\n\n,,,,\"Linje 1\nLinje 2\",Ongoing,\n";
    for text in [
        semicolons,
        &commas,
        &tabs,
        &pipes,
        english,
        &format!("\u{feff}{semicolons}"),
        &semicolons.replace("\r\n", "\n"),
    ] {
        let (board, problems) = import_csv(text, "Titel").expect("a table");
        expected(&board);
        assert_eq!(problems, [], "{text}");
    }
    // The code page of Danish Windows, and what Excel calls Unicode text.
    let ansi: Vec<u8> = semicolons.chars().map(|c| u8::try_from(u32::from(c)).expect("a Latin letter")).collect();
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(tabs.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16_be: Vec<u8> = [0xfe, 0xff].into_iter().chain(tabs.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    for bytes in [semicolons.as_bytes(), &ansi, &utf16, &utf16_be] {
        expected(&import_csv(&text_of(bytes).expect("text"), "Titel").expect("a table").0);
    }
}

/// A table in Danish in the bytes of a code page: what Excel saves as "CSV (MS-DOS)" and "CSV (Macintosh)".
#[test]
fn tables_of_other_code_pages_keep_their_danish_letters() {
    // æ, ø, å, Æ, Ø, Å by the tables of the Unicode consortium.
    let pages: [[u8; 6]; 3] = [
        [0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5],
        [0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f],
        [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81],
    ];
    let danish = ['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'];
    let text = "Område;Mål;Delmål;Status\r\nØkonomi;Færre på gaden;Åbent hus for ældre;Gennemført\r\n;ÆLDRE;Små skridt, Ø for Ø;I gang\r\n";
    for page in pages {
        let byte = |letter: char| danish.iter().position(|one| *one == letter).map_or(letter as u8, |at| page[at]);
        let bytes: Vec<u8> = text.chars().map(byte).collect();
        assert_eq!(text_of(&bytes).as_deref(), Ok(text), "{page:x?}");
    }
    // What the same bytes are in Windows: quotation marks and signs do not make another page of it.
    for (bytes, expected) in [
        (
            &b"Delm\xe5l\r\n\x91Hej\x92, sagde hun\r\nDanmark\x92s\r\n"[..],
            "Delmål\r\n‘Hej’, sagde hun\r\nDanmark’s\r\n",
        ),
        (b"Subgoal\r\nThe \x91house\x92\r\nDenmark\x92s\r\n", "Subgoal\r\nThe ‘house’\r\nDenmark’s\r\n"),
        (b"Subgoal\r\nWord\xae for all, 1\xbe hours\r\n", "Subgoal\r\nWord® for all, 1¾ hours\r\n"),
        (b"Subgoal\r\nCaf\xe9 \x96 100 \x80\r\n", "Subgoal\r\nCafé – 100 €\r\n"),
    ] {
        assert_eq!(text_of(bytes).as_deref(), Ok(expected));
    }
    // Letters and rings that stand apart.
    let apart = "Delma\u{30a}l;Ansvarlig\r\nA\u{30a}bent hus;Cafe\u{301}en\r\n";
    let (board, _) = import_csv(&text_of(apart.as_bytes()).expect("text"), "T").expect("a table");
    assert_eq!(board.rows(&[])[0].step.text, "Åbent hus");
    assert_eq!(board.rows(&[])[0].step.owner, "Caféen");
}

#[test]
fn a_heading_below_a_title_is_found() {
    for (above, separator) in
        [("Veteranpolitik 2026\n\n", ";"), ("Handleplan\nopdateret 1.12.2026\n", ","), ("A;B;C;D;E;F\n", ";")]
    {
        let table = ["Område;Mål;Delmål;Status;Bemærkning", "Job;Flere i job;Ét;Gennemført;x", ";;To;I gang;y"];
        let text = format!("{above}{}\n", table.join("\n").replace(';', separator));
        let (board, problems) = import_csv(&text, "T").expect("a table");
        let texts: Vec<&str> = board.rows(&[]).iter().map(|row| row.step.text.as_str()).collect();
        assert_eq!(texts, ["Ét", "To"], "{text}");
        assert_eq!(board.rows(&[])[1].step.note, "y");
        assert!(problems.iter().all(|problem| matches!(problem, TableProblem::MissingColumn(_))), "{problems:?}");
    }
    // No heading anywhere: nothing is guessed.
    let (_, problems) = import_csv("Titel\nNavn;Telefon\nA;1\n", "T").expect("a table");
    assert!(problems.contains(&TableProblem::NoSubGoals));
}

#[test]
fn what_a_table_lacks_is_told_and_the_rest_kept() {
    let (board, problems) =
        import_csv("Delmål;Status;Farve\nEt;Gennemført;rød\nTo;næsten;\n;I gang;\nTre;;;ekstra\n", "T")
            .expect("a table");
    let texts: Vec<&str> = board.rows(&[]).iter().map(|row| row.step.text.as_str()).collect();
    assert_eq!(texts, ["Et", "To", "Tre"]);
    assert_eq!(
        problems,
        [
            TableProblem::Form(CsvProblem::LongRow { row: 4 }),
            TableProblem::MissingColumn(Column::Area),
            TableProblem::MissingColumn(Column::Goal),
            TableProblem::MissingColumn(Column::StatusDate),
            TableProblem::MissingColumn(Column::Owner),
            TableProblem::MissingColumn(Column::Note),
            TableProblem::UnknownColumn("Farve".to_owned()),
            TableProblem::UnknownStatus { row: 2, written: "næsten".to_owned() },
            TableProblem::EmptyRow { row: 3 },
        ]
    );
    // Nothing that stood there is lost.
    assert_eq!(board.rows(&[])[1].step.note, "næsten");
    for language in Language::ALL {
        for problem in &problems {
            assert!(!table_problem(problem, language).is_empty());
        }
    }
    let (board, problems) = import_csv("Navn;Telefon\nA;1\n", "T").expect("a table");
    assert_eq!((board.rows(&[]).len(), problems), (0, vec![TableProblem::NoSubGoals]));
    let (board, problems) = import_csv("Delmål;Dato\nEt;31.2.2026\nTo;29-02-2028\n", "T").expect("a table");
    assert!(problems.contains(&TableProblem::UnknownDate { row: 1, written: "31.2.2026".to_owned() }));
    assert_eq!(board.rows(&[])[1].step.on, Some(date(2028, 2, 29)));
    let (board, problems) = import_csv("Delmål;Note\nEt;\"åben\nTo;b\n", "T").expect("a table");
    assert_eq!(board.rows(&[]).len(), 1);
    assert!(problems.contains(&TableProblem::Form(CsvProblem::OpenQuote { line: 2 })), "{problems:?}");
    let many = (0..MOST + 3).fold("Delmål\n".to_owned(), |text, number| format!("{text}d{number}\n"));
    let (board, problems) = import_csv(&many, "T").expect("a table");
    assert_eq!(board.rows(&[]).len(), MOST);
    assert_eq!(problems.iter().filter(|one| matches!(one, TableProblem::Full { .. })).count(), 3);
}

#[test]
fn what_is_no_table_is_refused() {
    for (bytes, expected) in [
        (&b""[..], Unreadable::Empty),
        (b"\xef\xbb\xbf  \r\n", Unreadable::Empty),
        (b"PK\x03\x04rest", Unreadable::NotText),
        (b"\xd0\xcf\x11\xe0rest", Unreadable::NotText),
        (b"a\0b", Unreadable::NotText),
        (b"\xff\xfe\x00\xd8", Unreadable::NotText),
    ] {
        assert_eq!(text_of(bytes), Err(expected), "{bytes:?}");
    }
    assert_eq!(text_of(&vec![b'a'; 3_000_000]), Err(Unreadable::TooLong));
    assert_eq!(read_sheet(";;\n;"), Err(Unreadable::Empty));
}

proptest! {
    #[test]
    fn any_table_comes_back(cells in prop::collection::vec(prop::collection::vec("[a-zæ=+@'\"; ,\t\r\n-]{0,12}", 3), 1..6)) {
        let heading = vec!["A".to_owned(), "B".to_owned(), "C".to_owned()];
        // A row of nothing but space is no row.
        let rows: Vec<Vec<String>> =
            cells.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        let sheet = Sheet { heading, rows };
        prop_assert_eq!(read_sheet(&write_sheet(&sheet)), Ok((sheet, vec![])));
    }

    #[test]
    fn any_text_ends_in_a_board_or_a_reason(text in "(Delmål;Status;Dato\n)?[\\PC\n\r\t;,\"']{0,300}", bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok((board, problems)) = import_csv(&text, "T") {
            prop_assert!(board.rows(&[]).len() <= 400 && problems.len() <= 2000);
            let again = import_csv(&export_csv(&board, Language::Danish), "T").expect("a table").0;
            prop_assert_eq!(again.rows(&[]).len(), board.rows(&[]).len());
        }
        if let Ok(text) = text_of(&bytes) {
            let _ = import_csv(&text, "T");
        }
        let _ = import_json(&text);
    }
}

#[test]
fn a_chosen_file_is_told_apart_by_what_is_in_it_and_a_bad_one_changes_nothing() {
    let board = from_template(Template::Glostrup, Language::Danish);
    let table = export_csv(&board, Language::Danish);
    let same_areas = |opened: &Opened| opened.board.areas == board.areas && opened.problems.is_empty();
    let file = open_file(Some(export_json(&board).as_bytes()), "x").expect("a board's file");
    assert_eq!((&file.board, file.dropped), (&board, 0));
    let sheet = open_file(Some(table.as_bytes()), "Vores").expect("a table");
    assert!(same_areas(&sheet) && sheet.board.title == "Vores");
    let refusals = [
        (None, OpenError::Unreadable(Unreadable::TooLong)),
        (Some("  \n"), OpenError::Unreadable(Unreadable::Empty)),
        (Some("Navn;Alder\nBo;7\n"), OpenError::NoSubGoals),
        (Some("Område;Delmål\nBolig;\n"), OpenError::Empty),
        (Some(r#"{"kind":"andet"}"#), OpenError::File(BoardFileError::NotABoard)),
        (
            Some(r#"{"kind":"veteranvejviseren-board","version":2,"board":{}}"#),
            OpenError::File(BoardFileError::Newer(2)),
        ),
    ];
    for (text, expected) in refusals {
        assert_eq!(open_file(text.map(str::as_bytes), "x"), Err(expected), "{text:?}");
        for language in Language::ALL {
            let told = open_error(expected, language);
            assert!(
                told.contains("ikke ændret")
                    || told.contains("not changed")
                    || told.contains("Intet er ændret")
                    || told.contains("Nothing has changed"),
                "{told}"
            );
        }
    }
}

#[test]
fn what_was_cut_once_is_not_cut_again() {
    // The cut falls on the space.
    let name = format!("{} {}", "a".repeat(LONGEST - 1), "b".repeat(9));
    let board = Board { title: name.clone(), areas: vec![BoardArea { name, goals: Vec::new() }] };
    let (read, _) = import_json(&export_json(&board)).expect("a board");
    assert_eq!(import_json(&export_json(&read)), Ok((read, 0)));
}
