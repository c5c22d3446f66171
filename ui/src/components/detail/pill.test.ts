import { describe, expect, it } from 'vitest';
import { pill } from './pill';

const source = (publisher: string) => ({ title: '', publisher, url: '' });
const fact = (status: string, question: string, ...publishers: string[]) => ({ status, question, polarity: 'concern', sources: publishers.map(source) });

describe('where a statement stands', () => {
  it.each([
    [fact('open', 'D4', 'Citizen Lab', 'Citizen Lab'), 'reported by Citizen Lab'],
    [fact('open', 'D4', 'Citizen Lab', 'CPJ', 'BBC'), 'reported by Citizen Lab and 2 more'],
    [fact('final', 'D4', 'CPJ'), 'reported by CPJ'],
    [fact('final', 'D3', 'DPC'), 'decided'],
    [fact('under_appeal', 'D3', 'DPC'), 'under appeal'],
    [fact('alleged', 'D3', 'noyb'), 'alleged, reported by noyb'],
    [fact('a-new-one', 'D3', 'noyb'), 'status not known'],
  ])('%o → %s', (given, said) => {
    expect(pill(given)).toBe(said);
    expect(said).not.toMatch(/confirmed/);
  });
});
