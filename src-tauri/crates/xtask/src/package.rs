//! `cargo xtask package`: a Debian package of both programs, under `target/package`.
//!
//! The same sources give the same bytes: dates are those of the last change (`SOURCE_DATE_EPOCH`), owners are root, and
//! the paths of this machine are taken out of the programs.

use crate::setup;
use crate::shell::{Outcome, cargo, command, has, must, output, root, say, target};
use std::fs;
use std::path::{Path, PathBuf};

const NAME: &str = "sightline";
const ID: &str = "org.sightline.checkup";

/// Builds it. Needs `dpkg-deb` and `dpkg-shlibdeps` (Debian's `dpkg-dev`).
pub fn package() -> Outcome {
    for tool in ["dpkg-deb", "dpkg-shlibdeps", "gzip"] {
        if !has(tool) {
            return Err(format!("`{tool}` is missing; on Debian: apt-get install dpkg-dev"));
        }
    }
    setup::everything()?;
    setup::riskdb("build", &[])?;
    setup::npm("build")?;
    let epoch = epoch();
    // No path of this machine in what is shipped.
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")));
    let flags = [
        format!("--remap-path-prefix={}=/sightline", root().display()),
        format!("--remap-path-prefix={}=/cargo", home.unwrap_or_default()),
    ];
    let mut build = cargo(&["build", "--release", "--bin", "sightline", "--bin", "sightline-app"]);
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).env("SOURCE_DATE_EPOCH", &epoch);
    must(build)?;
    let stage = target().join("package/deb");
    let _ = fs::remove_dir_all(&stage);
    fill(&stage)?;
    let version = env!("CARGO_PKG_VERSION");
    let arch = output(command("dpkg", &["--print-architecture"])).unwrap_or_else(|| "amd64".to_owned());
    let arch = arch.trim();
    control(&stage, version, arch)?;
    let file = target().join(format!("package/{NAME}_{version}_{arch}.deb"));
    dated(&stage, &epoch)?;
    let mut pack = command("dpkg-deb", &["--root-owner-group", "-Zxz", "--build"]);
    pack.arg(&stage).arg(&file).env("SOURCE_DATE_EPOCH", &epoch);
    must(pack)?;
    let bytes = fs::metadata(&file).map_or(0, |about| about.len());
    #[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
    let mib = |bytes: u64| bytes as f64 / 1024.0 / 1024.0;
    say(&format!("{}: {:.1} MiB; installed {:.1} MiB", file.display(), mib(bytes), mib(size(&stage))));
    let hash = output(command("sha256sum", &[&file.to_string_lossy()])).unwrap_or_default();
    say(hash.trim());
    tried(&file)
}

/// Installs it into an empty root with the real dpkg, starts what is in it, removes it, and looks for what was left.
fn tried(file: &Path) -> Outcome {
    let place = target().join("package/root");
    let _ = fs::remove_dir_all(&place);
    for folder in ["var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers", "tmp"] {
        fs::create_dir_all(place.join(folder)).map_err(|error| error.to_string())?;
    }
    write(&place.join("var/lib/dpkg/status"), b"", 0o644)?;
    write(&place.join("var/lib/dpkg/available"), b"", 0o644)?;
    let before = files(&place);
    let shown = place.to_string_lossy().into_owned();
    let dpkg = |what: &[&str]| {
        let mut dpkg =
            command("dpkg", &["--root", &shown, "--force-depends", "--force-not-root", "--force-script-chrootless"]);
        dpkg.args(what).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        must(dpkg)
    };
    dpkg(&["--install", &file.to_string_lossy()])?;
    let said = output(command(&place.join("usr/bin/sightline").to_string_lossy(), &["--version"])).unwrap_or_default();
    if said.trim() != format!("sightline {}", env!("CARGO_PKG_VERSION")) {
        return Err(format!("the installed program says `{}`", said.trim()));
    }
    let all = ["inventory", "--root", &shown, "--os", "linux", "--format", "json"];
    let seen = output(command(&place.join("usr/bin/sightline").to_string_lossy(), &all)).unwrap_or_default();
    if !seen.contains("\"sightline\"") {
        return Err("the installed program does not find itself among the packages".to_owned());
    }
    dpkg(&["--purge", NAME])?;
    // dpkg keeps its own books; everything else is gone.
    let left: Vec<PathBuf> = files(&place)
        .into_iter()
        .filter(|path| !before.contains(path) && !path.starts_with(place.join("var/lib/dpkg")))
        .collect();
    if !left.is_empty() {
        return Err(format!("left behind: {left:?}"));
    }
    say("installed into an empty root, started, found itself, removed; nothing left");
    Ok(())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(inside) = fs::read_dir(folder) else { return Vec::new() };
    let one = |entry: fs::DirEntry| if entry.path().is_dir() { files(&entry.path()) } else { vec![entry.path()] };
    inside.flatten().flat_map(one).collect()
}

/// Seconds of the last change; a build without history is dated to the beginning of 2026.
fn epoch() -> String {
    let said = std::env::var("SOURCE_DATE_EPOCH").ok();
    let last = || output(command("git", &["log", "-1", "--format=%ct"])).map(|text| text.trim().to_owned());
    said.or_else(last).filter(|text| !text.is_empty()).unwrap_or_else(|| "1767225600".to_owned())
}

