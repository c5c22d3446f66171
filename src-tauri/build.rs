//! Makes every command of the list a permission of its own, so that a window can call only what its capability names.

mod main_window {
    macro_rules! commands {
        ($($name:ident: $request:ident => $response:ident, [$($window:ident),*], $mode:ident;)*) => {
            pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];
        };
    }
    include!("crates/api/src/commands.in");
}

mod stage {
    macro_rules! commands {
        ($($name:ident: $request:ident => $response:ident, [$($window:ident),*], $mode:ident;)*) => {
            pub const COMMANDS: &[&str] = &[$(stringify!($name)),*];
        };
    }
    include!("crates/api/src/stage_commands.in");
}

/// What a plain `cargo build` shows when the window's page was not built.
const NOT_BUILT: &str = "<!doctype html><meta charset=\"utf-8\"><title>Checkup</title><p>The page of this window was not \
                         built. Run: cargo xtask run</p>";

fn main() {
    let page = std::path::Path::new("../ui/dist/index.html");
    println!("cargo::rerun-if-changed=../ui/dist");
    if !page.exists()
        && let Err(error) = std::fs::create_dir_all("../ui/dist").and_then(|()| std::fs::write(page, NOT_BUILT))
    {
        println!("cargo::error=writing {}: {error}", page.display());
    }
    println!("cargo::rerun-if-changed=crates/api/src/commands.in");
    println!("cargo::rerun-if-changed=crates/api/src/stage_commands.in");
    let commands = [main_window::COMMANDS, stage::COMMANDS].concat();
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
