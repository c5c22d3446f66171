//! The one window, and the way in and out of it.

use crate::places;
use serde_json::{Value, json};
use sightline_api::dto::{ErrorView, Progress};
use sightline_api::{ProgressSink, Session};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use tauri::ipc::{Invoke, InvokeBody};
use tauri::{AppHandle, Emitter as _, WebviewUrl, WebviewWindowBuilder, Wry};

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

/// Opens the window and stays until it is closed.
///
/// # Errors
/// The system's webview cannot start.
#[expect(clippy::exit, reason = "stands in what `generate_context!` expands to")]
pub fn run(session: Arc<Session>, progress: &Arc<WindowProgress>) -> tauri::Result<()> {
    let progress = Arc::clone(progress);
    // The toolkit makes a data folder before it looks whether the webview is incognito: give it one that goes away.
    let scratch = places::Scratch::new()?;
    let data = scratch.path().to_owned();
    // WebKit lets itself be driven by a test only outside incognito; the folder goes away all the same.
    let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true");
    tauri::Builder::default()
        .invoke_handler(move |invoke| {
            answer(&session, invoke);
            true
        })
        .setup(move |app| {
            let _ = progress.0.set(app.handle().clone());
            WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
                // Nothing a passer-by could read in a task bar.
                .title("Checkup")
                .inner_size(1180.0, 820.0)
                .min_inner_size(640.0, 480.0)
                .incognito(!driven)
                .data_directory(data)
                .on_navigation(|url| {
                    url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
                })
                .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
                .build()
                .and_then(|window| window.with_webview(|webview| plain(&webview)))?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(move |_, event| {
            if let tauri::RunEvent::Exit = event {
                scratch.remove();
            }
        });
    Ok(())
}

/// Switches off in the webview what a page of text needs nothing of: less memory, and less to attack.
#[cfg(target_os = "linux")]
fn plain(webview: &tauri::webview::PlatformWebview) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};
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

/// Hands one command to the session, off the window's thread; a panic becomes an error, not a dead window.
fn answer(session: &Arc<Session>, invoke: Invoke<Wry>) {
    let session = Arc::clone(session);
    let Invoke { message, resolver, .. } = invoke;
    let window = message.webview_ref().label().to_owned();
    let command = message.command().to_owned();
    let request = match message.payload() {
        InvokeBody::Json(body) => body.get("request").cloned().unwrap_or_else(|| json!({})),
        InvokeBody::Raw(_) => Value::Null,
    };
    tauri::async_runtime::spawn_blocking(move || {
        let answered = catch_unwind(AssertUnwindSafe(|| session.call(&window, &command, request)));
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