fn fill(stage: &Path) -> Outcome {
    let assets = root().join("assets");
    let built = target().join("release");
    let share = stage.join("usr/share");
    put(&built.join("sightline"), &stage.join("usr/bin/sightline"), 0o755)?;
    put(&built.join("sightline-app"), &stage.join("usr/bin/sightline-app"), 0o755)?;
    put(&assets.join(format!("package/{ID}.desktop")), &share.join(format!("applications/{ID}.desktop")), 0o644)?;
    put(&assets.join(format!("package/{ID}.metainfo.xml")), &share.join(format!("metainfo/{ID}.metainfo.xml")), 0o644)?;
    put(&assets.join("icons/sightline.svg"), &share.join(format!("icons/hicolor/scalable/apps/{ID}.svg")), 0o644)?;
    for (icon, size) in [("32x32.png", "32x32"), ("128x128.png", "128x128")] {
        let to = share.join(format!("icons/hicolor/{size}/apps/{ID}.png"));
        put(&root().join("src-tauri/icons").join(icon), &to, 0o644)?;
    }
    let doc = share.join("doc").join(NAME);
    put(&assets.join("package/copyright"), &doc.join("copyright"), 0o644)?;
    put(&root().join("CHANGELOG.md"), &doc.join("changelog"), 0o644)?;
    zip(&doc.join("changelog"))?;
    let guide = assets.join("guide");
    for language in ["en", "cs", "zh-Hans"] {
        let from = guide.join(format!("{language}.md"));
        if from.is_file() {
            put(&from, &doc.join(format!("guide/{language}.md")), 0o644)?;
        }
    }
    let program = built.join("sightline");
    let page = |args: &[&str], to: PathBuf| -> Outcome {
        let text =
            output(command(&program.to_string_lossy(), args)).ok_or_else(|| format!("{args:?} printed nothing"))?;
        write(&to, text.as_bytes(), 0o644)
    };
    page(&["man"], share.join("man/man1/sightline.1"))?;
    zip(&share.join("man/man1/sightline.1"))?;
    page(&["completions", "bash"], share.join("bash-completion/completions/sightline"))?;
    page(&["completions", "zsh"], share.join("zsh/vendor-completions/_sightline"))?;
    page(&["completions", "fish"], share.join("fish/vendor_completions.d/sightline.fish"))
}

fn control(stage: &Path, version: &str, arch: &str) -> Outcome {
    // `dpkg-shlibdeps` wants a source package around it; a folder with an empty control file is enough.
    let work = target().join("package/shlibs");
    fs::create_dir_all(work.join("debian")).map_err(|error| format!("making {}: {error}", work.display()))?;
    write(&work.join("debian/control"), b"Source: sightline\n\nPackage: sightline\nArchitecture: any\n", 0o644)?;
    let programs = ["sightline", "sightline-app"].map(|name| stage.join("usr/bin").join(name));
    let mut asked = command("dpkg-shlibdeps", &["-O", "--ignore-missing-info"]);
    asked.args(&programs).current_dir(&work);
    let said = output(asked).ok_or("dpkg-shlibdeps could not say what the programs need")?;
    let depends = said.lines().find_map(|line| line.strip_prefix("shlibs:Depends=")).unwrap_or("libc6").to_owned();
    let text = format!(
        "Package: {NAME}\nVersion: {version}\nArchitecture: {arch}\nSection: utils\nPriority: optional\n\
         Maintainer: The Sightline authors <sightline@example.invalid>\nInstalled-Size: {}\nDepends: {depends}\n\
         Recommends: fonts-noto-core, libsecret-1-0\nSuggests: fonts-noto-cjk\n\
         Description: personal privacy checkup\n Shows who can reach your data through the programs and browser extensions that are\n \
         installed, with sources, and goes through what helps, one step at a time. Opens no\n connection by itself.\n",
        size(stage) / 1024
    );
    write(&stage.join("DEBIAN/control"), text.as_bytes(), 0o644)
}

fn put(from: &Path, to: &Path, mode: u32) -> Outcome {
    let bytes = fs::read(from).map_err(|error| format!("reading {}: {error}", from.display()))?;
    write(to, &bytes, mode)
}

fn write(to: &Path, bytes: &[u8], mode: u32) -> Outcome {
    let failed = |error: std::io::Error| format!("writing {}: {error}", to.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(to, bytes).map_err(failed)?;
    allow(to, mode)
}

#[cfg(unix)]
fn allow(path: &Path, mode: u32) -> Outcome {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(not(unix))]
fn allow(_: &Path, _: u32) -> Outcome {
    Ok(())
}

fn zip(path: &Path) -> Outcome {
    let mut gzip = command("gzip", &["-9nf"]);
    gzip.arg(path);
    must(gzip)
}

/// Gives every file and folder the same date, and folders the same rights.
fn dated(stage: &Path, epoch: &str) -> Outcome {
    let mut all = vec![stage.to_owned()];
    let mut at = 0;
    while at < all.len() {
        if all[at].is_dir() {
            let inside = fs::read_dir(&all[at]).map_err(|error| error.to_string())?;
            let mut inside: Vec<PathBuf> = inside.flatten().map(|entry| entry.path()).collect();
            allow(&all[at], 0o755)?;
            all.append(&mut inside);
        }
        at += 1;
    }
    let mut touch = command("touch", &["--no-dereference", &format!("--date=@{epoch}")]);
    touch.args(&all);
    must(touch)
}

fn size(folder: &Path) -> u64 {
    let Ok(inside) = fs::read_dir(folder) else { return 0 };
    let one = |entry: fs::DirEntry| {
        if entry.path().is_dir() { size(&entry.path()) } else { entry.metadata().map_or(0, |about| about.len()) }
    };
    inside.flatten().map(one).sum()
}
