//! What running programs are connected to: looked at again and again while the person has it observed.
//!
//! It opens no connection and asks no name server: addresses stay numbers.

use super::{Process, Sandbox, networks::Networks, with_pids};
use crate::Machine;
use sightline_model::{Connection, IdentifierKind, Item, Reason};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    net::{IpAddr, SocketAddr},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// Connections kept.
const MAX_SEEN: usize = 10_000;
/// How long it sleeps before it asks again whether to stop.
const NAP: Duration = Duration::from_millis(50);

/// Whose connection it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Program {
    /// Its program file, or the script its interpreter runs.
    pub path: String,
    /// What it was started in.
    pub sandbox: Option<Sandbox>,
}

/// The other side of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Remote {
    /// Its address.
    pub address: IpAddr,
    /// Its port.
    pub port: u16,
    /// `tcp` or `udp`.
    pub protocol: &'static str,
}

impl Remote {
    /// Is it in a network of one's own, at home or at work?
    #[must_use]
    pub fn is_local(&self) -> bool {
        is_local(self.address)
    }
}

/// Is the address one of a private network (RFC 1918, RFC 4193), which is registered to nobody?
#[must_use]
pub fn is_local(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => address.is_private(),
        IpAddr::V6(address) => address.is_unique_local(),
    }
}

/// What was seen so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Observed {
    /// By whose and where to: when it was seen first and last, Unix seconds.
    pub seen: BTreeMap<(Program, Remote), (i64, i64)>,
    /// How often was looked.
    pub looks: usize,
    /// Was more seen than is kept?
    pub cut: bool,
}

/// Looks at once and then `every` so often until `stop` says so; asked at least 20 times a second. What lasts shorter than
/// `every` may go unseen, and so do the sockets of programs of other users.
///
/// # Errors
/// `not-live` for a folder; `not-on-this-system` where this version cannot look; `io` when the system does not answer.
pub fn observe(machine: &Machine, stop: &dyn Fn() -> bool, every: Duration, seen: &mut Observed) -> Result<(), Reason> {
    if !machine.is_live() {
        return Err(Reason::new("not-live"));
    }
    while !stop() {
        let next = Instant::now().checked_add(every);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |it| it.as_secs());
        take(seen, platform::sockets()?, with_pids, i64::try_from(now).unwrap_or(i64::MAX));
        while !stop() {
            let left = next.map_or(NAP, |next| next.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                break;
            }
            std::thread::sleep(left.min(NAP));
        }
    }
    Ok(())
}

/// One socket with another side, and the process that has it.
#[cfg_attr(
    not(any(target_os = "linux", windows)),
    allow(dead_code, reason = "where this version cannot look, none is made")
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Open {
    pid: u32,
    remote: SocketAddr,
    protocol: &'static str,
}

fn take(seen: &mut Observed, open: Vec<Open>, ask: impl FnOnce(&HashSet<u32>) -> Vec<Process>, now: i64) {
    seen.looks += 1;
    let open: HashSet<Open> = open.into_iter().filter(|open| is_worth_telling(open.remote)).collect();
    if open.is_empty() {
        return;
    }
    let pids: HashSet<u32> = open.iter().map(|open| open.pid).collect();
    let programs: HashMap<u32, Program> = ask(&pids)
        .into_iter()
        .filter_map(|process| {
            let path = process.evidence()?.to_owned();
            Some((process.pid, Program { path, sandbox: process.sandbox }))
        })
        .collect();
    for open in open {
        let Some(program) = programs.get(&open.pid) else { continue };
        let address = open.remote.ip().to_canonical();
        let remote = Remote { address, port: open.remote.port(), protocol: open.protocol };
        let key = (program.clone(), remote);
        if let Some(times) = seen.seen.get_mut(&key) {
            times.1 = now.max(times.1);
        } else if seen.seen.len() < MAX_SEEN {
            seen.seen.insert(key, (now, now));
        } else {
            seen.cut = true;
        }
    }
}

/// Not the machine itself, not its nearest wire, not everybody at once.
fn is_worth_telling(remote: SocketAddr) -> bool {
    let address = remote.ip().to_canonical();
    let near = match address {
        IpAddr::V4(address) => address.is_link_local() || address.is_broadcast(),
        IpAddr::V6(address) => address.is_unicast_link_local(),
    };
    !(near || address.is_loopback() || address.is_unspecified() || address.is_multicast())
}

