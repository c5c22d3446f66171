//! Bytes that are read piece by piece: for databases too large to hold.

use sightline_model::Reason;

/// Something with bytes at known places: a file another crate opened, or bytes in memory.
pub trait Input {
    /// How many bytes there are.
    fn size(&self) -> u64;

    /// Fills `into` with the bytes from `at` on. False when not all of them are there.
    fn read_at(&self, at: u64, into: &mut [u8]) -> bool;
}

impl Input for [u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> bool {
        let from = usize::try_from(at).ok().and_then(|at| self.get(at..));
        let Some(bytes) = from.and_then(|from| from.get(..into.len())) else { return false };
        into.copy_from_slice(bytes);
        true
    }
}

impl Input for Vec<u8> {
    fn size(&self) -> u64 {
        self.as_slice().size()
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> bool {
        self.as_slice().read_at(at, into)
    }
}

/// `length` bytes from `at` on. `None`: they are not all there. The caller has checked that `length` is sane; memory is
/// taken only for bytes the input says it has.
pub(crate) fn piece(input: &dyn Input, at: u64, length: usize) -> Option<Vec<u8>> {
    if at.checked_add(length as u64)? > input.size() {
        return None;
    }
    let mut bytes = vec![0; length];
    input.read_at(at, &mut bytes).then_some(bytes)
}

/// The number of big-endian bytes at `at`.
pub(crate) fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_be_bytes)
}

/// The number of little-endian bytes at `at`.
pub(crate) fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

/// Counts what is wrong in a file of many records, and makes one reason of it.
#[derive(Debug, Default)]
pub(crate) struct Wrong {
    first: Option<Reason>,
    count: usize,
}

impl Wrong {
    pub(crate) fn add(&mut self, reason: Reason) {
        self.count += 1;
        // A file that ends too early explains whatever else is wrong in it.
        if self.first.as_ref().is_none_or(|first| first.code != "truncated" && reason.code == "truncated") {
            self.first = Some(reason);
        }
    }

    pub(crate) fn result(self) -> Result<(), Reason> {
        match self.first {
            None => Ok(()),
            Some(reason) if self.count == 1 => Err(reason),
            Some(Reason { code, detail }) => {
                let more = self.count - 1;
                Err(Reason::with(&code, format_args!("{} (and {more} more)", detail.unwrap_or_default())))
            }
        }
    }
}
