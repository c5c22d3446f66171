//! A Tauri window with one word in it: what `cargo xtask bench --ui` measures the real window against.

#![expect(clippy::exit, reason = "stands in what `generate_context!` expands to")]

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let data = std::env::temp_dir().join(format!("empty-{}", std::process::id()));
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .inner_size(1180.0, 820.0)
                .data_directory(data)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}
