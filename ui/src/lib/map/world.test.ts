import { describe, expect, it } from 'vitest';
import { apart, HEIGHT, shapes, WIDTH } from './world';

describe('the map', () => {
  const all = shapes();

  it('has a place for the seats of law the database names most', () => {
    for (const code of ['US', 'CN', 'RU', 'CZ', 'DE', 'IE', 'NL', 'GB', 'SG', 'HK', 'CH', 'IL', 'KR', 'JP', 'LU', 'CY']) {
      const shape = all.find((one) => one.code === code);
      expect(shape, code).toBeDefined();
      expect(shape?.middle[0], code).toBeGreaterThan(0);
      expect(shape?.middle[0], code).toBeLessThan(WIDTH);
      expect(shape?.middle[1], code).toBeGreaterThan(0);
      expect(shape?.middle[1], code).toBeLessThan(HEIGHT);
    }
  });

  it('puts France in Europe and leaves the southern ice out', () => {
    const [x] = all.find((one) => one.code === 'FR')?.middle ?? [0];
    const [german] = all.find((one) => one.code === 'DE')?.middle ?? [0];
    expect(Math.abs(x - german)).toBeLessThan(40);
    expect(all.some((one) => one.code === 'AQ')).toBe(false);
  });

  it('keeps marks of neighbours apart', () => {
    const marks = ['CZ', 'DE', 'AT', 'PL', 'SK', 'NL', 'BE', 'LU', 'CH'].map((code) => ({ code, size: 9, at: all.find((one) => one.code === code)?.middle ?? [0, 0] as [number, number] }));
    const placed = apart(marks);
    for (const a of placed) for (const b of placed) {
      if (a !== b) expect(Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]), `${a.code} ${b.code}`).toBeGreaterThan(16);
    }
  });
});
