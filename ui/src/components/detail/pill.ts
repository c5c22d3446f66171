import type { FactView } from '$lib/bindings/api';
import { code, t } from '$lib/words';

/** Questions whose matters are decided by somebody: what happened before, and acts of authorities. */
const DECIDED = ['D3', 'D7'];

/**
 * Where a statement stands, in the words of who says so. Nothing is called confirmed: a report is a report by someone, a
 * decision a decision.
 */
export function pill(fact: Pick<FactView, 'status' | 'question' | 'sources' | 'polarity'>): string {
  const publishers = [...new Set(fact.sources.map((source) => source.publisher))];
  const publisher = publishers[0];
  const reported = fact.status === 'open' || (fact.status === 'final' && !DECIDED.includes(fact.question));
  if (publisher === undefined || fact.polarity !== 'concern') return code('status', fact.status);
  if (fact.status === 'alleged') return t('detail-pill-alleged', { publisher });
  if (!reported) return code('status', fact.status);
  return publishers.length > 1
    ? t('detail-pill-reported-more', { publisher, count: publishers.length - 1 })
    : t('detail-pill-reported', { publisher });
}
