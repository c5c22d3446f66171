import type { HandedSummary, HandedView } from '$lib/bindings/api';

/** A summary somebody might have handed over; every second has one program more. */
export function demoHanded(file: string, number: number): HandedSummary {
  return {
    file, label: `Person ${String(number)}`, agreed: false, made: '2026-11-20', language: 'en', names: true,
    counts: [{ word: 'act-first', count: number % 2 }, { word: 'plan', count: 2 }, { word: 'look', count: 5 }, { word: 'fine', count: 31 }],
    blocks: [
      { kind: 'title', text: '3 things deserve attention first.' }, { kind: 'text', text: 'Looked at 204 programs and 9 browser extensions.' },
      { kind: 'finding', text: 'WeChat' }, { kind: 'text', text: 'Plan · How sure: high' },
    ],
  };
}

/** What follows from those that are open. */
export function handedOf(summaries: HandedSummary[]): HandedView {
  const two = summaries.length >= 2;
  const words = (...own: string[]) => summaries.map((_, at) => own[at % own.length] ?? null);
  return {
    summaries,
    differences: summaries.length === 2 ? [{ what: 'word', name: 'WeChat', before: 'act-first', after: 'plan' }, { what: 'new', name: 'Zapya', before: null, after: 'look' }] : [],
    office: two ? [
      { advice: 'not-for-work', rows: [{ name: 'WeChat', words: words('act-first', 'plan') }] },
      { advice: 'find-out', rows: [{ name: 'PDF2Word Easy', words: words('find-out', 'unknown') }] },
      { advice: 'fine', rows: [{ name: 'Signal', words: words('fine') }, { name: 'Zoom', words: words('look', 'look') }] },
    ] : [],
    office_waits: !two ? 'few' : summaries.every(({ agreed }) => agreed) ? null : 'unagreed',
  };
}
