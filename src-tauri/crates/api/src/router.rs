//! From a command's name and JSON to its use case and back. Generated from the one list: a command without a use case
//! does not compile, and a window may call only what its row names.

use crate::dto::{
    AgendaDraft, AnswerComputer, AsideRequest, BackUpRequest, BackUpView, CardLine, CardRequest, CardSave, CardView,
    CheckupRequest, CheckupView, DecideRequest, Decided, DeskRequest, DeskView, DiffRequest, DiffView, ErrorView,
    FileView, FindingDetail, FindingRequest, FixDo, FixOutcome, FixPreview, FixRequest, FixUndo, HandedView,
    HandoutRequest, HistoryView, KitFile, KitSearch, KitThings, LeftList, LeftRequest, LessonAt, LessonDone,
    LessonList, LessonView, LetterForm, LetterList, LetterRequest, LinkRequest, NetworkSwitch, NetworkView, Nothing,
    ObserveRequest, ObserveView, OfficeRequest, PasswordFound, PasswordRequest, PastRequest, PersonOutcome,
    PersonRequest, PersonaAt, PersonaDraft, PhoneListAdd, PlanView, QuizAnswer, QuizResult, ReminderRequest,
    ReportRequest, RestoreRequest, RoomRequest, RoomTotals, SessionState, SetLanguage, SummaryAt, SummaryLabel,
    SummaryOpen, SummaryPreview, SummaryRequest, TrackRequest, TrackedId, VaultRepaired, VaultUnlock, WipeView,
    WorkshopView,
};
use crate::error::{ApiError, Code};
use crate::session::Session;
use serde_json::Value;

/// What is answered while a demo person's computer is looked at: nothing that changes this one or tells of it.
pub const DEMO: &[&str] = &[
    "session_state",
    "session_set_language",
    "checkup_view",
    "finding_detail",
    "plan_view",
    "fix_preview",
    "summary_preview",
    "summary_save",
    "letter_list",
    "letter_write",
    "link_open",
    "network_state",
    "lesson_list",
    "lesson_view",
    "quiz_answer",
    "lesson_done",
    "workshop_view",
    "demo_start",
    "demo_end",
    "desk_show",
    "stage_open",
    "stage_close",
    "room_open",
    "card_take",
    "room_totals",
    "workshop_wipe",
    "handout_save",
    "handed_view",
];

macro_rules! commands {
    ($($name:ident: $request:ident => $response:ident, [$($window:ident),*], $mode:ident;)*) => {
        /// Every command with the windows that may call it.
        pub const COMMANDS: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($window)),*])),*];

        impl Session {
            /// Answers a command of a window.
            ///
            /// # Errors
            /// Unknown command, a command of another window, a request of the wrong shape, or the use case's own error.
            pub fn call(&self, window: &str, command: &str, request: Value) -> Result<Value, ErrorView> {
                if self.in_demo() && !DEMO.contains(&command) {
                    return Err(ApiError::new(Code::Demo).into());
                }
                let answer = match command {
                    $(stringify!($name) => {
                        if ![$(stringify!($window)),*].contains(&window) {
                            return Err(ApiError::new(Code::NotForThisWindow).into());
                        }
                        let request: $request =
                            serde_json::from_value(request).map_err(|error| ApiError::with(Code::BadRequest, error))?;
                        let response: $response = self.$name(&request)?;
                        serde_json::to_value(response)
                    })*
                    _ => return Err(ApiError::new(Code::NotForThisWindow).into()),
                };
                answer.map_err(|error| ApiError::with(Code::Internal, error).into())
            }
        }
    };
}
include!("commands.in");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::Log;
    use crate::{Machine, Opened, Ports};
    use serde_json::json;

    fn session(root: &std::path::Path) -> Session {
        let machine = Machine::at(root.to_owned(), sightline_model::Os::Linux).unwrap();
        Session::new(machine, Opened::nothing(), Ports::in_memory(), Log::in_memory(), "cs_CZ.UTF-8").unwrap()
    }

    #[test]
    fn another_window_gets_no_answer() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        for (command, _) in COMMANDS {
            let error = session.call("stage", command, json!({})).unwrap_err();
            assert_eq!(error.code, "not-for-this-window", "{command}");
        }
        assert_eq!(session.call("main", "no_such_command", json!({})).unwrap_err().code, "not-for-this-window");
    }

    #[test]
    fn wrong_shapes_are_refused_with_a_code() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        for request in [json!(null), json!([]), json!({"answer": "everyone"}), json!({"answer": 1}), json!("mine")] {
            let error = session.call("main", "session_answer_computer", request).unwrap_err();
            assert_eq!(error.code, "bad-request");
        }
        let error = session.call("main", "finding_detail", json!({"id": "x"})).unwrap_err();
        assert_eq!(error.code, "no-checkup");
        let error = session.call("main", "session_set_language", json!({"language": "xx"})).unwrap_err();
        assert_eq!(error.code, "language-unknown");
    }

    #[test]
    fn the_first_question_is_open_until_answered_and_no_link_opens_without_a_database() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        let state = session.call("main", "session_state", json!({})).unwrap();
        assert_eq!(state["computer"], Value::Null);
        assert_eq!(state["language"], "cs");
        let state = session.call("main", "session_answer_computer", json!({"answer": "shared"})).unwrap();
        assert_eq!(state["computer"], "shared");
        assert_eq!(state["log_file"], Value::Null);
        let error = session.call("main", "link_open", json!({"url": "https://example.org/"})).unwrap_err();
        assert_eq!(error.code, "link-refused");
    }
}
