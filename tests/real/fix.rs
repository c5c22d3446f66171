//! Steps carried out on real parts: apt and dpkg in a root of their own, Flatpak from a repository made here, Chromium
//! and Firefox under a policy.

use crate::browsers::{firefox_profile, firefox_ran};
use serde_json::{Value, json};
use sightline_api::act::{Entry, Host, Journal, Operation, State, carry_out, preview, undo};
use sightline_api::log::Log;
use sightline_api::model::Os;
use sightline_api::{Database, DatabaseOrigin, Machine, Opened, Ports, Session};
use sightline_tests::process::{Running, wait_for};
use sightline_tests::{program, put, riskdb, riskdb_file};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

/// A root with a dpkg and an apt of its own, and a source of packages made here.
struct Debian {
    folder: tempfile::TempDir,
}

impl Debian {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        for inner in [
            "var/lib/dpkg/info",
            "var/lib/dpkg/updates",
            "var/lib/dpkg/triggers",
            "var/lib/apt/lists/partial",
            "var/cache/apt/archives/partial",
            "var/log/apt",
            "etc/apt/apt.conf.d",
            "etc/apt/preferences.d",
            "etc/apt/trusted.gpg.d",
            "home/jana",
        ] {
            std::fs::create_dir_all(root.join(inner)).unwrap();
        }
        put(&root, "etc/os-release", "ID=debian\nVERSION_ID=12\n");
        put(&root, "var/lib/dpkg/status", "");
        put(&root, "var/lib/dpkg/available", "");
        let repository = folder.path().join("repository");
        put(&root, "etc/apt/sources.list", &format!("deb [trusted=yes] file:{} ./\n", repository.display()));
        let this = Self { folder };
        let packages = [
            ("wechat", "4.0.1.13", ""),
            ("wechat-fonts", "1.2", "Depends: wechat\n"),
            ("zoom", "6.2.0.1855", "Essential: yes\n"),
        ];
        let index: String = packages.iter().map(|(name, version, more)| this.package(name, version, more)).collect();
        put(&repository, "Packages", &index);
        this.apt(&["update"]);
        this.apt(&["install", "-y", "wechat", "wechat-fonts", "zoom"]);
        this
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("root")
    }

    fn package(&self, name: &str, version: &str, more: &str) -> String {
        let tree = self.folder.path().join(name);
        let control = format!(
            "Package: {name}\nVersion: {version}\nArchitecture: all\nMaintainer: Test <test@example.org>\n\
             Description: made for a test\n{more}"
        );
        put(&tree, "DEBIAN/control", &control);
        put(&tree, &format!("opt/{name}/{name}"), "a program");
        put(
            &tree,
            &format!("usr/share/applications/{name}.desktop"),
            &format!("[Desktop Entry]\nType=Application\nName={name}\nExec=/opt/{name}/{name}\n"),
        );
        let repository = self.folder.path().join("repository");
        std::fs::create_dir_all(&repository).unwrap();
        let file = repository.join(format!("{name}.deb"));
        run(Command::new("dpkg-deb").args(["--root-owner-group", "--build"]).arg(&tree).arg(&file));
        let size = std::fs::metadata(&file).unwrap().len();
        let sum = run(Command::new("sha256sum").arg(&file));
        let sum = sum.split(' ').next().unwrap();
        format!("{control}Filename: ./{name}.deb\nSize: {size}\nSHA256: {sum}\n\n")
    }

    fn apt(&self, words: &[&str]) -> String {
        let root = self.root();
        let root = root.display();
        let options = [
            format!("Dir={root}"),
            format!("Dir::State::status={root}/var/lib/dpkg/status"),
            format!("DPkg::Options::=--root={root}"),
            "DPkg::Options::=--force-not-root".to_owned(),
            "APT::Sandbox::User=".to_owned(),
        ];
        let mut command = Command::new("apt-get");
        for option in &options {
            command.args(["-o", option]);
        }
        run(command.args(words).env("DEBIAN_FRONTEND", "noninteractive"))
    }

    fn installed(&self) -> Vec<String> {
        let folder = format!("--admindir={}", self.root().join("var/lib/dpkg").display());
        let listed =
            run(Command::new("dpkg-query").args([&folder, "-W", "-f", "${db:Status-Status} ${Package}=${Version}\n"]));
        listed.lines().filter_map(|line| line.strip_prefix("installed ")).map(str::to_owned).collect()
    }

    fn session(&self) -> Session {
        let database = Database::from_bytes(riskdb()).unwrap();
        let opened = Opened { database: Some(database), origin: DatabaseOrigin::BuiltIn };
        let machine = Machine::at(self.root(), Os::Linux).unwrap().with_home("/home/jana");
        Session::new(machine, opened, Ports::in_memory(), Log::in_memory(), "C").unwrap()
    }
}

