import { expect, test } from 'vitest';
import { asLines } from './as-lines';

const bbox = { x0: 100, y0: 200, x1: 300, y1: 240 };

test('a line has its words, its place on the page as the file has it, and how sure the engine was', () => {
  const size = { width: 1000, height: 2000 };
  const baseline = { x0: 100, y0: 230, x1: 300, y1: 232, has_baseline: true };
  const [line] = asLines([{ text: ' cafe\u0301 \n', confidence: 87, bbox, baseline }], size, 0);
  expect(line).toMatchObject({ text: 'café', region: { x: 0.1, y: 0.1 }, confidence: 0.87 });
  expect(line?.region?.width).toBeCloseTo(0.2);
  expect(line?.region?.height).toBeCloseTo(0.02);
  expect(line?.baseline?.map(({ y }) => y)).toEqual([0.115, 0.116]);
  const [turned] = asLines([{ text: 'a', confidence: 120, bbox }], size, 90);
  expect(turned?.confidence).toBe(1);
  expect(turned?.region?.x).toBeCloseTo(0.1);
  expect(turned?.region?.y).toBeCloseTo(0.7);
  expect(turned?.baseline).toBeUndefined();
});

test('what holds no sign is no line', () => {
  expect(asLines([{ text: ' \n', confidence: 95, bbox }], { width: 10, height: 10 }, 0)).toEqual([]);
});
