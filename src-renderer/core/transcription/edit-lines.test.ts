import { expect, test } from 'vitest';
import { asRead, editLine, insertLine, joinLines, removeLine, splitLine } from './edit-lines';

const box = { x: 0.1, y: 0.2, width: 0.4, height: 0.05 };
const lines = [
  { text: 'Nourman Moldabekov', region: box, confidence: 0.4 },
  { text: 'né en 1915', region: { ...box, y: 0.3 } },
];

test('a line is parted at the caret with its place, and joined again it stands where it stood', () => {
  const parted = splitLine(lines, 0, 9);
  expect(parted.map(({ text }) => text)).toEqual(['Nourman M', 'oldabekov', 'né en 1915']);
  expect(parted[0]?.region?.width).toBeCloseTo(0.2);
  expect(parted[1]?.region?.x).toBeCloseTo(0.3);
  const joined = joinLines(parted, 0);
  expect(joined[0]?.text).toBe('Nourman M oldabekov');
  expect(joined[0]?.region).toEqual({ x: 0.1, y: 0.2, width: expect.closeTo(0.4), height: expect.closeTo(0.05) });
  expect(splitLine(lines, 0, 0)[0]).toEqual({ text: '' });
  expect(joinLines(lines, 1)).toEqual(lines);
});

test('what a person writes is no more or less sure than the person, and lines left empty are gone', () => {
  expect(editLine(lines, 0, 'Nurman')[0]).toEqual({ text: 'Nurman', region: box });
  const edited = insertLine(removeLine(lines, 1), 1);
  expect(edited).toHaveLength(2);
  expect(asRead(edited)).toEqual([{ text: 'Nourman Moldabekov', region: box }]);
});
