//! `/etc/passwd`: who has a home folder, see passwd(5).
//!
//! ```text
//! jana:x:1000:1000:Jana Nováková,,,:/home/jana:/bin/bash
//! ```

use crate::text;

/// One account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Login name.
    pub name: String,
    /// User number.
    pub uid: u32,
    /// Home folder as seen from the machine's own root.
    pub home: String,
}

impl Account {
    /// May a person live here? Root, and everyone from 1000 on but for the numbers distributions and systemd hand out
    /// to services (60514–65535: `nobody`, dynamic users). The shell is not asked: a locked account keeps its files.
    #[must_use]
    pub fn is_person(&self) -> bool {
        self.home.len() > 1
            && self.home.starts_with('/')
            && (self.uid == 0 || (self.uid >= 1000 && !(60514..=65535).contains(&self.uid)))
    }
}

/// Every line with seven fields and a number where the number stands; others (`+::::::` of NIS) are passed over.
#[must_use]
pub fn parse(bytes: &[u8]) -> Vec<Account> {
    text::lossy(bytes)
        .lines()
        .filter_map(|line| {
            let fields: Vec<&str> = line.trim_end_matches('\r').split(':').collect();
            let [name, _, uid, _, _, home, ..] = fields.as_slice() else { return None };
            let home = if home.len() > 1 { home.trim_end_matches('/') } else { home };
            Some(Account { name: (*name).to_owned(), uid: uid.parse().ok()?, home: home.to_owned() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_not_people() {
        let text = "root:x:0:0::/root:/bin/bash\nwww-data:x:33:33::/var/www:/bin/sh\n\
            jana:x:1000:1000:Jana:/home/jana/:/usr/sbin/nologin\nnobody:x:65534:65534::/nonexistent:/bin/false\n\
            +::::::\nbroken\n";
        let people: Vec<_> = parse(text.as_bytes()).into_iter().filter(Account::is_person).map(|a| a.home).collect();
        assert_eq!(people, ["/root", "/home/jana"]);
    }
}
