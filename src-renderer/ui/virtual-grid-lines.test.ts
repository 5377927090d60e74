import { describe, expect, it } from 'vitest';
import { firstLineAt, layoutLines } from './virtual-grid-lines';

describe('lines of thumbnails', () => {
  const groups = [
    { id: 'a', heading: 'A', items: [1, 2, 3, 4, 5] },
    { id: 'b', heading: null, items: [6] },
  ];

  it('keep every item once, in order, under its group', () => {
    const { lines, height } = layoutLines(groups, 2, 100, 30);
    expect(lines.map((line) => (line.kind === 'heading' ? line.heading : line.items))).toEqual(['A', [1, 2], [3, 4], [5], [6]]);
    expect(lines.map((line) => line.top)).toEqual([0, 30, 130, 230, 330]);
    expect(height).toBe(430);
  });

  it('are found by their height', () => {
    const { lines } = layoutLines(groups, 2, 100, 30);
    expect([-10, 0, 29, 30, 229, 230, 9999].map((at) => firstLineAt(lines, at))).toEqual([0, 0, 0, 1, 2, 3, 4]);
  });
});
