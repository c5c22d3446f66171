//! The windows, and the way in and out of them: the main one, and the projector's.

use crate::places;
use serde_json::{Value, json};
use sightline_api::dto::{ErrorView, Progress};
use sightline_api::{ProgressSink, Projector, STAGE, Session, Stage};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tauri::ipc::{Invoke, InvokeBody};
use tauri::{AppHandle, Emitter as _, Manager as _, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

const MAIN: &str = "main";

/// Sends progress to the main window once there is one.
#[derive(Default)]
pub struct WindowProgress(OnceLock<AppHandle>);

impl ProgressSink for WindowProgress {
    fn report(&self, progress: Progress) {
        if let Some(app) = self.0.get() {
            // A window that is gone needs no progress.
            let _ = app.emit_to(MAIN, "checkup-progress", progress);
        }
    }
}

/// The projector's window, once there is a program to open it in.
#[derive(Default)]
pub struct StageWindow(OnceLock<(AppHandle, PathBuf)>);

impl Projector for StageWindow {
    fn open(&self) -> Result<(), String> {
        let (app, data) = self.0.get().ok_or("the window is not there yet")?;
        if let Some(window) = app.get_webview_window(STAGE) {
            return window.set_focus().map_err(|error| error.to_string());
        }
        let window = open(app, STAGE, "stage.html", data).map_err(|error| error.to_string())?;
        window.set_focus().map_err(|error| error.to_string())
    }

    fn close(&self) {
        let window = self.0.get().and_then(|(app, _)| app.get_webview_window(STAGE));
        if let Some(Err(error)) = window.map(|window| window.close()) {
            tracing::warn!(%error, "the projector's window stays open");
        }
    }

    fn is_open(&self) -> bool {
        self.0.get().is_some_and(|(app, _)| app.get_webview_window(STAGE).is_some())
    }

    fn changed(&self) {
        if let Some((app, _)) = self.0.get() {
            // A window that is closed shows nothing.
            let _ = app.emit_to(STAGE, "stage-changed", ());
        }
    }
}

/// Opens a window on a page of the program's own.
fn open(app: &AppHandle, label: &str, page: &str, data: &Path) -> tauri::Result<WebviewWindow> {
    // WebKit lets itself be driven by a test only outside incognito; the folder goes away all the same.
    let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true");
    let window = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        // Nothing a passer-by could read in a task bar.
        .title(if label == STAGE { "Workshop" } else { "Checkup" })
        .inner_size(1180.0, 820.0)
        .min_inner_size(640.0, 480.0)
        .incognito(!driven)
        .data_directory(data.to_owned())
        .on_navigation(|url| {
            url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
        })
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .build()?;
    window.with_webview(|webview| plain(&webview))?;
    Ok(window)
}

/// Opens the main window and stays until it is closed.
///
/// # Errors
/// The system's webview cannot start.
#[expect(clippy::exit, reason = "stands in what `generate_context!` expands to")]
pub fn run(
    session: Arc<Session>,
    stage: Arc<Stage>,
    progress: &Arc<WindowProgress>,
    projector: &Arc<StageWindow>,
) -> tauri::Result<()> {
    let (progress, projector) = (Arc::clone(progress), Arc::clone(projector));
    // The toolkit makes a data folder before it looks whether the webview is incognito: give it one that goes away.
    let scratch = places::Scratch::new()?;
    let data = scratch.path().to_owned();
    tauri::Builder::default()
        .invoke_handler(move |invoke| {
            answer(&session, &stage, invoke);
            true
        })
        .setup(move |app| {
            let _ = progress.0.set(app.handle().clone());
            let _ = projector.0.set((app.handle().clone(), data.clone()));
            open(app.handle(), MAIN, "index.html", &data)?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(move |app, event| match event {
            // The projector's window does not keep the program alive.
            tauri::RunEvent::WindowEvent { label, event: tauri::WindowEvent::Destroyed, .. } if label == MAIN => {
                app.exit(0)
            }
            tauri::RunEvent::Exit => scratch.remove(),
            _ => {}
        });
    Ok(())
}

/// Switches off in the webview what a page of text needs nothing of: less memory, and less to attack.
#[cfg(target_os = "linux")]
fn plain(webview: &tauri::webview::PlatformWebview) {
    use gtk::prelude::ObjectExt as _;
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};
    // The dialog for printing would note the file in the person's list of recent ones.
    if let Some(settings) = gtk::Settings::default() {
        settings.set_property("gtk-recent-files-enabled", false);
    }
    if let Some(settings) = webview.inner().settings() {
        settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        settings.set_enable_webgl(false);
        settings.set_enable_webaudio(false);
        settings.set_enable_media(false);
        settings.set_enable_media_stream(false);
        settings.set_enable_page_cache(false);
        settings.set_enable_html5_database(false);
        settings.set_enable_html5_local_storage(false);
        settings.set_enable_offline_web_application_cache(false);
        settings.set_enable_dns_prefetching(false);
        settings.set_javascript_can_open_windows_automatically(false);
    }
}

#[cfg(not(target_os = "linux"))]
fn plain(_: &tauri::webview::PlatformWebview) {}

/// Hands one command on, off the window's thread; a panic becomes an error, not a dead window. What the projector asks
/// never comes near the session.
fn answer(session: &Arc<Session>, stage: &Arc<Stage>, invoke: Invoke<Wry>) {
    let (session, stage) = (Arc::clone(session), Arc::clone(stage));
    let Invoke { message, resolver, .. } = invoke;
    let window = message.webview_ref().label().to_owned();
    let command = message.command().to_owned();
    let request = match message.payload() {
        InvokeBody::Json(body) => body.get("request").cloned().unwrap_or_else(|| json!({})),
        InvokeBody::Raw(_) => Value::Null,
    };
    tauri::async_runtime::spawn_blocking(move || {
        let answered = catch_unwind(AssertUnwindSafe(|| match window.as_str() {
            STAGE => stage.call(&window, &command, request),
            _ => session.call(&window, &command, request),
        }));
        match answered {
            Ok(Ok(response)) => resolver.resolve(response),
            Ok(Err(error)) => resolver.reject(error),
            Err(_) => {
                tracing::error!(command, "a command panicked");
                resolver.reject(ErrorView { code: "internal".to_owned(), detail: None });
            }
        }
    });
}
