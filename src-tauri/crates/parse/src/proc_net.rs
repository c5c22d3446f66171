//! `/proc/net/{tcp,tcp6,udp,udp6}`: the sockets of a Linux machine, see proc_net(5).
//!
//! ```text
//!   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
//!    0: 0100007F:0CEA 00000000:0000 0A 00000000:00000000 00:00000000 00000000   106        0 21283 1 …
//! ```
//! An address is printed as the number its bytes make on the machine that prints it, so this reads tables of machines of
//! the same byte order: a live machine's, which is the only one that has them.

use crate::text;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Sockets kept of one table.
const MAX_SOCKETS: usize = 100_000;

/// One socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Socket {
    /// This side.
    pub local: SocketAddr,
    /// The other side; unspecified where there is none.
    pub remote: SocketAddr,
    /// Does it wait for others? Only of TCP.
    pub listens: bool,
    /// Number by which a process's open files name it.
    pub inode: u64,
}

/// Every line that is one of a socket; others are passed over. Addresses of IPv4 written as IPv6 come as IPv4.
#[must_use]
pub fn sockets(bytes: &[u8]) -> Vec<Socket> {
    text::lossy(bytes).lines().filter_map(socket).take(MAX_SOCKETS).collect()
}

fn socket(line: &str) -> Option<Socket> {
    let mut fields = line.split_ascii_whitespace();
    fields.next()?.strip_suffix(':')?;
    let local = address(fields.next()?)?;
    let remote = address(fields.next()?)?;
    let state = fields.next()?;
    // tx:rx, tr:when, retransmits, uid, timeout.
    let inode = fields.nth(5)?.parse().ok()?;
    Some(Socket { local, remote, listens: state == "0A", inode })
}

fn address(field: &str) -> Option<SocketAddr> {
    let (address, port) = field.split_once(':')?;
    let port = u16::from_str_radix(port, 16).ok()?;
    let part = |at: usize| u32::from_str_radix(address.get(at..at + 8)?, 16).ok().map(u32::to_ne_bytes);
    let address = match address.len() {
        8 => IpAddr::V4(Ipv4Addr::from(part(0)?)),
        32 => {
            let mut whole = [0_u8; 16];
            for (at, chunk) in whole.chunks_exact_mut(4).enumerate() {
                chunk.copy_from_slice(&part(at * 8)?);
            }
            IpAddr::V6(Ipv6Addr::from(whole)).to_canonical()
        }
        _ => return None,
    };
    Some(SocketAddr::new(address, port))
}

#[cfg(all(test, target_endian = "little"))]
mod tests {
    use super::*;

    const TABLE: &str = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
   0: 0100007F:0CEA 00000000:0000 0A 00000000:00000000 00:00000000 00000000   106        0 21283 1 0 100 0 0 10 0\n\
   1: 0F02000A:A1B2 22D8B85D:01BB 01 00000000:00000000 02:000004B5 00000000  1000        0 99 2 0 20 4 30 10 -1\n\
   2: 0F02000A:A1B2 22D8B85D:01BB 01 0000";

    #[test]
    fn sockets_of_both_families() {
        let found = sockets(TABLE.as_bytes());
        assert_eq!(found.len(), 2, "the cut line is none");
        assert_eq!((found[0].local.to_string(), found[0].listens), ("127.0.0.1:3306".to_owned(), true));
        assert_eq!((found[1].remote.to_string(), found[1].inode), ("93.184.216.34:443".to_owned(), 99));
        let six = "   0: 00000000000000000000000001000000:0277 B80D01200000000000000000 01000000:0000 0A\n\
            1: B80D0120000000000000000001000000:D431 0000000000000000FFFF0000 0A 1\n\
            2: B80D0120000000000000000001000000:D431 0000000000000000FFFF000022D8B85D:01BB 01 0:0 0:0 0 0 0 7\n";
        let found = sockets(six.as_bytes());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].local.to_string(), "[2001:db8::1]:54321");
        assert_eq!(found[0].remote.to_string(), "93.184.216.34:443");
    }
}