fn call(session: &Session, command: &str, request: Value) -> Value {
    session.call("main", command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

fn uninstall(finding: &str) -> Value {
    json!({"finding": finding, "action": "uninstall"})
}

fn yes(finding: &str, hash: &Value, along: &[&str]) -> Value {
    json!({"finding": finding, "action": "uninstall", "hash": hash, "unnoticed": true, "copied": false, "along": along})
}

#[test]
fn apt_takes_away_what_was_shown_and_nothing_else_and_brings_it_back() {
    let debian = Debian::new();
    let all = debian.installed();
    assert_eq!(all, ["wechat=4.0.1.13", "wechat-fonts=1.2", "zoom=6.2.0.1855"]);
    let session = debian.session();
    call(&session, "checkup_run", json!({"declared": [], "phone_asked": true}));

    let preview = call(&session, "fix_preview", uninstall("wechat"));
    assert_eq!(preview["blocked"], Value::Null, "{preview:#}");
    // What is shown is what apt itself says it would do.
    let simulated = debian.apt(&["-s", "remove", "wechat"]);
    let going: Vec<&str> = simulated.lines().filter_map(|line| line.strip_prefix("Remv ")?.split(' ').next()).collect();
    let mut shown: Vec<&str> =
        preview["changes"].as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
    shown.sort_unstable();
    let mut going = going.clone();
    going.sort_unstable();
    assert_eq!(shown, going);
    assert_eq!(preview["along"], json!(["wechat-fonts"]));
    assert_eq!(debian.installed(), all, "looking changes nothing");

    let refused = session.call("main", "fix_do", yes("wechat", &preview["hash"], &[])).unwrap_err();
    assert_eq!(refused.code, "fix-along");
    let unsafe_ = json!({"finding": "wechat", "action": "uninstall", "hash": preview["hash"], "unnoticed": false, "copied": false, "along": ["wechat-fonts"]});
    assert_eq!(session.call("main", "fix_do", unsafe_).unwrap_err().code, "fix-safety");
    assert_eq!(debian.installed(), all);

    let outcome = call(&session, "fix_do", yes("wechat", &preview["hash"], &["wechat-fonts"]));
    assert_eq!(
        (&outcome["entry"]["state"], &outcome["proof"], &outcome["after_word"]),
        (&json!("done"), &json!("seen"), &json!("gone")),
        "{outcome:#}"
    );
    assert_eq!(debian.installed(), ["zoom=6.2.0.1855"]);
    // What it left in the home folder is shown, and goes to the trash only as far as it is ticked.
    for folder in [".config/WeChat", ".cache/wechat", ".config/wechat-other", ".local/share/fonts"] {
        put(&debian.root(), &format!("home/jana/{folder}/kept"), folder);
    }
    let id = &outcome["entry"]["id"];
    let left = call(&session, "left_list", json!({"id": id}));
    let paths: Vec<&str> = left["left"].as_array().unwrap().iter().filter_map(|one| one["path"].as_str()).collect();
    assert_eq!(paths, ["/home/jana/.config/WeChat", "/home/jana/.cache/wechat"]);
    let ask = |paths: Value, unnoticed: bool, copied: bool| json!({"id": id, "paths": paths, "unnoticed": unnoticed, "copied": copied});
    let cache = json!(["/home/jana/.cache/wechat"]);
    for (request, code) in [
        (ask(cache.clone(), false, true), "fix-safety"),
        (ask(cache.clone(), true, false), "fix-copy"),
        (ask(json!(["/home/jana/.local/share/fonts"]), true, true), "fix-not-offered"),
    ] {
        assert_eq!(session.call("main", "left_trash", request).unwrap_err().code, code);
    }
    let plan = call(&session, "left_trash", ask(cache, true, true));
    let home = debian.root().join("home/jana");
    assert!(!home.join(".cache/wechat").exists() && home.join(".config/WeChat/kept").exists());
    let trashed =
        &plan["done"].as_array().unwrap().iter().find(|one| one["action"] == "delete-leftovers").unwrap()["id"];
    call(&session, "fix_undo", json!({"id": trashed}));
    assert!(home.join(".cache/wechat/kept").exists(), "out of the trash again");

    let back = call(&session, "fix_undo", json!({"id": id}));
    assert_eq!(back["entry"]["state"], "undone", "{back:#}");
    assert_eq!(debian.installed(), all);
}

/// Somebody without rights, and nobody there to ask: refused, and told as such.
#[test]
fn what_the_system_does_not_allow_is_not_done_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    std::fs::create_dir(&home).unwrap();
    let database = riskdb_file(folder.path());
    for path in [folder.path(), home.as_path(), database.as_path()] {
        run(Command::new("chown").arg("nobody").arg(path));
    }
    // The program lies where somebody else may not look.
    let copy = folder.path().join("sightline");
    std::fs::copy(program("sightline"), &copy).unwrap();
    let nobody = |words: &[&str]| {
        use std::io::Write as _;
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid", "nobody", "--regid", "nogroup", "--clear-groups"])
            .arg(&copy)
            .arg("--database")
            .arg(&database);
        command
            .args(words)
            .env("HOME", &home)
            .env("LANG", "C.UTF-8")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_RUNTIME_DIR");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(b"a long passphrase\n");
        let output = child.wait_with_output().unwrap();
        let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        (said, output.status.code())
    };
    let (said, status) = nobody(&["checkup", "--remember", "--passphrase-stdin"]);
    assert_eq!(status, Some(0), "{said}");
    let words = ["fix", "chromium", "--action", "uninstall", "--yes", "--nobody-notices", "--passphrase-stdin"];
    let along = run(Command::new("apt-get").args(["-s", "remove", "chromium"]).env("LC_ALL", "C"));
    let along: Vec<String> = along
        .lines()
        .filter_map(|line| line.strip_prefix("Remv ")?.split(' ').next())
        .filter(|name| *name != "chromium")
        .flat_map(|name| ["--along".to_owned(), name.to_owned()])
        .collect();
    let (said, status) = nobody(&words.into_iter().chain(along.iter().map(String::as_str)).collect::<Vec<_>>());
    assert_eq!(status, Some(3), "{said}");
    assert!(said.contains("nothing was changed") && said.contains("did not allow it"), "{said}");
    assert!(Path::new("/usr/bin/chromium").exists());
}

#[test]
fn what_the_system_needs_stays_and_a_lock_somebody_holds_is_told() {
    let debian = Debian::new();
    let all = debian.installed();
    let session = debian.session();
    call(&session, "checkup_run", json!({"declared": [], "phone_asked": true}));
    assert_eq!(call(&session, "fix_preview", uninstall("zoom"))["blocked"], "fix-essential");

    let lock = debian.root().join("var/lib/dpkg/lock-frontend");
    let holds = "import fcntl,sys,time; f=open(sys.argv[1],'w'); fcntl.lockf(f,fcntl.LOCK_EX); open(sys.argv[2],'w').close(); time.sleep(60)";
    let held = debian.folder.path().join("held");
    let _holder = Running::start(Command::new("python3").args(["-c", holds]).arg(&lock).arg(&held));
    wait_for("the lock", Duration::from_secs(20), || held.exists());
    let preview = call(&session, "fix_preview", uninstall("wechat"));
    let outcome = call(&session, "fix_do", yes("wechat", &preview["hash"], &["wechat-fonts"]));
    assert_eq!(outcome["entry"]["state"], "unchanged", "{outcome:#}");
    assert_eq!(outcome["entry"]["problem"], "fix-locked");
    assert_eq!(outcome["proof"], "not-seen");
    assert_eq!(debian.installed(), all);
}

/// The command line, for a person whose home this is.
fn sightline(home: &Path, words: &[&str]) -> (String, bool) {
    use std::io::Write as _;
    let mut child = Command::new(program("sightline"))
        .arg("--database")
        .arg(riskdb_file(home))
        .args(words)
        .env("HOME", home)
        .env_remove("XDG_DATA_HOME")
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(b"a long passphrase\n");
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (said, output.status.success())
}

#[test]
fn flatpak_is_limited_removed_and_had_again() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let app = folder.path().join("app");
    std::fs::create_dir_all(app.join("files")).unwrap();
    std::fs::create_dir_all(app.join("export")).unwrap();
    put(
        &app,
        "metadata",
        "[Application]\nname=com.tencent.WeChat\nruntime=org.example.Platform/x86_64/1\ncommand=wechat\n\n[Context]\nfilesystems=home;\n",
    );
    std::fs::create_dir_all(&home).unwrap();
    let flatpak = |words: &[&str]| {
        run(Command::new("flatpak")
            .args(words)
            .current_dir(folder.path())
            .env("HOME", &home)
            .env_remove("XDG_DATA_HOME"))
    };
    flatpak(&["build-export", "repository", "app", "stable"]);
    let address = format!("file://{}", folder.path().join("repository").display());
    flatpak(&["--user", "remote-add", "--no-gpg-verify", "here", &address]);
    flatpak(&["--user", "install", "--noninteractive", "--no-deps", "here", "com.tencent.WeChat"]);
    let listed = || flatpak(&["--user", "list", "--columns=application"]);
    assert!(listed().contains("com.tencent.WeChat"));
    assert!(sightline(&home, &["checkup", "--remember", "--passphrase-stdin"]).1);

    let fix = |words: &[&str]| {
        sightline(&home, &[&["fix", "wechat", "--yes", "--nobody-notices", "--passphrase-stdin"], words].concat())
    };
    let (said, well) = fix(&["--action", "limit-sandbox"]);
    assert!(well, "{said}");
    let shown = flatpak(&["override", "--user", "--show", "com.tencent.WeChat"]);
    assert!(shown.contains("!home"), "Flatpak itself reads what was written: {shown}");
    let (said, well) = sightline(&home, &["undo", "wechat", "--passphrase-stdin"]);
    assert!(well, "{said}");
    assert!(!flatpak(&["override", "--user", "--show", "com.tencent.WeChat"]).contains("!home"));

    let (said, well) = fix(&["--action", "uninstall"]);
    assert!(well, "{said}");
    assert!(!listed().contains("com.tencent.WeChat"), "{said}");
    let (said, well) = sightline(&home, &["verify", "--passphrase-stdin"]);
    assert!(well && said.contains("done") && said.contains("taken back"), "{said}");
}

