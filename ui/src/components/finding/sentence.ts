import type { FindingRow } from '$lib/bindings/api';
import { code, t } from '$lib/words';

/** What the list says of a finding when no statement leads. */
export function withoutLead(row: FindingRow): string {
  switch (row.word) {
    case 'fine':
      return t('row-no-lead-fine');
    case 'unknown':
      return t('row-no-lead-unknown');
    case 'find-out':
      return row.reach ? t('row-no-lead-find-out', { reach: code('reach', row.reach) }) : t('row-no-lead-find-out-app');
    default:
      return t('row-no-lead-other');
  }
}
