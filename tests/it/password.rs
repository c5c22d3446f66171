//! The password check against a server that speaks the real protocol on this machine's loopback: what is sent, what is
//! believed, and that failing says nothing.

#![allow(clippy::disallowed_types, reason = "the server of the test, on this machine's loopback")]

use serde_json::json;
use sightline_api::log::Log;
use sightline_api::model::Os;
use sightline_api::{Machine, Opened, Ports, Session};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

/// SHA-1 of `password`: 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.
const SUFFIX: &str = "1E4C9B93F3F0682250B6CF8331B7EE68FD8";

type Heard = Arc<Mutex<Vec<Vec<String>>>>;

/// Answers each connection with one body; keeps what was asked.
fn server(status: &str, body: String) -> (String, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/range/", listener.local_addr().unwrap());
    let heard: Heard = Arc::default();
    let (keep, status) = (Arc::clone(&heard), status.to_owned());
    std::thread::spawn(move || {
        for stream in listener.incoming().take(8).flatten() {
            let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
            keep.lock().unwrap().push(head);
            let length = body.len();
            let _ = write!(
                &stream,
                "HTTP/1.1 {status}\r\ncontent-type: text/plain\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
            );
        }
    });
    (address, heard)
}

fn session(ranges: &str, root: &std::path::Path) -> Session {
    let machine = Machine::at(root.to_owned(), Os::Linux).unwrap();
    let ports = Ports { ranges: ranges.to_owned(), ..Ports::in_memory() };
    Session::new(machine, Opened::nothing(), ports, Log::in_memory(), "C").unwrap()
}

fn asked(session: &Session, password: &str) -> Result<u64, String> {
    let answer = session.call("main", "password_check", json!({ "password": password }));
    answer.map(|found| found["times"].as_u64().unwrap()).map_err(|error| error.code)
}

/// A bucket as the service pads it: lines of count 0 beside the real ones.
fn bucket(times: u64) -> String {
    let mut lines: Vec<String> = (0..900).map(|n| format!("{n:035X}:{}", n % 3)).collect();
    lines.insert(450, format!("{SUFFIX}:{times}"));
    lines.join("\r\n")
}

#[test]
fn five_digits_are_sent_and_padding_is_no_find() {
    let folder = tempfile::tempdir().unwrap();
    let (address, heard) = server("200 OK", bucket(52_256_179));
    let session = session(&address, folder.path());
    assert_eq!(asked(&session, "password"), Err("password-check-off".to_owned()));
    assert!(heard.lock().unwrap().is_empty(), "off is off");
    session.call("main", "network_switch", json!({"purpose": "password-check", "on": true})).unwrap();
    assert_eq!(asked(&session, "password"), Ok(52_256_179));
    assert_eq!(asked(&session, "another one"), Ok(0));
    let heard = heard.lock().unwrap();
    let head = heard[0].join("\n").to_lowercase();
    assert_eq!(heard[0][0], "GET /range/5BAA6 HTTP/1.1");
    assert!(head.contains("add-padding: true") && head.contains("user-agent: sightline"), "{head}");
    for word in ["cookie", "referer", "1e4c9", "password", "authorization", "accept-language"] {
        assert!(!head.contains(word), "{word}: {head}");
    }
    // The list says that it was asked, not which range.
    let network = session.call("main", "network_state", json!({})).unwrap();
    let requests = network["requests"].as_array().unwrap();
    assert_eq!(requests.len(), 2);
    assert!(
        requests.iter().all(|one| one["purpose"] == "password-check" && one["url"] == format!("{address}-----")),
        "{requests:#?}"
    );

    let (address, _) = server("200 OK", bucket(0));
    let padded = self::session(&address, folder.path());
    padded.call("main", "network_switch", json!({"purpose": "password-check", "on": true})).unwrap();
    assert_eq!(asked(&padded, "password"), Ok(0), "a line of padding is no find");
}

#[test]
fn whatever_goes_wrong_is_not_checked_and_never_fine() {
    let folder = tempfile::tempdir().unwrap();
    for (status, body) in [
        ("503 Service Unavailable", String::new()),
        ("404 Not Found", String::new()),
        ("302 Found", String::new()),
        ("200 OK", String::new()),
        ("200 OK", "<html>please sign in to this network</html>".to_owned()),
        ("200 OK", format!("{SUFFIX}:many")),
        ("200 OK", "0".repeat(2 << 20)),
    ] {
        let (address, heard) = server(status, body);
        let session = session(&address, folder.path());
        session.call("main", "network_switch", json!({"purpose": "password-check", "on": true})).unwrap();
        assert_eq!(asked(&session, "password"), Err("password-not-checked".to_owned()), "{status}");
        assert_eq!(heard.lock().unwrap().len(), 1);
    }
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let session = session(&format!("http://{nobody}/range/"), folder.path());
    session.call("main", "network_switch", json!({"purpose": "password-check", "on": true})).unwrap();
    assert_eq!(asked(&session, "password"), Err("password-not-checked".to_owned()));
}
