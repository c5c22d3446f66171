//! The registry of the running Windows.

use super::data;
use crate::{
    Machine,
    reader::Fault,
    sources::keys::{Data, Keys, User},
};
use sightline_parse::registry as hives;
use winreg::{
    RegKey,
    enums::{HKEY_LOCAL_MACHINE, HKEY_USERS, KEY_READ, KEY_WOW64_64KEY},
};

const PROFILES: &str = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList";

/// See the module. The 32-bit view is below `WOW6432Node` of the other one.
pub(super) struct Live;

fn open(key: &str) -> Result<RegKey, Fault> {
    let (root, path) = key.split_once('\\').unwrap_or((key, ""));
    let root = match root {
        "HKEY_LOCAL_MACHINE" => HKEY_LOCAL_MACHINE,
        "HKEY_USERS" => HKEY_USERS,
        _ => return Err(Fault::new(key, "absent")),
    };
    let opened = RegKey::predef(root).open_subkey_with_flags(path, KEY_READ | KEY_WOW64_64KEY);
    opened.map_err(|error| Fault::io(key, &error))
}

impl Keys for Live {
    fn below(&self, key: &str) -> Result<Vec<String>, Fault> {
        // A key removed meanwhile ends the list or is skipped.
        Ok(open(key)?.enum_keys().take(100_000).filter_map(Result::ok).collect())
    }

    fn values(&self, key: &str) -> Result<Vec<(String, Data)>, Fault> {
        let values = open(key)?.enum_values().take(20_000).filter_map(Result::ok).collect::<Vec<_>>();
        let decoded = values.into_iter().map(|(name, value)| {
            let kind = value.vtype as u32;
            (name, data(hives::decode(kind, value.bytes.into_owned())))
        });
        Ok(decoded.collect())
    }

    fn written(&self, key: &str) -> Option<i64> {
        let info = open(key).ok()?.query_info().ok()?;
        let time = u64::from(info.last_write_time.dwHighDateTime) << 32 | u64::from(info.last_write_time.dwLowDateTime);
        hives::unix_time(time)
    }
}

/// People whose hives are loaded: those logged on.
pub(super) fn users(machine: &Machine) -> (Vec<User>, Vec<String>) {
    let loaded = RegKey::predef(HKEY_USERS);
    let all = loaded.enum_keys().filter_map(Result::ok);
    let sids = all.filter(|sid| crate::sources::keys::is_person(sid) && !sid.to_lowercase().ends_with("_classes"));
    let user = |sid: &String| {
        let path = Live.value(&format!(r"{PROFILES}\{sid}"), "ProfileImagePath");
        let home = path.as_ref().and_then(Data::text).and_then(|path| machine.inner(path));
        User { root: format!(r"HKEY_USERS\{sid}"), home }
    };
    let sids: Vec<String> = sids.collect();
    (sids.iter().map(user).collect(), sids.iter().map(|sid| format!(r"HKEY_USERS\{sid}_Classes")).collect())
}
