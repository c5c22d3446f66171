import type { CoverageRow } from '$lib/bindings/api';

/** Libraries and system parts are counted on purpose; they are no place that could not be read. */
const COUNTED = 'parts-not-judged';
const UNREAD = ['denied', 'damaged', 'skipped'];

/** Places that are there and were not read: no permission first, then damaged, then left out. */
export function unread(rows: readonly CoverageRow[]): CoverageRow[] {
  return rows
    .filter((row) => UNREAD.includes(row.status) && row.reason !== COUNTED)
    .sort((a, b) => UNREAD.indexOf(a.status) - UNREAD.indexOf(b.status));
}
