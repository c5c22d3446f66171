//! Numbers that add up: attention shared out over the factors that made it.

/// One factor's share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Question id, or `reach` for unexplained reach.
    pub name: &'static str,
    /// Points; the terms of an assessment add up to its attention.
    pub points: u32,
}

/// Shares `total` in proportion to −ln(1−x) of each factor, by largest remainder; ties go to the earlier factor.
pub(crate) fn share(total: u32, factors: &[(&'static str, f64)]) -> Vec<Term> {
    let parts: Vec<(&'static str, f64)> =
        factors.iter().filter(|(_, x)| *x > 0.0).map(|(name, x)| (*name, -(1.0 - x.min(0.999_999)).ln())).collect();
    let sum: f64 = parts.iter().map(|(_, part)| part).sum();
    if sum <= 0.0 || total == 0 {
        return Vec::new();
    }
    let mut terms: Vec<(Term, f64)> = parts
        .iter()
        .map(|(name, part)| {
            let exact = f64::from(total) * part / sum;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ exact ≤ total, a u32")]
            let points = exact.floor() as u32;
            (Term { name, points }, exact - exact.floor())
        })
        .collect();
    let mut missing = total.saturating_sub(terms.iter().map(|(term, _)| term.points).sum());
    let mut order: Vec<usize> = (0..terms.len()).collect();
    order.sort_by(|a, b| terms[*b].1.total_cmp(&terms[*a].1).then(a.cmp(b)));
    for index in order.into_iter().cycle().take(terms.len() * 2) {
        if missing == 0 {
            break;
        }
        terms[index].0.points += 1;
        missing -= 1;
    }
    terms.into_iter().map(|(term, _)| term).filter(|term| term.points > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up() {
        for total in [0, 1, 7, 33, 100] {
            let terms = share(total, &[("D1", 0.17), ("D2", 0.31), ("D4", 0.78), ("reach", 0.2)]);
            assert_eq!(terms.iter().map(|term| term.points).sum::<u32>(), total);
        }
    }
}
