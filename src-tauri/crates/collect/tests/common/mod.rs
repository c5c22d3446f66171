//! What tests over whole machines share.
#![allow(clippy::unwrap_used, reason = "a test")]

use sightline_collect::{Limits, Machine, Silent, collect};
use sightline_model::{CoverageStatus, Item, Os, Scan};
use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").canonicalize().unwrap()
}

pub fn look(os: Os, root: &Path) -> Scan<Item> {
    let machine = Machine::at(root.to_path_buf(), os).unwrap();
    collect(&machine, &["cs".to_owned(), "en".to_owned()], &Limits::default(), &Silent)
}

/// An item in lines of text.
pub fn describe_item(item: &Item) -> String {
    let mut out = String::new();
    let version = item.version.as_deref().unwrap_or("-");
    writeln!(out, "{} “{}” {version}", item.kind.as_str(), item.name).unwrap();
    writeln!(out, "    {:?}, {:?}, autostart {:?}", item.role, item.origin, item.autostart).unwrap();
    for identifier in &item.identifiers {
        writeln!(out, "    {} {}", identifier.kind.as_str(), identifier.value).unwrap();
    }
    if let Some(purl) = &item.purl {
        writeln!(out, "    {purl}").unwrap();
    }
    for place in &item.sources {
        writeln!(out, "    at {} {}", place.source, place.path).unwrap();
    }
    let told = [("publisher", &item.publisher), ("team", &item.team_id), ("location", &item.location)];
    for (what, text) in told.into_iter().filter_map(|(what, text)| Some((what, text.as_ref()?))) {
        writeln!(out, "    {what} {text}").unwrap();
    }
    for (what, time) in [("installed", item.installed_at), ("last used", item.last_used)] {
        time.into_iter().for_each(|time| writeln!(out, "    {what} {time}").unwrap());
    }
    item.running.into_iter().for_each(|running| writeln!(out, "    running {running}").unwrap());
    if let Some(facts) = &item.extension {
        writeln!(out, "    in {} “{}” {}", facts.browser, facts.profile, facts.profile_path).unwrap();
        writeln!(
            out,
            "    enabled {:?}, by {:?}, verdict {:?}, manifest {:?}, installed {:?}, updated {:?}",
            facts.enabled,
            facts.install_source,
            facts.browser_verdict,
            facts.manifest_version,
            facts.installed_at,
            facts.updated_at
        )
        .unwrap();
        writeln!(out, "    {:?} hosts {:?} permissions {:?}", facts.reach, facts.hosts, facts.permissions).unwrap();
        writeln!(out, "    description {:?}", facts.description).unwrap();
        let lists = [
            ("optional", &facts.optional),
            ("declares to collect", &facts.data_collection),
            ("off because", &facts.off_because),
        ];
        for (what, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            writeln!(out, "    {what} {list:?}").unwrap();
        }
        facts.private_windows.into_iter().for_each(|on| writeln!(out, "    private windows {on}").unwrap());
        facts.update_url.iter().for_each(|url| writeln!(out, "    updates from {url}").unwrap());
        for (what, _) in [("withheld", facts.withheld), ("leftover", facts.leftover)].iter().filter(|it| it.1) {
            writeln!(out, "    {what}").unwrap();
        }
    }
    out
}

/// Everything that was found, every problem, every place looked at.
pub fn describe(scan: &Scan<Item>) -> String {
    let mut out: String = scan.items.iter().map(describe_item).collect();
    for problem in &scan.problems {
        let detail = problem.reason.detail.as_deref().unwrap_or("-");
        writeln!(
            out,
            "problem {} {:?} {} {} ({detail})",
            problem.source, problem.status, problem.path, problem.reason.code
        )
        .unwrap();
    }
    let plain_absent = |status, reason: bool| status == CoverageStatus::Absent && !reason;
    for row in scan.coverage.iter().filter(|row| !plain_absent(row.status, row.reason.is_some())) {
        let reason = row.reason.as_ref().map_or("-", |reason| reason.code.as_str());
        writeln!(out, "looked {} {:?} {} {} {reason}", row.source, row.status, row.path, row.items).unwrap();
    }
    out
}