struct Book;

impl Journal for Book {
    fn write(&self, _: &Entry) -> Result<(), String> {
        Ok(())
    }
}

/// Blocks an extension in a copy of `/etc`; gives what was done.
fn blocked(host: &Host, browser: &str, extension: &str) -> Entry {
    step(host, &[Operation::BlockExtension { browser: browser.to_owned(), extension: extension.to_owned() }])
}

fn step(host: &Host, operations: &[Operation]) -> Entry {
    let shown = preview(operations, host).unwrap();
    let entry = Entry {
        id: "1".to_owned(),
        at: 1_795_000_000,
        finding: String::new(),
        name: String::new(),
        action: "block-extension".to_owned(),
        operations: Vec::new(),
        changes: Vec::new(),
        state: State::Begun,
        problem: None,
    };
    let done = carry_out(operations, &shown.hash, entry, host, &Book).unwrap();
    assert_eq!(done.state, State::Done);
    done
}

/// A machine whose `/etc` is a copy of this one's.
fn copied(folder: &Path) -> Host {
    let root = folder.join("system");
    std::fs::create_dir_all(&root).unwrap();
    run(Command::new("cp").args(["-a", "/etc"]).arg(root.join("etc")));
    Host::at(root, "/home/jana")
}

/// The command, in a mount namespace where the copy stands in for `/etc`.
fn under(host: &Host, words: &[&str]) -> Command {
    let mut command = Command::new("unshare");
    command
        .args(["--map-root-user", "--mount", "--", "sh", "-c", "mount --bind \"$0\" /etc && exec \"$@\""])
        .arg(host.path("/etc"))
        .args(words);
    command
}

