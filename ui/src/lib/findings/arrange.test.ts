import type { FindingRow } from '$lib/bindings/api';
import { describe, expect, it } from 'vitest';
import { arrange, filter, opening, searchable } from './arrange';
import { unread } from './coverage';

function row(name: string, word: string, more: Partial<FindingRow> = {}): FindingRow {
  return { id: name, name, word, kind: 'app', sure: 'none', near_border: false, places: 1, stance: 'open', returned: false, text: '', ...more };
}
const rows = [
  row('WeChat', 'act-first', { owner: 'Tencent', country: 'CN' }),
  row('Účetnictví', 'look', { owner: 'Alfa', country: 'CZ', lead: 'Sends measurements.' }),
  row('QQ', 'look', { owner: 'Tencent', country: 'CN' }),
  row('Helper', 'find-out', { kind: 'extension', browser: 'Firefox' }),
  row('TikTok', 'plan', { kind: 'declared', owner: 'ByteDance', country: 'CN' }),
];
const names = (found: FindingRow[]) => found.map(({ name }) => name);

describe('searching', () => {
  const all = searchable(rows);
  it('looks at name, owner and sentence, without case and accents', () => {
    expect(names(filter(all, 'ucet', null))).toEqual(['Účetnictví']);
    expect(names(filter(all, 'TENCENT', null))).toEqual(['WeChat', 'QQ']);
    expect(names(filter(all, 'measure', null))).toEqual(['Účetnictví']);
  });
  it('wants every word typed, and the word picked', () => {
    expect(names(filter(all, 'tencent qq', null))).toEqual(['QQ']);
    expect(names(filter(all, '  ', 'look'))).toEqual(['Účetnictví', 'QQ']);
    expect(filter(all, 'no such', null)).toEqual([]);
  });
});

describe('arranging', () => {
  it('puts the most pressing word first', () => {
    expect(arrange(rows, 'word').map(({ value }) => value)).toEqual(['act-first', 'plan', 'find-out', 'look']);
  });
  it('puts the owner of the most pressing finding first, and the unknown owner last', () => {
    const groups = arrange(rows, 'owner');
    expect(groups.map(({ value }) => value)).toEqual(['Tencent', 'ByteDance', 'Alfa', null]);
    expect(groups[0]?.country).toBe('CN');
  });
  it('tells programs from what was declared, when arranged by browser', () => {
    const groups = arrange(rows, 'browser');
    expect(groups[0]?.value).toBe('Firefox');
    expect(new Set(groups.map(({ key }) => key)).size).toBe(3);
  });
  it('loses no row', () => {
    for (const by of ['word', 'owner', 'browser'] as const) expect(arrange(rows, by).flatMap((group) => group.rows)).toHaveLength(rows.length);
  });
});

describe('the opening sentence', () => {
  const counts = (given: Record<string, number>) => ['act-first', 'plan', 'find-out', 'look', 'unknown', 'fine'].map((word) => ({ word, count: given[word] ?? 0 }));
  it.each([
    [{ 'act-first': 2, plan: 4 }, 'findings-act-first'],
    [{ plan: 1, 'find-out': 2 }, 'findings-plan'],
    [{ 'find-out': 1, look: 9 }, 'findings-find-out'],
    [{ look: 3, unknown: 4 }, 'findings-look'],
    [{ fine: 3, unknown: 4 }, 'findings-nothing'],
    [{}, 'findings-empty'],
  ])('%o → %s', (given, id) => {
    expect(opening(counts(given), []).id).toBe(id);
  });
  it('says nothing about things when there was nothing to compare with', () => {
    expect(opening(counts({ unknown: 5 }), ['no-database']).id).toBe('findings-no-database');
  });
});

describe('what was not read', () => {
  it('puts missing permission first and leaves out what is only counted', () => {
    const of = (status: string, reason: string | null) => ({ source: 'dpkg', status, path: '', items: 0, reason });
    const found = unread([of('found', null), of('skipped', 'cancelled'), of('damaged', 'bad-json'), of('absent', null), of('denied', 'denied'), of('skipped', 'parts-not-judged'), of('skipped', 'themes')]);
    expect(found.map(({ status }) => status)).toEqual(['denied', 'damaged', 'skipped']);
  });
});
