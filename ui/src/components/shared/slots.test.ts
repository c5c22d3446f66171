import { describe, expect, it } from 'vitest';
import { Slots } from './slots';

describe('slots', () => {
  const slots = new Slots([10, 20, 30, 40]);
  it('knows where each lies', () => {
    expect([slots.top(0), slots.top(2), slots.top(4), slots.total]).toEqual([0, 30, 100, 100]);
  });
  it.each([
    [0, 5, [0, 1]],
    [10, 29, [1, 2]],
    [-50, 500, [0, 4]],
    [95, 200, [3, 4]],
    [-50, -10, [0, 0]],
  ])('finds those between %d and %d', (from, to, found) => {
    expect(slots.between(from, to)).toEqual(found);
  });
  it('holds nothing when empty', () => {
    expect(new Slots([]).between(0, 100)).toEqual([0, 0]);
  });
});
