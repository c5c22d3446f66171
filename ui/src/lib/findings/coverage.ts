import type { CoverageRow } from '$lib/bindings/api';

/** Left out because there is nothing to say of them; these are no places that could not be read. */
const ON_PURPOSE: readonly (string | null | undefined)[] = ['parts-not-judged', 'themes'];
const UNREAD = ['denied', 'damaged', 'skipped'];

/** Places that are there and were not read: no permission first, then damaged, then left out. */
export function unread(rows: readonly CoverageRow[]): CoverageRow[] {
  return rows
    .filter((row) => UNREAD.includes(row.status) && !ON_PURPOSE.includes(row.reason))
    .sort((a, b) => UNREAD.indexOf(a.status) - UNREAD.indexOf(b.status));
}