/// Writes what was seen to the items it belongs to, replacing what they had. Returns how many programs belong to none.
pub fn attach(items: &mut [Item], observed: &Observed, networks: &Networks<'_>) -> usize {
    let mut by_item: BTreeMap<usize, Vec<Connection>> = BTreeMap::new();
    let mut owners: HashMap<&Program, Option<usize>> = HashMap::new();
    for ((program, remote), seen) in &observed.seen {
        let Some(number) = *owners.entry(program).or_insert_with(|| owner(items, program)) else { continue };
        let known = !remote.is_local();
        let connection = Connection {
            address: remote.address,
            port: remote.port,
            protocol: remote.protocol.to_owned(),
            seen: *seen,
            country: known.then(|| networks.country(remote.address)).flatten(),
            network: known.then(|| networks.owner(remote.address)).flatten(),
        };
        let list = by_item.entry(number).or_default();
        let is_it = |it: &&mut Connection| {
            (it.address, it.port, it.protocol.as_str()) == (remote.address, remote.port, remote.protocol)
        };
        // Two programs of one app at the same place are one connection to a person.
        match list.iter_mut().find(is_it) {
            Some(known) => known.seen = (known.seen.0.min(seen.0), known.seen.1.max(seen.1)),
            None => list.push(connection),
        }
    }
    for (number, mut list) in by_item {
        list.sort_unstable();
        if let Some(item) = items.get_mut(number) {
            item.connections = list;
        }
    }
    owners.values().filter(|owner| owner.is_none()).count()
}

/// The item that was seen running as this program, else the one whose folder it lies in.
fn owner(items: &[Item], program: &Program) -> Option<usize> {
    let identified = |kind: IdentifierKind, value: &str| {
        items.iter().position(|item| item.identifiers.iter().any(|it| it.kind == kind && it.value == value))
    };
    match &program.sandbox {
        Some(Sandbox::Flatpak(id)) => return identified(IdentifierKind::Flatpak, id),
        Some(Sandbox::Snap(name)) => return identified(IdentifierKind::Snap, name),
        Some(Sandbox::Container(_)) => return None,
        None => {}
    }
    let same = |path: &str| {
        // Windows ignores case, and hands out paths in either.
        path == program.path || (path.contains('\\') && path.eq_ignore_ascii_case(&program.path))
    };
    let seen = |item: &Item| item.sources.iter().any(|it| it.source == "processes" && same(&it.path));
    items.iter().position(seen).or_else(|| {
        let mut best: Option<(usize, usize)> = None;
        for (number, item) in items.iter().enumerate() {
            let Some(place) = item.location.as_deref().map(|it| it.trim_end_matches(['/', '\\'])) else { continue };
            let inside = program.path.get(..place.len()).is_some_and(|start| start.eq_ignore_ascii_case(place))
                && program.path.get(place.len()..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
            // `C:\` or `/` as a place would own everything.
            if inside && place.matches(['/', '\\']).count() > 1 && best.is_none_or(|(_, length)| place.len() > length) {
                best = Some((number, place.len()));
            }
        }
        best.map(|(number, _)| number)
    })
}

#[cfg(target_os = "linux")]
mod platform {
    use super::Open;
    use sightline_model::Reason;
    use sightline_parse::proc_net;
    use std::{collections::HashMap, fs, io::Read as _};

    /// Bytes of one table.
    const TABLE_BYTES: u64 = 16 << 20;
    /// Open files looked at of one process.
    const MAX_FILES: usize = 65_536;

    /// Every socket that has another side and a process this user may look into.
    pub(super) fn sockets() -> Result<Vec<Open>, Reason> {
        let mut by_inode = HashMap::new();
        let mut read = 0;
        for (table, protocol) in [("tcp", "tcp"), ("tcp6", "tcp"), ("udp", "udp"), ("udp6", "udp")] {
            let mut bytes = Vec::new();
            // A machine without IPv6 lacks its tables.
            let Ok(file) = fs::File::open(format!("/proc/net/{table}")) else { continue };
            if file.take(TABLE_BYTES).read_to_end(&mut bytes).is_err() {
                continue;
            }
            read += 1;
            // Closed ones that only wait for stragglers have no owner any more, and number 0.
            let open = proc_net::sockets(&bytes).into_iter().filter(|socket| !socket.listens && socket.inode != 0);
            by_inode.extend(
                open.filter(|socket| !socket.remote.ip().is_unspecified())
                    .map(|socket| (socket.inode, (socket.remote, protocol))),
            );
        }
        if read == 0 {
            return Err(Reason::with("io", "/proc/net is not there"));
        }
        let mut found = Vec::new();
        if by_inode.is_empty() {
            return Ok(found);
        }
        for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
            // Those of other users are not ours to list; those that ended meanwhile are gone.
            for file in fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten().take(MAX_FILES) {
                let Ok(target) = fs::read_link(file.path()) else { continue };
                let inode = target.to_str().and_then(|it| it.strip_prefix("socket:[")?.strip_suffix(']')?.parse().ok());
                if let Some((remote, protocol)) = inode.and_then(|inode: u64| by_inode.get(&inode)) {
                    found.push(Open { pid, remote: *remote, protocol });
                }
            }
        }
        Ok(found)
    }
}

