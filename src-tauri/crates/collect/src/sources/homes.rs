//! Whose home folders there are.

use crate::{reader::Fault, run::Run};
use sightline_model::{CoverageStatus, Reason};
use sightline_parse::passwd;

const PASSWD: &str = "/etc/passwd";

pub(crate) fn read(run: &mut Run<'_>) {
    let mut wanted: Vec<String> = Vec::new();
    match run.reader.read(PASSWD) {
        Ok(bytes) => {
            wanted.extend(passwd::parse(&bytes).into_iter().filter(passwd::Account::is_person).map(|who| who.home));
            run.found(PASSWD, 0);
        }
        Err(fault) => {
            run.missed(PASSWD, fault);
            // A disk of which only /home was saved.
            wanted.push("/root".to_owned());
            let folder = run.reader.folder("/home");
            if let Ok(listing) = folder.and_then(|folder| run.reader.list(&folder)) {
                wanted.extend(
                    listing.entries.iter().filter(|(_, folder)| *folder).map(|(name, _)| format!("/home/{name}")),
                );
            }
        }
    }
    wanted.extend(run.reader.machine().home().map(str::to_owned));
    let mut seen = Vec::new();
    for home in wanted {
        match run.reader.folder(&home).and_then(|folder| run.reader.list(&folder).map(|_| folder)) {
            Ok(folder) => {
                if !seen.contains(&folder.host) {
                    seen.push(folder.host);
                    run.found(&home, 0);
                    run.homes.push(home);
                }
            }
            Err(fault) if fault.is_absent() => {
                run.row(CoverageStatus::Absent, &home, 0, Some(Reason::new("no-home")));
            }
            Err(fault) if fault.reason.code == "denied" => {
                run.row(CoverageStatus::Denied, &home, 0, Some(fault.reason));
            }
            Err(fault) => run.missed(&home, Fault { path: home.clone(), ..fault }),
        }
    }
}
