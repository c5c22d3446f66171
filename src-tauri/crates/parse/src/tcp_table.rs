//! The tables Windows hands out of TCP connections with their processes (`GetExtendedTcpTable`, class
//! `TCP_TABLE_OWNER_PID_ALL`), read from their bytes: a count, then rows of 24 (IPv4) or 56 bytes (IPv6), numbers in the
//! machine's little-endian order, addresses and ports in that of the network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Rows kept of one table.
const MAX_ROWS: usize = 100_000;

/// One connection, and who has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owned {
    /// The other side; unspecified where there is none.
    pub remote: SocketAddr,
    /// Number of the process.
    pub pid: u32,
}

/// Rows of `MIB_TCPTABLE_OWNER_PID`; a cut one ends them.
#[must_use]
pub fn of_ipv4(table: &[u8]) -> Vec<Owned> {
    rows::<24>(table, |row| {
        // State, local address and port before; process after.
        let remote = SocketAddr::new(IpAddr::V4(Ipv4Addr::from(part::<4>(row, 12)?)), port(row, 16)?);
        Some(Owned { remote, pid: u32::from_le_bytes(part(row, 20)?) })
    })
}

/// Rows of `MIB_TCP6TABLE_OWNER_PID`; a cut one ends them.
#[must_use]
pub fn of_ipv6(table: &[u8]) -> Vec<Owned> {
    rows::<56>(table, |row| {
        // Local address, scope and port before; scope between; state and process after.
        let address = IpAddr::V6(Ipv6Addr::from(part::<16>(row, 24)?)).to_canonical();
        let remote = SocketAddr::new(address, port(row, 44)?);
        Some(Owned { remote, pid: u32::from_le_bytes(part(row, 52)?) })
    })
}

fn rows<const SIZE: usize>(table: &[u8], read: impl Fn(&[u8]) -> Option<Owned>) -> Vec<Owned> {
    let count = part::<4>(table, 0).map_or(0, u32::from_le_bytes);
    let count = usize::try_from(count).unwrap_or(usize::MAX).min(MAX_ROWS);
    table.get(4..).unwrap_or_default().chunks_exact(SIZE).take(count).filter_map(read).collect()
}

fn part<const SIZE: usize>(row: &[u8], at: usize) -> Option<[u8; SIZE]> {
    row.get(at..at + SIZE)?.try_into().ok()
}

fn port(row: &[u8], at: usize) -> Option<u16> {
    part::<2>(row, at).map(u16::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_from_bytes() {
        let mut four = vec![2, 0, 0, 0];
        four.extend([5, 0, 0, 0, 10, 0, 2, 15, 0xa1, 0xb2, 0, 0, 93, 184, 216, 34, 1, 0xbb, 0, 0, 0x39, 0x05, 0, 0]);
        four.extend([5, 0, 0, 0, 10]);
        let remote = "93.184.216.34:443".parse().unwrap();
        assert_eq!(of_ipv4(&four), [Owned { remote, pid: 1337 }]);
        let mut six = vec![1, 0, 0, 0];
        six.extend([0; 24]);
        six.extend([0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0xbb, 0, 0]);
        six.extend([5, 0, 0, 0, 42, 0, 0, 0]);
        assert_eq!(of_ipv6(&six), [Owned { remote: "[2001:db8::1]:443".parse().unwrap(), pid: 42 }]);
        assert!(of_ipv4(&[]).is_empty() && of_ipv6(&[255; 7]).is_empty());
    }
}