/// The folder's files on a loopback port.
fn serve(folder: &Path) -> (Running, String) {
    let port = folder.join("port");
    let script = "import http.server,sys,os; s=http.server.ThreadingHTTPServer(('127.0.0.1',0),http.server.SimpleHTTPRequestHandler); \
                  open(sys.argv[1],'w').write(str(s.server_port)+'\\n'); s.serve_forever()";
    let mut command = Command::new("python3");
    command.args(["-c", script]).arg(&port).current_dir(folder).stderr(Stdio::null());
    let server = Running::start(&mut command);
    wait_for("the server", Duration::from_secs(20), || {
        std::fs::read_to_string(&port).is_ok_and(|text| text.ends_with('\n'))
    });
    (server, format!("http://127.0.0.1:{}", std::fs::read_to_string(&port).unwrap().trim()))
}

#[test]
fn chromium_does_not_run_a_blocked_extension_and_runs_it_again_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let host = copied(folder.path());
    let code = folder.path().join("code");
    put(
        &code,
        "manifest.json",
        r#"{"manifest_version": 3, "name": "Marker", "version": "1.0",
        "content_scripts": [{"matches": ["file:///*", "http://127.0.0.1/*", "<all_urls>"], "js": ["page.js"], "run_at": "document_start"}]}"#,
    );
    put(&code, "page.js", "document.documentElement.dataset.marked = 'yes';\n");
    let page = folder.path().join("page.html");
    std::fs::write(&page, "<!doctype html><title>page</title><p>page").unwrap();
    let (_server, address) = serve(folder.path());
    let seen_at = |round: &str, address: &str| {
        let profile = folder.path().join(format!("profile-{round}"));
        let words = [
            "timeout".to_owned(),
            "60".to_owned(),
            "chromium".to_owned(),
            "--no-sandbox".to_owned(),
            "--headless=new".to_owned(),
            "--disable-gpu".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-sync".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-features=DisableLoadExtensionCommandLineSwitch".to_owned(),
            "--host-resolver-rules=MAP kept.example 127.0.0.1".to_owned(),
            format!("--user-data-dir={}", profile.display()),
            format!("--load-extension={}", code.display()),
            "--dump-dom".to_owned(),
            format!("{address}/page.html"),
        ];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let page = run(under(&host, &words).env("HOME", folder.path()));
        assert!(page.contains("<p>page"), "{page}");
        page.contains("data-marked")
    };
    let seen = |round: &str| seen_at(round, &address);
    assert!(seen("before"), "the extension runs");
    let id = extension_id(&code);
    let done = blocked(&host, "chromium", &id);
    assert!(!seen("blocked"), "it does not run under the policy");
    let back = undo(&done, &host, &Book).unwrap();
    assert_eq!(back.state, State::Undone);
    assert!(seen("after"), "it runs again");

    // Kept off this one site only: the address of the test server has no name, so the page is asked for by one.
    let sites =
        [Operation::KeepOff { browser: "chromium".to_owned(), extension: id, sites: vec!["kept.example".to_owned()] }];
    let off = step(&host, &sites);
    assert!(seen("other-site"), "it goes on elsewhere");
    let named = address.replace("127.0.0.1", "kept.example");
    assert!(!seen_at("named-site", &named), "and is kept off the site that was named");
    undo(&off, &host, &Book).unwrap();
    assert!(seen_at("named-site-again", &named));
}

