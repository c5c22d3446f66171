import { describe, expect, it } from 'vitest';
import { countryName, daysSince, formatDate, languageName } from './dates';

describe('dates', () => {
  it('says no more than is known', () => {
    expect(formatDate('en', '2020-05-07')).toBe('7 May 2020');
    expect(formatDate('en', '2020-05')).toBe('May 2020');
    expect(formatDate('en', '2020')).toBe('2020');
    expect(formatDate('en', 'spring')).toBe('spring');
    expect(formatDate('cs', '2020-05-07')).toMatch(/^7\.\s?května 2020$/);
    expect(formatDate('zh-Hans', '2020-05-07')).toBe('2020年5月7日');
  });

  it('counts whole days and never fewer than none', () => {
    expect(daysSince('2026-11-20', new Date(2026, 10, 22, 23))).toBe(2);
    expect(daysSince('2026-11-30', new Date(2026, 10, 22))).toBe(0);
  });

  it('names countries and languages', () => {
    expect(countryName('cs', 'CN')).toBe('Čína');
    expect(countryName('en', 'EU')).toBe('European Union');
    expect(countryName('en', 'ZZ')).toBeNull();
    expect(languageName('cs')).toBe('Čeština');
  });
});
