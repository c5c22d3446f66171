//! The TypeScript side of the boundary, generated from the types and the command list. The committed file is compared
//! with what is generated; `UPDATE_BINDINGS=1 cargo test -p sightline-api bindings` writes it.

use crate::dto::*;
use std::path::Path;
use ts_rs::{Config, TS};

macro_rules! commands {
    ($($name:ident: $request:ident => $response:ident, [$($window:ident),*], $mode:ident;)*) => {
        fn command_map() -> String {
            let mut out = String::from("/** Every command, with what goes in and what comes out. */\nexport type Commands = {\n");
            $(out += &format!("  {}: {{ request: {}; response: {} }};\n", stringify!($name), stringify!($request), stringify!($response));)*
            out + "};\n"
        }
    };
}
include!("commands.in");

mod stage {
    macro_rules! commands {
        ($($name:ident: $request:ident => $response:ident, [$($window:ident),*], $mode:ident;)*) => {
            pub fn command_map() -> String {
                let mut out = String::from("\n/** What the projector's window may ask for. */\nexport type StageCommands = {\n");
                $(out += &format!("  {}: {{ request: {}; response: {} }};\n", stringify!($name), stringify!($request), stringify!($response));)*
                out + "};\n"
            }
        };
    }
    include!("stage_commands.in");
}

fn render() -> String {
    let config = Config::default();
    let mut out =
        String::from("// Generated from the api crate; do not edit. See src-tauri/crates/api/src/bindings.rs.\n\n");
    macro_rules! emit { ($($name:ident)*) => { $(
        if let Some(docs) = <$name as TS>::docs() { out += docs.trim_end(); out.push('\n'); }
        out += "export "; out += &<$name as TS>::decl(&config); out += "\n\n";
    )* } }
    emit!(ComputerAnswer Place DatabaseFrom VaultState VaultLock ProgressState QuestionState ChainKind Nothing AnswerComputer SetLanguage SessionState
        DatabaseInfo AskAbout DeclaredUse CheckupRequest Progress WordCount CheckupView FindingRow CoverageRow FindingRequest
        SourceView FactView ChainLink LawView QuestionView SeenView SeenSource PermissionView MatchView TermView
        AlternativeView AdviceView PlaceView FindingDetail LinkRequest ErrorView PhoneListKind PhoneListAdd PhoneListView ObserveRequest
        ObserveView WatchedFinding ConnectionView ObservedView VaultView VaultUnlock VaultRepaired BackUpRequest BackUpView
        ReminderRequest RestoreRequest WipeView HistoryView PastCheckup DiffRequest PastRequest DiffView ChangeCount ChangeView NetworkView
        PurposeView RequestView FileView NetworkSwitch SinceView PersonView PersonLevel PersonRequest PersonOutcome
        FindingName StepView OfferView HowView DecideRequest Decided ReportRequest
        FixRequest FixPreview FixChange FixDo FixEntry FixOutcome FixUndo PlanView AsideRequest AsideView LeftView LeftList LeftRequest
        LetterView LetterPartView TrackedView LetterList LetterRequest LetterForm TrackRequest TrackedId PasswordRequest PasswordFound
        SummaryRequest SummaryPreview SummaryBlock SummaryOpen SummaryAt SummaryLabel OfficeRequest HandedView HandedSummary HandedChange
        OfficeGroup OfficeRow LessonAt LessonLink LessonList LessonRow LessonView LessonPoint LessonQuestion QuizOption ExerciseView
        ClaimView QuizAnswer QuizResult LessonDone WorkshopView PersonaView PersonaAt AgendaView PartView HandoutView DeskView
        DeskRequest StageView StageBlock RoomRequest CardLine RoomTotals CardRequest CardView CardSave HandoutRequest KitSearch KitThings KitThing PersonaDraft DraftThing
        AgendaDraft DraftPart KitFile);
    out + &command_map() + &stage::command_map()
}

#[test]
fn typescript_bindings_are_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/bindings/api.ts");
    let fresh = render();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == fresh, "ui/src/lib/bindings/api.ts is stale: run `cargo xtask codegen`");
}