/// Chromium's id of an unpacked extension: the first half of the SHA-256 of its path, in letters from `a` to `p`.
fn extension_id(path: &Path) -> String {
    let sum = run(Command::new("sh").args(["-c", "printf %s \"$0\" | sha256sum"]).arg(path));
    sum.chars()
        .take(32)
        .filter_map(|digit| digit.to_digit(16))
        .filter_map(|value| char::from_u32(u32::from(b'a') + value))
        .collect()
}

#[test]
fn firefox_removes_a_blocked_add_on_and_takes_a_new_one_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let host = copied(folder.path());
    let home = firefox_profile(folder.path(), false);
    let record = home.join(".mozilla/firefox/real.default/extensions.json");
    let there = || {
        let json: Value =
            serde_json::from_str(&std::fs::read_to_string(&record).unwrap_or_default()).unwrap_or_default();
        json["addons"].as_array().is_some_and(|addons| {
            addons.iter().any(|addon| addon["id"] == "fox-helper@example.org" && addon["active"] == true)
        })
    };
    let package = home.join(".mozilla/firefox/real.default/extensions/fox-helper@example.org.xpi");
    // Firefox removes what it blocks, file and all: that is why it is said beforehand.
    let go = |wanted: bool| {
        firefox_ran(&home, |words| under(&host, words), || there() == wanted && package.exists() == wanted);
    };
    go(true);
    let done = blocked(&host, "firefox", "fox-helper@example.org");
    go(false);
    undo(&done, &host, &Book).unwrap();
    firefox_profile(folder.path(), false);
    go(true);
}