#[cfg(windows)]
mod platform {
    use super::Open;
    use sightline_model::Reason;
    use sightline_parse::tcp_table;
    use windows_sys::Win32::{
        Foundation::{ERROR_INSUFFICIENT_BUFFER, NO_ERROR},
        NetworkManagement::IpHelper::{GetExtendedTcpTable, TCP_TABLE_OWNER_PID_ALL},
        Networking::WinSock::{AF_INET, AF_INET6},
    };

    /// Bytes of one table at most.
    const TABLE_BYTES: u32 = 16 << 20;

    /// Every TCP connection. What UDP sends to whom, this system does not say.
    pub(super) fn sockets() -> Result<Vec<Open>, Reason> {
        let mut rows = tcp_table::of_ipv4(&table(u32::from(AF_INET))?);
        rows.extend(tcp_table::of_ipv6(&table(u32::from(AF_INET6))?));
        Ok(rows.into_iter().map(|row| Open { pid: row.pid, remote: row.remote, protocol: "tcp" }).collect())
    }

    #[allow(unsafe_code, reason = "the system hands this table out by a C function alone")]
    fn table(family: u32) -> Result<Vec<u8>, Reason> {
        // Numbers of 32 bits, so that the rows stand as the system wants them aligned.
        let mut buffer: Vec<u32> = vec![0; 4096];
        // The table may grow between two calls.
        for _ in 0..8 {
            let mut size = u32::try_from(buffer.len().saturating_mul(4)).unwrap_or(TABLE_BYTES);
            // SAFETY: the buffer is writable and `size` bytes long, aligned to 4 as the table's rows demand, and lives
            // through the call; the function writes at most `size` bytes into it and then the size it needs to `size`.
            let answer = unsafe {
                GetExtendedTcpTable(buffer.as_mut_ptr().cast(), &raw mut size, 0, family, TCP_TABLE_OWNER_PID_ALL, 0)
            };
            match answer {
                NO_ERROR => return Ok(buffer.iter().flat_map(|number| number.to_ne_bytes()).collect()),
                ERROR_INSUFFICIENT_BUFFER if size <= TABLE_BYTES => {
                    buffer.resize(usize::try_from(size).unwrap_or(0).div_ceil(4).saturating_add(1024), 0);
                }
                code => return Err(Reason::with("io", format_args!("GetExtendedTcpTable: {code}"))),
            }
        }
        Err(Reason::with("io", "GetExtendedTcpTable: the table keeps growing"))
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod platform {
    use super::Open;
    use sightline_model::Reason;

    pub(super) fn sockets() -> Result<Vec<Open>, Reason> {
        Err(Reason::new("not-on-this-system"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sightline_model::{Identifier, ItemKind, SourceRef};

    fn process(pid: u32, exe: &str, sandbox: Option<Sandbox>) -> Process {
        let exe = Some(exe.to_owned());
        Process { pid, name: String::new(), exe, script: None, started: 0, user: None, sandbox }
    }

    fn open(pid: u32, remote: &str) -> Open {
        Open { pid, remote: remote.parse().unwrap(), protocol: "tcp" }
    }

    #[test]
    fn connections_are_kept_once_and_reach_their_items() {
        let mut seen = Observed::default();
        let ask = |_: &HashSet<u32>| {
            vec![
                process(1, "/opt/viber/Viber", None),
                process(2, "/app/bin/telegram", Some(Sandbox::Flatpak("org.telegram.desktop".to_owned()))),
                process(3, "/opt/other/helper", None),
                process(4, "/srv/x", None),
            ]
        };
        let first = vec![
            open(1, "93.184.216.34:443"),
            open(1, "127.0.0.1:80"),
            open(1, "[fe80::1]:80"),
            open(1, "[::ffff:127.0.0.1]:80"),
            open(1, "224.0.0.251:5353"),
            open(2, "[2001:db8::1]:443"),
            open(3, "10.0.0.7:9000"),
            open(4, "93.184.216.34:443"),
            open(5, "93.184.216.34:443"),
        ];
        take(&mut seen, first, ask, 100);
        take(&mut seen, vec![open(1, "[::ffff:93.184.216.34]:443")], ask, 130);
        take(&mut seen, Vec::new(), |_| unreachable!("nobody is asked about nothing"), 160);
        assert_eq!((seen.seen.len(), seen.looks, seen.cut), (4, 3, false));
        let item = |name: &str| Item::new(ItemKind::App, name, "", name);
        let mut items = [
            Item {
                sources: vec![SourceRef { source: "processes".to_owned(), path: "/opt/viber/Viber".to_owned() }],
                ..item("viber")
            },
            Item {
                identifiers: vec![Identifier::new(IdentifierKind::Flatpak, "org.telegram.desktop")],
                ..item("telegram")
            },
            Item { location: Some("/opt/other".to_owned()), ..item("other") },
            Item { location: Some("/".to_owned()), ..item("everything") },
        ];
        let unknown = attach(&mut items, &seen, &Networks::default());
        assert_eq!(unknown, 1, "/srv/x belongs to none");
        let told = |item: &Item| -> Vec<String> {
            item.connections.iter().map(|it| format!("{} {} {:?}", it.address, it.port, it.seen)).collect()
        };
        assert_eq!(told(&items[0]), ["93.184.216.34 443 (100, 130)"]);
        assert_eq!(told(&items[1]), ["2001:db8::1 443 (100, 100)"]);
        assert_eq!(told(&items[2]), ["10.0.0.7 9000 (100, 100)"]);
        assert!(is_local(items[2].connections[0].address) && !is_local(items[0].connections[0].address));
        assert!(is_local("fd00::1".parse().unwrap()));
        assert!(items[3].connections.is_empty());
    }

    #[test]
    fn a_folder_has_no_connections() {
        let folder = tempfile::tempdir().unwrap();
        let machine = Machine::at(folder.path().to_path_buf(), sightline_model::Os::Linux).unwrap();
        let outcome = observe(&machine, &|| false, Duration::from_secs(1), &mut Observed::default());
        assert_eq!(outcome.unwrap_err().code, "not-live");
    }

    #[cfg(any(target_os = "linux", windows))]
    #[test]
    fn a_live_machine_is_looked_at_until_told_to_stop() {
        let asked = std::cell::Cell::new(0);
        let mut seen = Observed::default();
        let stop = || {
            asked.set(asked.get() + 1);
            asked.get() > 6
        };
        observe(&Machine::live(), &stop, Duration::from_millis(60), &mut seen).unwrap();
        assert!(seen.looks >= 2);
        assert!(seen.seen.keys().all(|(_, remote)| !remote.address.is_loopback()));
    }

    #[cfg(any(target_os = "linux", windows))]
    #[test]
    #[expect(clippy::disallowed_types, reason = "the test's own connection on this machine")]
    fn our_own_connection_is_found() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let there = listener.local_addr().unwrap();
        let _ours = std::net::TcpStream::connect(there).unwrap();
        let found = platform::sockets().unwrap();
        // Wine 8 names no owner.
        let is_ours = |open: &&Open| open.pid == std::process::id() || (cfg!(windows) && open.pid == 0);
        assert!(found.iter().filter(is_ours).any(|open| open.remote == there), "{found:?}");
    }

    /// Listens in one process and connects from another, and finds both ends with their owners.
    #[cfg(target_os = "linux")]
    #[test]
    fn an_open_connection_is_found_with_its_process() {
        use std::io::{BufRead as _, BufReader, Write as _};
        #[expect(clippy::disallowed_types, reason = "the test's own end of a connection on this machine")]
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        #[expect(clippy::disallowed_types, reason = "the test's own child")]
        let mut child = std::process::Command::new("bash")
            .args(["-c", &format!("exec 3<>/dev/tcp/127.0.0.1/{port}; echo ready; read x")])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        let (_ours, _) = listener.accept().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let found = platform::sockets().unwrap();
        let there = found.iter().filter(|open| open.pid == child.id() && open.remote.port() == port).count();
        let here = found.iter().any(|open| open.pid == std::process::id() && open.remote.ip().is_loopback());
        let program = with_pids(&HashSet::from([child.id()]));
        child.stdin.take().unwrap().write_all(b"\n").unwrap();
        child.wait().unwrap();
        assert_eq!((there, here), (1, true), "{found:?}");
        assert!(program[0].exe.as_deref().unwrap().ends_with("/bash"), "{program:?}");
    }
}
