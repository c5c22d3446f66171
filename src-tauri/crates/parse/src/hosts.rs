//! Match patterns of extensions, and how much of the web they cover together.
//! <https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns>

use sightline_model::Reach;

/// Is a manifest permission a host pattern rather than the name of an API?
#[must_use]
pub fn is_pattern(permission: &str) -> bool {
    permission == "<all_urls>" || permission.contains("://")
}

/// How much of the web the patterns cover.
///
/// Every site: `<all_urls>`, any host (`*://*/*`, `https://*/*`), or everything below a top-level domain
/// (`*://*.com/*`, `*://*.co.uk/*`), which is every site in effect. Patterns for local files are some place that is not
/// its own, so they count as some sites; the browser's own pages (`chrome://favicon/`) are no sites.
#[must_use]
pub fn reach(patterns: &[String]) -> Reach {
    let mut reach = Reach::None;
    for pattern in patterns {
        if pattern == "<all_urls>" {
            return Reach::AllSites;
        }
        let Some((scheme, rest)) = pattern.split_once("://") else { continue };
        match scheme {
            "*" | "http" | "https" | "ws" | "wss" | "http*" => {}
            "file" | "ftp" => {
                reach = Reach::SomeSites;
                continue;
            }
            _ => continue,
        }
        let host = rest.split('/').next().unwrap_or_default();
        let host = host.split(':').next().unwrap_or_default();
        if is_broad(host) {
            return Reach::AllSites;
        }
        if !host.is_empty() {
            reach = Reach::SomeSites;
        }
    }
    reach
}

fn is_broad(host: &str) -> bool {
    let Some(domain) = host.strip_prefix('*') else { return false };
    let Some(domain) = domain.strip_prefix('.') else { return domain.is_empty() };
    match domain.split_once('.') {
        None => true,
        Some((second, top)) => {
            top.len() == 2
                && matches!(second, "co" | "com" | "org" | "net" | "gov" | "gob" | "ac" | "edu" | "ne" | "or")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_domains_are_the_whole_web() {
        let of = |patterns: &[&str]| reach(&patterns.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>());
        for all in [
            "<all_urls>",
            "*://*/*",
            "http://*/*",
            "https://*/*",
            "*://*.com/*",
            "https://*.co.uk/*",
            "https://*:443/*",
        ] {
            assert_eq!(of(&["https://a.example/*", all]), Reach::AllSites, "{all}");
        }
        for some in ["*://*.example.com/*", "https://example.com/a", "http://localhost:8080/*", "file:///*"] {
            assert_eq!(of(&[some]), Reach::SomeSites, "{some}");
        }
        for none in ["chrome://favicon/*", "activeTab", "", "https:///x", "chrome-extension://x/*"] {
            assert_eq!(of(&[none]), Reach::None, "{none}");
        }
    }
}
