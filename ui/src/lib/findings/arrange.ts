import type { FindingRow, WordCount } from '$lib/bindings/api';

/** The six words, from most to least pressing. */
export const WORDS = ['act-first', 'plan', 'find-out', 'look', 'unknown', 'fine'] as const;

export type Arrangement = 'word' | 'question' | 'owner' | 'browser';
export type Order = 'attention' | 'name' | 'newest';

export interface Group {
  /** Unique among the groups of one arrangement. */
  key: string;
  /** What it is about: a word, an owner, a browser; `null` for those that have none. */
  value: string | null;
  /** ISO code of the owner's law, where it is the same for all rows. */
  country: string | null;
  rows: FindingRow[];
}

/** A finding with the text it is searched by. */
export interface Searchable {
  row: FindingRow;
  text: string;
}

/** Letters without accents and case, so that "ucet" finds "účet". */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function searchable(rows: readonly FindingRow[]): Searchable[] {
  return rows.map((row) => ({ row, text: plain([row.name, row.owner, row.lead, row.browser, row.text].filter(Boolean).join('\n')) }));
}

/** Rows that hold every word typed, and carry `word` if one is given. Order stays. */
export function filter(all: readonly Searchable[], query: string, word: string | null): FindingRow[] {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  return all.filter(({ row, text }) => (word === null || row.word === word) && parts.every((part) => text.includes(part))).map(({ row }) => row);
}

/** Groups of rows, the most pressing group first; those without a value last. Rows keep their order. */
export function arrange(rows: readonly FindingRow[], by: Arrangement): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const value = valueOf(row, by);
    const key = value === null ? `none:${by === 'browser' ? row.kind === 'declared' : ''}` : `is:${value}`;
    const group = groups.get(key);
    if (group) {
      group.rows.push(row);
      if (group.country !== row.country) group.country = null;
    } else {
      groups.set(key, { key, value, country: row.country ?? null, rows: [row] });
    }
  }
  const rank = (group: Group) => Math.min(...group.rows.map((row) => urgency(row.word)));
  return [...groups.values()]
    .map((group) => ({ group, none: by !== 'word' && group.value === null ? 1 : 0, rank: rank(group) }))
    .sort((a, b) => a.none - b.none || a.rank - b.rank || (by === 'word' ? 0 : b.group.rows.length - a.group.rows.length))
    .map(({ group }) => group);
}

/** Rows in another order; they come most pressing first. */
export function order(rows: readonly FindingRow[], by: Order, language: string): FindingRow[] {
  if (by === 'attention') return [...rows];
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  if (by === 'name') return [...rows].sort((a, b) => compare(a.name, b.name));
  return [...rows].sort((a, b) => (b.newest ?? '').localeCompare(a.newest ?? '') || compare(a.name, b.name));
}

function valueOf(row: FindingRow, by: Arrangement): string | null {
  if (by === 'word') return row.word;
  if (by === 'question') return row.question ?? null;
  return (by === 'owner' ? row.owner : row.browser) ?? null;
}

/** Smaller is more pressing; a word of a newer version comes last. */
export function urgency(word: string): number {
  const at = (WORDS as readonly string[]).indexOf(word);
  return at < 0 ? WORDS.length : at;
}

export type Opening =
  | { id: 'findings-act-first' | 'findings-plan' | 'findings-find-out' | 'findings-look'; count: number }
  | { id: 'findings-nothing' | 'findings-no-database' | 'findings-empty' };

/** The sentence the findings open with: the most pressing word that occurs decides. */
export function opening(counts: readonly WordCount[], limits: readonly string[]): Opening {
  const of = (word: string) => counts.find((entry) => entry.word === word)?.count ?? 0;
  if (counts.every(({ count }) => count === 0)) return { id: 'findings-empty' };
  if (limits.includes('no-database')) return { id: 'findings-no-database' };
  if (of('act-first') > 0) return { id: 'findings-act-first', count: of('act-first') };
  if (of('plan') > 0) return { id: 'findings-plan', count: of('plan') };
  if (of('find-out') > 0) return { id: 'findings-find-out', count: of('find-out') };
  if (of('look') > 0) return { id: 'findings-look', count: of('look') };
  return { id: 'findings-nothing' };
}
