import { expect, test } from 'vitest';
import { linesOfRuns, type TextRun } from './text-runs';

const size = { width: 200, height: 100 };
const run = (text: string, x: number, y: number, width: number, endsLine = false): TextRun => ({
  text,
  from: { x, y },
  to: { x: x + width, y },
  up: { x: 0, y: -10 },
  endsLine,
});

test('runs on one baseline are one line with its place; apart they are two, and blanks come where letters stand apart', () => {
  const runs = [
    run('Nourman', 20, 20, 40),
    run('Moldabekov', 65, 20, 50),
    run(' ', 115, 20, 0, true),
    run('né en', 20, 40, 20),
    run(' ', 40, 40, 3),
    run('1915', 43, 40, 20),
  ];
  const lines = linesOfRuns([...runs, run('Carré', 150, 80, 20)], size);
  expect(lines.map(({ text }) => text)).toEqual(['Nourman Moldabekov', 'né en 1915', 'Carré']);
  expect(lines[0]).toEqual({
    text: 'Nourman Moldabekov',
    region: { x: 0.1, y: 0.12, width: expect.closeTo(0.475), height: expect.closeTo(0.102) },
    baseline: [
      { x: 0.1, y: 0.2 },
      { x: 0.575, y: 0.2 },
    ],
  });
});

test('a page turned on its side keeps its lines, and a page of blanks has none', () => {
  const sideways: TextRun = { text: 'Metz', from: { x: 50, y: 80 }, to: { x: 50, y: 40 }, up: { x: -10, y: 0 }, endsLine: true };
  expect(linesOfRuns([sideways], size)).toMatchObject([{ text: 'Metz', region: { x: expect.closeTo(0.21), y: 0.4 } }]);
  expect(linesOfRuns([run(' ', 0, 0, 5, true)], size)).toEqual([]);
});

test('nothing of a page is cut off: a line longer than may be kept goes on in the next, and every line is there', () => {
  const words = Array.from({ length: 1_500 }, (_, at) => `mot${at}`).join(' ');
  const parts = linesOfRuns([run(words, 20, 20, 150, true)], size);
  expect(parts.map(({ text }) => text).join(' ')).toBe(words);
  expect(parts.every(({ text, region }) => text.length <= 4_000 && region?.y === 0.12)).toBe(true);
  expect(linesOfRuns([run('x'.repeat(4_001), 20, 20, 150, true)], size).map(({ text }) => text.length)).toEqual([4_000, 1]);
  expect(
    linesOfRuns(
      Array.from({ length: 2_500 }, (_, at) => run(`${at}`, 20, at, 5, true)),
      size,
    ),
  ).toHaveLength(2_500);
});
